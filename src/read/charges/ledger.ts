import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, Charge, ChargeStep, SaidBy } from '../../facts/schema.ts';
import type { ChargeStatus } from '../../facts/status.ts';
import { isClearedOf } from './clearing.ts';
import { findCourt } from './court.ts';
import { kindsOf } from './deedKinds.ts';
import { type Finding, REACH_WORDS } from './finding.ts';
import type { OffencePhrase } from './offenceList.ts';
import { OFFENCE_NOUNS } from './offences.ts';
import { isRaisedBy, isSentenceToCome } from './raising.ts';
import { wordSet } from './wordSet.ts';

type Span = { start: number; end: number };

/** A charge in the making. */
type Entry = {
  offence: Span;
  words: readonly string[];
  isPlain: boolean;
  isPrior: boolean;
  steps: ChargeStep[];
  /** Steps that the text announces as of these days. */
  fresh: Set<ChargeStep>;
  victims: string[];
  jurisdiction?: Span;
  court?: Span;
};

/** What the ledger is made from. */
export type Sources = { article: ArticleText; saidByAt(start: number, end: number): SaidBy };

const JUDGED: ReadonlySet<ChargeStatus> = new Set(['pleaded-guilty', 'convicted', 'sentenced']);

/** How far a case has come by a step; what undoes comes last. */
export const RANK: Readonly<Record<ChargeStatus, number>> = {
  alleged: 0,
  arrested: 1,
  charged: 2,
  convicted: 3,
  'pleaded-guilty': 4,
  sentenced: 5,
  acquitted: 6,
  dismissed: 6,
  overturned: 7,
};

/**
 * The charges that findings come to, one a subject and offence, each with its steps, oldest first. A formal name of an
 * offence stands for plain words about the same deed; the lead and the headline fill in only where the body names none.
 */
export function ledgerOf(findings: readonly Finding[], sources: Sources): Charge[] {
  const charges: Charge[] = [];
  const ids = new Set<string>();
  const bySubject = Map.groupBy(findings, ({ subject }) => `${subject.kind} ${subject.id}`);
  const lists = findings.filter((finding) => isFormal(finding)).toSorted(byPlace);
  for (const own of bySubject.values()) {
    const subject = own[0]?.subject;
    if (subject === undefined) continue;
    for (const entry of entriesOf(own.toSorted(byPlace), lists, bySubject.size === 1, sources)) {
      const id = uniqueId(
        `${subject.id}-${sources.article.text.slice(entry.offence.start, entry.offence.end)}`,
        ids,
      );
      const quote = (span: Span) => quoteOf(identity(sources), span.start, span.end);
      charges.push({
        id,
        subject,
        offence: quote(entry.offence),
        ...(entry.jurisdiction && { jurisdiction: quote(entry.jurisdiction) }),
        ...(entry.court && { court: quote(entry.court) }),
        victims: entry.victims,
        steps: inOrder(entry.steps, entry.fresh),
      });
    }
  }
  return charges;
}

const identity = ({ article }: Sources): { id: string; text: string } => ({
  id: article.article.id,
  text: article.text,
});

const byPlace = (a: Finding, b: Finding): number =>
  a.line.index - b.line.index || a.trigger.from - b.trigger.from;

const isFormal = (finding: Finding): boolean =>
  !finding.isAbout && finding.offences.some(({ kind }) => kind === 'formal');

function entriesOf(
  all: readonly Finding[],
  lists: readonly Finding[],
  isAlone: boolean,
  sources: Sources,
): Entry[] {
  const findings = all.map((finding) => asPlea(finding, all));
  const entries: Entry[] = [];
  const isHeadline = ({ line }: Finding): boolean => line.sentence.headline;
  const body = findings.filter((finding) => !isHeadline(finding));
  const telling = body.filter((finding) => !isOnlyRaising(finding));
  for (const finding of telling) if (finding.via !== 'unnamed') addFormal(entries, finding, lists, sources);
  // An accusation alone is no charge that the lead would repeat.
  const named = entries.some(({ steps }) => steps.some(({ status }) => status !== 'alleged'));
  // "was also convicted of": the lead told of the rest.
  const isMore = telling.some(
    ({ via, line }) => via === 'name' && line.words.some(({ lower }) => lower === 'also'),
  );
  for (const finding of telling) {
    if (finding.via !== 'unnamed' || !isFormal(finding)) continue;
    for (const item of formalItems(finding)) {
      const known = findEntry(entries, spanOf(finding, item), sources);
      // "acquitted of trafficking charges" clears of "possession for the purposes of trafficking" too.
      const cleared =
        known === undefined && UNDONE.has(finding.trigger.status) ? akinTo(entries, finding, item) : [];
      if (cleared.length > 0) {
        const step = stepOf(finding, finding.trigger.status, sources);
        for (const entry of cleared) pushStep(entry, step);
        continue;
      }
      // A lead adds a charge only by the offence's own name, and not as what a sentence is for.
      const isOwn = !named || (isMore && item.isDeed !== true && finding.trigger.status !== 'sentenced');
      // What a lead undoes is undone.
      const isUndoing = /^(?:acquitted|dismissed|overturned)$/.test(finding.trigger.status);
      if (known === undefined ? isOwn : isUndoing || reaches(known, finding.trigger.status))
        addStep(entries, finding, item, sources);
    }
  }
  const headlines = findings.filter((finding) => isHeadline(finding) && !isOnlyRaising(finding));
  addOwnDeeds(entries, telling, sources);
  addPlain(entries, telling, headlines, sources);
  for (const finding of headlines) {
    // "Man Arraigned on Two Counts of Robbery": of the one whom the text calls the defendant, where it accuses nobody else.
    const isMeant = finding.via === 'name' || (finding.via === 'unnamed' && isAlone);
    if (entries.length === 0 && isMeant)
      for (const item of formalItems(finding)) addStep(entries, finding, item, sources);
  }
  // "was acquitted of related charges": a text that clears somebody may give no other name for it.
  if (entries.length === 0)
    for (const finding of body) {
      const item = namelessCharges(finding);
      if (item !== undefined) addStep(entries, finding, item, sources);
    }
  const joined = joinBare(entries);
  for (const finding of body) applyToAll(joined, finding, body, sources);
  for (const finding of findings)
    if (isHeadline(finding) && finding.trigger.status === 'sentenced')
      applyToAll(joined, finding, body, sources);
  return withoutVague(joined, sources);
}

