import { z } from 'zod';
import type { Deed, Question } from '../facts/answer.ts';
import { CUSTOM_ID_MAX } from './limits.ts';

/** What a button or a choice asks; `inPlace`: the answer replaces the message that it stands under. */
export type Pressed = { question: Question | Deed; inPlace: boolean };

/** Grows when the format changes, so that a button of an older version is known for one. */
const VERSION = '1';
const SEPARATOR = '|';
const PAGE_MAX = 9_999;

const LETTERS = {
  who: 'w',
  charges: 'c',
  when: 'd',
  timeline: 't',
  quotes: 'q',
  find: 'f',
  sources: 's',
  passage: 'p',
  help: 'h',
  deed: 'x',
} as const;

const page = z.coerce.number().int().min(1).max(PAGE_MAX).exactOptional();
const offset = z.coerce.number().int().nonnegative().max(999_999_999);
const typed = z.string().min(1).max(CUSTOM_ID_MAX);
const article = z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|~[0-9a-f]{20})$/);

const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('who'), person: typed, page }),
  z.object({ kind: z.literal('charges'), person: typed, page }),
  z.object({ kind: z.literal('when'), about: typed, page }),
  z.object({ kind: z.literal('timeline'), person: typed.exactOptional(), page }),
  z.object({ kind: z.literal('quotes'), person: typed, page }),
  z.object({ kind: z.literal('find'), words: typed, page }),
  z.object({ kind: z.literal('sources'), article: article.exactOptional(), page }),
  z
    .object({ kind: z.literal('passage'), article, start: offset, end: offset, page })
    .refine(({ start, end }) => start < end),
  z.object({ kind: z.literal('help'), page }),
  z.object({
    kind: z.literal('deed'),
    command: z.string().regex(/^[a-z-]+$/),
    deed: z.string().regex(/^[a-z-]+$/),
    args: z.array(z.string().regex(/^[^|]*$/)),
    page,
  }),
]);

/**
 * A question as a custom_id that lives through a restart. Undefined where it does not fit into 100 characters (a typed
 * text that is too long) or cannot be asked by a button (a message's text).
 */
export function toCustomId({ question, inPlace }: Pressed): string | undefined {
  if (question.kind === 'look-up') return undefined;
  const id = [
    `${VERSION}${inPlace ? '=' : '>'}${LETTERS[question.kind]}`,
    String(question.page ?? 0),
    ...partsOf(question),
  ].join(SEPARATOR);
  // Discord trims what it is sent; a text that begins or ends with a space would come back as another.
  return id.length <= CUSTOM_ID_MAX && id.trim() === id && (question.page ?? 0) <= PAGE_MAX ? id : undefined;
}

function partsOf(question: Exclude<Question | Deed, { kind: 'look-up' }>): string[] {
  switch (question.kind) {
    case 'who':
    case 'charges':
    case 'quotes':
      return [question.person];
    case 'timeline':
      return question.person === undefined ? [] : [question.person];
    case 'when':
      return [question.about];
    case 'find':
      return [question.words];
    case 'sources':
      return question.article === undefined ? [] : [question.article];
    case 'passage':
      return [question.article, String(question.start), String(question.end)];
    case 'deed':
      return [`${question.command}.${question.deed}`, ...question.args];
    case 'help':
      return [];
  }
}

/** The question of a custom_id; undefined for one of another version, or one that we did not make. */
export function parseCustomId(customId: string): Pressed | undefined {
  const parts = /^1([=>])([a-z])\|(\d{1,4})(?:\|(.*))?$/s.exec(customId);
  if (!parts) return undefined;
  const [, mode, letter, pageText, rest] = parts;
  const kind = Object.entries(LETTERS).find(([, one]) => one === letter)?.[0];
  const [place, start, end] = rest?.split(SEPARATOR) ?? [];
  const given = {
    kind,
    page: pageText === '0' ? undefined : pageText,
    ...(kind === 'passage'
      ? { article: place, start, end }
      : kind === 'deed'
        ? deedOf(rest ?? '')
        : { person: rest, about: rest, words: rest, article: rest }),
  };
  const parsed = questionSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (!parsed.success) return undefined;
  const pressed = { question: parsed.data, inPlace: mode === '=' };
  // Only what we would write ourselves is ours.
  return toCustomId(pressed) === customId ? pressed : undefined;
}

function deedOf(rest: string): { command?: string; deed?: string; args: string[] } {
  const [name = '', ...args] = rest.split(SEPARATOR);
  const [command, deed] = name.split('.');
  return { ...(command === undefined ? {} : { command }), ...(deed === undefined ? {} : { deed }), args };
}
