import type { People } from '../people/people.ts';
import { isHuman } from './humans.ts';
import { wordSet } from './wordSet.ts';
import type { Word } from './words.ts';

/** Nouns that anybody may be called by: they mean somebody only with a place or an age, or the only accused. */
const PLAIN = wordSet(
  'man woman men women people resident native citizen national teenager teen youth suspect driver gunman attacker shooter individual person pensioner',
);

/** Whether a noun says no more of somebody than that he is one. */
export const isPlain = (noun: string): boolean => PLAIN.has(noun);

/** Nouns of the police and the law, of which every report has others: they mean an accused only as what he was. */
const OF_THE_LAW = wordSet(
  'officer detective deputy sergeant constable agent trooper lawyer attorney judge prosecutor solicitor barrister investigator inspector sheriff chief dc pc ds di dci sgt',
);

/** Short forms of what somebody is, as they stand before a name. */
export const RANKS = wordSet(
  'dc pc ds di dci sgt mp mep cllr ceo cfo mla td dj gp msp councillor minister governor',
);

const FORMER = /^(?:former|ex|disgraced|retired|onetime|then)$/;

/** What the text itself says of people by which a later word may mean one of them: where they live, what they are, whose kin. */
export class Ties {
  readonly #places = new Map<string, Set<string>>();
  readonly #jobs = new Map<string, Set<string>>();
  readonly #kin: People['relations'];

  constructor({ people, relations }: People) {
    this.#kin = relations;
    for (const { id, roles } of people) for (const { text } of roles) this.#noteJobs(id, text);
  }

  #noteJobs(person: string, text: string): void {
    const words = text.toLowerCase().split(/\s+/);
    const end = words.findIndex((word) => /^(?:of|at|for|in|with|from|and)$|,$/.test(word));
    const head = (end < 0 ? words : words.slice(0, end)).at(-1)?.replace(/^ex-/, '') ?? '';
    if (head !== '') note(this.#jobs, head, person);
  }

  /** Takes in what stands around the name [at, end) of `person`. */
  learn(words: readonly Word[], at: number, end: number, person: string): void {
    let next = end;
    // "Smith, 34,", "Smith (34)", "Smith, aged 34,".
    while (next < end + 5 && /^(?:[,(–—)]|aged|\d{1,2}|formerly|and|is|was)$/.test(words[next]?.lower ?? ''))
      next += 1;
    if (/^(?:of|from)$/.test(words[next]?.lower ?? '')) {
      for (const place of placesAt(words, next + 1)) note(this.#places, place, person);
    }
    const title = words[at - 1];
    if (title === undefined || title.mention !== undefined) return;
    if (RANKS.has(title.lower)) note(this.#jobs, title.lower, person);
    if (!isHuman(title)) return;
    note(this.#jobs, title.lower.replace(/^ex-/, ''), person);
    if (PLAIN.has(title.lower))
      for (const place of placesAt(words, placeBefore(words, at - 1))) note(this.#places, place, person);
  }

  /** Whom "the Leeds man" means by the place in the words between its article and its noun; undefined where several could be. */
  byPlace(nouns: readonly Word[]): string | undefined {
    const place = nouns
      .filter(({ text }) => /^\p{Lu}/u.test(text))
      .map(({ lower }) => lower)
      .join(' ');
    return only(this.#places.get(place));
  }

  /** Whom "the former treasurer" means: the only one whom the text calls so. */
  byJob(nouns: readonly Word[]): string | undefined {
    const noun = nouns.at(-1)?.lower ?? '';
    const head = noun.replace(/^ex-/, '');
    const isFormer = head !== noun || nouns.some(({ lower }) => FORMER.test(lower));
    if (PLAIN.has(head) || (OF_THE_LAW.has(head) && !isFormer)) return undefined;
    return only(this.#jobs.get(head));
  }

  /** Whether the text calls somebody by the noun of his job: "officer" of "a former police officer". */
  isCalled(person: string, noun: string): boolean {
    return this.#jobs.get(noun)?.has(person) === true;
  }

  /** Whom "the father", "the son" mean: the only one of whom the text tells that. */
  byKin(noun: string): string | undefined {
    const child = /^(?:son|daughter)$/;
    const found = new Set<string>();
    for (const { from, to, text } of this.#kin) {
      const kin = text.toLowerCase();
      if (kin === noun) found.add(to);
      else if (/^(?:father|mother)$/.test(noun) && child.test(kin)) found.add(from);
    }
    return only(found);
  }

  /** Who is the `noun` of `person`: "his wife" of Smith. */
  kinOf(person: string, noun: string): string | undefined {
    const spouse: Readonly<Record<string, string>> = { wife: 'husband', husband: 'wife' };
    return only(
      new Set(
        this.#kin.flatMap(({ from, to, text }) => {
          if (from === person && text.toLowerCase() === noun) return [to];
          return to === person && text.toLowerCase() === spouse[noun] ? [from] : [];
        }),
      ),
    );
  }
}

function note(ties: Map<string, Set<string>>, key: string, person: string): void {
  ties.set(key, (ties.get(key) ?? new Set()).add(person));
}

function only(people: ReadonlySet<string> | undefined): string | undefined {
  const [person, other] = people ?? [];
  return other === undefined ? person : undefined;
}

/** "Portsmouth, Ohio" at `at`: each place by itself, in small letters. */
function placesAt(words: readonly Word[], at: number): string[] {
  const found: string[] = [];
  let place: string[] = [];
  for (let next = at; next < at + 8; next += 1) {
    const word = words[next];
    const isName =
      word !== undefined &&
      word.mention === undefined &&
      word.date === undefined &&
      /^\p{Lu}/u.test(word.text);
    if (isName) place.push(word.lower);
    else {
      if (place.length > 0) found.push(place.join(' '));
      place = [];
      if (word?.text !== ',') break;
    }
  }
  return found;
}

/** Where the words with capitals begin that end before the noun at `noun`. */
function placeBefore(words: readonly Word[], noun: number): number {
  let from = noun;
  while (
    from > 0 &&
    noun - from < 4 &&
    words[from - 1]?.mention === undefined &&
    /^\p{Lu}/u.test(words[from - 1]?.text ?? '')
  )
    from -= 1;
  return from;
}