/** A penalty that may raise a verdict told beside it, and charges nobody with what it is for. */
const isOnlyRaising = ({ trigger }: Finding): boolean =>
  trigger.raises !== undefined && trigger.needsOffence !== true;

const UNDONE: ReadonlySet<ChargeStatus> = new Set(['acquitted', 'dismissed', 'overturned']);

/**
 * The entries whose words hold the last one of an offence told in other words; where none does, those that went no further
 * than a charge: to say of too many that they are gone harms nobody.
 */
function akinTo(entries: readonly Entry[], finding: Finding, item: OffencePhrase): Entry[] {
  const last = wordsOf(finding, item).findLast((word) => !/^(?:charge|count|offen[cs]e)$/.test(word));
  const own = entries.filter(({ isPrior }) => !isPrior);
  const akin = own.filter(({ words }) => last !== undefined && words.includes(last));
  return akin.length > 0
    ? akin
    : own.filter(({ steps }) => steps.every(({ status }) => RANK[status] <= RANK.charged));
}

function namelessCharges({ line, trigger, offences, via }: Finding): OffencePhrase | undefined {
  if (!/^(?:acquitted|dismissed)$/.test(trigger.status) || offences.length > 0 || via === 'unnamed')
    return undefined;
  const at = trigger.to + 1;
  const isNameless =
    /^(?:of|on)$/.test(line.words[trigger.to]?.lower ?? '') &&
    /^(?:related|similar|lesser|other)$/.test(line.words[at]?.lower ?? '') &&
    /^(?:charges|counts)$/.test(line.words[at + 1]?.lower ?? '');
  return isNameless ? { from: at, to: at + 2, kind: 'formal' } : undefined;
}

/**
 * "charged with drug offences", "the two other driving offences": where the text goes on to the charges by name, or has told
 * them, they are told by those.
 */
function withoutVague(entries: readonly Entry[], { article }: Sources): Entry[] {
  const named = entries.filter((entry) => !entry.isPrior && !isVague(entry));
  return entries.filter((entry) => {
    if (!isVague(entry) || entry.isPrior) return true;
    if (entry.steps.some(({ quote }) => IS_FURTHER.test(quote.text))) return true;
    const before = article.text.slice(Math.max(0, entry.offence.start - 24), entry.offence.start);
    const furthest = Math.max(...entry.steps.map(({ status }) => RANK[status]));
    return !named.some((other) => {
      const further = Math.max(...other.steps.map(({ status }) => RANK[status]));
      // "convicted of theft and drug offences" tells two charges; "jailed for drug offences" in the lead tells what follows.
      const isTold = REFERS.test(before) || !sharesQuote(other, entry);
      return further > furthest ? furthest <= RANK.charged || isTold : isTold && further === furthest;
    });
  });
}

const isVague = ({ words }: Entry): boolean =>
  /^(?:offence|offense|charge|crime)$/.test(words.at(-1) ?? '') &&
  !words.some((word) => /^(?:hate|war)$/.test(word));
/** Words that make a charge one more than those told. */
const IS_FURTHER =
  /\b(?:unrelated|separate|different)\b|\b(?:is|was|are|were|has|have) also (?:being |been )?(?:facing|charged|convicted|sentenced|accused)\b|\balso (?:faces?|pleaded|pled|admitted)\b/i;
/** Before "offences": that they were told before. */
const REFERS = /\b(?:the|these|those|both|all)(?: (?:two|three|four|five|six|other|same|remaining))* $/i;

/** Whether an entry stands at least as far as `status`: a lead adds to it, but raises nothing. */
const reaches = (entry: Entry, status: ChargeStatus): boolean =>
  entry.steps.some(
    (step) => RANK[step.status] >= RANK[status] || (JUDGED.has(step.status) && JUDGED.has(status)),
  );

const formalItems = (finding: Finding): OffencePhrase[] =>
  finding.isAbout ? [] : finding.offences.filter(({ kind }) => kind === 'formal');

