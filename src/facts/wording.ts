import type { Line, Span } from './answer.ts';
import { type DateValue, formatDate } from './date.ts';
import type { DeskNote, NoteKind } from './note.ts';
import { withQualifier } from './qualifier.ts';
import type { Quote } from './quote.ts';
import type { Article, ChargeStep, DateMention, Group, NameForm, SaidBy } from './schema.ts';
import type { ChargeStatus } from './status.ts';

// Every word that Clipfile itself says about the law, a source or a gap stands in this file; facts/lint holds it to
// what the quotes carry. The rules are AP style ("accused", "allege", "innocent, not guilty", "anonymous sources").

/** Our own words. */
export const words = (text: string): Span => ({ kind: 'words', text });

export const name = (text: string): Span => ({ kind: 'name', text });

/** Words of an article inside our sentence, with where they stand. */
export const verbatim = (quote: Quote): Span => ({ kind: 'verbatim', text: quote.text, quote });

/**
 * What may be said without a quote: about the store and the answer, never about what a person did. `{}` is a name, a
 * date, a title, a count or what was typed.
 */
export const NOTES = {
  about: 'From {}, the newest of {}.',
  printed: 'Printed {} in the article; the spelling here is an editor’s decision.',
  nothingFound: 'Nothing in this store about {}.',
  nothingIsNotNone: 'It has {}; other records may say more.',
  noSuchArticle: 'No article in this store is called {}; it has {}.',
  didYouMean: 'Did you mean one of these? None of them is a clear match.',
  choose: '{} fits {}. Choose one.',
  chooseMore: 'More fit: {}. Type more of the name.',
  nothingCharged: 'Nothing in this store says that {} is charged by name. Other records may.',
  reviewLeft: '{} to check in {}.',
  reviewDone: 'Nothing waits for a check.',
  reviewNotAllowed: 'Only those who may confirm can do that. Who may is set with /settings.',
  reviewDecided: 'That was decided in the meantime.',
  reviewConfirmed: 'Confirmed: {}.',
  reviewSame: 'Are these one person? The full names fit, and something speaks against it.',
  reviewSameChoose: 'Who else is {}?',
  reviewNobodyElse: 'No other article names anybody who could be {}.',
  reviewBadWords: 'These words do not stand in the article: {}. Copy them from the quote.',
  reviewBadStatus:
    'The quote has no word for {}. Choose one of: alleged, arrested, charged, pleaded-guilty, convicted, sentenced, acquitted, dismissed, overturned.',
  reviewHide: 'Why is {} never shown? Every line whose words name the person goes too.',
  reviewHidden: '{} is shown no more, nor any line whose words give the name. /history takes it back.',
  reviewTurned: 'The rest of the quote can turn these words into something else: {}. Take more of it.',
  reviewUnchanged: 'Nothing was changed. If it is right as it stands, confirm it.',
  reviewBadPerson: 'The article names nobody like {}.',
  reviewOtherPerson: 'The quote names somebody else, and not {}.',
  reviewNoDate: 'This is no date: {}. Type it like 2025-02-27, Feb. 2025 or 2025.',
  reviewBadDate:
    'No words beside the quote come to {}. Type a date that they give, and no more exactly than they give it.',
  reviewBadSource:
    'No words in the paragraph of the quote name such a source: {}. Copy them from it, or leave the field empty for the article’s own words.',
  reviewBadSpelling: '{} is not {} with letters put back.',
  proposal: '{} says that this is wrong: {}',
  correctPick: 'Which line is wrong? Choose it, and say why.',
  correctNone: 'There is no line here that can be corrected.',
  correctThanks: 'Thank you. An editor will decide on it in /review.',
  correctMany: 'You have {} open already. An editor has to decide on them first.',
  correction: 'A line about {} in this answer was wrong and is no longer in the clip file.',
  correctionMended:
    'A line about {} in this answer was wrong and has been mended. Ask again for what stands now.',
  correctionReason: 'Reason: {}',
  correctionPosted: 'A correction was posted under {}.',
  correctionUnposted: 'A correction could not be posted under {}: Clipfile may not write there.',
  correctionOlder: '{} with the line were not told: only the newest {} are. Tell those who asked.',
  correctionWithdrawn: 'The correction about {} above is withdrawn: the line stands as it did.',
  withdrawalPosted: 'That the correction is withdrawn was posted under {}.',
  correcting: 'Posting the correction: {} of {}.',
  historyNone: 'Nothing was decided here yet.',
  historyConfirm: '{} {} confirmed {} in {}.',
  historyReject: '{} {} took out a line in {}: {}',
  historyEdit: '{} {} mended a line in {}.',
  historySame: '{} {} said that {} is one person in two articles.',
  historyDifferent: '{} {} said that {} is another person in each of two articles.',
  historyCorrect: '{} {} said that a line in {} is wrong: {}',
  historyAccept: '{} {} accepted a correction.',
  historyDecline: '{} {} declined a correction.',
  historySetting: '{} {} changed the settings.',
  historyUndo: '{} {} took a decision back.',
  historyUndone: 'Taken back: {}.',
  historyCannotUndo: 'Only whoever decided it, or those who may confirm, can take it back.',
  historyOwn: 'You see your own. Those who may confirm see all.',
  settingRole: 'May {}: Manage Server, and {}.',
  settingManagers: 'May {}: Manage Server.',
  settingYourself: 'This is your own clip file: you may do everything, and roles mean nothing in it.',
  settingWithheld:
    'What is said against a person by name in your own articles is not shown to others until an editor has checked it.',
  settingOpen:
    'What is said against a person by name in your own articles is shown to all before an editor has checked it, marked as unchecked.',
  settingNotAllowed: 'Only those who may configure can do that: Manage Server, or a role set for it.',
  nothingCheckedCharged: 'Nothing that an editor has checked says that {} is charged by name.',
  waiting: 'Something in these articles waits for an editor’s check: /review.',
  passageWithheld: 'Text that waits for an editor’s check is left out here.',
  nothingDated: 'Nothing in this store gives a date for {}.',
  nothingAtAll: 'Nothing in this store yet. Whoever runs Clipfile adds articles to it.',
  nothingInMessage: 'This message names nobody whom this store knows.',
  moreInMessage: 'More are named: {}. Ask for each with /who.',
  chargesAreCharges: 'A charge is not a conviction. Each line is as of the day of its article.',
  groupNotNamed: 'Said of the group; {} is not named in it.',
  tooLong: 'That is longer than {} characters. Type fewer words.',
  newestOnly: 'From the newest {} only. Ask for a person to see the rest.',
  article: '{}: {}, {}, {}, {}.',
  passage: 'From {}. The quote is marked.',
  passageProtected: 'Text that names a protected person is left out here.',
  passageGone: 'This quote no longer stands in the store. Ask again for a new answer.',
  helpLead: 'Every line says who said it, as of when, and the verbatim words that it rests on.',
  helpUnchecked: 'A line with ○ was found by a machine and no editor has checked it yet; ✓ was checked.',
  helpCommand: '{}: {}',
  /** A whole sentence about a command: what was refused, and what to do. */
  sentence: '{}',
  formTooLate: 'That took too long to ask it in a form. Nothing was changed: do it again.',
  deadline: '{}: {}. Due {}; {}',
  deadlineWhat: '{}',
  deadlineDue: 'Due {}: {}',
  deadlineNoTime: 'No time of day was typed, so the end of the day is meant.',
  deadlineDesk: 'On the desk’s clock: {}',
  deadlineOwner: 'Owner: {}',
  deadlineChannel: 'Reminders in {}: {}',
  deadlineDirect: 'Reminders in direct messages: {}',
  deadlineRepeats: 'Comes again {}',
  deadlineNext: 'The next one is open, due {}',
  deadlineOpen: 'Open',
  deadlineMoved: 'Open, moved',
  deadlineFiled: 'Filed',
  deadlineKilled: 'Killed, with all that would have come again',
  deadlineSnoozed: 'Reminds again {}',
  deadlineReminder: '{} {}: {}. Due {}',
  deadlineLate: 'This comes late: Clipfile was not online when it was due.',
  deadlineAsk: 'Should {} really be killed, with all that would come again?',
  deadlineNone: 'No deadline is open here. Add one with /deadline add.',
  deadlineMore: 'Only the first {} are in the menu. Name any other one with /deadline done, move or cancel.',
  deadlineFile: 'The file holds {}. Open it with Google Calendar, Apple Calendar or Thunderbird.',
  channelGone: 'Clipfile can no longer write in {}, so its reminders come to their owners instead.',
  channelWhatToDo:
    'Let Clipfile see and write in that channel again, or choose another: /deadline move, /digest set.',
  wasAdded: '{} Added by {}',
  wasFiled: '{} Filed by {}',
  wasMoved: '{} Moved by {}',
  wasMovedFrom: '{} Moved by {}; it was due {}',
  wasMended: '{} Corrected by {}',
  wasAssigned: '{} Assigned by {}',
  wasAssignedFrom: '{} Assigned by {}; it was {}’s',
  wasRerouted: '{} Reminders sent to another channel by {}',
  wasSnoozed: '{} A reminder put off by {}',
  wasKilled: '{} Killed by {}',
  zoneMine: 'Your time zone is {}. It is {} there.',
  zoneTeam: 'The desk’s time zone is {}. It is {} there.',
  zoneNone: 'No time zone was chosen yet: times are read in UTC. Choose one with /timezone.',
  digestSet: 'The digest comes to {} at {}, {}, in {}.',
  digestNext: 'Next: {}',
  digestStale: 'Charges whose last news is older than {} days are listed to be checked.',
  digestEmptySay: 'A day with nothing to say gets one line.',
  digestEmptySilent: 'A day with nothing to say gets no message.',
  digestNotSet: 'No digest is set here. Somebody with Manage Server sets one with /digest set.',
  digestOff: 'The digest is off. Deadlines still remind.',
  digestZone: 'Times of day are those of {}.',
  digestOverdue: '{}: {}. Was due {}',
  digestDue: '{}: {}; {}',
  digestLate: 'This digest comes late: Clipfile was not online at its time.',
  watchKnown: 'The outcome is in the store, with its source. The charge is listed no more.',
  watchNews: 'The store has later news of this charge. It is listed again if that grows old too.',
  watchNotSaid:
    'The text was kept, but nothing was found in it that says how this charge ended for {}, so it stays listed. Review what was found, or paste the passage that says it.',
  watchAsk:
    'Paste the story or the document that says it: it is clipped, and the charge is listed no more once the store can quote it.',
  watchForReviewers:
    'Only those who may review can say that an outcome is known, or put this off. /settings names them.',
  watchLater: 'It is listed again {} if the store has no news of it by then.',
  digestEmpty: 'Nothing is due, and nothing waits to be checked.',
  digestWaiting: '{} not yet checked by an editor: /review.',
  digestMore: '{} more.',
  clipHuge: 'This file is larger than 8 MB. Send the text of the article alone.',
  clipLong: 'This text has more than 200,000 characters. Clip it in parts.',
  clipPages: 'This PDF has more than 100 pages. Send the pages that matter.',
  clipType: 'This is no file that can be read. Send .txt, .md, .html, .docx or .pdf.',
  clipEncrypted: 'This file is locked with a password. Save it without one, and send it again.',
  clipBroken: 'This file is damaged and cannot be opened. Save it anew, or send its text.',
  clipUnpacked: 'This file unpacks to more than can be read. Send its text.',
  clipEmpty: 'There is hardly any text in it. Send the article as text; a scanned page is a picture.',
  clipNotEnglish: 'This does not read like English, the only language that Clipfile reads.',
  clipTooSlow: 'Reading this took too long and was stopped. Send a shorter part of it.',
  clipTooMuch: 'Reading this took too much memory and was stopped. Send its text.',
  clipUnfetched: 'The file could not be fetched from Discord. Send it again.',
  clipBusy: 'Clipfile has as many files to read as it can hold. Try again in a minute.',
  clipTeamBusy: 'You have as many files in line as a team may. Send this one when one of them is answered.',
  clipInLine: '{} in line before it.',
  clipFetching: 'Fetching the file.',
  clipExtracting: 'Taking the text out of the file.',
  clipPage: 'Reading page {} of {}.',
  clipReading: 'Looking for people, dates and charges.',
  clipNotAllowed: 'Only those who may clip can do that. Who may is set with /settings.',
  clipNothing: 'This message has no text and no file.',
  clipMany: 'Clip one file at a time: this message has {}.',
  clipNeeds: 'Say what is missing: the day on which it was published, and who published it.',
  clipBadDay: 'This is no day that has been: {}. Type it like 2025-02-28.',
  clipGone: 'This draft is gone: it is kept for an hour. Clip it again.',
  clipFound: 'Clipped as {}. Found: {}, {}, {}, {}.',
  clipUnseen: 'Taken out: {} that are not seen on a page, and can hide or turn words.',
  clipAlready: 'It is already there, as {}.',
  clipSecondAsked: 'Asking the second reader.',
  clipSecondFound:
    'The second reader proposes {} more, marked as its own: for an editor to check one by one. Others do not see them before.',
  clipSecondSilent: 'The second reader did not answer, so this is what the first one found.',
  clipSecondLong: 'The second reader was not asked: it reads shorter articles only.',
  secondPerson: '{} was found as a person by the second reader alone.',
  clipSupersedes:
    'This is a later version of {}, and stands in its place. What is said against people that is new, changed or gone is listed first.',
  noteNotAllowed: 'Only those who may clip can add a note. Who may is set with /settings.',
  noteNobody: 'Whom is it about? Type a name of 2 to 80 characters, without line breaks.',
  noteWho: '{} can be one of these. Choose whom you mean, or a person of their own.',
  noteNobodyKnown: 'Nobody in this store is called {}. Choose whom you mean, or a person of their own.',
  noteWhoGone: 'Whom you chose is no longer in the clip file.',
  noteNoText: 'Say what you know.',
  noteNoSource:
    'Say how you know it: seen, or heard from whom and on what terms; or the document and its page.',
  noteNoDate: 'Give the day of the source, like 2025-02-28.',
  noteBadDate: 'This is no day: {}. Type it like 2025-02-28, Feb. 28, 2025, or yesterday.',
  noteVagueDate: 'A source needs its day, not only {}. Type it like 2025-02-28.',
  noteFuture: 'That day has not been yet: {}.',
  noteBadHappened:
    'This is no date: {}. Type it like 2025-02-28 14:30, Feb. 2025 or 2025; or leave it empty.',
  noteLater: 'It cannot have happened after the day of its source: {}.',
  noteWhichDay: 'Which day is meant by {}, the day of the source?',
  noteWhichHappened: 'When is meant by {}, as the time when it happened?',
  noteLong: 'That is too long: {}. At most {}.',
  noteHidden:
    'A note cannot be about, nor name, anybody whom an article protects: a minor, or a victim of a sexual offence.',
  noteGone: 'This draft is gone: it is kept for an hour. Type /clip note again.',
  noteKept: 'Your note is kept: what you typed is below. Fill it in again.',
  noteUnseen: 'Taken out: {} that are not seen on a page, and can hide or turn words.',
  noteSaved:
    'Saved as the desk’s note, with your name. It is marked as unchecked until an editor confirms it.',
  noteWaits:
    'Saved. It may say something against somebody, so others do not see it until an editor has confirmed it.',
  noteMany: 'You have {} that no editor has checked. Let an editor check them in /review first.',
  noteSame: 'You noted that already.',
  noteChecked: 'An editor has confirmed it.',
  noteUnchecked: 'No editor has confirmed it yet.',
  noteWithheld: 'Others do not see it until an editor has confirmed it.',
  noteNotFound: 'This note is no longer there.',
  noteNotYours: 'Only its author, or those who may confirm, can do that. Tell them what is wrong.',
  noteNeedsReason: 'Say why: the reason is kept in /history.',
  noteConfirmed: 'Confirmed.',
  noteMended: 'Changed. It is marked as unchecked until an editor confirms it.',
  noteWithdrawn: 'Withdrawn. It is no longer shown.',
  notesLeft: '{} to check.',
  notesOnly: 'No article in this store is known to name {}; only the desk’s notes do.',
  notesApart: 'Apart from the articles, the desk has {}: /who and /find show them.',
  notesMore: 'The newest of them are shown: {}.',
  nothingChargedArticles:
    'No article in this store says that {} is charged by name. Other records, and the desk’s notes, may.',
  correctionNote: 'The desk’s note about {} in this answer was wrong and is withdrawn.',
  correctionNoteMended:
    'The desk’s note about {} in this answer was wrong and has been changed. Ask again for what it says now.',
  historyNote: '{} {} added a note about {}: {}',
  historyNoteConfirm: '{} {} confirmed a note about {}.',
  historyNoteMend: '{} {} changed a note about {}: {}',
  historyNoteWithdraw: '{} {} withdrew a note about {}: {}',
} as const;

