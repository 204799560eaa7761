import type { People, PersonMention } from '../people/people.ts';
import type { Focus } from './focus.ts';
import { pronounOf } from './givenNames.ts';
import { isHuman } from './humans.ts';
import { isPlain, Ties } from './ties.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

/** What the text shows of a person's part, as far as it bears on who can be meant by an accusation. */
type Part = {
  /** Titled judge, prosecutor, counsel, investigator: never accused by a word that does not name them. */
  official: boolean;
  /** Titled so as the court's or the state's own, or as the victim or a witness: never accused at all. */
  barred: boolean;
  /** Shown as somebody to whom it was done. */
  victim: boolean;
  /** A judge, a prosecutor or the police. */
  authority: boolean;
};

const BARRED_TITLES =
  /\b(?:(?:district|state['’]?s?|u\.?s\.?|united states|county|city|assistant|deputy|attorney|solicitor|crown|lead|chief|senior|special)\s+(?:\w+\s+){0,3}?(?:attorneys?|prosecutors?|general|counsel|advocate)|(?:adas?|ausas?|das?|prosecutors?|(?:district |magistrate |circuit |county |trial |chief |presiding |supreme court |high court )?(?:judges?|justices?)|magistrates?|recorder|(?:the )?hon(?:ou?rable)?\.?(?: (?:mr|mrs|ms|sir|dame|lord|lady)\.?)*|victims?|witness(?:es)?|complainants?|paralegals?|analysts?|special agents?|investigators?)|(?:defen[cs]e|his|her|their) (?:attorney|lawyer|counsel|solicitor|barrister)s?|jurors?)\s*$/i;
/** What somebody is at a firm or an office whose name stands before. */
const OF_A_FIRM =
  /^(?:executive|director|ceo|cfo|owner|co-owner|president|manager|employees?|founder|co-founder|nurses?|chief|workers?|teacher|coach|principal|accountant|bookkeeper|treasurer|partner|operator|administrator|staff|guards?|customer|shareholder)$/;
const OFFICIAL_TITLES =
  /\b(?:judge|justice|attorney|prosecutor|lawyer|barrister|solicitor|counsel|detective|det|sergeant|sgt|inspector|constable|superintendent|sheriff|chief|deputy|commissioner|officer|trooper|lieutenant|captain|agent|minister|president|secretary|governor|mayor|senator|spokesman|spokeswoman|spokesperson|director|coroner|professor|psychiatrist|dr|doctor|da|ada|dci|di|ds|dc|pc|supt)s?\.?\s*$/i;
const FORMER = /\b(?:former|ex|disgraced|retired|then|onetime|convicted|accused)\b/i;

const VIOLENT = wordSet(`
  killed killing murdered murdering shot shooting stabbed stabbing strangled strangling robbed robbing raped raping
  kidnapped kidnapping attacked attacking assaulted assaulting beat beaten beating struck striking injured injuring
  wounded wounding abducted slain slashed slashing drowned drowning suffocated suffocating threatened threatening
  choked choking tortured torturing defrauded hit punched punching
`);
const SUFFERED = wordSet(
  'killed shot stabbed murdered struck slain attacked raped robbed beaten wounded injured hospitalized hospitalised pronounced abducted kidnapped strangled drowned treated airlifted identified',
);
const DONE_TO =
  /^(?:murder|killing|death|slaying|shooting|stabbing|rape|kidnapping|assault|manslaughter|homicide|abduction|beating|strangulation|robbery|deaths|murders|family|families|body|friends)$/;

type Gender = 'he' | 'she';

const HE =
  /\b(?:mr|sir|lord|father|brother|husband|son|uncle|nephew|boyfriend|man|businessman|policeman|grandfather|stepfather|ex-husband|ex-boyfriend|congressman|councilman)\.?\s*$/i;
const SHE =
  /\b(?:mrs|ms|miss|dame|lady|mother|sister|wife|daughter|aunt|niece|girlfriend|woman|businesswoman|policewoman|grandmother|stepmother|ex-wife|ex-girlfriend|congresswoman|councilwoman)\.?\s*$/i;

const genderOfNoun = (noun: string): Gender | undefined =>
  SHE.test(noun) ? 'she' : HE.test(noun) ? 'he' : undefined;

const isSameSex = (one: Gender | undefined, other: Gender | undefined): boolean =>
  one === undefined || other === undefined || one === other;

const FELLOW = /(?:^|\s)(?:co-?defendant|co-?accused|accomplice|co-?conspirator)$/i;
const SPEAKS = /^(?:says?|said|told|tells|added|adds|recalled|recalls|praised|thanked)$/;

/** How many sentences of a text are its lead. */
const LEADS = 2;
/** How far behind the name of the only accused a plain noun may stand for him. */
const SOLE_REACH = 3;

const INDEFINITE = /^(?:an?|another|one|second|third|two|three|other|some|several|unidentified|unnamed)$/;

/** Nouns for those who are in a case without being accused. */
const NO_ACCUSED =
  /^(?:victims?|witness(?:es)?|judges?|prosecutors?|lawyers?|attorneys?|detectives?|other|second|third|another|whose|of|'s|s|and|passenger|child|boy|girl|baby|infant|student|pupil|patient|resident|homeowner|complainant)$/;

/** Who is who in a text, and whom its pronouns and plain nouns mean. */
export class Cast {
  readonly #parts = new Map<string, Part>();
  /** People whom the text names as the accused, in the order in which it does. */
  readonly #defendants = new Map<string, number>();
  readonly #procedure = new Map<string, number>();
  readonly #ages = new Map<string, number>();
  /** Roles in small letters, without an article, and who has them: "former treasurer". */
  readonly #roles = new Map<string, Set<string>>();
  readonly #genders = new Map<string, Gender>();
  /** What first names say of it, where the text says nothing. */
  readonly #named = new Map<string, Gender>();
  /** Sentences that tell of people by nouns alone. */
  readonly #peopleIn: number[] = [];
  /** Who speaks in a sentence that names them with their age and place. */
  readonly #speakers = new Set<string>();
  /** Whom a word for anybody stands before: "one man — Smith". */
  readonly #introduced = new Set<string>();
  /** "A co-defendant, Smith": beside somebody whom the text may leave without a name. */
  readonly #fellows = new Set<string>();
  readonly #ties: Ties;
  /** Sentences in which somebody without a name comes in, and of which sex. */
  readonly #unnamed: { index: number; isLead: boolean; gender: Gender | undefined }[] = [];
  readonly #shared: ReadonlySet<string>;
  readonly #fullyNamed = new Map<string, number>();
  /** The sentences that name somebody. */
  readonly #namedIn = new Map<string, number[]>();

  constructor(lines: readonly Words[], people: People) {
    this.#shared = sharedSurnames(people);
    this.#ties = new Ties(people);
    for (const { id, name, part, age, roles } of people.people) {
      const pronoun = pronounOf(name);
      if (pronoun !== undefined) this.#named.set(id, pronoun);
      for (const { text } of roles) {
        const role = text.toLowerCase().replace(/^(?:an?|the) /, '');
        this.#roles.set(role, (this.#roles.get(role) ?? new Set()).add(id));
      }
      if (age !== undefined) this.#ages.set(id, age);
      this.#parts.set(id, {
        official: /^(?:judge|prosecutor|police|defence)$/.test(part),
        barred: /^(?:judge|prosecutor|defence|witness)$/.test(part),
        victim: part === 'victim',
        authority: /^(?:judge|prosecutor|police)$/.test(part),
      });
    }
    for (const line of lines) this.#learn(line);
    // A lead tells of somebody whom the text names later.
    const body = lines.filter(({ sentence }) => !sentence.headline);
    for (const [order, line] of body.entries()) this.#noteUnnamed(line, order < LEADS);
  }

  #noteUnnamed({ words, index }: Words, isLead: boolean): void {
    if (words.some((word) => word.mention === undefined && isHuman(word))) this.#peopleIn.push(index);
    for (let at = 0; at < words.length; at += 1) {
      if (!INDEFINITE.test(words[at]?.lower ?? '') || words[at]?.mention !== undefined) continue;
      const noun = words
        .slice(at + 1, at + 6)
        .findIndex(
          ({ lower, mention, text }) =>
            mention !== undefined || !/^[\p{L}\d-]+$/u.test(text) || isPlain(lower),
        );
      const head = at + 1 + noun;
      if (noun < 0 || !isPlain(words[head]?.lower ?? '')) continue;
      // "one man — Smith, 34 —", "a man named Smith".
      if (words.slice(head + 1, head + 6).some(({ mention }) => mention !== undefined)) continue;
      this.#unnamed.push({ index, isLead, gender: genderOfNoun(words[head]?.lower ?? '') });
    }
  }

  #learn({ words, index }: Words): void {
    for (let at = 0; at < words.length; at += 1) {
      const mention = words[at]?.mention;
      if (mention === undefined || words[at - 1]?.mention === mention) continue;
      let end = at;
      while (words[end]?.mention === mention) end += 1;
      const sentences = this.#namedIn.get(mention.person) ?? [];
      if (sentences.at(-1) !== index) sentences.push(index);
      this.#namedIn.set(mention.person, sentences);
      this.#ties.learn(words, at, end, mention.person);
      const part = this.#parts.get(mention.person);
      if (part === undefined) continue;
      if (end - at > 1 && !this.#fullyNamed.has(mention.person)) this.#fullyNamed.set(mention.person, index);
      const kin = kinBefore(words, at, end);
      if (kin !== undefined) this.noteGender(mention.person, kin);
      const title = titleBefore(words, at);
      if (HE.test(title)) this.noteGender(mention.person, 'he');
      if (SHE.test(title)) this.noteGender(mention.person, 'she');
      const isOwned = /^['’]s?$/.test(words[end]?.text ?? '');
      if (!FORMER.test(title)) {
        if (OFFICIAL_TITLES.test(title)) part.official = true;
        if (BARRED_TITLES.test(title)) part.barred = true;
      }
      const apposition = words
        .slice(end, end + 8)
        .map((word) => word.text)
        .join(' ');
      if (
        /^, (?:the |a |an )?(?:victim|(?:assistant |deputy )?(?:district attorney|prosecutor)|(?:lead |chief )?prosecutor|judge)\b/i.test(
          apposition,
        )
      )
        part.barred = true;
      if (SPEAKS.test(words[behindApposition(words, end)]?.lower ?? '')) this.#speakers.add(mention.person);
      if (isIntroduced(words, at)) this.#introduced.add(mention.person);
      if (isVictimHere(words, at, end, title, isOwned)) part.victim = true;
      if (isIdentified(words, at)) this.addDefendant(mention.person, index);
      const noun = words[at - 1]?.text === ',' ? (words[at - 2]?.lower ?? '') : title;
      if (FELLOW.test(noun)) this.#fellows.add(mention.person);
      if (/\bdefendants?$/i.test(title)) this.addProcedure(mention.person, index, 2);
    }
  }

  /**
   * Notes that the text shows somebody before a court as the accused, and how far that case has come: 2 for a charge,
   * 3 for a conviction. It is no charge by itself; it tells whom "a man" in the lead means.
   */
  addProcedure(person: string, sentence: number, level: number): void {
    if (this.isBarred(person)) return;
    this.#procedure.set(person, Math.max(level, this.#procedure.get(person) ?? 0));
    // An officer may speak in court as a witness; a sentence is faced by the accused alone.
    if (!this.#defendants.has(person) && !this.isVictim(person) && (level > 2 || !this.isOfficial(person)))
      this.#defendants.set(person, sentence);
  }

  procedureOf(person: string): number {
    return this.#procedure.get(person) ?? -1;
  }

  /** Notes that the text itself names somebody as an accused, in sentence `sentence`. */
  addDefendant(person: string, sentence: number): void {
    if (!this.isBarred(person) && !this.#defendants.has(person)) this.#defendants.set(person, sentence);
  }

  /** Notes that a sentence charges somebody by name and by the offence's name: an officer or a lawyer may stand accused. */
  addAccusedOfficial(person: string): void {
    const part = this.#parts.get(person);
    if (part === undefined || part.victim) return;
    part.barred = false;
    part.official = false;
  }

  /** People named as accused, in the order of the text. */
  get defendants(): readonly string[] {
    return [...this.#defendants].toSorted((a, b) => a[1] - b[1]).map(([person]) => person);
  }

  /** Sentence in which a defendant is first named as one. */
  namedAsDefendantIn(person: string): number | undefined {
    return this.#defendants.get(person);
  }

  /** Notes by which pronoun the text calls somebody; the first stands. */
  noteGender(person: string, gender: Gender): void {
    if (!this.#genders.has(person)) this.#genders.set(person, gender);
  }

  #genderOf(person: string): Gender | undefined {
    return this.#genders.get(person) ?? this.#named.get(person);
  }

  /** Never accused, whatever the words look like. */
  isBarred(person: string): boolean {
    return this.#parts.get(person)?.barred === true;
  }

  /** Whose word on a case is that of the court, the state or the police. */
  isAuthority(person: string): boolean {
    return this.#parts.get(person)?.authority === true && !this.#defendants.has(person);
  }

  /** Named as the co-defendant of somebody. */
  isFellow(person: string): boolean {
    return this.#fellows.has(person);
  }

  isVictim(person: string): boolean {
    return this.#parts.get(person)?.victim === true;
  }

  isOfficial(person: string): boolean {
    return this.#parts.get(person)?.official === true;
  }

  /** A bare surname that two people carry names one of them only where that one alone was called by full name before. */
  isDoubtfulName(mention: PersonMention, words: readonly Word[], sentence: number): boolean {
    const own = words.filter((word) => word.mention === mention);
    const [word] = own;
    // "Golden Heart Executive Director Sentenced": what looks like a name is where somebody works.
    if (OF_A_FIRM.test(words[words.findLastIndex((one) => one.mention === mention) + 1]?.lower ?? ''))
      return true;
    if (own.length !== 1 || word === undefined || !this.#shared.has(word.lower)) return false;
    const known = this.#defendants.get(mention.person);
    if (known === undefined || known > sentence) return true;
    return this.defendants.some(
      (person) => person !== mention.person && person.split('-').includes(word.lower),
    );
  }

  /** Whom "the 40-year-old" means: the one of that age, else the only accused, where the text gives no other age. */
  findByAge(age: number, line: Words, focus: Focus): string | undefined {
    const [only, other] = [...this.#ages].filter(([, own]) => own === age);
    const person = only?.[0] ?? this.findDefendant() ?? this.#lastAccused(line, focus);
    if (person === undefined || other !== undefined) return undefined;
    const isOther = (this.#ages.get(person) ?? age) !== age;
    return isOther || this.isVictim(person) || this.isOfficial(person) ? undefined : person;
  }

  /** The accused of whom alone the sentence before told, by name. */
  #lastAccused({ index }: Words, { person, strength, alone }: Focus): string | undefined {
    if (person === undefined || strength !== 'subject' || !alone) return undefined;
    const known = this.#defendants.get(person);
    const isJust = index - (this.#lastNamed(person, index) ?? -9) === 1;
    return known !== undefined && known < index && isJust && !this.isBarred(person) ? person : undefined;
  }

  /**
   * Whom "the former paratrooper" at word `at`, with its noun at `head`, means: by what the text itself says of somebody, or
   * the accused of whom the sentence before spoke, where that was one alone, or the text's only accused. Nobody by a word for
   * somebody to whom it was done, or who only speaks of it.
   */
  findByNoun(line: Words, at: number, head: number | undefined, focus: Focus): string | undefined {
    const nouns = head === undefined ? [] : line.words.slice(at + 1, head + 1);
    return (
      this.#findByRole(line, at) ??
      this.#findByTie(line, nouns) ??
      this.#findByFocus(line, at, focus) ??
      this.#findSole(line, at, nouns, focus)
    );
  }

  /** By the place where he lives, by what he is, or by whose kin he is. */
  #findByTie(line: Words, nouns: readonly Word[]): string | undefined {
    const noun = nouns.at(-1)?.lower ?? '';
    if (noun === '' || nouns.some(({ mention }) => mention !== undefined)) return undefined;
    if (nouns.some(({ lower }) => NO_ACCUSED.test(lower))) return undefined;
    const isAble = (person: string | undefined): person is string =>
      person !== undefined && !this.isVictim(person) && !this.isBarred(person) && this.#fits(person, nouns);
    const kin = nouns.length === 1 ? this.#ties.byKin(noun) : undefined;
    if (isAble(kin) && this.#defendants.has(kin)) return kin;
    const job = this.#ties.byJob(nouns);
    if (isAble(job) && this.#defendants.has(job)) return job;
    const place = this.#ties.byPlace(nouns);
    if (!isAble(place)) return undefined;
    if (this.#defendants.has(place)) return place;
    // Of somebody who was not accused before, only where nobody without a name has come in since.
    const named = this.#lastNamed(place, line.index);
    const isNear = named !== undefined && line.index - named <= 2 && named < line.index;
    const first = this.#namedIn.get(place)?.[0] ?? 0;
    const from = this.#introduced.has(place) ? first : 0;
    const isOther = this.#unnamed.some(
      ({ index, gender }) => index >= from && index <= line.index && isSameSex(gender, genderOfNoun(noun)),
    );
    const isBetween = this.#peopleIn.some((index) => index > (named ?? 0) && index < line.index);
    return isNear && !isOther && !isBetween && !this.isOfficial(place) && !this.#speakers.has(place)
      ? place
      : undefined;
  }

  /** "The suspect", "the Leeds man": the only accused, of whom was spoken last, where nobody without a name may be meant. */
  #findSole({ words, index }: Words, at: number, nouns: readonly Word[], focus: Focus): string | undefined {
    const noun = nouns.at(-1)?.lower ?? '';
    const person = this.findDefendant();
    if (person === undefined || !isPlain(noun) || focus.person !== person) return undefined;
    if (this.isVictim(person) || this.isOfficial(person) || !this.#fits(person, nouns)) return undefined;
    if (nouns.some(({ lower, mention }) => mention !== undefined || NO_ACCUSED.test(lower))) return undefined;
    if (
      words.some(({ mention }) => mention?.person === person) ||
      this.others(words.slice(0, at), person, false).size > 0
    )
      return undefined;
    if (index - (this.#lastNamed(person, index) ?? -9) > SOLE_REACH) return undefined;
    const gender = genderOfNoun(noun);
    return this.#unnamed.some((one) => !one.isLead && isSameSex(one.gender, gender)) ? undefined : person;
  }

  /** Whether the age and the sex of the words before a noun, and its own, are somebody's. */
  #fits(person: string, nouns: readonly Word[]): boolean {
    const gender = genderOfNoun(nouns.at(-1)?.lower ?? '');
    const own = this.#genderOf(person);
    const age = nouns.find(({ text }) => /^\d{2}$/.test(text));
    const known = this.#ages.get(person);
    return (
      (gender === undefined || own === undefined || own === gender) &&
      (age === undefined || known === undefined || Number(age.text) === known) &&
      (known === undefined || known < 20 || !/^(?:teenager|teen|youth)$/.test(nouns.at(-1)?.lower ?? ''))
    );
  }

  /** Whether somebody may be whom the words of a lead tell of: "A 58-year-old man" by age and sex. */
  isLike(person: string, words: readonly Word[]): boolean {
    const noun = words.findIndex((word) => isHuman(word));
    return this.#fits(person, noun < 0 ? [] : words.slice(0, noun + 1));
  }

  /** Who is the `noun` ("wife") of somebody, where the text says of one alone. */
  findKin(person: string, noun: string): string | undefined {
    const kin = this.#ties.kinOf(person, noun);
    return kin === undefined || this.isBarred(kin) || this.isVictim(kin) ? undefined : kin;
  }

  /** The only one of whom the text says in the same words that he is, or was, that. */
  #findByRole({ words, index }: Words, at: number): string | undefined {
    const end = words.findIndex((word, next) => next > at && isHuman(word));
    const role = words
      .slice(at + 1, end + 1)
      .map(({ lower }) => lower)
      .join(' ');
    const [person, other] = this.#roles.get(role) ?? [];
    if (person === undefined || other !== undefined || end - at > 6) return undefined;
    if (this.isVictim(person) || this.isBarred(person)) return undefined;
    const known = this.#defendants.get(person);
    return known !== undefined && known <= index ? person : undefined;
  }

  #findByFocus({ words, index }: Words, at: number, { person, strength, alone }: Focus): string | undefined {
    if (person === undefined || strength !== 'subject' || !alone) return undefined;
    const known = this.#defendants.get(person);
    if (known === undefined || known > index || index - (this.#lastNamed(person, index) ?? -9) > 1)
      return undefined;
    if (this.isVictim(person) || this.isOfficial(person) || this.isBarred(person)) return undefined;
    // "The killer of Smith", "the man who robbed Smith": whoever is named beside the noun is somebody else.
    if (words.some(({ mention }) => mention?.person === person)) return undefined;
    const end = words.findIndex((word, next) => next > at && isHuman(word));
    const nouns = words.slice(at + 1, end + 1);
    if (
      end < 0 ||
      /^(?:who|he|she|they|that|whom)$/.test(words[end + 1]?.lower ?? '') ||
      /^(?:real|actual|true)$/.test(nouns[0]?.lower ?? '') ||
      nouns.length > 5 ||
      nouns.some(({ lower, mention }) => mention !== undefined || NO_ACCUSED.test(lower))
    )
      return undefined;
    // "The officer" is the accused only where the text calls him so.
    if (
      OFFICIAL_TITLES.test(words[end]?.lower ?? '') &&
      !this.#ties.isCalled(person, words[end]?.lower ?? '')
    )
      return undefined;
    const gender = genderOfNoun(words[end]?.lower ?? '');
    const own = this.#genderOf(person);
    return gender !== undefined && own !== undefined && own !== gender ? undefined : person;
  }

  /** The last sentence before `index` that names somebody. */
  #lastNamed(person: string, index: number): number | undefined {
    return this.#namedIn.get(person)?.findLast((at) => at <= index);
  }

  /** The only person who can be meant by "the defendant" where that is one. */
  findDefendant(): string | undefined {
    const [only, other] = this.defendants;
    return only === undefined || other !== undefined || this.#fellows.has(only) ? undefined : only;
  }

  /**
   * Whom "he" at word `at` of a sentence means: the one person whom the sentence names before it, else of whom was spoken
   * last. Nobody where two could be meant, where the pronoun does not fit, or where only somebody's kin was spoken of.
   */
  findByPronoun(line: Words, at: number, focus: Focus): string | undefined {
    const found = this.#findAntecedent(line, at, focus);
    const gender = genderOf(line.words[at]?.lower ?? '');
    const known = found === undefined ? undefined : this.#genderOf(found);
    return known !== undefined && gender !== undefined && known !== gender ? undefined : found;
  }

  #findAntecedent(line: Words, at: number, focus: Focus): string | undefined {
    const from = Math.max(0, at - 120);
    const inSentence = this.others(line.words.slice(from, at), undefined, false);
    if (inSentence.size > 0) {
      const able = [...inSentence].filter((person) => !this.isVictim(person));
      const [only] = able;
      if (able.length !== 1 || only === undefined || isOnlyKin(line.words, from, at, only)) return undefined;
      return inSentence.size === 1 || this.#defendants.has(only) ? only : undefined;
    }
    const { person, strength, alone } = focus;
    if (
      person === undefined ||
      !alone ||
      this.isVictim(person) ||
      this.isOfficial(person) ||
      this.isBarred(person)
    )
      return undefined;
    return strength === 'subject' || this.#defendants.has(person) ? person : undefined;
  }

  /** The people whom words name besides `person`, without judges, counsel and the police; without victims where asked. */
  others(words: readonly Word[], person: string | undefined, withoutVictims = true): ReadonlySet<string> {
    const named = new Set<string>();
    for (const { mention } of words) {
      const id = mention?.person;
      if (id === undefined || id === person || this.isOfficial(id) || this.isBarred(id)) continue;
      if (!withoutVictims || !this.isVictim(id)) named.add(id);
    }
    return named;
  }
}

export const genderOf = (pronoun: string): Gender | undefined =>
  /^(?:he|him|his)$/.test(pronoun) ? 'he' : /^(?:she|her)$/.test(pronoun) ? 'she' : undefined;

/** Whether words name somebody only to name another: "Smith's son", "the mother of Smith". */
function isOnlyKin(words: readonly Word[], from: number, to: number, person: string): boolean {
  for (let at = from; at < to; at += 1) {
    const mention = words[at]?.mention;
    if (mention?.person !== person || words[at - 1]?.mention === mention) continue;
    let end = at;
    while (words[end]?.mention === mention) end += 1;
    const owns = /^['’]s?$/.test(words[end]?.text ?? '') && words.slice(end + 1, end + 4).some(isHuman);
    const isOf = words[at - 1]?.lower === 'of' && isHuman(words[at - 2]);
    if (!owns && !isOf) return false;
  }
  return true;
}

/** "His wife, Smith, was": the sex that the noun before the comma tells, where the name stands in commas of its own. */
function kinBefore(words: readonly Word[], at: number, end: number): Gender | undefined {
  const isApposed = words[at - 1]?.text === ',' && /^[,.)]$/.test(words[end]?.text ?? '');
  return isApposed ? genderOfNoun(words[at - 2]?.lower ?? '') : undefined;
}

/** The words of a title right before a name, as they stand. */
function titleBefore(words: readonly Word[], at: number): string {
  let from = at;
  while (from > 0 && at - from < 8) {
    const word = words[from - 1];
    if (
      word === undefined ||
      word.mention !== undefined ||
      word.date !== undefined ||
      !/^[\p{L}.'’/-]+$/u.test(word.text)
    ) {
      // "The victim, Romulo Heras": the noun before the comma is the title.
      if (
        word?.text === ',' &&
        from === at &&
        /^(?:victim|judge|prosecutor|witness|attorney|detective|complainant)$/.test(
          words[from - 2]?.lower ?? '',
        )
      )
        return words[from - 2]?.text ?? '';
      break;
    }
    if (
      /^(?:of|with|by|against|for|to|from|in|at|on|was|were|is|are|said|told|who|that|when|where|after|before|but|has|have|had)$/.test(
        word.lower,
      )
    )
      break;
    from -= 1;
  }
  return words
    .slice(from, at)
    .map((word) => word.text)
    .join(' ');
}

function isVictimHere(
  words: readonly Word[],
  at: number,
  end: number,
  title: string,
  isOwned: boolean,
): boolean {
  if (/\bvictims?\s*$/i.test(title)) return true;
  if (isOwned) {
    // "Smith's murder" was done to Smith; "Smith's murder conviction" was not.
    const noun = words[end + 1]?.lower ?? '';
    const isLegal =
      /^(?:convictions?|trial|charges?|case|sentence|arrest|indictment|retrial|plea|appeal)$/.test(
        words[end + 2]?.lower ?? '',
      );
    return (
      /^(?:murder|death|killing|body|killer|killers|murderer|slaying|family|loved|injuries|estate)$/.test(
        noun,
      ) && !isLegal
    );
  }
  // "was shot", "had been killed", "died", "suffered".
  let next = behindApposition(words, end);
  if (words[next]?.lower === 'who') next += 1;
  const verb = words[next]?.lower ?? '';
  if (/^(?:died|suffered|dead)$/.test(verb)) return true;
  if (/^(?:was|were|had|has|is)$/.test(verb)) {
    const behind = words.slice(next + 1, next + 4).map((word) => word.lower);
    // "had stabbed his wife": what somebody did was not done to him.
    const isPassive = /^(?:was|were|is)$/.test(verb) || behind.includes('been');
    if (
      isPassive &&
      behind.some((word) => SUFFERED.has(word)) &&
      !/^(?:identified|treated)$/.test(behind[0] ?? '') &&
      !behind.includes('not')
    )
      return true;
  }
  // "murder of", "killed 23-year-old": the words before the title.
  const from = at - (title === '' ? 0 : title.split(' ').length);
  for (let left = at - 1; left >= Math.max(0, from - 6); left -= 1) {
    const word = words[left]?.lower ?? '';
    if (words[left]?.mention !== undefined || /^[.;:]$/.test(word)) break;
    if (
      VIOLENT.has(word) &&
      !/^(?:was|were|been|be|by)$/.test(words[left - 1]?.lower ?? '') &&
      words[left + 1]?.lower !== 'by'
    )
      return left >= at - 6;
    if (word === 'of' && DONE_TO.test(words[left - 1]?.lower ?? '')) return true;
    if (/^(?:by|with|against|and|,|who|that)$/.test(word)) break;
    // "Charged with Jones's murder is Smith".
    if (
      /^(?:is|are|was|were)$/.test(word) &&
      /^(?:also|charged|accused|arrested)$/.test(words[0]?.lower ?? '')
    )
      break;
  }
  return false;
}

/** Where the verb may stand behind a name that ends at `end`: behind "34, of Leeds, Ohio," or one apposition between commas. */
function behindApposition(words: readonly Word[], end: number): number {
  let next = end;
  while (/^[,(]$/.test(words[next]?.text ?? '')) {
    const close = words.slice(next + 1, next + 12).findIndex(({ text }) => /^[,)]$/.test(text));
    if (close < 0) return next;
    const behind = next + close + 2;
    const opening = words[next + 1];
    const isMore =
      /^(?:\d{1,2}|aged|of|from)$/.test(opening?.lower ?? '') || /^\p{Lu}/u.test(opening?.text ?? '');
    // Behind an age or a place more may come.
    next =
      /^[,)]$/.test(words[behind - 1]?.text ?? '') &&
      isMore &&
      /^(?:of|from|aged|a|an|the|\d{1,2}|\p{Lu}.*)$/u.test(words[behind]?.text ?? '')
        ? behind - 1
        : behind;
  }
  return next;
}

/** "one man — Smith", "a man named Smith": somebody comes in without a name and gets it at once. */
function isIntroduced(words: readonly Word[], at: number): boolean {
  let left = at - 1;
  while (left > at - 4 && /^(?:[,:–—-]|named|called|identified|as)$/.test(words[left]?.lower ?? ''))
    left -= 1;
  if (left === at - 1 || !isPlain(words[left]?.lower ?? '')) return false;
  return words.slice(Math.max(0, left - 4), left).some(({ lower }) => INDEFINITE.test(lower));
}

/** "identified the defendant as Smith". */
export function isIdentified(words: readonly Word[], at: number): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 6); left -= 1) {
    if (words[left]?.lower !== 'as') continue;
    const before = words
      .slice(Math.max(0, left - 7), left)
      .map((word) => word.lower)
      .join(' ');
    return (
      /\bidentified (?:the|as the)?\s*(?:defendant|accused|suspect|gunman|attacker|shooter|man charged|man convicted)\b/.test(
        before,
      ) ||
      /\b(?:defendant|accused|suspect|gunman|attacker|shooter) (?:was|has been|is|,)(?: (?:later|also))? (?:identified|named)$/.test(
        before,
      )
    );
  }
  return false;
}

/** Surnames, in small letters, that more than one person of the text carries. */
function sharedSurnames(people: People): ReadonlySet<string> {
  const carriers = new Map<string, number>();
  for (const { name } of people.people) {
    for (const part of new Set(name.toLowerCase().split(/\s+/).slice(1)))
      carriers.set(part, (carriers.get(part) ?? 0) + 1);
  }
  return new Set([...carriers].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}
