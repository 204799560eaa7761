import type { Problem } from './errors.ts';

/** Something that Discord refuses, with the page and section of its documentation that says so. */
export type Rule<Subject> = {
  name: string;
  docs: string;
  find(subject: Subject): Problem[];
};

/** What all rules have against a subject, with every path below `at`. */
export function findProblems<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  at: Problem['path'] = [],
): Problem[] {
  return rules
    .flatMap((rule) => rule.find(subject))
    .map((problem) => ({ ...problem, path: [...at, ...problem.path] }));
}

/** Characters as Discord counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1)
    if ((text.codePointAt(index) ?? 0) > 0xffff) count -= 1;
  return count;
}

type Range = { min?: number; max: number };

/** A text outside its range; nothing where there is no text. */
export function checkLength(
  text: string | null | undefined,
  { min = 0, max }: Range,
  path: Problem['path'],
): Problem[] {
  if (text == null) return [];
  // A text within the limit in UTF-16 units is within it in characters too.
  const length = text.length > max ? countCharacters(text) : text.length;
  if (length >= min && length <= max) return [];
  if (length === 0) return [required(path)];
  const message =
    min > 0 ? `Must be between ${min} and ${max} in length.` : `Must be ${max} or fewer in length.`;
  return [{ path, code: min > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH', message }];
}

/** A list with too few or too many entries. */
export function checkCount(
  list: readonly unknown[] | null | undefined,
  { min = 0, max }: Range,
  path: Problem['path'],
): Problem[] {
  if (list == null) return [];
  if (list.length >= min && list.length <= max) return [];
  const message =
    min > 0 ? `Must be between ${min} and ${max} in length.` : `Must be ${max} or fewer in length.`;
  return [{ path, code: 'BASE_TYPE_BAD_LENGTH', message }];
}

/** A number outside its range. */
export function checkNumber(
  value: number | null | undefined,
  { min = 0, max }: Range,
  path: Problem['path'],
): Problem[] {
  if (value == null || (value >= min && value <= max)) return [];
  return [{ path, code: 'NUMBER_TYPE_MAX', message: `int value should be between ${min} and ${max}.` }];
}

export function required(path: Problem['path']): Problem {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** The indexes of entries whose key an earlier one has. */
export function findRepeats<T>(list: readonly T[], keyOf: (entry: T) => string | undefined): number[] {
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