export type NoteKey = keyof typeof NOTES;

/** A line about the store or the answer itself; `slots` fill the `{}` in order. */
export function note(key: NoteKey, ...slots: (Span | Span[])[]): Line {
  const parts = NOTES[key].split('{}');
  return {
    spans: parts.flatMap((part, index) => [
      ...(part === '' ? [] : [words(part)]),
      ...(index < parts.length - 1 ? [slots[index] ?? []].flat() : []),
    ]),
  };
}

const COUNTED = {
  article: 'articles',
  person: 'people',
  date: 'dates',
  charge: 'charges',
  claim: 'claims',
  event: 'events',
  passage: 'passages',
  fact: 'facts',
  answer: 'answers',
  correction: 'corrections',
  deadline: 'deadlines',
  character: 'characters',
  file: 'files',
  note: 'notes',
} as const;

/** A number and what it counts: "1 person", "29 people". */
export function counted(number: number, one: keyof typeof COUNTED): Span {
  return words(`${number} ${number === 1 ? one : COUNTED[one]}`);
}

/** Whether words are no more than a count. */
export const isCount = (text: string): boolean =>
  /^\d+(?: [a-z]+)?$/.test(text) &&
  [...Object.entries(COUNTED).flat(), ''].includes(text.replace(/^\d+ ?/, ''));

