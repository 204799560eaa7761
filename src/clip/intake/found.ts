import { MONTHS } from '../../facts/date.ts';

/** Lines at the beginning in which an article's title and day stand. */
const HEAD_LINES = 8;
const HEAD_LINE_MAX = 160;

/** What the beginning of a text says of the article: its day, where it stands alone, its wire service, its title. */
export function foundIn(text: string): { published?: string; publisher?: string; title?: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const head = lines.slice(0, HEAD_LINES).filter((line) => line.length <= HEAD_LINE_MAX);
  const published = head.map(findDayLine).find((day) => day !== undefined);
  // "LARTON, Ohio (AP) — A judge ...": who sent it stands between the place and the text (AP Stylebook, "datelines").
  const publisher = lines
    .slice(0, HEAD_LINES)
    .map((line) => /^\p{Lu}[^()\n]{1,60}\((\p{Lu}[\p{L} ]{1,30})\)\s*[—–-]/u.exec(line)?.[1])
    .find((name) => name !== undefined);
  const [first = ''] = lines;
  const isTitle = lines.length > 1 && first.length <= HEAD_LINE_MAX && !/[.:]$/.test(first);
  return {
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(isTitle && findDayLine(first) === undefined ? { title: first } : {}),
  };
}

/** The day of a line that is nothing but a day, with a word like "Published" before it and an hour behind it. */
function findDayLine(line: string): string | undefined {
  const bare = line
    .replace(/^\W*(?:date|published|posted|updated|first published)\b[\s:]*(?:on\s+)?/i, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '')
    .replace(/[,\s|·-]*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*[A-Z]{0,5}\W*$/i, '');
  return findDay(bare);
}

/** The day that a text is ("2025-02-28", "Feb. 28, 2025", "28 February 2025"); undefined where it is none. */
export function findDay(text: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\s*$/.exec(text);
  const american = /^\s*(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\s*$/u.exec(text);
  const british = /^\s*(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})\s*$/u.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (american) return dayOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  return british ? dayOf(Number(british[3]), monthOf(british[2] ?? ''), Number(british[1])) : undefined;
}

/** 1 to 12; 0 for a word that is no month. A month may be cut to three letters or more. */
const monthOf = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase())) + 1;

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1800 ? date.toISOString().slice(0, 10) : undefined;
}