function addFormal(entries: Entry[], finding: Finding, lists: readonly Finding[], sources: Sources): void {
  const status = statusOf(finding);
  if (finding.refersBack === 'same') {
    const before = lists.findLast((list) => byPlace(list, finding) < 0);
    if (before === undefined || before.subject.id === finding.subject.id) return;
    for (const item of formalItems(before)) {
      const step = stepOf(finding, status, sources);
      addTo(entries, spanOf(before, item), wordsOf(before, item), false, step, finding, sources);
    }
    return;
  }
  for (const item of formalItems(finding))
    if (!isOfSomeCounts(finding, item, lists)) addStep(entries, finding, item, sources);
}

/** "guilty of four counts of fraud ... acquitted of nine counts of fraud": of the same offence, it is the conviction that stands. */
function isOfSomeCounts(finding: Finding, item: OffencePhrase, lists: readonly Finding[]): boolean {
  if (statusOf(finding) !== 'acquitted') return false;
  const isCounted = finding.line.words
    .slice(Math.max(0, item.from - 4), item.from)
    .some(({ lower }) => /^(?:counts?|charges?)$/.test(lower));
  const words = wordsOf(finding, item);
  return (
    isCounted &&
    lists.some(
      (other) =>
        other.subject.id === finding.subject.id &&
        JUDGED.has(other.trigger.status) &&
        other.trigger.isPrior !== true &&
        Math.abs(other.line.index - finding.line.index) <= 2 &&
        formalItems(other).some((one) => sameWords(wordsOf(other, one), words)),
    )
  );
}

function addStep(entries: Entry[], finding: Finding, item: OffencePhrase, sources: Sources): void {
  const span = spanOf(finding, item);
  // A charge that is reduced or dropped behind its conviction takes that with it.
  const isConvicted =
    finding.trigger.undoes === 'charges' &&
    findEntry(entries, span, sources)?.steps.some(({ status }) => status === 'convicted') === true;
  const status = isConvicted ? 'overturned' : statusOf(finding);
  const words = wordsOf(finding, item);
  const isPlain = item.kind !== 'formal' || finding.isAbout;
  // What is undone had been there: the sentence, or the conviction.
  if (
    status === 'overturned' &&
    finding.trigger.undoes !== undefined &&
    finding.trigger.undoes !== 'charges' &&
    findEntry(entries, span, sources) === undefined
  ) {
    const before = finding.trigger.undoes === 'sentence' ? 'sentenced' : 'convicted';
    const { date: _date, ...step } = stepOf(finding, before, sources);
    addTo(entries, span, words, isPlain, step, finding, sources);
  }
  const { sentence, ...step } = stepOf(finding, status, sources);
  addTo(
    entries,
    span,
    words,
    isPlain,
    status === 'sentenced' && sentence ? { ...step, sentence } : step,
    finding,
    sources,
  );
}

/** What is admitted by somebody of whom a sentence is told beside it was admitted in court, unless the police say so. */
function asPlea(finding: Finding, all: readonly Finding[]): Finding {
  const { trigger, line } = finding;
  if (trigger.status !== 'pleaded-guilty' || statusOf(finding) !== 'alleged') return finding;
  const isTold = line.words
    .slice(Math.max(0, trigger.from - REACH_WORDS), trigger.to + REACH_WORDS)
    .some(({ lower }) =>
      /^(?:police|detectives|officers|investigators|interview|told|agents|investigation|agreement)$/.test(
        lower,
      ),
    );
  if (isTold) return finding;
  const isNear = all.some(
    (other) =>
      (other.trigger.status === 'sentenced' ||
        (other.trigger.status === 'pleaded-guilty' && !isAdmission(other) && isByName(finding))) &&
      other.trigger.isPrior !== true &&
      Math.abs(other.line.index - line.index) <= 2,
  );
  return isNear ? { ...finding, isPlea: true } : finding;
}

/** "admitted conspiracy": the offence is told by its name, not by what was done. */
const isByName = ({ offences: [first] }: Finding): boolean =>
  first?.kind === 'formal' && first.isDeed !== true;

/** "admitted", "admitted to", without a word of a plea. */
const isAdmission = ({ line, trigger }: Pick<Finding, 'line' | 'trigger'>): boolean =>
  /^admit/.test(
    (line.words[trigger.to - 1]?.lower === 'to' ? line.words[trigger.to - 2] : line.words[trigger.to - 1])
      ?.lower ?? '',
  );

/** "admitted" is a plea in court, and else a confession that somebody reports; so is what is admitted beside a plea. */
function statusOf({ trigger, line, isPlea }: Finding): ChargeStatus {
  if (isPlea === true) return trigger.status;
  if (trigger.status !== 'pleaded-guilty' || !isAdmission({ line, trigger })) return trigger.status;
  // What somebody owns to in a plea agreement beside the plea is a confession.
  if (line.words.some(({ lower }, at) => lower === 'plea' && line.words[at + 1]?.lower === 'agreement'))
    return 'alleged';
  const inCourt = line.words.some(({ lower }) =>
    /^(?:court|counts?|charges?|judge|hearing|trial|sentenced|sentence|jailed|fined|order|magistrates|crown|pleaded|offen[cs]es?|spared|unpaid|disqualified)$/.test(
      lower,
    ),
  );
  return inCourt ? 'pleaded-guilty' : 'alleged';
}