/** What a quote has to have for a wording; the wording, and what joins it to the offence. The first that fits is used. */
type Wording = readonly [needs: RegExp, says: string, joinedBy: string];

const STATUS_WORDING: Record<Exclude<ChargeStatus, 'sentenced' | 'overturned'>, readonly Wording[]> = {
  alleged: [
    [/\baccus/i, 'accused', ' of '],
    [/\bsuspect|\bsuspicion/i, 'suspected', ' of '],
    [/\balleg/i, 'alleged', ': '],
    [/(?:)/, 'accused', ' of '],
  ],
  arrested: [
    [/\barrest/i, 'arrested', ' over '],
    [/\bcaptur/i, 'captured', ' over '],
    [/\bdetain|\bdetention/i, 'detained', ' over '],
    [/\bcustody/i, 'taken into custody', ' over '],
  ],
  charged: [
    [/\bpending charges?\b|\bcharges? (?:\w+ ){0,3}pending\b/i, 'charges pending', ' for '],
    [/\bcharges? (?:related|relating|connected|linked|tied) (?:to|with)\b/i, 'charges', ' related to '],
    [/\bcharge/i, 'charged', ' with '],
    [/\bindict/i, 'indicted', ' for '],
    [/\barraign/i, 'arraigned', ' for '],
  ],
  'pleaded-guilty': [
    [/\b(?:plead\w*|pled) guilty/i, 'pleaded guilty', ' to '],
    [/\bguilty pleas?/i, 'guilty plea', ' to '],
    [/\b(?:plead\w*|pled) (?:no contest|nolo)/i, 'pleaded no contest', ' to '],
    [/\badmit/i, 'admitted', ': '],
  ],
  convicted: [
    [/\bconvict/i, 'convicted', ' of '],
    [/\bfound (?:\w+ ){0,4}guilty/i, 'found guilty', ' of '],
    [/\bguilty/i, 'guilty', ' of '],
  ],
  acquitted: [
    [/\bacquit/i, 'acquitted', ' of '],
    [/\bfound (?:\w+ ){0,4}not guilty/i, 'found not guilty', ' of '],
    [/\bcleared\b/i, 'cleared', ' of '],
    [/\bnot guilty/i, 'not guilty', ' of '],
  ],
  dismissed: [
    [/\bdismiss/i, 'dismissed', ': '],
    [/\bdrop/i, 'dropped', ': '],
    [/\bwithdr/i, 'withdrawn', ': '],
    [/\bdiscontinu/i, 'discontinued', ': '],
    [/\b(?:threw|thrown|tossed) out/i, 'thrown out', ': '],
  ],
};

