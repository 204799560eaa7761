import type { Trigger } from './trigger.ts';
import type { Word } from './words.ts';

/** Bodies that charge, find guilty and clear people of what is no crime: regulators, leagues, professions. */
const BODIES =
  /\b(?:sec|cftc|ftc|finra|fca|fa|uefa|fifa|afl|nfl|nba|nhl|nrl|rfu|usada|wada|ioc|(?:exchange|trading|gaming|gambling|trade|electoral) commission|conduct authority|markets authority|information commissioner|ofcom|ofgem|regulators?|league|association|federation|(?:disciplinary|conduct|ethics|misconduct|standards) (?:panel|committee|commission|tribunal|hearing|board|body)|(?<!(?:military|crimes|criminal|special|international) )tribunal|medical council|law society|bar council|jockey club|anti-doping (?:agency|authority|panel|tribunal|commission|unit)|athletics integrity unit|fitness to practise|(?:church|ecclesiastical|canon|kangaroo|people's|moot|rebel|separatist|militia|insurgent|self-(?:proclaimed|declared|styled)) court|court of public opinion|mock (?:trial|court|jury)|moot|polls?|vatican synod|library|landlord|employer|airline|pundits|critics|viewers|readers|voters|historians)\b/;
/** Bodies that find somebody guilty in their own words, where they stand right before the verb. */
const OWN_WORDS =
  /\b(?:inquiry|enquiry|audit|auditors?|parliament|mps|lawmakers|university|college|school|stewards?|referee|opposition|report|review|board|newspaper|magazine)$/;
const CIVIL =
  /\bcivil (?:complaint|claims?|lawsuit|suit|action|case|charges?|court|trial|proceedings?|fraud)\b/;

/** "found guilty of breaching the league's doping rules", "sentenced to a four-game suspension". */
const HOUSE_RULES =
  /\b(?:doping|league|club|party|school|university|association|federation|competition|conduct|house|membership|tournament)(?: 's)? (?:\S+ )?(?:rules?|codes?|regulations?|policy|policies|bylaws)\b|\b(?:game|match|race|event)s? (?:suspension|ban)\b|\bstanding ovation\b/;
/** "faces charges of fraud in a lawsuit". */
const IN_A_LAWSUIT = /\bin (?:an?|the|his|her|their) (?:\S+ )?(?:lawsuit|suit) (?:filed|brought|by)\b/;
/** "a mock trial in which Smith was convicted". */
const MOCK = /\b(?:mock (?:trial|court)|moot court|court of public opinion|re-?enactment)\b/;

/** "cleared of any involvement in the murder", "cleared by police": no court acquitted. */
const OF_SUSPICION = /^of (?:(?:any|all|criminal) )*(?:involvement|suspicion|wrongdoing|links?|complicity)\b/;
const INQUIRY =
  /^(?:the |a |an |its |his |her )?(?:\S+ )?(?:police|detectives|investigators|dna|investigations?|inquiry|enquiry|review|probe|audit|watchdog)\b/;

/** So many words before a verb hold its subject, behind it the agent, and behind that the kind of case. */
const SUBJECT_WORDS = 6;
const AGENT_WORDS = 12;
const CASE_WORDS = 24;

/** Whether a charge or verdict is one of a regulator, a league or a civil court: it is told of no one as of a crime. */
export function isOutsideCourt(words: readonly Word[], { status, accused, from, to }: Trigger): boolean {
  if (!/^(?:charged|convicted|acquitted|alleged|dismissed|sentenced)$/.test(status)) return false;
  const before = words.slice(Math.max(0, from - SUBJECT_WORDS), from);
  const isSubject = accused === 'behind' && (BODIES.test(textOf(before)) || OWN_WORDS.test(textOf(before)));
  const by = words.slice(to, to + AGENT_WORDS).findIndex((word) => word.lower === 'by');
  const agent = by < 0 ? [] : words.slice(to + by + 1, to + by + 1 + SUBJECT_WORDS);
  const isByInquiry =
    status === 'acquitted' &&
    (OF_SUSPICION.test(textOf(words.slice(to, to + SUBJECT_WORDS))) || INQUIRY.test(textOf(agent)));
  return (
    isSubject ||
    isByInquiry ||
    HOUSE_RULES.test(textOf(words.slice(to, to + AGENT_WORDS))) ||
    MOCK.test(textOf(words.slice(Math.max(0, from - CASE_WORDS), to + AGENT_WORDS))) ||
    (status === 'charged' && IN_A_LAWSUIT.test(textOf(words.slice(to, to + AGENT_WORDS)))) ||
    BODIES.test(textOf(agent)) ||
    CIVIL.test(textOf(words.slice(Math.max(0, from - SUBJECT_WORDS), to + CASE_WORDS)))
  );
}

const textOf = (words: readonly Word[]): string => words.map((word) => word.lower).join(' ');
