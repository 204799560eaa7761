import type { Person } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import type { Named } from './join.ts';

/** Under this age a victim or suspect is a minor. */
const OF_AGE = 18;

/** So many sentences at the beginning tell what the article is about. */
const HEAD_SENTENCES = 3;

/** Words for sexual offences, as charges and news write them. */
const SEXUAL_OFFENCE =
  /\b(?:rap(?:e[ds]?|ing|ist)|sex(?:ual)?(?:ly)? (?:assault|abus|exploit|batter|contact|penetrat|molest|offen|crime|traffick|predat|attack|misconduct|act)|sex (?:with|acts?)|molest|indecen|lewd|sodom|incest|groom(?:ed|ing)|child porn|pornograph|oral copulation|statutory|voyeur|prostitut)/i;

/** Words by which the sentences around a child tell of a crime or a death. */
const CRIME =
  /\b(?:kill|murder|dead\b|death|died|slay|slain|charge[sd]?\b|sentenc|convict|arrest|assault|abus|shot\b|shoot|stabb|crash|victim|suspect|kidnap|abduct|missing\b|drown|injur|gunn(?:ed|ing))/i;

/**
 * Whom the desk never shows: a minor who is a victim or suspect, or of whom the sentences around tell a crime or a
 * death; and a victim where the sentences about him or her, or the head of the article, speak of a sexual offence.
 * Rather one too many than one too few.
 */
export function protectionOf(one: Named, part: Person['part'], read: ReadText): Person['protected'] {
  const isMinor =
    one.age === undefined ? !GROWN_PARTS.has(part) && isCalledMinor(one, read) : one.age < OF_AGE;
  if (isMinor && (part === 'victim' || part === 'defendant' || isSaidNear(CRIME, one, read))) return 'minor';
  return part === 'victim' && isSaidNear(SEXUAL_OFFENCE, one, read) ? 'victim-of-sexual-offence' : undefined;
}

/** Parts that nobody has as a child. */
const GROWN_PARTS: ReadonlySet<Person['part']> = new Set([
  'judge',
  'prosecutor',
  'defence',
  'police',
  'official',
]);

/** "... had abused a child, Smith said": who speaks is not whom the words before tell of. */
const SPEAKS = /^,?\s+(?:said|says|told|added|wrote|testified|announced)\b/;

/** So many units before and behind a name are looked at. */
const NEAR = 60;

const YOUNG_AGE = '(?:1[0-7]|[1-9])';
/** Right before a name: "a 16-year-old boy,", "the juvenile,", "then-17-year-old". Capitals would be somebody else's name. */
const YOUNG_BEFORE = new RegExp(
  `(?:(?<!\\d)${YOUNG_AGE}-year-old\\b[\\p{Ll}\\p{N} -]{0,30}|\\b(?:teenager|teen|minor|juvenile|boy|girl|child|toddler|infant|baby|schoolboy|schoolgirl)),?\\s+$`,
  'u',
);
/** Right behind it: ", a minor,", ", who was 17 at the time", ", then 15,". */
const YOUNG_BEHIND = new RegExp(
  `^,?\\s+(?:(?:who\\s+)?(?:is|was|were)\\s+)?(?:(?:only|just|then|aged|an?|the)\\s+)*(?:${YOUNG_AGE}(?:-year-old\\b|\\s+years\\s+old\\b|\\s+at\\s+the\\s+time\\b|\\s+when\\b|,)|(?:minor|juvenile|teenager|schoolboy|schoolgirl)\\b)`,
  'u',
);

/** Whether words right beside a name call the person young, where no age is read. */
function isCalledMinor({ mentions }: Named, { text, sentences }: ReadText): boolean {
  return mentions.some(({ start, end, sentence }) => {
    const { start: first = start, end: last = end } = sentences[sentence] ?? {};
    const behind = text.slice(end, Math.min(last, end + NEAR));
    return (
      YOUNG_BEHIND.test(behind) ||
      (!SPEAKS.test(behind) && YOUNG_BEFORE.test(text.slice(Math.max(first, start - NEAR), start)))
    );
  });
}

/** Whether the words stand in a sentence that names the person, in one beside it, or in the head of the article. */
function isSaidNear(words: RegExp, one: Named, read: ReadText): boolean {
  const near = new Set(one.mentions.flatMap(({ sentence }) => [sentence - 1, sentence, sentence + 1]));
  for (let head = 0; read.sentences[head]?.paragraph === 0 && head < HEAD_SENTENCES; head += 1)
    near.add(head);
  return [...near].some((index) => {
    const sentence = read.sentences[index];
    return sentence !== undefined && words.test(read.text.slice(sentence.start, sentence.end));
  });
}