const OVERTURNING: readonly (readonly [needs: RegExp, says: string])[] = [
  [/\boverturn/i, 'overturned'],
  [/\bvacat/i, 'vacated'],
  [/\bquash/i, 'quashed'],
  [/\brevers/i, 'reversed'],
  [/\bset(?:ting)? aside/i, 'set aside'],
  [/\bannul/i, 'annulled'],
  [/\b(?:threw|thrown|tossed) out/i, 'thrown out'],
];

/**
 * What a step says of one or more offences, in words that its quote carries: "charged with “drug trafficking”". Where
 * the quote has the step but not the offence ("He was sentenced today"), the line says no more than that this is the
 * case of that offence. `whose` goes behind the offences: whom they were against.
 */
export function stepSpans(step: ChargeStep, offences: readonly Quote[], whose: readonly Span[] = []): Span[] {
  const listed = [...listSpans(offences.map((offence) => withQualifier(offence, step.quote))), ...whose];
  const said = saidOf(step);
  if (said && offences.every((offence) => isCarried(offence, step.quote))) {
    return [...said.spans, words(said.joinedBy), ...listed];
  }
  return [words('in the case of '), ...listed, ...(said ? [words(': '), ...said.spans] : [])];
}

/** Whether the words of an offence stand in a quote. */
const isCarried = (offence: Quote, { text }: Quote): boolean => squash(text).includes(squash(offence.text));

