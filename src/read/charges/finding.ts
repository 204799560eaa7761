import type { DateMention } from '../../facts/schema.ts';
import type { Accused } from './accused.ts';
import type { OffencePhrase } from './offenceList.ts';
import type { Trigger } from './trigger.ts';
import type { Words } from './words.ts';

/** One thing that the text says of where a charge stands, with everything it hangs on. Offsets are UTF-16. */
export type Finding = {
  line: Words;
  trigger: Trigger;
  subject: { kind: 'person' | 'group'; id: string };
  /** How the subject is meant: named there, by a word for somebody named before, or by "a man" whom the text names later. */
  via: 'name' | 'reference' | 'unnamed';
  offences: OffencePhrase[];
  /** Only the event is told that the charge is about ("charged in the killing of"). */
  isAbout: boolean;
  /** The offences of the charges told before ("the same charges", "all counts"). */
  refersBack?: 'same' | 'all';
  date?: DateMention;
  /** Words of the term: "20 years to life in prison". */
  term?: { start: number; end: number };
  /** Places in the text, as offsets. */
  jurisdiction?: { start: number; end: number };
  victims: string[];
  /** What is admitted was admitted in court, as other sentences tell. */
  isPlea?: boolean;
};

export type Arguments = Pick<
  Finding,
  'offences' | 'isAbout' | 'refersBack' | 'date' | 'term' | 'jurisdiction' | 'victims'
> & {
  accused: Accused[];
  respectively: boolean;
};

/** Something said of somebody without a name, whose noun phrase begins at word `at`. */
export type Pending = { line: Words; trigger: Trigger; read: Arguments; definite: boolean; at: number };

/** No rule looks further back in a sentence than this, so that reading stays linear. */
export const REACH_WORDS = 120;
