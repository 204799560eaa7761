import { z } from 'zod';

/** Where a charge can stand, in the court's terms. A sentence is not a conviction; an accusation is not a charge. */
export const CHARGE_STATUSES = [
  'alleged',
  'arrested',
  'charged',
  'pleaded-guilty',
  'convicted',
  'sentenced',
  'acquitted',
  'dismissed',
  'overturned',
] as const;

export const chargeStatusSchema = z.enum(CHARGE_STATUSES);

export type ChargeStatus = z.infer<typeof chargeStatusSchema>;
