import type { NameForm } from '../../facts/schema.ts';
import type { Alignment } from './align.ts';
import type { Asked } from './asked.ts';
import type { Certainty } from './certainty.ts';
import { slipOf } from './distance.ts';
import type { NameTable } from './nameTable.ts';
import type { Reading } from './readings.ts';
import { soundKeys } from './soundKeys.ts';

const KIND_WORDS: Partial<Record<NameForm['kind'], string>> = {
  'code-name': 'code name',
  nickname: 'nickname',
  'former-name': 'former name',
  'other-name': 'another name',
};

/** In a few words, why a name matched: the weakest link is what one has to know. */
export function whyOf(
  table: NameTable,
  asked: readonly Asked[],
  alignment: Alignment,
  certainty: Certainty,
  note: Reading['note'],
): string {
  const { pairs, unmatched, inOrder, name } = alignment;
  const has = (link: (typeof pairs)[number]['link']): boolean => pairs.some((pair) => pair.link === link);
  if (unmatched.length > 0) return 'some of the words';
  if (has('near')) return whyNear(table, asked, alignment);
  if (has('lost')) return 'letters lost';
  if (has('prefix')) return 'begins with it';
  const kind = KIND_WORDS[table.kindOf(name)];
  if (kind !== undefined) return kind;
  if (has('initial')) return 'initial';
  if (note !== undefined) return note;
  if (!inOrder) return 'other order';
  if (certainty === 'first') return 'first name';
  return certainty === 'whole' ? 'whole name' : 'part of the name';
}

function whyNear(table: NameTable, asked: readonly Asked[], { pairs, tokens }: Alignment): string {
  const near = pairs.filter((pair) => pair.link === 'near');
  const [first] = near;
  const typed = asked[first?.place ?? 0]?.typed.folded ?? '';
  const meant = table.vocabulary.text(tokens[first?.at ?? 0] ?? 0);
  const slip = near.length === 1 ? slipOf(typed, meant) : undefined;
  if (slip !== undefined) return slip;
  const keys = soundKeys(meant);
  return soundKeys(typed).some((key) => keys.includes(key)) ? 'sounds alike' : 'spelled alike';
}
