import type { ErrorObject } from 'ajv';

/** One thing on the wire that Discord, or its client, would not take. */
export type Violation = { where: string; what: string };

/** Errors as lines of "/path: message", the branches of a union that were not meant left out. */
export function describeErrors(
  where: string,
  errors: readonly ErrorObject[] | null | undefined,
): Violation[] {
  return (errors ?? []).map(({ instancePath, message = 'is wrong', params }) => ({
    where,
    what: `${instancePath === '' ? '/' : instancePath} ${message} ${JSON.stringify(params)}`,
  }));
}
