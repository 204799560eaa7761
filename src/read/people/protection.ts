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

/**
 * Whom the desk never shows: a minor who is a victim or suspect, and a victim where the sentences about him or her,
 * or the head of the article, speak of a sexual offence. Rather one too many than one too few.
 */
export function protectionOf(one: Named, part: Person['part'], read: ReadText): Person['protected'] {
  if (one.age !== undefined && one.age < OF_AGE && (part === 'victim' || part === 'defendant'))
    return 'minor';
  if (part !== 'victim') return undefined;
  const near = new Set(one.mentions.flatMap(({ sentence }) => [sentence - 1, sentence, sentence + 1]));
  for (let head = 0; read.sentences[head]?.paragraph === 0 && head < HEAD_SENTENCES; head += 1)
    near.add(head);
  const says = [...near].some((index) => {
    const sentence = read.sentences[index];
    return sentence !== undefined && SEXUAL_OFFENCE.test(read.text.slice(sentence.start, sentence.end));
  });
  return says ? 'victim-of-sexual-offence' : undefined;
}
