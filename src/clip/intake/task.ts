import { z } from 'zod';
import type { ArticleText } from '../../facts/schema.ts';
import type { SecondReading } from '../../read/second/proposal.ts';

/** A file as it came, or text that somebody pasted. */
export type Given = { name: string; bytes: Uint8Array } | { text: string };

/** An article's text with what its file says of it. */
export const extractedSchema = z.strictObject({
  text: z.string(),
  /** Characters that are not seen and were taken out. */
  removed: z.int().nonnegative(),
  published: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  title: z.string().exactOptional(),
});

export type Extracted = z.infer<typeof extractedSchema>;

/** How far a task is: a page of a file with pages. */
export const stepSchema = z.strictObject({ page: z.int().positive(), of: z.int().positive() });

export type Step = z.infer<typeof stepSchema>;

/** What a worker is started for. */
export type Task =
  | { kind: 'extract'; given: Given }
  | { kind: 'read'; articleText: ArticleText; second?: SecondReading | undefined };
