import type { Charge, Claim, DateMention, Group, SaidBy } from '../../facts/schema.ts';
import type { People } from '../people/people.ts';
import type { ReadText } from '../text.ts';
import { withBullets } from './bullets.ts';
import { Cast } from './cast.ts';
import { findClaims } from './claims.ts';
import { findFindings } from './findings.ts';
import { findGroups } from './groups.ts';
import { ledgerOf } from './ledger.ts';
import { findSources } from './saidBy.ts';
import { withoutUnsettled } from './unsettled.ts';
import { wordsOf } from './words.ts';

/** What an article says of charges and wrongdoing, and who says it. */
export type Legal = {
  groups: Group[];
  charges: Charge[];
  claims: Claim[];
  /** Who stands behind the words between two UTF-16 offsets. */
  saidByAt(start: number, end: number): SaidBy;
};

/** The sentences of a text as words, and everything that they say of charges, with whom it is said of. */
export function findSaid(read: ReadText, people: People, dates: readonly DateMention[]) {
  const article = { article: read.article, text: read.text };
  const lines = withBullets(wordsOf(read, people, dates));
  const saidByAt = findSources(article, lines, people);
  const groups = findGroups(article, lines, people, saidByAt);
  const cast = new Cast(lines, people);
  const findings = findFindings(lines, cast, groups).filter(
    ({ subject, victims, via }) => via === 'name' || !victims.includes(subject.id),
  );
  return { article, lines, saidByAt, groups, cast, findings };
}

/**
 * Reads who is accused of what, where it stands, and who said it. Every quote is a slice of the text; what the text does
 * not say of somebody beyond doubt is left out. Pure; linear in the length of the text.
 */
export function findLegal(read: ReadText, people: People, dates: readonly DateMention[]): Legal {
  const { article, lines, saidByAt, groups, cast, findings } = findSaid(read, people, dates);
  const charges = withoutUnsettled(ledgerOf(findings, { article, saidByAt }), {
    lines,
    findings,
    published: read.article.published,
  });
  const claims = findClaims({ article, lines, findings, charges, cast, groups, saidByAt });
  const used = new Set(
    [...charges, ...claims].flatMap(({ subject }) => (subject.kind === 'group' ? [subject.id] : [])),
  );
  return {
    groups: groups.all.filter((group) => used.has(group.id) || group.members.length > 0),
    charges,
    claims,
    saidByAt,
  };
}
