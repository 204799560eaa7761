import type { ChargeStatus } from '../../facts/status.ts';
import { wordSet } from './wordSet.ts';

/** Words that say where a charge stands; indices are into a sentence's words. */
export type Trigger = {
  status: ChargeStatus;
  /** First word of the verb group, with its auxiliaries. */
  from: number;
  /** The word behind the trigger. */
  to: number;
  /**
   * Where the accused stands: before the verb, behind it, as the owner of a noun ("his conviction"), or nowhere: whoever
   * "the charges" were against. A gap has the accused at its first word: "... and Jones with theft".
   */
  accused: 'before' | 'behind' | 'owner' | 'case' | 'gap';
  /** Words that lead to the offences. */
  leads: ReadonlySet<string>;
  /** What the verb says of the number of the accused, where it does. */
  plural?: boolean;
  /** Negated, asked, wished or supposed: nothing is said to have happened. */
  isVoid: boolean;
  /** Where the offences begin that stand before a noun ("his murder conviction"); they end at it. */
  offencesFrom?: number;
  /** Where they end, where that is not at the noun ("a charge of theft against Smith"). */
  offencesTo?: number;
  /** Told by the authorities in quotation marks: of whom they name there, and nobody else. */
  isTold?: boolean;
  /** A conviction of before this case. */
  isPrior?: boolean;
  /** The word behind the verb, where the verb stands apart from the noun that is the trigger ("his conviction ... was overturned"). */
  verbEnd?: number;
  /** What a dismissal or reversal undoes: what was charged, the conviction, or a sentence alone. */
  undoes?: 'charges' | 'conviction' | 'sentence';
  /** "the murder trial of Smith" may be called after the dead: where others are accused, it holds only of whom the text accuses elsewhere. */
  isDoubtful?: boolean;
  /** The words hold only with a formal offence behind them ("admitted"). */
  needsOffence?: boolean;
  /**
   * Without an offence behind it, it says that a verdict told beside it has come to a sentence: one that is passed there
   * ("got six years"), or one that stands ("is serving six years").
   */
  raises?: 'passed' | 'standing';
};

export type Verb = { status: ChargeStatus; leads: ReadonlySet<string>; needsOffence?: boolean };

export const verb = (status: ChargeStatus, leads: string): Verb => ({ status, leads: wordSet(leads) });

export const CHARGED = verb('charged', 'with for on in of over');

export const CONVICTED = verb('convicted', 'of on for in');

export const SENTENCED = verb('sentenced', 'for on in over');

export const ACQUITTED = verb('acquitted', 'of on in');

export const ARRESTED = verb('arrested', 'for on in over');

export const ACCUSED = verb('alleged', 'of');

export const NO_LEAD: ReadonlySet<string> = new Set();