/** Whether the quote of a step has a word for its status. */
export const carriesStatus = (step: ChargeStep): boolean => saidOf(step) !== undefined;

/** What a step is called in words that its quote carries, and what joins them to an offence; undefined where none fit. */
function saidOf({
  status,
  quote: { text },
  sentence,
}: ChargeStep): { spans: Span[]; joinedBy: string } | undefined {
  if (status === 'sentenced') {
    const called = words(/\bsentenc/i.test(text) ? 'sentence' : 'term');
    return { spans: sentence ? [called, words(': '), verbatim(sentence)] : [called], joinedBy: ' for ' };
  }
  if (status === 'overturned') return overturnedOf(text);
  const wording = STATUS_WORDING[status].find(([needs]) => needs.test(text));
  return wording && { spans: [words(wording[1])], joinedBy: wording[2] };
}

/** "a court overturned the sentence", as far as the quote says what was overturned and that a court did it. */
function overturnedOf(text: string): { spans: Span[]; joinedBy: string } | undefined {
  const verb = OVERTURNING.find(([needs]) => needs.test(text))?.[1];
  if (verb === undefined) return undefined;
  const what = /\bconviction/i.test(text)
    ? 'the conviction'
    : /\bsentence/i.test(text)
      ? 'the sentence'
      : undefined;
  const says = /\bcourt/i.test(text)
    ? ['a court', verb, ...(what === undefined ? [] : [what])].join(' ')
    : [verb, ...(what === undefined ? [] : [what])].join(': ');
  return { spans: [words(says)], joinedBy: what === undefined ? ': ' : ' for ' };
}