/** "announced today that a jury found Smith guilty": the verdict is of these days, whatever was undone before. */
function isAnnounced({ line, trigger }: Finding, { article }: Sources): boolean {
  if (!JUDGED.has(trigger.status) || trigger.isPrior === true) return false;
  const before = line.words.slice(Math.max(0, trigger.from - REACH_WORDS), trigger.from);
  const isUndoing = line.words.some(({ lower }) =>
    /^(?:overturned|vacated|reversed|quashed|set)$/.test(lower),
  );
  return (
    !isUndoing &&
    before.some(({ lower }) => /^announce[sd]?$/.test(lower)) &&
    before.some(({ date }) => date?.value.startsWith(article.article.published.slice(0, 7)))
  );
}

function addTo(
  entries: Entry[],
  span: Span,
  words: readonly string[],
  isPlain: boolean,
  step: ChargeStep,
  finding: Finding,
  sources: Sources,
): void {
  const isPrior = finding.trigger.isPrior === true;
  let entry = entries.find(
    (one) => one.isPrior === isPrior && one.isPlain === isPlain && sameWords(one.words, words),
  );
  if (entry === undefined) {
    entry = { offence: span, words, isPlain, isPrior, steps: [], fresh: new Set(), victims: [] };
    entries.push(entry);
  }
  pushStep(entry, step);
  if (isAnnounced(finding, sources)) entry.fresh.add(step);
  for (const victim of finding.victims)
    if (victim !== finding.subject.id && !entry.victims.includes(victim)) entry.victims.push(victim);
  if (entry.jurisdiction === undefined && finding.jurisdiction) entry.jurisdiction = finding.jurisdiction;
  const court = findCourt(finding.line, sources.article.text);
  if (entry.court === undefined && court) entry.court = court;
}

/** A text that says the same again and again adds no more steps; one of a kind is shown in the end. */
const SAME_STEPS = 6;

function pushStep(entry: Entry, step: ChargeStep): void {
  if (entry.steps.filter((one) => one.status === step.status).length < SAME_STEPS) entry.steps.push(step);
}

function stepOf(finding: Finding, status: ChargeStatus, { article, saidByAt }: Sources): ChargeStep {
  const { line, trigger } = finding;
  const { start, end } = line.sentence;
  const from = line.words[trigger.from]?.start ?? start;
  const to = line.words[trigger.to - 1]?.end ?? end;
  const id = { id: article.article.id, text: article.text };
  return {
    status,
    // What has happened cannot have a day to come.
    ...(finding.date && !isAfter(finding.date.value, article.article.published) && { date: finding.date }),
    ...(finding.term && { sentence: quoteOf(id, finding.term.start, finding.term.end) }),
    asOf: article.article.published,
    saidBy: saidByAt(from, to),
    quote: quoteOf(id, start, end),
  };
}

/** Whether a date, as far as it is cut, lies behind a day. */
function isAfter(value: string, day: string): boolean {
  const length = /^\d{4}-\d{2}/.test(value) ? Math.min(value.length, day.length) : 4;
  return value.slice(0, length) > day.slice(0, length);
}

function spanOf({ line }: Finding, { from, to }: OffencePhrase): Span {
  return {
    start: line.words[from]?.start ?? line.sentence.start,
    end: line.words[to - 1]?.end ?? line.sentence.end,
  };
}

const SMALL = wordSet(
  'a an the of in on for with and or to by his her their felony misdemeanor misdemeanour',
);

/** The words of an offence that tell it from others: small letters, no small words, singular. */
function wordsOf({ line }: Finding, { from, to }: OffencePhrase): readonly string[] {
  return line.words
    .slice(from, to)
    .flatMap((word) => word.lower.split('-'))
    .filter((word) => /[\p{L}\d]/u.test(word) && !SMALL.has(word))
    .map(asNoun);
}

/** "possessing" and "possession" are one offence, as singular and plural are. */
const asNoun = (word: string): string =>
  NOUN_OF.get(word) ??
  (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

const NOUN_OF = new Map([
  ['possessing', 'possession'],
  ['distributing', 'distribution'],
  ['producing', 'production'],
  ['obstructing', 'obstruction'],
  ['transporting', 'transportation'],
  ['importing', 'importation'],
  ['conspiring', 'conspiracy'],
]);

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));

/** Words that make another offence of one: trying, planning or helping is not doing. */
const OTHER_OFFENCE = wordSet(
  'attempted attempt attempting conspiracy conspiring solicitation soliciting accessory aiding abetting commit incitement facilitation assisting threat threatening',
);

const ANOTHER = /^(?:second|third|fourth|another|further|separate|new)$/;

/** Whether `bare` is said again, more formally, by `full`: "murder" by "second-degree murder". */
function isBareOf(bare: Entry, full: Entry): boolean {
  if (bare === full || bare.isPrior !== full.isPrior || bare.words.length >= full.words.length) return false;
  const rest = full.words.filter((word) => !bare.words.includes(word));
  // "a second murder" is not the first one; "second-degree murder" may be.
  if (rest.some((word) => ANOTHER.test(word)) && !rest.includes('degree')) return false;
  return (
    bare.words.every((word) => full.words.includes(word)) &&
    !rest.some(
      (word) => OTHER_OFFENCE.has(word) && !(word === 'commit' && bare.words.includes('conspiracy')),
    ) &&
    bare.words.some((word) => OFFENCE_NOUNS.has(word) || OFFENCE_NOUNS.has(`${word}s`))
  );
}

