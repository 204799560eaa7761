import type { Answer, Line, Question, Section, Span } from '../facts/answer.ts';
import { isPastDate } from '../facts/date.ts';
import type { Facts, NameForm, Relation, Role } from '../facts/schema.ts';
import { BY_ORDER, counted, formWords, HEADINGS, name, note, verbatim, words } from '../facts/wording.ts';
import { articleLine } from './articles.ts';
import { claimLine, type Desk, findVerbatim, nameIn, OUTLET, type PersonRecord } from './desk.ts';
import { eventLines, eventsOfPerson, inOrder } from './events.ts';
import { aboutThem, againstThem, claimedLine, footingOf, membershipLines, standingLines } from './legal.ts';
import { noteSections } from './notes.ts';
import { type Asked, aboutPerson } from './people.ts';

/** Key dates shown under /who; all of them are behind the timeline button. */
const KEY_DATES_MAX = 8;

/** /who: who a person is, names, key dates, where charges stand, relations and sources. */
export function answerWho(question: Question & { kind: 'who' }, desk: Desk): Answer {
  return aboutPerson(question, desk, (asked, understood) => ({
    asked: understood,
    outcome: 'found',
    title: asked.name,
    lead: leadLines(asked, desk),
    sections: sectionsOf(asked, desk),
    choices: [],
    actions: [
      { label: 'Charges', question: { kind: 'charges', person: asked.known.key } },
      { label: 'Timeline', question: { kind: 'timeline', person: asked.known.key } },
      // Quotes are an article's.
      ...(asked.records.length > 0
        ? [{ label: 'Quotes', question: { kind: 'quotes', person: asked.known.key } } as const]
        : []),
    ],
  }));
}

/** From how much this is, and how the article printed the name where an editor mended it. */
export function leadLines({ records, name: called }: Asked, desk: Desk): Line[] {
  const [newest] = records;
  if (!newest) return [note('notesOnly', name(called))];
  const printed = records.find(
    ({ person }) => person.repaired !== undefined && person.repaired !== person.name,
  );
  const mention = printed?.person.mentions.find((one) => one.text === printed.person.name);
  return [
    note('about', counted(records.length, 'article'), {
      kind: 'date',
      value: newest.facts.article.published,
    }),
    ...(mention ? [note('printed', verbatim(mention))] : []),
    ...(records.every(({ person }) => person.reader) ? [note('secondPerson', name(newest.person.name))] : []),
    ...(isWaiting(records, desk) ? [note('waiting')] : []),
  ];
}

/** Whether something in a person's articles waits for an editor's check: of whom it is, is not told. */
const isWaiting = (records: readonly PersonRecord[], { snapshot }: Desk): boolean =>
  records.some(({ facts }) => (snapshot.withheld?.(facts.article.id) ?? []).length > 0);

/** Says no more than is known: what waits for a check may be a charge. */
export const nothingChargedNote = (asked: Asked, desk: Desk): Line =>
  note(
    isWaiting(asked.records, desk) || desk.snapshot.isNoteWaiting === true
      ? 'nothingCheckedCharged'
      : asked.notes.length > 0
        ? 'nothingChargedArticles'
        : 'nothingCharged',
    name(asked.name),
  );

function sectionsOf(asked: Asked, desk: Desk): Section[] {
  const { records } = asked;
  const all = records.flatMap((record) => aboutThem(record, record.facts.charges));
  const charges = all.filter((about) => footingOf(about) !== 'accusation');
  const accusations = all.filter((about) => footingOf(about) === 'accusation');
  const claims = records.flatMap((record) => aboutThem(record, record.facts.claims));
  const { dated } = inOrder(records.flatMap(eventsOfPerson));
  const byName = charges.filter(({ group }) => group === undefined);
  const standing = standingLines([...byName, ...charges.filter(({ group }) => group !== undefined)]);
  const sections: Section[] = [
    { heading: HEADINGS.who, lines: distinctRoles(records).flatMap(roleLines) },
    { heading: HEADINGS.names, lines: records.flatMap(formLines) },
    {
      heading: HEADINGS.chargesStand,
      lines: standing.length > 0 || !canBeCharged(asked) ? standing : [nothingChargedNote(asked, desk)],
    },
    { heading: HEADINGS.victim, lines: standingLines(records.flatMap(againstThem)) },
    {
      heading: HEADINGS.accusations,
      lines: [
        ...standingLines(accusations),
        ...claims.filter(({ fact }) => fact.kind === 'accusation').map(claimedLine),
      ],
    },
    {
      heading: HEADINGS.reported,
      lines: claims.filter(({ fact }) => fact.kind === 'reported').map(claimedLine),
    },
    { heading: HEADINGS.groups, lines: records.flatMap(membershipLines) },
    { heading: HEADINGS.dates, lines: keyDates(dated, desk) },
    { heading: HEADINGS.relations, lines: records.flatMap(relationLines) },
    ...noteSections(asked.notes),
    { heading: HEADINGS.sources, lines: records.map(({ facts }) => articleLine(facts)) },
  ];
  return sections.filter((section) => section.lines.length > 0);
}