/** “a”, “b” and “c”. */
const listSpans = (quotes: readonly Quote[]): Span[] =>
  quotes.flatMap((quote, index) => [
    ...(index === 0 ? [] : [words(index === quotes.length - 1 ? ' and ' : ', ')]),
    verbatim(quote),
  ]);

/** How a claim about a group is tied to one of its people: never as that person's own. */
export function groupSpans({ kind, label }: Group): Span[] {
  switch (kind) {
    case 'family':
      return [words('against '), verbatim(label), words(' as a family, not by name')];
    case 'organization':
      return [words('against '), verbatim(label), words(' as an organization, not by name')];
    case 'siblings':
    case 'counted':
    case 'other':
      return [words('as one of '), verbatim(label)];
  }
}

/** Who said it, on what terms and as of when. Anonymous sources get their reason (AP Stylebook, "anonymous sources"). */
export function attributionSpans(saidBy: SaidBy, article: Article, asOf = article.published): Span[] {
  return [...sourceSpans(saidBy, article), words('; '), { kind: 'as-of', day: asOf }];
}

function sourceSpans(saidBy: SaidBy, article: Article): Span[] {
  const label = saidBy.label && verbatim(saidBy.label);
  const according = (without: string): Span[] =>
    label ? [words('according to '), label] : [words(`according to ${without}`)];
  switch (saidBy.kind) {
    case 'document':
      return according('a document');
    case 'statement':
      return label ? [...according(''), words(', in a statement')] : [words('according to a statement')];
    case 'office':
      return according('an office');
    case 'named-official':
      return according('an official');
    case 'named-person':
      return according('a person whom the article names');
    case 'unnamed-group':
      return according('people whom the article does not name');
    case 'anonymous-official':
      return [...according('an official whom the article does not name'), ...reasonSpans(saidBy)];
    case 'anonymous-person':
      return [...according('a person whom the article does not name'), ...reasonSpans(saidBy)];
    case 'outlet':
      return article.publisher === undefined
        ? [words('in the article’s own words')]
        : [words('in the words of '), { kind: 'title', text: article.publisher }];
  }
}

