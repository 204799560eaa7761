/** Hour 0..23 and minute of a day. */
export type Clock = { hour: number; minute: number };

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** Spring, summer, fall, winter. */
type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** Which one of several: the one before, the one now, the one to come. */
export type Shift = -1 | 0 | 1;

/** What an expression's words say, before anything is counted. */
export type Meaning =
  /** Names of the calendar; what is missing is inferred. */
  | {
      kind: 'calendar';
      year?: number | undefined;
      month?: number | undefined;
      day?: number | undefined;
      weekday?: number | undefined;
      season?: Season | undefined;
      quarter?: number | undefined;
      decade?: number | undefined;
      holiday?: string | undefined;
      /** "last", "this", "next" before it. */
      shift?: Shift | undefined;
      /** "last year", "this year", "next year" behind it. */
      yearShift?: Shift | undefined;
      /** "last week", "this week", "next week" beside a weekday. */
      weekShift?: Shift | undefined;
      /** "the week of" before it: the week in which the day lies. */
      asWeek?: boolean | undefined;
      /** "The day after" before it: so many units from it. */
      counted?: { unit: Unit; offset: number } | undefined;
    }
  /** Counted from the day of publication: "yesterday", "last month", "three days ago". */
  | {
      kind: 'deictic';
      unit: Unit;
      offset: number;
      /** "A year ago today". */
      toTheDay?: boolean | undefined;
      /** "Ago" said it: of a quarter just told, "a year ago" is the same quarter. */
      isAgo?: boolean | undefined;
    }
  /** Counted from another date in the text: "two years later", "that night", "the following Monday". */
  | {
      kind: 'anchored';
      unit: Unit;
      offset: number;
      weekday?: number | undefined;
      month?: number | undefined;
      season?: Season | undefined;
      /**
       * What it is counted from, where the words say so: "murder" in "one day after the murder"; empty where they say it
       * in words that name no date ("two years after he was jailed").
       */
      described?: string | undefined;
      /** What was done on the day that is meant: "escaped" in "the night they escaped". */
      done?: string | undefined;
    }
  /** A time of day alone. */
  | { kind: 'clock' };

/** A date expression in the text; offsets are UTF-16 code units in the article. */
export type Expression = { start: number; end: number; meaning: Meaning; clock?: Clock | undefined };