function findEntry(entries: readonly Entry[], span: Span, { article }: Sources): Entry | undefined {
  const words = article.text
    .slice(span.start, span.end)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word))
    .map(asNoun);
  const probe: Entry = {
    offence: span,
    words,
    isPlain: false,
    isPrior: false,
    steps: [],
    fresh: new Set(),
    victims: [],
  };
  return (
    entries.find((entry) => sameWords(entry.words, words)) ?? entries.find((entry) => isBareOf(probe, entry))
  );
}

/** Joins "murder" to the one more formal entry that says it again; where there are several, and all stand further, it is dropped. */
function joinBare(entries: readonly Entry[]): Entry[] {
  const gone = new Set<Entry>();
  for (const bare of entries) {
    // Two items of one list are two charges.
    const fuller = entries.filter(
      (full) => isBareOf(bare, full) && !gone.has(full) && !sharesQuote(bare, full),
    );
    const [only] = fuller;
    if (only === undefined) continue;
    if (fuller.length === 1) {
      only.steps.push(...bare.steps);
      for (const step of bare.fresh) only.fresh.add(step);
      for (const victim of bare.victims) if (!only.victims.includes(victim)) only.victims.push(victim);
      gone.add(bare);
    } else if (bare.steps.every((step) => fuller.every((full) => reaches(full, step.status)))) gone.add(bare);
  }
  return entries.filter((entry) => !gone.has(entry));
}

const sharesQuote = (a: Entry, b: Entry): boolean =>
  a.steps.some((step) =>
    b.steps.some((other) => other.quote.start === step.quote.start && other.status === step.status),
  );

/** Steps by which somebody is accused of a deed itself. */
const OF_DEED: ReadonlySet<ChargeStatus> = new Set(['arrested', 'charged', 'pleaded-guilty', 'convicted']);
/** Behind these words it is told what a charge is about, or what it is for. */
const ABOUT = wordSet('for over in after by when while during because connection relation');

/**
 * "pleaded guilty to supplying cannabis" is a charge of its own beside "murder": what somebody is charged with in plain words,
 * where no charge by name can be about the same deed.
 */
function addOwnDeeds(entries: Entry[], findings: readonly Finding[], sources: Sources): void {
  for (const finding of findings) {
    const { line, trigger, via, isAbout } = finding;
    if (via === 'unnamed' || isAbout || trigger.isPrior || trigger.undoes !== undefined) continue;
    if (!OF_DEED.has(statusOf(finding))) continue;
    const known = entries.filter((entry) => !isVague(entry) && !isBesides(entry, finding));
    const isMore = line.words
      .slice(Math.max(0, trigger.from - 1), trigger.to)
      .some(({ lower }) => lower === 'also');
    for (const item of finding.offences) {
      if (item.kind === 'formal' || item.isDeed !== true || entries.length === 0) continue;
      const isOwn = !line.words.slice(trigger.to, item.from).some(({ lower }) => ABOUT.has(lower));
      const kinds = kindsOf(wordsOf(finding, item));
      const isTold = known.some(({ words }) => {
        const others = kindsOf(words);
        return others.size === 0 || [...kinds].some((kind) => others.has(kind));
      });
      if (isOwn && (isMore || !isTold)) addStep(entries, finding, item, sources);
    }
  }
}

/** "admitted growing cannabis and was found guilty of supplying it": two verdicts of one sentence are two charges. */
function isBesides(entry: Entry, finding: Finding): boolean {
  const status = statusOf(finding);
  return (
    JUDGED.has(status) &&
    entry.steps.some(
      (step) =>
        step.quote.start === finding.line.sentence.start &&
        step.status !== status &&
        (step.status === 'pleaded-guilty' || step.status === 'convicted'),
    )
  );
}

/** Plain words about a deed stand only where no formal name stands as far; a headline's formal name goes before them. */
function addPlain(
  entries: Entry[],
  body: readonly Finding[],
  headlines: readonly Finding[],
  sources: Sources,
): void {
  const plain = body.filter(
    (finding) =>
      statusOf(finding) !== 'alleged' &&
      finding.offences.length > 0 &&
      !isFormal(finding) &&
      !finding.trigger.isPrior,
  );
  const stands = (status: ChargeStatus): boolean =>
    entries.some((entry) => !entry.isPrior && reaches(entry, status));
  const open = plain.filter((finding) => !stands(statusOf(finding)));
  if (open.length === 0) return;
  const furthest = Math.max(...open.map((finding) => RANK[statusOf(finding)]));
  const top = open.filter(
    (finding) =>
      RANK[statusOf(finding)] === furthest ||
      (JUDGED.has(statusOf(finding)) && furthest <= RANK.sentenced && furthest >= RANK.convicted),
  );
  for (const headline of headlines) {
    const reached = top.some(
      (finding) =>
        RANK[statusOf(finding)] >= RANK[headline.trigger.status] ||
        (JUDGED.has(statusOf(finding)) && JUDGED.has(headline.trigger.status)),
    );
    const items = formalItems(headline);
    if (reached && items.length > 0) {
      for (const item of items) addStep(entries, headline, item, sources);
      return;
    }
  }
  const named = top.filter((finding) => finding.via !== 'unnamed');
  const [first] = (named.length > 0 ? named : top).filter((finding) => finding.offences.length > 0);
  if (first === undefined) return;
  for (const item of first.offences) addStep(entries, first, { ...item, kind: 'plain' }, sources);
}