/** Why a source is not named; where the article does not say, neither do we. */
export const NO_REASON = 'no reason given';

function reasonSpans({ label, anonymity }: SaidBy): Span[] {
  const unnamed = label ? ', not named: ' : ': ';
  return anonymity ? [words(unnamed), verbatim(anonymity)] : [words(`${unnamed}${NO_REASON}`)];
}

/** A date as it is to be read, with how it was worked out: "Feb. 27, 2025 (“Thursday”, counted from …)". */
export function dateSpans({ value, quote, derivation }: DateMention, article: Article): Span[] {
  const date: Span = { kind: 'date', value, quote };
  if (derivation.from === 'stated') {
    return sayTheSame(value, quote.text) ? [date] : [date, words(' ('), verbatim(quote), words(')')];
  }
  const counted = ', counted from ';
  const published = `${counted}the publication date, `;
  const from: Span[] =
    derivation.from === 'published'
      ? [words(published), { kind: 'date', value: derivation.anchor ?? article.published }]
      : derivation.anchor === undefined
        ? [words(`${counted}a date in the article`)]
        : [words(counted), { kind: 'date', value: derivation.anchor }];
  return [date, words(' ('), verbatim(quote), ...from, words(')')];
}

/** Whether words are a date as we would write it, but for the order and for how the month is shortened. */
const sayTheSame = (value: DateValue, said: string): boolean =>
  value === said || dateWords(formatDate(value)) === dateWords(said);

const dateWords = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => (/^\d/.test(word) ? word : word.slice(0, 3)))
    .toSorted()
    .join(' ');

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What the stale watch says of the last step that the store has of a charge; nothing that its quote does not carry. */
export function staleSpans(step: ChargeStep, offences: readonly Quote[]): Span[] {
  return [words('last known '), ...stepSpans(step, offences), words('; check the outcome')];
}

