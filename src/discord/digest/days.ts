import { WEEKDAY_NAMES, WEEKDAYS, type Weekday } from '../../remind/calendar.ts';
import type { Days } from '../../remind/schedule.ts';

/** Days as a person may choose them from the list. */
export const DAY_CHOICES: readonly { name: string; value: string }[] = [
  { name: 'Monday to Friday', value: 'Monday to Friday' },
  { name: 'every day', value: 'every day' },
  { name: 'Monday, Wednesday, Friday', value: 'Monday, Wednesday, Friday' },
  ...WEEKDAYS.map((day) => ({ name: WEEKDAY_NAMES[day], value: WEEKDAY_NAMES[day] })),
];

const SPANISH: Record<Weekday, string> = {
  1: 'lunes',
  2: 'martes',
  3: 'miercoles',
  4: 'jueves',
  5: 'viernes',
  6: 'sabado',
  7: 'domingo',
};

/** Days as they were typed: "daily", "weekdays", "Mon, Wed", "lunes y viernes". Undefined for anything else. */
export function findDays(typed: string): Days | undefined {
  const text = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  if (/^(?:daily|every ?day|all|todos los dias|diario)$/.test(text)) return { on: 'daily' };
  if (/^(?:weekdays?|mon(?:day)?(?: to |\s?[-–]\s?)fri(?:day)?|(?:de )?lunes a viernes)$/.test(text)) {
    return { on: 'weekdays' };
  }
  const words = text.split(/[\s,;]+|\b(?:and|y)\b/).filter((word) => word !== '' && word !== 'and');
  const weekdays = words.map(findWeekday);
  const known = weekdays.filter((day) => day !== undefined);
  if (known.length === 0 || known.length < weekdays.length) return undefined;
  return { on: 'weekly', weekdays: WEEKDAYS.filter((day) => known.includes(day)) };
}

/** A weekday by its name or at least two letters of it; undefined where that could be two. */
function findWeekday(word: string): Weekday | undefined {
  if (word.length < 2) return undefined;
  const fitting = WEEKDAYS.filter(
    (day) =>
      WEEKDAY_NAMES[day].toLowerCase().startsWith(word.replace(/s$/, '')) || SPANISH[day].startsWith(word),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
