import type { DateMention } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';

/** Every expression in `read` that denotes a calendar date or time, in the order of the text, without overlap. Pure. */
export function findDates(_read: ReadText): DateMention[] {
  return [];
}