/** A sentence, dismissal or reversal that names no offence of its own holds for the charges that it can be about. */
function applyToAll(entries: Entry[], finding: Finding, body: readonly Finding[], sources: Sources): void {
  const status = statusOf(finding);
  if (finding.trigger.isPrior || finding.trigger.isVoid || finding.refersBack === 'same') return;
  const isBare = finding.offences.length === 0 && !namesUnread(finding);
  const current = entries.filter((entry) => !entry.isPrior);
  const last = (entry: Entry): ChargeStatus | undefined => inOrder(entry.steps, entry.fresh).at(-1)?.status;
  const add = (chosen: readonly Entry[], step = stepOf(finding, status, sources)): void => {
    for (const entry of chosen)
      if (
        !entry.steps.some(
          (one) =>
            one.status === step.status &&
            one.quote.start === step.quote.start &&
            (step.date === undefined || one.date?.value === step.date.value),
        )
      )
        pushStep(entry, step);
  };
  const judged = current.filter(
    (entry) =>
      entry.steps.some((step) => JUDGED.has(step.status)) &&
      !/^(?:acquitted|dismissed|overturned)$/.test(last(entry) ?? ''),
  );
  if (isOnlyRaising(finding) || (finding.trigger.raises !== undefined && isBare)) {
    const { article } = sources.article;
    const named = finding.offences.map((item) => findEntry(judged, spanOf(finding, item), sources));
    const meant = named.length === 0 ? judged : judged.filter((entry) => named.includes(entry));
    if (!isSentenceToCome(sources.article.text))
      add(
        meant.filter(
          (entry) =>
            isRaisedBy(finding, entry.steps, { body, published: article.published }) &&
            canBeSentencedBy(entry, finding, body, sources),
        ),
      );
    return;
  }
  // "is serving a life sentence for murder": for that, and nothing else.
  if (finding.trigger.raises === 'standing') return;
  switch (status) {
    case 'sentenced': {
      const own = isBare ? ownVerdict(finding, body) : undefined;
      add(
        own === undefined
          ? judged.filter(
              (entry) =>
                canBeSentencedBy(entry, finding, body, sources) &&
                !isOfferedPlea(entry, finding) &&
                !isOfOldCase(entry, finding, body, sources),
            )
          : judged.filter((entry) =>
              entry.steps.some(({ quote }) => quote.start === own.line.sentence.start),
            ),
      );
      // Of somebody with one charge alone a sentence that names no other offence is for it.
      const [only] = current;
      if (
        isBare &&
        own === undefined &&
        current.length === 1 &&
        only &&
        judged.length === 0 &&
        isSentenceOfNow(only, finding, sources)
      )
        add([only]);
      break;
    }
    case 'convicted':
    case 'pleaded-guilty': {
      if (!isBare || isOfAnotherCase(finding)) break;
      const [only] = current;
      const done = judged.filter((entry) => entry.steps.some((step) => step.status === status));
      const isRetried = finding.line.words.some(({ lower }) =>
        /^(?:again|retrial|retried|re-convicted)$/.test(lower),
      );
      if (isRetried && current.length === 1 && only && last(only) === 'overturned') add([only]);
      else if (finding.refersBack === 'all') add(current.filter((entry) => last(entry) === 'charged'));
      else if (done.length > 0) {
        if (finding.date && finding.via !== 'unnamed') add(done);
      } else if (
        current.length === 1 &&
        only &&
        finding.via !== 'unnamed' &&
        judged.length === 0 &&
        last(only) === 'charged'
      )
        add([only]);
      // "charged with theft and fraud ... He pleaded guilty": to both, where the text tells of no bargain.
      else if (
        finding.via !== 'unnamed' &&
        judged.length === 0 &&
        current.every((entry) => last(entry) === 'charged' && !entry.isPlain) &&
        isOneList(current) &&
        !IS_BARGAIN.test(sources.article.text)
      )
        add(current);
      break;
    }
    case 'acquitted':
      if (
        isBare &&
        (finding.refersBack === 'all' ||
          current.length === 1 ||
          isOfNow(finding, sources) ||
          current.some((entry) => isJudgedBefore(entry, finding, body)))
      )
        add(
          current.filter(
            (entry) => !JUDGED.has(last(entry) ?? 'charged') || isJudgedBefore(entry, finding, body),
          ),
        );
      // "A jury convicted him in 2016. The High Court acquitted him on Wednesday."
      if (isBare) add(judged.filter(({ steps }) => isClearedOf(finding, steps)));
      break;
    case 'dismissed':
      if (isBare) add(current.filter((entry) => !JUDGED.has(last(entry) ?? 'charged')));
      break;
    case 'overturned':
      // A sentence that was thrown out leaves the conviction where it is.
      if (isBare)
        add(
          finding.trigger.undoes === 'sentence'
            ? judged.filter(({ steps }) => steps.some((step) => step.status === 'sentenced'))
            : judged,
        );
      break;
    default:
  }
}