/** Whether anybody would ask: of a victim, a judge or an official, /charges says it where it is asked. */
const canBeCharged = ({ records }: Asked): boolean =>
  records.some(({ person }) => person.part === 'defendant' || person.part === 'other');

/** The newest dates; a day still to come counts as new. */
function keyDates(dated: ReturnType<typeof inOrder>['dated'], desk: Desk): Line[] {
  const told = new Set<string>();
  const once = dated.filter(({ facts, event }) => {
    const key = `${facts.article.id} ${event.quote.start} ${event.date?.value ?? ''}`;
    return !told.has(key) && told.add(key);
  });
  const coming = once.filter(({ event }) => event.date && !isPastDate(event.date.value, desk.now));
  const kept = new Set([...coming, ...once.slice(-KEY_DATES_MAX)].slice(0, KEY_DATES_MAX));
  return eventLines(
    once.filter((record) => kept.has(record)),
    desk,
  );
}

/** Each role once, as the newest article has it. */
function distinctRoles(records: readonly PersonRecord[]): PersonRecord[] {
  const seen = new Set<string>();
  return records.map(({ facts, person }) => ({
    facts,
    person: {
      ...person,
      roles: person.roles.filter(({ text }) => {
        const key = wordsOf(text.replace(/^the /i, '')).join(' ');
        return !seen.has(key) && seen.add(key);
      }),
    },
  }));
}

const roleLines = ({ facts, person }: PersonRecord): Line[] =>
  person.roles.flatMap((role) => roleLine(facts, role));

/** A role as a line; none where its words do not stand in its quote. */
export function roleLine({ article }: Facts, { text, saidBy, asOf, quote, review }: Role): Line[] {
  const said = findVerbatim(quote, text);
  return said ? [claimLine([said], { saidBy, asOf, quote, article, review })] : [];
}

/** Names beyond the fullest one and its own parts, each with its kind and who gives it. */
function formLines({ facts, person }: PersonRecord): Line[] {
  const own = new Set(wordsOf(`${person.name} ${person.repaired ?? ''}`));
  return person.forms
    .filter(
      (form) =>
        form.kind !== 'short' && form.kind !== 'full' && wordsOf(form.text).some((one) => !own.has(one)),
    )
    .flatMap((form) => formLine(form, { facts, person }));
}

/** A name as a line; none where its words do not stand in its quote. */
export function formLine(form: NameForm, record: PersonRecord): Line[] {
  const said = findVerbatim(form.quote, form.text);
  const byOrder = isByOrder(form, record) ? BY_ORDER : '';
  const spans = said && [said, ...repairedSpans(form), words(`, ${formWords(form.kind)}${byOrder}`)];
  const { quote, review, saidBy = OUTLET } = form;
  return spans ? [claimLine(spans, { saidBy, quote, article: record.facts.article, review })] : [];
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const repairedSpans = ({ repaired }: NameForm): Span[] =>
  repaired === undefined ? [] : [words(' ('), name(repaired), words(')')];

/** Whether the phrase that gives a code name gives one to somebody else too, so that only the order tells whose it is. */
function isByOrder(form: NameForm, { facts, person }: PersonRecord): boolean {
  return (
    form.strength === 'weak' &&
    facts.people.some(
      (other) =>
        other.id !== person.id &&
        other.forms.some(
          (one) =>
            one.kind === form.kind && one.quote.start < form.quote.end && form.quote.start < one.quote.end,
        ),
    )
  );
}

const relationLines = (record: PersonRecord): Line[] =>
  record.facts.relations.flatMap((relation) => relationLine(relation, record));

/** What somebody is to a person; none where the relation is not the person's, or not to be shown. */
export function relationLine(relation: Relation, { facts, person }: PersonRecord): Line[] {
  const { quote, review } = relation;
  const spans = relationSpans(relation, person.id, (id) => nameIn(facts, id));
  return spans ? [claimLine(spans, { saidBy: OUTLET, quote, article: facts.article, review })] : [];
}

function relationSpans(
  { from, to, text, quote }: Relation,
  id: string,
  nameOf: (id: string) => string | undefined,
): Span[] | undefined {
  const word = findVerbatim(quote, text);
  const other = nameOf(from === id ? to : from);
  if (word === undefined || other === undefined) return undefined;
  if (from === id) return [word, words(': '), name(other)];
  return to === id ? [word, words(' of '), name(other)] : undefined;
}
