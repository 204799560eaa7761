import type { DateMention } from '../../facts/schema.ts';
import { REACH_WORDS } from './finding.ts';
import type { Trigger } from './trigger.ts';
import type { Offences } from './triggerOffences.ts';
import type { Word } from './words.ts';

/** The date of a step: in its verb group, between the verb and the offences, or right behind them; never of what was done. */
export function dateOf(
  words: readonly Word[],
  trigger: Trigger,
  behind: number,
  offences: Offences | undefined,
  bound: number,
): DateMention | undefined {
  if (trigger.status === 'alleged') return undefined;
  // The day of a trial is not the day of the charge.
  if (trigger.status === 'charged' && words[trigger.to - 1]?.lower === 'trial') return undefined;
  // "His appeal against conviction was dismissed on Thursday": nor the day of the appeal that of the verdict.
  const isAppealed = words
    .slice(Math.max(0, trigger.from - 3), trigger.to)
    .some(({ lower }, at, near) => lower === 'against' && /^appeal/.test(near[at - 1]?.lower ?? ''));
  if (isAppealed && trigger.status === 'convicted') return undefined;
  // The day of a hearing to come is not that of the charge.
  if (words.slice(trigger.from, trigger.to).some(({ lower }) => /^(?:due|scheduled|expected)$/.test(lower)))
    return undefined;
  const isClosing = (word: Word | undefined): boolean =>
    word === undefined ||
    /^(?:for|after|following|who|that|when|in connection|stemming|where|which|until|since|because|from|before|awarded|imposed|handed|passed|delivered)$/.test(
      word.lower,
    );
  // "overturned his 1972 conviction": the day of what is undone.
  const isUndone = trigger.status === 'overturned' && trigger.accused === 'owner';
  for (let at = trigger.from; at < trigger.to && !isUndone; at += 1)
    if (words[at]?.date) return words[at]?.date;
  if (trigger.verbEnd !== undefined) {
    const first = words[trigger.verbEnd];
    const date =
      first?.date ?? (/^(?:on|in)$/.test(first?.lower ?? '') ? words[trigger.verbEnd + 1]?.date : undefined);
    return date ?? dateBeforeWhen(words, trigger);
  }
  const end = offences?.from ?? Math.min(bound, behind + 24);
  for (let at = behind; at < end; at += 1) {
    const word = words[at];
    if (word?.date !== undefined) return isDuration(words, at) ? undefined : word.date;
    if (isClosing(word) && at < end - 1) break;
  }
  if (offences !== undefined && !/^(?:arrested)$/.test(trigger.status)) {
    const next = words[offences.to];
    const isNamed = offences.items.every((item) => item.kind === 'formal' && !item.isDeed);
    if (next?.date !== undefined) return isNamed ? next.date : undefined;
    const isJudged = trigger.status !== 'charged';
    if (
      isJudged &&
      offences.items.every((item) => item.kind === 'formal' && !item.isDeed) &&
      /^(?:on|in)$/.test(next?.lower ?? '') &&
      words[offences.to + 1]?.date !== undefined
    )
      return words[offences.to + 1]?.date;
  }
  // "On Oct. 3, 2019, Smith was convicted", "Smith on Monday pleaded guilty".
  let left = trigger.from - 1;
  if (words[left]?.date !== undefined) {
    const { date } = words[left] ?? {};
    let before = left;
    while (words[before]?.date === date || words[before]?.lower === 'on') before -= 1;
    const isSubject =
      words[before]?.mention !== undefined ||
      /^(?:he|she|they|who|man|woman|,)$/.test(words[before]?.lower ?? '');
    if (isSubject) return date;
  }
  while (
    left >= 0 &&
    left > trigger.from - 16 &&
    !/^(?:[;:]|that|and|but|after|who)$/.test(words[left]?.lower ?? '')
  )
    left -= 1;
  let first = left + 1;
  if (/^(?:however|then|later)$/.test(words[first]?.lower ?? '') && words[first + 1]?.text === ',')
    first += 2;
  const start = /^(?:on|in)$/.test(words[first]?.lower ?? '') ? first + 1 : first;
  if (
    (/^(?:before|behind)$/.test(trigger.accused) || isUndone) &&
    words[start]?.date !== undefined &&
    (left < 0 || words[left]?.lower === 'that')
  )
    return words[start]?.date;
  return dateBeforeWhen(words, trigger);
}

/** "walked free in 2013 when a court overturned": what happens "when" has the date of the clause before, where that has one alone. */
function dateBeforeWhen(words: readonly Word[], trigger: Trigger): DateMention | undefined {
  if (trigger.from > REACH_WORDS) return undefined;
  const when = words.slice(0, trigger.from).findLastIndex((word) => word.lower === 'when');
  if (
    when < 0 ||
    trigger.from - when > 8 ||
    words.slice(when, trigger.from).some((word) => word.text === ',')
  )
    return undefined;
  const dates = new Set(words.slice(0, when).flatMap((word) => (word.date ? [word.date] : [])));
  const [only] = dates;
  return dates.size === 1 ? only : undefined;
}

/** "for 10 years from 2003": a date inside a term is no date of the step. */
const isDuration = (words: readonly Word[], at: number): boolean =>
  /^(?:from|until|since)$/.test(words[at - 1]?.lower ?? '');
