import { z } from 'zod';

/**
 * A date cut at the precision that the text gives, in ISO 8601 and EDTF level 1:
 * "2016", "2016-06", "2016-06-18", "2016-06-18T01:30", "2016-W24", "2016-SU", "198X".
 */
export const dateValueSchema = z
  .string()
  .regex(
    /^\d{3}X$|^\d{4}(?:-(?:SP|SU|FA|WI)|-W\d{2}|-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?$/,
    'a date is an ISO 8601 or EDTF value cut at its precision',
  )
  .refine(isRealDate, 'no such date in the calendar');

export type DateValue = z.infer<typeof dateValueSchema>;

/** A whole calendar day, YYYY-MM-DD. */
export const daySchema = z.iso.date();

export type DatePrecision = 'decade' | 'year' | 'season' | 'month' | 'week' | 'day' | 'minute';

function isRealDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?$/.exec(value);
  if (!parts) return true;
  const [, year, month, day = '01', hour = '00', minute = '00'] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && Number(hour) < 24;
}