/**
 * "acquitted Smith, who had been convicted of murder": every verdict on it is told behind the acquittal, in its sentence or
 * as of before.
 */
function isJudgedBefore(entry: Entry, acquittal: Finding, body: readonly Finding[]): boolean {
  const verdicts = body.filter(
    ({ line, trigger }) =>
      JUDGED.has(trigger.status) &&
      entry.steps.some(
        ({ status, quote }) => status === trigger.status && quote.start === line.sentence.start,
      ),
  );
  return (
    verdicts.length > 0 &&
    verdicts.every(({ line, trigger }) =>
      line.index === acquittal.line.index
        ? trigger.from > acquittal.trigger.from
        : line.index > acquittal.line.index &&
          line.words.slice(Math.max(0, trigger.from - 1), trigger.to).some(({ lower }) => lower === 'had'),
    )
  );
}

/** Whether one sentence tells all of these charges. */
const isOneList = (entries: readonly Entry[]): boolean =>
  entries[0]?.steps.some(({ quote }) =>
    entries.every(({ steps }) => steps.some((step) => step.quote.start === quote.start)),
  ) === true;

/** What may stand behind a verdict that names no charge, where it is not on all of them. */
const IS_BARGAIN =
  /\b(?:lesser|reduced|downgraded|plea (?:deal|bargain|agreement)|acquitted|acquittal|not guilty|cleared|dropped|dismissed|withdrawn|hung|deadlocked|mistrial|on file|not agree|(?:unable|failed?) to (?:agree|reach)|(?:one|two|three|four|some|most|none|neither|either|remaining|other|another|several) (?:of the )?(?:\w+ )?(?:charges?|counts?|offen[cs]es?))\b/i;

/** "was jailed for murder. He had denied murder but admitted manslaughter": the sentence is for what it names. */
const isOfferedPlea = (entry: Entry, finding: Finding): boolean =>
  isFormal(finding) &&
  entry.steps.some(
    ({ status, quote }) =>
      JUDGED.has(status) &&
      quote.start !== finding.line.sentence.start &&
      /\b(?:denied|denies|denying|not guilty)\b.*\b(?:but|and) (?:\w+ )?(?:admit|guilty|plead)/is.test(
        quote.text,
      ),
  ) &&
  !formalItems(finding).some((item) => sameWords(wordsOf(finding, item), entry.words));

/** "pleaded guilty in a Missouri assault case": which, the text has told of no other charge. */
const isOfAnotherCase = ({ line, trigger }: Finding): boolean =>
  line.words[trigger.to]?.lower === 'in' &&
  /^(?:an?|another|separate)$/.test(line.words[trigger.to + 1]?.lower ?? '');

/** "was sentenced after pleading guilty to wire fraud": the verdict beside the sentence, where it says what it was for. */
const ownVerdict = ({ line, trigger }: Finding, body: readonly Finding[]): Finding | undefined =>
  body.find(
    (other) =>
      other.line === line &&
      /^(?:pleaded-guilty|convicted)$/.test(other.trigger.status) &&
      other.trigger.isPrior !== true &&
      other.trigger.from > trigger.from &&
      other.refersBack === undefined &&
      (other.offences.length > 0 || leadsOn(line, other.trigger.to)),
  );

/**
 * "charged with arson ... convicted of barratry": an offence that could not be read is still another one than those that
 * were. "convicted of the charge" and "of both" name none.
 */
function namesUnread({ trigger, line, refersBack }: Finding): boolean {
  if (refersBack !== undefined || !/^(?:convicted|pleaded-guilty|acquitted)$/.test(trigger.status))
    return false;
  const { words } = line;
  let lead = /^(?:of|to)$/.test(words[trigger.to - 1]?.lower ?? '') ? trigger.to - 1 : trigger.to;
  // "convicted him of", "acquitted Smith of".
  while (words[lead]?.mention !== undefined || /^(?:him|her|them)$/.test(words[lead]?.lower ?? '')) lead += 1;
  // "found guilty after a trial of exposure".
  if (/^(?:after|following)$/.test(words[lead]?.lower ?? '')) {
    const trial = words.slice(lead, lead + 6).findIndex(({ lower }) => lower === 'trial');
    if (trial > 0) lead += trial + 1;
  }
  const [first, ...next] = words.slice(lead, lead + 6).map(({ lower }) => lower);
  if (trigger.status === 'pleaded-guilty' ? first !== 'to' : first !== 'of') return false;
  return !/^(?:(?:the|that|this|those|these|all|both|each|any|every|his|her|their|such|it|them|\d+|one|two|three)(?: |$))*(?:(?:\w+ )?(?:charges?|counts?|offen[cs]es?|crimes?|allegations?|indictment)\b|$)/.test(
    next.join(' '),
  );
}

/** "in July to charges that he lied": what was pleaded to is told, though it is no offence by name; "of 12 charges" tells none. */
function leadsOn({ words }: Finding['line'], at: number): boolean {
  const lead = words
    .slice(at, at + 5)
    .findIndex(
      ({ lower }, index) => /^(?:to|of|on)$/.test(lower) && words[at + index + 1]?.date === undefined,
    );
  if (lead < 0) return false;
  const behind = words.slice(at + lead + 1, at + lead + 7);
  const noun = behind.findIndex(({ lower }) => /^(?:charges?|counts?|offen[cs]es?)$/.test(lower));
  return noun < 0 || /^(?:that|of)$/.test(behind[noun + 1]?.lower ?? '');
}

