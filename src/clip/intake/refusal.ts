import { z } from 'zod';
import type { NoteKey } from '../../facts/wording.ts';

/** Why a text or file cannot be taken; each is a sentence in facts/wording. */
const REFUSALS = [
  'clipHuge',
  'clipLong',
  'clipPages',
  'clipType',
  'clipEncrypted',
  'clipBroken',
  'clipUnpacked',
  'clipEmpty',
  'clipNotEnglish',
  'clipTooSlow',
  'clipTooMuch',
  'clipUnfetched',
  'clipBusy',
  'clipTeamBusy',
] as const satisfies readonly NoteKey[];

export type Refusal = (typeof REFUSALS)[number];

/** A refusal as a value: the text or file cannot be taken. */
export const refusedSchema = z.strictObject({ refused: z.enum(REFUSALS) });

export type Refused = z.infer<typeof refusedSchema>;

/** Thrown inside intake alone; what comes out of it is a value. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
