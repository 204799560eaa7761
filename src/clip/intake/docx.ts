import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { UNPACKED_MAX_BYTES, UNPACKED_PARTS_MAX } from './limits.ts';
import { RefusedError } from './refusal.ts';

/** The text of a Word file, a blank line between paragraphs. Throws a RefusedError. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  checkZip(buffer);
  return (await mammoth.extractRawText({ buffer })).value;
}

// Offsets and signatures: PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every part once with a limit, so that no later unpacking can take more: what the file says of its own sizes is
 * not believed. Throws a RefusedError where it is encrypted, damaged, no Word file, or unpacks to too much.
 */
function checkZip(zip: Buffer): void {
  const names = new Set<string>();
  let room = UNPACKED_MAX_BYTES;
  try {
    for (const { name, flags, method, packed } of partsOf(zip)) {
      if ((flags & ENCRYPTED) !== 0) throw new RefusedError('clipEncrypted');
      if (method !== STORED && method !== DEFLATED) throw new RefusedError('clipBroken');
      // One byte more than there is room for is already too much.
      room -=
        method === STORED ? packed.length : inflateRawSync(packed, { maxOutputLength: room + 1 }).length;
      if (room < 0) throw new RefusedError('clipUnpacked');
      names.add(name);
    }
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new RefusedError(code === 'ERR_BUFFER_TOO_LARGE' ? 'clipUnpacked' : 'clipBroken');
  }
  if (!names.has('word/document.xml')) throw new RefusedError('clipType');
}

/** The parts of a zip file by its central directory. Throws a RangeError where an offset lies outside. */
function* partsOf(zip: Buffer) {
  let end = zip.length - END_LENGTH;
  while (end >= Math.max(0, zip.length - END_LENGTH - COMMENT_MAX) && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new RefusedError('clipBroken');
  const count = zip.readUInt16LE(end + 10);
  if (count > UNPACKED_PARTS_MAX) throw new RefusedError('clipUnpacked');
  let at = zip.readUInt32LE(end + 16);
  for (let part = 0; part < count; part += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RefusedError('clipBroken');
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + LOCAL_LENGTH + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const size = zip.readUInt32LE(at + 20);
    if (start + size > zip.length) throw new RefusedError('clipBroken');
    yield {
      name: zip.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packed: zip.subarray(start, start + size),
    };
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
