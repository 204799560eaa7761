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
  const isMinor = one.age !== undefined && one.age < OF_AGE;
  if (isMinor && (part === 'victim' || part === 'defendant' || isSaidNear(CRIME, one, read))) return 'minor';
  return part === 'victim' && isSaidNear(SEXUAL_OFFENCE, one, read) ? 'victim-of-sexual-offence' : undefined;
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
