import { getDocumentProxy } from 'unpdf';
import { PAGES_MAX, TEXT_MAX_LENGTH } from './limits.ts';
import { RefusedError } from './refusal.ts';
import type { Step } from './task.ts';

/** The text of a PDF, its lines joined where a paragraph goes on. Throws a RefusedError. */
export async function pdfText(bytes: Uint8Array, onStep: (step: Step) => void): Promise<string> {
  // pdf.js takes over the array it is given. No script or font of the file is run (isEvalSupported).
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    stopAtErrors: true,
  });
  if (document.numPages > PAGES_MAX) throw new RefusedError('clipPages');
  let text = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    onStep({ page: number, of: document.numPages });
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text += `${linesToText(items.flatMap((item) => ('str' in item ? item : [])))}\n`;
    if (text.length > TEXT_MAX_LENGTH) throw new RefusedError('clipLong');
    page.cleanup();
  }
  return text;
}

type Piece = { str: string; hasEOL: boolean; height: number; transform: unknown[] };

/** A gap of more than this many times the height of the letters begins a paragraph. */
const PARAGRAPH_GAP = 1.6;

/** Pieces of a page as paragraphs: lines that follow closely are one, a word cut at a line's end is whole again. */
function linesToText(pieces: readonly Piece[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let isNew = true;
  for (const { str, hasEOL, height, transform } of pieces) {
    const y = Number(transform[5]);
    const line = lines.at(-1);
    if (isNew || line === undefined) lines.push({ text: str, y, height });
    else {
      line.text += str;
      line.height = Math.max(line.height, height);
    }
    isNew = hasEOL;
  }
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const gap = before ? Math.abs(before.y - line.y) : 0;
    const height = Math.max(before?.height ?? 0, line.height, 1);
    if (before === undefined) text = line.text;
    else if (before.text.trim() === '' || line.text.trim() === '' || gap > height * PARAGRAPH_GAP)
      text = `${text.trimEnd()}\n${line.text}`;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = text.slice(0, -1) + line.text;
    else text = `${text.trimEnd()} ${line.text}`;
  }
  return text;
}
