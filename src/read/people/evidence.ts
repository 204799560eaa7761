import type { Sentence, Token } from '../text.ts';
import { givenRank, surnameRank } from './census.ts';
import { isInitial, lower, type Run } from './runs.ts';
import {
  COMMON,
  DOUBTFUL_HEADS,
  GROUP_NOUNS,
  HUMAN_VERBS,
  PLACEHOLDERS,
  PLACES,
  RELATIONS,
  SUFFIXES,
  THING_HEADS,
  TITLES,
} from './words.ts';

/** What the words around a run say about whether it names a person. */
export type Evidence = {
  /** 2 and more speaks for a person. */
  score: number;
  /** The word directly before the name is a title or a part in the case. */
  titled: boolean;
  age?: number;
};

const NOT_A_PERSON: Evidence = { score: Number.NEGATIVE_INFINITY, titled: false };
/** The words that begin the name of a place ("San Diego", "New York"). */
const PLACE_STARTS = new Set(
  'new san santa los las el fort port mount mt north south east west saint st. lake cape rio sierra'.split(
    ' ',
  ),
);

/** Weighs a run of capitalised words: lists of names, the title before, the age and the verb behind. */
export function weigh(sentence: Sentence, run: Run): Evidence {
  const { tokens } = sentence;
  const words = run.words.map((word) => word.toLowerCase());
  const [firstWord = ''] = words;
  const surnames = words.filter((word) => !SUFFIXES.has(word));
  const lastWord = surnames.at(-1) ?? '';
  if (surnames.length === 0 || surnames.length > 6) return NOT_A_PERSON;
  if (PLACEHOLDERS.has(lastWord)) return NOT_A_PERSON;
  if (THING_HEADS.has(lastWord) && !DOUBTFUL_HEADS.has(lastWord)) return NOT_A_PERSON;
  if (
    (TITLES.has(lastWord) || COMMON.has(lastWord)) &&
    !(DOUBTFUL_HEADS.has(lastWord) && surnames.length > 1)
  ) {
    return NOT_A_PERSON;
  }
  if (words.some((word) => THING_HEADS.has(word) && !DOUBTFUL_HEADS.has(word))) return NOT_A_PERSON;
  if (words.some((word) => /\d/.test(word))) return NOT_A_PERSON;
  const next = tokens[run.last + 1];
  if (GROUP_NOUNS.has(lower(next)) || (PLACEHOLDERS.has(lower(next)) && next?.text !== lower(next)))
    return NOT_A_PERSON;

  const titled = isTitled(tokens, run);
  const age = ageAt(tokens, run);
  const before = lower(tokens[run.first - 1]);
  const multi = surnames.length > 1;
  let score = 0;
  if (titled) score += 3;
  if (age !== undefined) score += 3;
  const given = givenRank(run.words[0] ?? '');
  const family = surnameRank(surnames.at(-1) ?? '');
  if (given !== undefined) score += given < 1500 ? 2 : 1.5;
  if (multi && family !== undefined) score += family < 5000 ? 1 : 0.5;
  if (multi && surnames.slice(1, -1).some((word) => word.length === 1)) score += 1.5;
  if (multi && isInitial({ text: run.words.at(-1) ?? '', start: 0, end: 0 }))
    score += given === undefined ? 0 : 0.5;
  if (words.length > surnames.length) score += 1.5;
  if (run.nickname) score += 1.5;
  if (HUMAN_VERBS.has(lower(next))) score += 1;
  if (/^[’']s$/.test(next?.text ?? '')) score += 0.25;
  if (
    next?.text === ',' &&
    /^(?:a|an|the|who|whose|whom|his|her|formerly|also)$/.test(lower(tokens[run.last + 2]))
  ) {
    score += 1;
  }
  if (before === ',' && isApposed(tokens, run.first - 2)) score += 2;
  if (/^(?:as|named|identified|by|said|told|says|called|against)$/.test(before))
    score += before === 'by' ? 0.25 : 0.75;
  if (
    /^(?:in|at|near|from|to|into|toward|across|outside|of|for|on)$/.test(before) &&
    !titled &&
    age === undefined
  ) {
    score -= /^(?:of|for|from|to|on)$/.test(before) ? 0.25 : 1;
  }
  if (before === 'the' && !titled) score -= 4;
  if (PLACE_STARTS.has(firstWord) || PLACES.has(firstWord)) score -= given === undefined ? 3 : 1;
  if (PLACES.has(lastWord)) score -= 1.5;
  if (!multi) score -= 1.5;
  if (DOUBTFUL_HEADS.has(lastWord) && multi && given === undefined) score -= 1;
  if (
    run.words.some((word) => /^\p{Lu}{2,5}$/u.test(word)) &&
    !run.words.every((word) => /^[\p{Lu}'’-]+$/u.test(word))
  ) {
    score -= 3;
  }
  if (!multi && /^\p{Lu}{2,}$/u.test(run.words[0] ?? '')) score -= 3;
  if (sentence.headline) score -= 1;
  return age === undefined ? { score, titled } : { score, titled, age };
}

/** Whether the word directly before the run, capitalised or not, is a title. */
export function isTitled(tokens: Token[], run: Run): boolean {
  if (run.before !== undefined && TITLES.has(lower(tokens[run.before]))) return true;
  const at = tokens[run.first - 1]?.text === '.' ? run.first - 2 : run.first - 1;
  return TITLES.has(lower(tokens[at]));
}

/** "his estranged wife, X", "the victim, X": the words before the comma say that a person follows. */
function isApposed(tokens: Token[], at: number): boolean {
  const word = lower(tokens[at]);
  return TITLES.has(word) || RELATIONS.has(word);
}

/** The age that stands behind the name (", 34,", "(34)", ", aged 34") or before it ("5-year-old X"). */
export function ageAt(tokens: Token[], run: Run): number | undefined {
  let at = run.last + 1;
  const mark = tokens[at]?.text;
  if (mark === ',' || mark === '(') {
    at += 1;
    if (/^(?:aged|age)$/.test(lower(tokens[at]))) at += 1;
    const close = tokens[at + 1];
    if (
      close === undefined ||
      /^[,.;:)–—-]$/.test(close.text) ||
      /^(?:of|and|was|is|has|who|from|years?)$/.test(lower(close))
    ) {
      if (close === undefined || close.text !== ',' || !/^\d{4}$/.test(tokens[at + 2]?.text ?? '')) {
        const age = ageOf(tokens[at]);
        if (age !== undefined) return age;
      }
    }
  }
  const before = run.first - 1;
  if (/^years?-old$/.test(lower(tokens[before])) && tokens[before - 1]?.text === '-')
    return ageOf(tokens[before - 2]);
  if (lower(tokens[before]) === 'old' && /^years?$/.test(lower(tokens[before - 1])))
    return ageOf(tokens[before - 2]);
  return undefined;
}

function ageOf(token: Token | undefined): number | undefined {
  if (token === undefined || !/^\d{1,3}$/.test(token.text)) return undefined;
  const age = Number(token.text);
  return age <= 115 ? age : undefined;
}
