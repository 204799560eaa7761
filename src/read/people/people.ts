import { quoteOf } from '../../facts/quote.ts';
import type { Person, Relation } from '../../facts/schema.ts';
import type { ReadText } from '../text.ts';
import { weigh } from './evidence.ts';
import { joinNames, type Named, type Spotted } from './join.ts';
import { isAllCapitals, type Run, runsOf, trimmed } from './runs.ts';
import { personMargins } from './tagger.ts';

/** One place where the text names a person, titles left out; `start` and `end` are UTF-16 offsets in the article's text. */
export type PersonMention = { person: string; start: number; end: number; sentence: number };

/** The people of an article, how they are related, and every place that names one, in text order. */
export type People = { people: Person[]; relations: Relation[]; mentions: PersonMention[] };

/** A run with less evidence than this names no new person. */
const ENOUGH = 2;
const ENOUGH_FOR_ONE_WORD = 3;

/** Finds every named human of an article, and which mentions are the same one. Pure. */
export function findPeople(read: ReadText): People {
  const named = joinNames(spot(read), read);
  const people = named.map((one) => personOf(one, read));
  const mentions = named
    .flatMap(({ id, mentions: own }) =>
      own.map(({ start, end, sentence }) => ({ person: id, start, end, sentence })),
    )
    .sort((a, b) => a.start - b.start);
  return { people, relations: [], mentions };
}

/** Every run of every sentence, with what speaks for a person. */
function spot(read: ReadText): Spotted[] {
  const spotted: Spotted[] = [];
  for (const [index, sentence] of read.sentences.entries()) {
    const capitals = isAllCapitals(sentence);
    let previous: Spotted | undefined;
    const margins = personMargins(sentence.tokens).map((margin, at) =>
      /^\p{L}/u.test(sentence.tokens[at]?.text ?? '') ? margin : 0,
    );
    for (const whole of runsOf(sentence)) {
      const run = trimmed(whole, sentence.tokens, margins);
      const evidence = weigh(sentence, run, margins);
      if (
        previous?.accepted &&
        isListed(sentence.tokens.slice(previous.run.last + 1, run.first).map((t) => t.text))
      ) {
        evidence.score += 1.5;
      }
      const start = sentence.tokens[run.first]?.start ?? 0;
      const end = endOf(run, sentence.tokens);
      const enough = run.words.length > 1 ? ENOUGH : ENOUGH_FOR_ONE_WORD;
      const accepted = !capitals && evidence.score >= enough;
      previous = { sentence: index, run, start, end, evidence, accepted };
      spotted.push(previous);
    }
  }
  return spotted;
}

function endOf(run: Run, tokens: ReadText['sentences'][number]['tokens']): number {
  return tokens[run.last]?.end ?? 0;
}

/** Whether only commas, an age and "and" stand between two names. */
function isListed(between: string[]): boolean {
  return (
    between.length > 0 && between.length <= 4 && between.every((text) => /^(?:,|and|&|\d{1,3})$/.test(text))
  );
}

function personOf(one: Named, read: ReadText): Person {
  const quote = (start: number, end: number) => quoteOf({ id: read.article.id, text: read.text }, start, end);
  return {
    id: one.id,
    name: one.name,
    forms: one.forms.map(({ text, kind, strength, start, end }) => ({
      text,
      kind,
      strength,
      quote: quote(start, end),
    })),
    roles: [],
    ...(one.age === undefined ? {} : { age: one.age }),
    part: 'other',
    mentions: one.mentions.map(({ start, end }) => quote(start, end)),
  };
}
