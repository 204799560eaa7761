import { quoteOf } from '../../facts/quote.ts';
import type { ArticleText, Charge, Claim, SaidBy } from '../../facts/schema.ts';
import { findAccuser } from './accuser.ts';
import { findAftermath } from './aftermath.ts';
import type { Cast } from './cast.ts';
import type { Finding } from './finding.ts';
import type { Groups } from './groups.ts';
import { wordSet } from './wordSet.ts';
import type { Word, Words } from './words.ts';

type Reading = {
  article: ArticleText;
  lines: readonly Words[];
  findings: readonly Finding[];
  charges: readonly Charge[];
  cast: Cast;
  groups: Groups;
  saidByAt(start: number, end: number): SaidBy;
};

/**
 * What is said of people and groups that is no charge: accusations ("accused of running the cartel from prison"),
 * wrongdoing told in the outlet's own words, and what became of the accused that is no step. Never about a judge, prosecutor or victim.
 */
export function findClaims(reading: Reading): Claim[] {
  const claims = [...accusations(reading), ...reported(reading), ...afterwards(reading)];
  const ids = new Map<string, number>();
  return claims.map((claim) => {
    const base = `${claim.subject.id}-${claim.kind}`;
    const count = (ids.get(base) ?? 0) + 1;
    ids.set(base, count);
    return { ...claim, id: `${base}-${count}` };
  });
}

/** "accused of" with what is no formal offence; with a formal one it is a charge that is alleged. */
function accusations({ article, findings, saidByAt }: Reading): Claim[] {
  return findings.flatMap((finding): Claim[] => {
    const { line, trigger, subject, via } = finding;
    if (trigger.status !== 'alleged' || via === 'unnamed') return [];
    if (finding.offences.some(({ kind }) => kind === 'formal')) return [];
    const of = accusationStart(line.words, trigger.to);
    if (of === undefined) return [];
    const to = accusationEnd(line.words, of + 1);
    const first = line.words[of + 1];
    const last = line.words[to - 1];
    if (first === undefined || last === undefined || to - of < 2) return [];
    if (to - of === 3 && last.lower === 'following') return [];
    const id = { id: article.article.id, text: article.text };
    const agent = findAccuser(line, trigger, of, article);
    return [
      {
        id: 'claim',
        kind: 'accusation',
        subject,
        text: quoteOf(id, first.start, last.end),
        saidBy: agent ?? saidByAt(line.words[trigger.from]?.start ?? line.sentence.start, first.end),
        asOf: article.article.published,
        quote: quoteOf(id, line.sentence.start, line.sentence.end),
      },
    ];
  });
}

/** How far behind "accused" its "of" may stand: "accused in a lawsuit of", "accused Ann Poe, the head of the yard, of". */
const OF_REACH = 26;

/** The "of" behind which it stands what somebody is accused of: the next word, else the one before a deed ("of hiding"). */
function accusationStart(words: readonly Word[], from: number): number | undefined {
  const isOf = (at: number): boolean => words[at]?.lower === 'of' && words[at]?.mention === undefined;
  if (isOf(from)) return from;
  for (let at = from; at < from + OF_REACH && at < words.length; at += 1) {
    if (/^[;:“”()–—]$/.test(words[at]?.text ?? '')) return undefined;
    const deed = words[at + 1]?.lower === 'not' ? words[at + 2] : words[at + 1];
    if (isOf(at) && (words[at - 1]?.mention !== undefined || /\wing$/.test(deed?.lower ?? ''))) return at;
  }
  return undefined;
}

/** Where an accusation ends: at the comma or "and" behind which something else is told. */
function accusationEnd(words: readonly Word[], from: number): number {
  let to = from;
  for (; to < words.length; to += 1) {
    const word = words[to];
    if (
      word === undefined ||
      (word.text === '.' && to === words.length - 1) ||
      /^[;:()–—!?]$/.test(word.text)
    )
      break;
    if (word.date !== undefined || word.mention !== undefined) continue;
    if (word.text === ',' && !isDeed(words, to + 1)) break;
    if (/^(?:and|but|while)$/.test(word.lower) && isNextSubject(words, to + 1)) break;
  }
  return /^[“,]$/.test(words[to - 1]?.text ?? '') ? to - 1 : to;
}

/** Whether the list of deeds goes on: "..., hitting a pole", "..., and then hitting", "willfully, knowingly and". */
function isDeed(words: readonly Word[], at: number): boolean {
  let next = at;
  while (/^(?:and|or|then|later|not|[a-z]+ly)$/.test(words[next]?.lower ?? '')) next += 1;
  const { mention, lower } = words[next] ?? { lower: '' };
  return mention === undefined && /\wing$/.test(lower) && lower !== 'according';
}

/** Whether somebody is named of whom something else is told: "and Ann Poe, 27, is accused". */
function isNextSubject(words: readonly Word[], at: number): boolean {
  const mention = words[at]?.mention;
  if (mention === undefined) return false;
  let next = at;
  while (words[next]?.mention === mention) next += 1;
  return /^(?:,|is|was|has|had|who|faces|pleaded|will)$/.test(words[next]?.lower ?? '');
}