/** "On Monday, he was convicted of murder and sentenced to life": a conviction of years ago got no sentence by it. */
function isOfOldCase(
  entry: Entry,
  { line }: Finding,
  body: readonly Finding[],
  { article }: Sources,
): boolean {
  const start = line.sentence.start;
  const isBeside = body.some(
    (other) =>
      other.line === line &&
      other.offences.length > 0 &&
      /^(?:pleaded-guilty|convicted)$/.test(other.trigger.status),
  );
  const dated = entry.steps.flatMap(({ status, date }) =>
    JUDGED.has(status) && date !== undefined ? [Number(date.value.slice(0, 4))] : [],
  );
  const year = Number(article.article.published.slice(0, 4));
  return (
    isBeside &&
    entry.steps.every(({ quote }) => quote.start !== start) &&
    dated.length > 0 &&
    dated.every((of) => year - of > SENTENCED_WITHIN_YEARS)
  );
}

/** A sentence follows its conviction within so many years. */
const SENTENCED_WITHIN_YEARS = 4;

/** An acquittal of years ago is not of the charges of today. */
const isOfNow = ({ date }: Finding, { article }: Sources): boolean =>
  date === undefined || Number(date.value.slice(0, 4)) >= Number(article.article.published.slice(0, 4)) - 1;

/** A sentence of years ago is not for a conviction of today: it follows its conviction, or is told with it, or is of late. */
function canBeSentencedBy(
  entry: Entry,
  finding: Finding,
  body: readonly Finding[],
  { article }: Sources,
): boolean {
  const year = Number(finding.date?.value.slice(0, 4));
  if (finding.date === undefined || Number.isNaN(year)) return true;
  const convictions = entry.steps.filter(
    (step) => step.status === 'convicted' || step.status === 'pleaded-guilty',
  );
  if (convictions.some((step) => step.quote.start === finding.line.sentence.start)) return true;
  // "He previously pleaded guilty to theft. He was sentenced in 2008": what is told right behind a plea follows it.
  const before = body.find(({ line }) => line.index === finding.line.index - 1 && !line.sentence.headline);
  if (convictions.some((step) => step.date === undefined && step.quote.start === before?.line.sentence.start))
    return true;
  const dated = convictions.flatMap((step) => (step.date ? [Number(step.date.value.slice(0, 4))] : []));
  return dated.length > 0
    ? dated.some((of) => of <= year && year - of <= SENTENCED_WITHIN_YEARS)
    : year >= Number(article.article.published.slice(0, 4)) - 1;
}

/** Whether a sentence told without an offence is no older one, and for nothing else: it is told of by name, behind the charge or beside it. */
function isSentenceOfNow(entry: Entry, finding: Finding, { article }: Sources): boolean {
  const { line, trigger, date, via } = finding;
  const last = inOrder(entry.steps, new Set()).at(-1)?.status;
  const year = Number(date?.value.slice(0, 4) ?? article.article.published.slice(0, 4));
  const behind = line.words.slice(trigger.to, trigger.to + REACH_WORDS);
  const comma = behind.findIndex(({ text }) => text === ',');
  const rest = comma < 0 ? behind : behind.slice(0, comma);
  return (
    /^(?:arrested|charged)$/.test(last ?? '') &&
    !entry.isPlain &&
    via === 'name' &&
    year >= Number(article.article.published.slice(0, 4)) - 1 &&
    !line.words.some(({ lower }) =>
      /^(?:previously|earlier|separate|separately|unrelated|another|prior|later|before)$/.test(lower),
    ) &&
    // "sentenced to five years for": for something that was not understood.
    !rest.some(
      ({ lower }, at) =>
        lower === 'for' &&
        !/^(?:the|a|his|her)?$/.test(rest[at + 1]?.lower ?? '') &&
        rest[at + 1]?.date === undefined &&
        !/^\d/.test(rest[at + 1]?.text ?? ''),
    )
  );
}

/**
 * Steps oldest first, one of a kind: by how far a case has come, except that what is dated after a reversal follows it.
 * Of two that tell the same, the dated one stays, else the first.
 */
function inOrder(steps: readonly ChargeStep[], fresh: ReadonlySet<ChargeStep>): ChargeStep[] {
  const kept: ChargeStep[] = [];
  for (const step of steps) {
    const known = kept.findIndex((one) => one.status === step.status);
    const before = kept[known];
    if (before === undefined) kept.push(step);
    else if ((before.date === undefined && step.date !== undefined) || fresh.has(step)) kept[known] = step;
  }
  const sorted = kept.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
  const undone = sorted.findIndex((step) => step.status === 'overturned' && step.date !== undefined);
  const day = sorted[undone]?.date?.value;
  if (day === undefined) return sorted;
  const later = sorted.filter(
    (step) =>
      step.status !== 'overturned' &&
      (step.date?.value.slice(0, 4) ?? (fresh.has(step) ? step.asOf : '')).slice(0, 4) > day.slice(0, 4),
  );
  return [...sorted.filter((step) => !later.includes(step)), ...later];
}

function uniqueId(words: string, taken: Set<string>): string {
  const base =
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'charge';
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
