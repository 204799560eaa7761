import { RefusedError } from './refusal.ts';

/** What a file is, by its content. */
export type Kind =
  | { kind: 'pdf' }
  | { kind: 'zip' }
  | { kind: 'html'; text: string }
  | { kind: 'markdown'; text: string }
  | { kind: 'text'; text: string };

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** What a file's bytes are; its name only tells Markdown and a fragment of HTML from plain text. Throws a RefusedError. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  // PDF readers take a head that stands somewhere in the first kilobyte (ISO 32000, annex H).
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'zip' };
  // An old Office container: Word files with a password are wrapped in one (MS-OFFCRYPTO 2.3.4.4).
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new RefusedError(isEncrypted ? 'clipEncrypted' : 'clipType');
  }
  if (head.startsWith('{\\rtf') || /^\s*(?:<\?xml|<svg)/i.test(head)) throw new RefusedError('clipType');
  const text = decode(bytes);
  if (
    /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 4_096)) ||
    /\.x?html?$/i.test(name)
  )
    return { kind: 'html', text };
  return { kind: /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text', text };
}

/** Characters that no text has: controls other than tab, line ends, form feed, and those of old encodings. */
const BINARY = /(?![\t-\r\x7F-\x9F])\p{Cc}/u;

/** The text of bytes: by their mark, else UTF-8, else the Western encoding of old files. Throws where they are no text. */
function decode(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(bytes, 0xfe, 0xff)
      ? 'utf-16be'
      : undefined;
  const text = encoding === undefined ? decodeUnmarked(bytes) : new TextDecoder(encoding).decode(bytes);
  if (BINARY.test(text)) throw new RefusedError('clipType');
  return text;
}

function decodeUnmarked(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
