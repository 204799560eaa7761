import { findOffenceList, type OffencePhrase } from './offenceList.ts';
import { termFor } from './penaltyNoun.ts';
import type { Trigger } from './trigger.ts';
import type { Word } from './words.ts';

export type Offences = { items: OffencePhrase[]; to: number; from: number; isAbout: boolean };

const CLAUSE_ENDS = /^(?:[;.“”"]|but|if|because|although|while|who|whose|where|unless|until)$/;

/** Behind a reason ("because of their race") a list of counts may go on. */
const LIST_ENDS = /^(?:[.“”"]|but|if|although|while|unless|until)$/;

/** "his murder and robbery convictions": the list that stands before the noun, and reaches it. */
export function offencesBefore(words: readonly Word[], from: number, to?: number): Offences | undefined {
  if (to !== undefined) {
    const list = findOffenceList(words, from, to);
    return list?.to === to ? { ...list, from, isAbout: false } : undefined;
  }
  let noun = from;
  while (noun < words.length && !/^(?:convictions?|charges?)$/.test(words[noun]?.lower ?? '')) noun += 1;
  const list = findOffenceList(words, from, noun);
  const isWhole =
    list !== undefined &&
    (list.to === noun || list.to === noun + 1) &&
    list.items.every((item) => item.kind === 'formal' && !item.isDeed);
  return isWhole ? { ...list, from, isAbout: false } : undefined;
}

/** The first list of offences behind a trigger to which one of its words leads. */
export function findOffences(
  words: readonly Word[],
  trigger: Trigger,
  at: number,
  bound: number,
): Offences | undefined {
  // "on murder charges", "faces charges of": nothing but the list itself stands behind.
  if (trigger.leads.size === 0) {
    const list = findOffenceList(words, at, bound);
    return list && { ...list, from: at, isAbout: false };
  }
  const bySection = offencesOfSections(words, at, bound);
  if (bySection !== undefined) return bySection;
  let isTerm = trigger.status !== 'sentenced';
  for (let next = at; next < Math.min(bound, at + 45); next += 1) {
    const word = words[next];
    if (word === undefined) break;
    const isClauseEnd = CLAUSE_ENDS.test(word.lower) && word.mention === undefined && word.date === undefined;
    if (isClauseEnd && (next > at || word.text === ';')) break;
    // "charged with emotion as he spoke of his brother's murder"
    if (/^(?:as|when)$/.test(word.lower) && /^(?:he|she|they|it)$/.test(words[next + 1]?.lower ?? '')) break;
    // Behind its verb a dismissal has told what it undoes: "the charges against Smith were dropped, and he sued for".
    if (
      trigger.undoes === 'charges' &&
      next > at &&
      word.mention === undefined &&
      /^(?:was|were|has|have|had|been|and|,)$/.test(word.lower)
    )
      break;
    if (/^(?:to|years?|months?|life)$/.test(word.lower)) isTerm = true;
    if (!trigger.leads.has(word.lower) || word.mention !== undefined || word.date !== undefined) continue;
    // "sentenced in 2019 to 10 years for": the term comes first.
    if (!isTerm && word.lower !== 'for') continue;
    // "convicted in his absence of fraud"
    if (word.lower === 'in' && /^(?:absence|absentia)$/.test(words[next + 2]?.lower ?? '')) continue;
    const ofCase = word.lower === 'in' ? offencesOfCase(words, trigger, next, bound) : undefined;
    if (ofCase !== undefined) return ofCase;
    const isAbout = /^(?:in|over)$/.test(word.lower);
    // "charged with “burglary of a building”"
    let start = /^[:“"]$/.test(words[next + 1]?.text ?? '') ? next + 2 : next + 1;
    if (
      isAbout &&
      /^(?:connection|relation)$/.test(words[start]?.lower ?? '') &&
      /^(?:with|to)$/.test(words[start + 1]?.lower ?? '')
    )
      start += 2;
    const told = toldByClause(words, start, bound);
    if (told !== undefined) return told;
    const list = findOffenceList(words, start, bound);
    // "convicted of writing a report on the shooting": a deed of which nothing is known; what follows is inside it.
    if (list === undefined && isDeedAhead(words, start)) {
      const deed =
        JUDGED.test(trigger.status) && /^(?:of|to)$/.test(word.lower) && isBeforeCourt(words, trigger)
          ? deedAhead(words, start, bound)
          : undefined;
      if (deed) return { items: [deed], to: deed.to, from: start, isAbout: false };
      if (word.lower === 'of') return undefined;
    }
    if (list === undefined || words[list.items[0]?.from ?? start]?.lower === 'of') continue;
    // "charged under section 20 of the Theft Act with": the law is no offence.
    const lastItem = list.items.at(-1);
    if (word.lower === 'of' && lastItem !== undefined && IS_LAW.test(words[lastItem.to - 1]?.text ?? ''))
      continue;
    // "convicted Smith, 44, of Salem, of fraud": where he lives is no offence.
    if (word.lower === 'of' && isHome(words, next, bound)) continue;
    // "pleaded guilty in the Leeds District Court to theft", "under the Larceny Act of stealing": a place, a statute.
    if (isNamedBody(words, start, list.to)) continue;
    // "convicted in a robbery trial", "charged on Monday": something else follows.
    if (
      word.lower === 'in' &&
      !/^(?:the|a|an|his|her|their|connection|relation|\d{4})$/.test(words[next + 1]?.lower ?? '')
    )
      continue;
    const more = isAbout ? [] : furtherLists(words, word.lower, list.to, bound);
    return { items: alike([...list.items, ...more]), to: more.at(-1)?.to ?? list.to, from: start, isAbout };
  }
  return undefined;
}

/** "under Sections 302 (murder) and 201 (causing disappearance of evidence) of the IPC": what the brackets call each section. */
function offencesOfSections(words: readonly Word[], at: number, bound: number): Offences | undefined {
  const limit = Math.min(bound, at + SECTION_WORDS);
  let from = at;
  while (from < Math.min(limit, at + 12) && !SECTION.test(words[from]?.lower ?? '')) {
    if (words[from]?.mention !== undefined || /^[.;]$/.test(words[from]?.text ?? '')) return undefined;
    from += 1;
  }
  if (from >= Math.min(limit, at + 12) || findOffenceList(words, at, from) !== undefined) return undefined;
  const items: OffencePhrase[] = [];
  let to = from;
  for (let open = from; open < limit && !/^[.;]$/.test(words[open]?.text ?? ''); open += 1) {
    if (words[open]?.text !== '(' || !/\d|^(?:[ivx]+|part)$/.test(words[open - 1]?.lower ?? '')) continue;
    let close = open + 1;
    while (close < limit && words[close]?.text !== ')') close += 1;
    const list = findOffenceList(words, open + 1, close);
    const [item] = list?.items ?? [];
    if (list === undefined || item === undefined || list.to !== close) continue;
    if (list.items.some(({ kind }) => kind === 'unknown')) continue;
    items.push({ from: item.from, to: close, kind: 'formal' });
    to = close + 1;
  }
  return items.length > 0 ? { items, to, from, isAbout: false } : undefined;
}

const SECTION = /^(?:sections?|secs?|articles?|u\/s|ipc|bns)$/;
const SECTION_WORDS = 90;

/** "pleaded guilty to loving chocolate": whoever is judged for a deed that is no offence by name is so where a court is told of. */
const isBeforeCourt = (words: readonly Word[], trigger: Trigger): boolean =>
  words.slice(trigger.from, trigger.to).some(({ lower }) => lower === 'convicted') ||
  words.some(({ lower }) =>
    /^(?:courts?|judges?|justice|jury|jurors|prosecutors?|attorneys?|magistrates?|tribunal|trial|counts?|charges?|charged|sentence[ds]?|jailed|imprisoned|prison|jail|custody|fined|probation|felony|misdemeanou?r|police|indictment|indicted|bail|convictions?)$/.test(
      lower,
    ),
  );

/** A deed in plain words among offences by name is charged like them. */
const alike = (items: readonly OffencePhrase[]): OffencePhrase[] =>
  items.some(({ kind }) => kind === 'formal')
    ? items.map((item) =>
        item.kind === 'plain' && item.isDeed === true && item.to - item.from > 1
          ? { ...item, kind: 'formal' }
          : item,
      )
    : [...items];

/** "pleaded guilty in a Missouri assault case", "Sentenced in Medicare Fraud Scheme": what the case is of, a killing aside. */
function offencesOfCase(
  words: readonly Word[],
  trigger: Trigger,
  at: number,
  bound: number,
): Offences | undefined {
  if (!/^(?:arrested|charged|pleaded-guilty|convicted|sentenced|acquitted)$/.test(trigger.status))
    return undefined;
  const isHeading =
    /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && /^\p{Lu}/u.test(words[trigger.to - 1]?.text ?? '');
  const isOne = /^an?$/.test(words[at + 1]?.lower ?? '');
  if (!isHeading && !isOne) return undefined;
  for (let from = isOne ? at + 2 : at + 1; from < Math.min(bound, at + 6); from += 1) {
    let to = from;
    while (to < Math.min(bound, from + 5) && !/^(?:case|scheme)$/.test(words[to]?.lower ?? '')) to += 1;
    if (
      to >= bound ||
      !/^(?:case|scheme)$/.test(words[to]?.lower ?? '') ||
      words[from]?.mention !== undefined
    )
      return undefined;
    const list = findOffenceList(words, from, to);
    const [item, ...more] = list?.items ?? [];
    const isWhole = list?.to === to && item?.kind === 'formal' && item.isDeed !== true && more.length === 0;
    // "in a Missouri assault case": the place goes before what it is of.
    if (isOne && to - from > 1 && /^\p{Lu}/u.test(words[from]?.text ?? '')) continue;
    const isKilling = words.slice(from, to).some(({ lower }) => OF_A_KILLING.test(lower));
    // One may plead to less than a murder case is about; nobody is cleared of less.
    if (isWhole && (!isKilling || /^(?:acquitted|arrested)$/.test(trigger.status)))
      return { ...list, from, isAbout: false };
    if (!/^\p{Lu}/u.test(words[from]?.text ?? '') && words[from]?.date === undefined) return undefined;
  }
  return undefined;
}

const OF_A_KILLING = /^(?:murders?|homicide|manslaughter|killings?|slayings?|rape|death)$/;

/** "to charges that he engaged in wire fraud": the charge told as a clause of its own. */
function toldByClause(words: readonly Word[], at: number, bound: number): Offences | undefined {
  let that = at;
  while (that < at + 6 && words[that] !== undefined && words[that]?.lower !== 'that') that += 1;
  const isOfCharges =
    words[that]?.lower === 'that' && /^(?:charges?|counts?|allegations?)$/.test(words[that - 1]?.lower ?? '');
  if (!isOfCharges || !/^(?:he|she|they)$/.test(words[that + 1]?.lower ?? '')) return undefined;
  const verb = words[that + 2]?.lower ?? '';
  const isIn = /^(?:engaged|participated)$/.test(verb) && words[that + 3]?.lower === 'in';
  const from = isIn ? that + 4 : that + 3;
  if (!isIn && verb !== 'committed') return undefined;
  const list = findOffenceList(words, from, bound);
  return list?.items.every(({ kind, isDeed }) => kind === 'formal' && isDeed !== true)
    ? { ...list, from, isAbout: false }
    : undefined;
}

const IS_LAW = /^(?:Act|Code|Law|Ordinance|Statute|Statutes|Regulations)$/;

/** "the Leeds District Court to", "the Offences Against the Person Act of": what stands in capitals before the next lead. */
function isNamedBody(words: readonly Word[], from: number, to: number): boolean {
  const body = words
    .slice(from, to)
    .findIndex(({ text }) => /^(?:Court|Courts|Magistrates|Act|Code|Tribunal)$/.test(text));
  if (body < 0) return false;
  const next = words[from + body + 1]?.lower ?? '';
  return (
    words
      .slice(from, from + body)
      .every(({ text, lower }) => /^\p{Lu}/u.test(text) || /^(?:the|of|and)$/.test(lower)) &&
    /^(?:to|of|with|for)$/.test(next)
  );
}

/** "of Salem, Oregon, of": a place, behind which the same word leads on. */
function isHome(words: readonly Word[], of: number, bound: number): boolean {
  let at = of + 1;
  while (
    at < Math.min(bound, of + 9) &&
    words[at]?.mention === undefined &&
    /^(?:\p{Lu}.*|,)$/u.test(words[at]?.text ?? '')
  )
    at += 1;
  return at > of + 1 && words[at - 1]?.text === ',' && /^(?:of|for|with|on)$/.test(words[at]?.lower ?? '');
}

const JUDGED = /^(?:pleaded-guilty|convicted|acquitted|overturned)$/;
/** What ends a deed of which the lists know nothing. */
const DEED_ENDS =
  /^(?:and|or|but|who|which|that|when|where|while|after|before|since|because|during|following|by|between|until|as|if|in|on|at|from|last|earlier|was|were|is|are|has|had|he|she|they|it|[.,;:()“”"–—])$/;

/**
 * What somebody was found guilty of, or pleaded guilty to, is an offence whatever its verb: "pleaded guilty to trading
 * favours for gifts". The deed goes to the end of its clause; it needs an object.
 */
function deedAhead(words: readonly Word[], at: number, bound: number): OffencePhrase | undefined {
  let from = at;
  while (
    from < at + 5 &&
    /^(?:an?|one|two|three|four|five|six|\d+|counts?|charges?|of)$/.test(words[from]?.lower ?? '')
  )
    from += 1;
  let to = from;
  while (to < Math.min(bound, from + 12)) {
    const word = words[to];
    if (word === undefined || word.date !== undefined || (to > from + 1 && DEED_ENDS.test(word.lower))) break;
    if (word.mention !== undefined) break;
    to += 1;
  }
  while (to > from && /^(?:the|a|an|his|her|of|to|with|for|against|s|'s)$/.test(words[to - 1]?.lower ?? ''))
    to -= 1;
  const isDeed = words.slice(from, to).some(({ text }) => /^\p{Ll}{3,}ing$/u.test(text));
  return isDeed && to - from > 1 && !/^(?:being|having)$/.test(words[from]?.lower ?? '')
    ? { from, to, kind: 'plain', isDeed: true }
    : undefined;
}

/** "of writing", "of three counts of secretly renting". */
const isDeedAhead = (words: readonly Word[], at: number): boolean => {
  let verb = at;
  while (
    verb < at + 4 &&
    /^(?:\p{L}+ly|a|an|one|two|three|counts?|charges?|of)$/u.test(words[verb]?.lower ?? '')
  )
    verb += 1;
  const word = words[verb];
  return word !== undefined && word.mention === undefined && /^\p{Ll}{3,}ing$/u.test(word.text);
};

/**
 * "..., and to one charge of bank fraud", "... because of their race; and seven counts of perjury", "..., and with arson":
 * further lists, each led in by a count, by the same word, or by both.
 */
function furtherLists(words: readonly Word[], lead: string, from: number, bound: number): OffencePhrase[] {
  const found: OffencePhrase[] = [];
  let at = from;
  while (at < Math.min(bound, from + 60)) {
    const word = words[at];
    if (word === undefined || (LIST_ENDS.test(word.lower) && word.date === undefined)) break;
    // "... and Jones with theft": what follows is somebody else's.
    if (word.mention !== undefined && /^(?:and|[,;]|while)$/.test(words[at - 1]?.lower ?? '')) break;
    const list = /^(?:and|plus|[,;])$/.test(words[at - 1]?.lower ?? '')
      ? (furtherList(words, lead, at, bound) ??
        statutoryList(words, at, bound) ??
        (lead === 'for' ? termList(words, at, bound) : undefined))
      : undefined;
    if (list) found.push(...list.items);
    at = Math.max(at + 1, list?.to ?? 0);
  }
  return found;
}

const NUMBER =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|multiple|several|\d{1,3})$/;

/** What is no event but an offence alone: it stands in no account of what happened. */
const NO_EVENT =
  /^(?:obstruction|conspiracy|perjury|attempted|aggravated|possession|tampering|solicitation|unlawful|racketeering|(?:first|second|third|fourth)-degree)$/;

/** "... after the assault and obstruction of justice", "murder in the death of Smith and attempted murder": the list goes on. */
function statutoryList(words: readonly Word[], at: number, bound: number) {
  if (words[at - 1]?.lower !== 'and' || !NO_EVENT.test(words[at]?.lower ?? '')) return undefined;
  const list = findOffenceList(words, at, bound);
  return list?.items.every((item) => item.kind === 'formal' && item.isDeed !== true) ? list : undefined;
}

/** "three years for arson, 18 months for theft and one year, to run concurrently, for affray": each term has its own. */
function termList(words: readonly Word[], at: number, bound: number) {
  const behind = termFor(words, at);
  const list = behind === undefined ? undefined : findOffenceList(words, behind, bound);
  return list?.items.every(({ kind }) => kind === 'formal') ? list : undefined;
}

function furtherList(words: readonly Word[], lead: string, at: number, bound: number) {
  // "convicted of fraud; and with perjury"
  const isBehindMark = words[at - 1]?.text === ';' || words[at - 2]?.text === ';';
  const isLed =
    words[at]?.lower === lead || (isBehindMark && /^(?:with|of|to)$/.test(words[at]?.lower ?? ''));
  const from = isLed ? at + 1 : at;
  const isCounted =
    NUMBER.test(words[from]?.lower ?? '') &&
    words
      .slice(from + 1, from + 6)
      .some(
        (one, i, all) =>
          /^(?:counts?|charges?)$/.test(one.lower) && /^(?:of|each)$/.test(all[i + 1]?.lower ?? ''),
      );
  if (!isCounted && !(isLed && /^(?:with|of)$/.test(lead))) return undefined;
  const list = findOffenceList(words, from, bound);
  return isCounted || isBehindMark || list?.items.every((item) => item.kind === 'formal') ? list : undefined;
}

/** "the same charges", "all counts", "both charges": what was told before. */
export function refersBack(
  words: readonly Word[],
  at: number,
  bound: number,
): { refersBack?: 'same' | 'all' } {
  const text = words
    .slice(at, Math.min(bound, at + 9))
    .map((word) => word.lower)
    .join(' ');
  if (
    /^(?:with|of|on|to|for|by \w+ \w+ of) (?:the |those |these )?(?:very )?same (?:\w+ )?(?:charges?|counts?|offen[cs]es?|crimes?)\b/.test(
      text,
    )
  )
    return { refersBack: 'same' };
  if (
    /^(?:of|on|to) (?:all|both|every) (?:of )?(?:the |those |\w+ )?(?:\w+ )?(?:charges?|counts?|offen[cs]es?)\b/.test(
      text,
    ) ||
    // "pleaded guilty to the charges", "was found guilty as charged".
    /^(?:to (?:the|these|those|his|her|their) (?:charges|counts|offen[cs]es)(?! (?:of|related|relating|including|in|stemming|that|against))|(?:of )?as charged)\b/.test(
      text,
    )
  )
    return { refersBack: 'all' };
  // "Smith is charged with five counts of theft; Jones is charged with three": the noun is not said again.
  if (
    /^(?:with|of|on|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:counts?|charges?))?$/.test(
      words
        .slice(at, bound)
        .filter(({ text }) => !/^[.]$/.test(text))
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return { refersBack: 'same' };
  // "acquitted by the court of the charges alleged in the indictment".
  const far = words
    .slice(at, Math.min(bound, at + 14))
    .map((word) => word.lower)
    .join(' ');
  if (
    /(?<!\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|many|half|any|either|neither|none|\d+) )\b(?:of|on) (?:all|both|every|the|those|these) (?:of the )?(?:\w+ )?(?:charges|counts|allegations)\b(?! of| related| including| in connection)/.test(
      far,
    )
  )
    return { refersBack: 'all' };
  return {};
}