/** A release without charge, a pardon, a jury that could not agree: no step of a charge, and told beside it. */
function afterwards({ article, lines, charges, saidByAt }: Reading): Claim[] {
  const accused = new Set(charges.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.id] : [])));
  if (accused.size === 0) return [];
  const id = { id: article.article.id, text: article.text };
  return findAftermath(lines, accused).flatMap(({ line, person, from, to }): Claim[] => {
    const first = line.words[from];
    const last = line.words[to - 1];
    if (first === undefined || last === undefined) return [];
    return [
      {
        id: 'claim',
        kind: 'reported',
        subject: { kind: 'person', id: person },
        text: quoteOf(id, first.start, last.end),
        saidBy: saidByAt(first.start, last.end),
        asOf: article.article.published,
        quote: quoteOf(id, line.sentence.start, line.sentence.end),
      },
    ];
  });
}

/** Verbs and phrases of wrongdoing in an outlet's own voice, as they begin behind the subject. */
const WRONGDOING: readonly RegExp[] = [
  /^(?:was|is|were) (?:allegedly )?behind the (?:killing|murder|death|attack|kidnapping|bombing|massacre|plot|assassination|shooting)/,
  /^returned to (?:drug|arms|human|people|cocaine|heroin|fentanyl) ?(?:trafficking|smuggling|dealing)/,
  /^(?:unleashed|waged|ordered|orchestrated|masterminded|led|ran|headed|oversaw) .{0,40}?\b(?:turf battles?|turf war|killings?|murders?|massacres?|bombings?|kidnappings?|trafficking|smuggling|cartel|ring|attacks?|assassinations?|racket|scheme)\b/,
];
const CRIMINAL_ROLE =
  /\b(?:drug|crime|cartel|gang|mafia|mob) (?:lord|boss|leader|kingpin|chief)\b|\bkingpin\b|\bdrug trafficker\b|\bhitman\b/;

/** Wrongdoing told without a source, only of people whom the text accuses by name or calls a criminal. */
function reported({ article, lines, charges, cast, saidByAt }: Reading): Claim[] {
  const accused = new Set(charges.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.id] : [])));
  const claims: Claim[] = [];
  for (const line of lines) {
    if (line.sentence.headline) continue;
    for (const { person, at, from } of subjectsIn(line)) {
      const before = line.words
        .slice(Math.max(0, from - 5), from)
        .map((word) => word.lower)
        .join(' ');
      const known = accused.has(person) || CRIMINAL_ROLE.test(before);
      if (!known || cast.isBarred(person) || cast.isOfficial(person) || cast.isVictim(person)) continue;
      for (const { first, end } of predicatesFrom(line.words, at)) {
        const words = line.words.slice(first, end);
        const text = words.map((word) => word.lower).join(' ');
        if (!WRONGDOING.some((rule) => rule.test(text))) continue;
        const start = words[0];
        const last = words.at(-1);
        if (start === undefined || last === undefined) continue;
        const saidBy = saidByAt(start.start, last.end);
        const id = { id: article.article.id, text: article.text };
        claims.push({
          id: 'claim',
          kind: 'reported',
          subject: { kind: 'person', id: person },
          text: quoteOf(id, start.start, last.end),
          saidBy: saidBy.kind === 'outlet' || isInRelative(line.words, at) ? { kind: 'outlet' } : saidBy,
          asOf: article.article.published,
          quote: quoteOf(id, line.sentence.start, line.sentence.end),
        });
      }
    }
  }
  return claims;
}

/** What stands in ", who was ...," is told by the outlet, also in a sentence that somebody else confirms. */
const isInRelative = (words: readonly Word[], at: number): boolean => words[at]?.lower === 'who';

/** People who can be the subject of a predicate: named and followed by "who", an apposition or the verb itself. */
function subjectsIn({ words }: Words): { person: string; at: number; from: number }[] {
  const found: { person: string; at: number; from: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const mention = words[at]?.mention;
    if (mention === undefined || words[at - 1]?.mention === mention) continue;
    let end = at;
    while (words[end]?.mention === mention) end += 1;
    if (words[at]?.speech || /^['’]s?$/.test(words[end]?.text ?? '')) continue;
    if (words[end]?.text === ',' && words[end + 1]?.lower === 'who')
      found.push({ person: mention.person, at: end + 1, from: at });
    else if (at <= 3) {
      let verb = end;
      if (words[verb]?.text === ',') {
        const close = words.slice(verb + 1, verb + 16).findIndex((word) => word.text === ',');
        if (close >= 0 && !words.slice(verb + 1, verb + 1 + close).some((word) => word.mention !== undefined))
          verb += close + 2;
      }
      found.push({ person: mention.person, at: verb, from: at });
    }
  }
  return found;
}

const AUXILIARY = wordSet('who had has have since then later also allegedly reportedly');

/** The predicates of one subject: from its verb, and again behind "and", until the clause ends. */
function predicatesFrom(words: readonly Word[], at: number): { first: number; end: number }[] {
  const found: { first: number; end: number }[] = [];
  let first = at;
  let to = at;
  const close = (end: number): void => {
    while (first < end && AUXILIARY.has(words[first]?.lower ?? '')) first += 1;
    if (end > first) found.push({ first, end });
    first = end + 1;
  };
  for (; to < words.length && to < at + 60; to += 1) {
    const word = words[to];
    if (word === undefined) break;
    if (
      /^[,.;:“”"()]$/.test(word.text) ||
      (/^(?:until|but|because|after|before|when|while|if|not|never)$/.test(word.lower) &&
        word.date === undefined)
    )
      break;
    if (word.lower === 'and' && /(?:ed|ran|led)$/.test(words[to + 1]?.lower ?? '')) close(to);
  }
  close(to);
  return found;
}
