import { type Page, readHtml, readMarkdown } from './html.ts';
import { kindOf } from './kind.ts';
import { FILE_MAX_BYTES } from './limits.ts';
import { RefusedError } from './refusal.ts';
import type { Extracted, Given, Step } from './task.ts';
import { cleanText } from './text.ts';

/** The text of a file, whatever it is; `onStep` is told of each page. Throws a RefusedError that says what is wrong with it. */
export async function extract(
  given: Given,
  onStep: (step: Step) => void = () => undefined,
): Promise<Extracted> {
  const page = await pageOf(given, onStep);
  return { ...page, ...cleanText(page.text) };
}

async function pageOf(given: Given, onStep: (step: Step) => void): Promise<Page> {
  if ('text' in given) return { text: given.text };
  const { name, bytes } = given;
  if (bytes.length > FILE_MAX_BYTES) throw new RefusedError('clipHuge');
  const found = kindOf(bytes, name);
  switch (found.kind) {
    case 'html':
      return readHtml(found.text);
    case 'markdown':
      return { text: readMarkdown(found.text) };
    case 'text':
      return { text: found.text };
    case 'zip':
      return { text: await orBroken((await import('./docx.ts')).docxText(bytes)) };
    case 'pdf':
      return { text: await orBroken((await import('./pdf.ts')).pdfText(bytes, onStep)) };
  }
}

/** What a library throws at a file is the file's fault. */
async function orBroken(text: Promise<string>): Promise<string> {
  try {
    return await text;
  } catch (error) {
    if (error instanceof RefusedError) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new RefusedError(isLocked ? 'clipEncrypted' : 'clipBroken');
  }
}
