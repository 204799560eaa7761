import { z } from 'zod';
import { daySchema } from '../facts/date.ts';
import { articleIdSchema } from '../facts/quote.ts';
import type { Facts } from '../facts/schema.ts';
import { StoreError } from './errors.ts';

const spellingSchema = z
  .strictObject({
    kind: z.literal('spelling'),
    /** The words as printed, with letters lost ("Trevio Morales"). */
    printed: z.string().min(1),
    /** The words with their letters put back ("Treviño Morales"). */
    corrected: z.string().min(1),
    reason: z.string().min(1),
    /** Who decided. */
    by: z.string().min(1),
    /** The day of the decision. */
    on: daySchema,
  })
  .refine(({ printed, corrected }) => isRestored(printed, corrected), {
    error:
      'a spelling decision puts lost letters back; it removes and changes none, or the name would be another',
  });

/** What editors decided about one article; stands in data/decisions under the article's id. */
const decisionsSchema = z.strictObject({
  version: z.literal(1),
  article: articleIdSchema,
  decisions: z.array(spellingSchema),
});

export type Decision = z.infer<typeof spellingSchema>;

/** The decisions in a file's content. Throws a StoreError that says what is wrong; `article` is the file's name without .json. */
export function parseDecisions(article: string, content: string): Decision[] {
  const file = `decisions/${article}.json`;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new StoreError(`${file} is no JSON. Correct it by hand.`);
  }
  const parsed = decisionsSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new StoreError(`${file} cannot be used:\n${issues.join('\n')}`);
  }
  if (parsed.data.article !== article) {
    throw new StoreError(`${file} is about ${parsed.data.article}. Name it after that article.`);
  }
  return parsed.data.decisions;
}

/**
 * Facts with the editors' spelling beside the printed names (`repaired`); what is printed, and every quote, stays.
 * Throws a StoreError that names the decisions which fit no name.
 */
export function applyDecisions(facts: Facts, decisions: readonly Decision[]): Facts {
  const used = new Set<Decision>();
  const repair = (printed: string): { repaired?: string } => {
    let repaired = printed;
    for (const decision of decisions) {
      const next = repaired.replaceAll(wholeWords(decision.printed), () => decision.corrected);
      if (next !== repaired) used.add(decision);
      repaired = next;
    }
    return repaired === printed ? {} : { repaired };
  };
  const people = facts.people.map((person) => ({
    ...person,
    ...repair(person.name),
    forms: person.forms.map((form) => ({ ...form, ...repair(form.text) })),
  }));
  const unused = decisions.filter((decision) => !used.has(decision));
  if (unused.length > 0) {
    const names = unused.map(({ printed, corrected }) => `“${printed}” to “${corrected}”`).join(', ');
    throw new StoreError(
      `decisions/${facts.article.id}.json: no name in the article is so printed: ${names}. Correct or remove the decision.`,
    );
  }
  return { ...facts, people };
}

/** The words where they stand whole; a break of lines between them counts as a space. */
function wholeWords(words: string): RegExp {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

/** Whether each word of `corrected` has every letter of its word in `printed`, in order; marks and case are not letters. */
function isRestored(printed: string, corrected: string): boolean {
  const bareWords = (text: string): string[] =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().split(/\s+/);
  const restored = bareWords(corrected);
  const words = bareWords(printed);
  return (
    printed !== corrected &&
    words.length === restored.length &&
    words.every((word, index) => isSpreadOver(word, restored[index] ?? ''))
  );
}

function isSpreadOver(letters: string, word: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}
