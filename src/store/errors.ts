/** An expected failure of the store; the message says what happened and what to do, without a path of the machine. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/** A file that does not hold what was written into it; the message completes "This file ...". */
export class DamagedError extends Error {
  override name = 'DamagedError';
}

/** The code of an operating system's error ("ENOENT"); undefined for any other. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A failed write in plain words; `file` is relative to the data folder. An error of our own making is given back as it is. */
export function writeError(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new StoreError(
    `${file} could not be written: ${WRITE_FAILURES.get(code) ?? `the disk said ${code}`}.`,
  );
}

const NOT_ALLOWED = 'the data folder may not be written to; give the user that runs Clipfile the right to';

const WRITE_FAILURES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full; free some space and try again'],
  ['EDQUOT', 'the disk quota is used up; free some space and try again'],
  ['EFBIG', 'files may not grow that large here; raise the limit and try again'],
  ['EROFS', 'the data folder is on a read-only file system; set DATA_DIR to a folder that can be written to'],
  ['EACCES', NOT_ALLOWED],
  ['EPERM', NOT_ALLOWED],
]);