/** Where a deadline stands on the day of asking. Who set it is said only where the article does. */
export function deadlineSpans(hasPassed: boolean, setBy: string | undefined): Span[] {
  return [
    words('a deadline'),
    ...(setBy === undefined ? [] : [words(' set by '), name(setBy)]),
    words(hasPassed ? '; the day has passed' : '; the day has not passed'),
  ];
}

/** Said of what the second reader proposed, in the line itself, whether or not an editor confirmed it. */
export const readerSpans = ({ reader }: { reader?: 'second' | undefined }): Span[] =>
  reader === undefined ? [] : [words('; proposed by the second reader, a language model')];

/** What the sign of an unchecked line means. */
export const UNCHECKED = '○ found by a machine, not yet checked by an editor';

/** The same, of a note. */
export const UNCHECKED_NOTE = '○ noted, not yet checked by an editor';

/** What the line of a note begins its source with; nothing else is said so. */
export const NOTE_BY = 'Note by ';

const NOTE_KIND_WORDS: Record<NoteKind, string> = { 'first-hand': 'first-hand: ', document: 'document: ' };

/** Who noted something, how they know it, and as of when: never in the voice of an article. */
export const noteBySpans = ({ by, mendedBy, kind, source, asOf }: DeskNote): Span[] => [
  words(NOTE_BY),
  { kind: 'typed', text: by.name },
  ...(mendedBy === undefined ? [] : [words(', changed by '), { kind: 'typed', text: mendedBy } as const]),
  words(`, ${NOTE_KIND_WORDS[kind]}`),
  { kind: 'typed', text: source },
  words(', '),
  { kind: 'as-of', day: asOf },
];

/** Said before who confirmed the lines with its sign. */
export const CHECKED = 'checked by';

export const NO_DATE = 'no date given';

/** Said of a date that belongs to something that may or may not come. */
export const FORECAST = '; a forecast, not an event';

const FORM_WORDS: Record<NameForm['kind'], string> = {
  full: 'full name',
  short: 'short form',
  nickname: 'nickname',
  'code-name': 'code name',
  'former-name': 'earlier name',
  'other-name': 'other name',
};

/** What kind of name a form is. */
export const formWords = (kind: NameForm['kind']): string => FORM_WORDS[kind];

/** Said where two code names stand for two people in one phrase, so that only their order ties them. */
export const BY_ORDER = ', by order of mention';

/** Behind something that was put together from several places of an article. */
export const AS_WE_READ = ', as we read these words';

/** Headings of an answer; those that speak of the law say no more than the lines below them. */
export const HEADINGS = {
  who: 'Who',
  names: 'Also called',
  dates: 'Key dates',
  chargesStand: 'Where charges stand',
  charges: 'Charges by name',
  arrests: 'Arrests',
  sentences: 'Sentences',
  allCharges: 'Charges',
  passages: 'Passages',
  text: 'Text',
  groupCharges: 'Charges against a group',
  accusations: 'Accusations',
  victim: 'Named as a victim',
  reported: 'Reported',
  relations: 'Relations',
  groups: 'Counted among',
  sources: 'Sources',
  dated: 'Dates',
  undated: 'No date given',
  vaguer: 'Vaguer dates that may include it',
  people: 'People',
  events: 'Events',
  claims: 'Accusations and reports',
  notes: 'The desk’s notes',
  everyCommand: 'With every command',
  overdue: 'Overdue',
  dueToday: 'Due today',
  dueThisWeek: 'Due within a week',
  dueLater: 'Due later',
  newsDeadlines: 'News deadlines ahead',
  waiting: 'Waiting for an editor',
  stale: 'Outcomes to check',
  history: 'History',
  correction: 'Correction',
  withdrawn: 'Correction withdrawn',
  versionNew: 'New in this version',
  versionChanged: 'Changed: before, and now',
  versionGone: 'No longer in it',
} as const;
