import type { Event } from '../../facts/schema.ts';
import type { People } from '../people/people.ts';
import type { Sentence } from '../text.ts';
import { type Stretch, segmentAround } from './clause.ts';

const FORECAST =
  /(?<![\p{L}])(?:may|might|could|would|can|if|unless|whether|likely|unlikely|possibly|perhaps|(?:is|are|was|were)\s+expected\s+to|expects?\s+to|threat(?:s|ens|ened|ening)?\s+(?:of|to)|plan(?:s|ned|ning)?\s+to|hop(?:es?|ed|ing)\s+to|want(?:s|ed)?\s+to|propos(?:es|ed|al|als)|aims?\s+to|intends?\s+to|faces?\s+up\s+to|forecasts?|predict\w*|projected)(?![\p{L}])/u;

/** Whether the words around a date speak of what may be, not of what happened or is fixed. Case tells "may" from "May". */
export function isForecast(text: string, sentence: Sentence, at: Stretch): boolean {
  return (
    FORECAST.test(segmentAround(text, sentence, at)) ||
    /^["“]?(?:If|Unless|Whether|Should)\b/.test(text.slice(sentence.start, sentence.start + 10))
  );
}

const DUE_BEFORE =
  /(?:\bdeadline(?:\s+(?:of|for|is|was|on|at|to\s+[\p{L}\s]{1,40}\s+is)){0,2}|\bdue\s+(?:by|on|before|back\s+(?:on|by))?|\b(?:must|ordered\s+to|required\s+to|have\s+to|has\s+to|told\s+to|asked\s+to|agreed\s+to)\s[^,;.]{1,80}\s(?:by|before|no\s+later\s+than)|\b(?:has|have|had|given)\s+until|\bno\s+later\s+than|\bexpires?(?:\s+on)?)\s*$/iu;
const DUE_BEHIND = /^(?:['’]s)?\s+(?:\p{L}+\s+){0,2}deadline\b/iu;
const SET_BY =
  /^(?:['’]s)?\s+(?:\p{L}+\s+){0,2}deadline\s*,?\s+(?:which\s+(?:was|had\s+been)\s+)?(?:set|imposed|given|announced|ordered|declared|fixed|laid\s+down)\s+by\s+(?:\p{L}[\p{L}.]*\s+){0,5}$/iu;

/**
 * Whether a date is one by which something is due, and who set it, where the words say so ("the March 4 deadline set by
 * ...", "...'s March 4 deadline"). Past ones are no deadline.
 */
export function findDeadline(
  text: string,
  sentence: Sentence,
  date: Stretch & { value: string },
  published: string,
  mentions: People['mentions'],
): Event['deadline'] {
  if (date.value.slice(0, 10) < published.slice(0, Math.min(10, date.value.length))) return undefined;
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, sentence.end);
  if (!DUE_BEHIND.test(after) && !DUE_BEFORE.test(before.slice(-140))) return undefined;
  const setter = mentions.find(({ start, end }) => {
    if (start >= date.end && start < sentence.end) return SET_BY.test(text.slice(date.end, start));
    return (
      end <= date.start &&
      end > sentence.start &&
      /^['’]s?\s+$/.test(text.slice(end, date.start)) &&
      DUE_BEHIND.test(after)
    );
  });
  return setter ? { setBy: setter.person } : {};
}
