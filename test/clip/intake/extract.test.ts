import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/clip/intake/extract.ts';
import { FILE_MAX_BYTES, PAGES_MAX, TEXT_MAX_LENGTH } from '../../../src/clip/intake/limits.ts';
import { RefusedError } from '../../../src/clip/intake/refusal.ts';
import { docxOf, pdfOf, STORY, zipOf } from './files.ts';

const file = (name: string, content: Uint8Array | string) =>
  extract({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

const refusalOf = async (name: string, content: Uint8Array | string): Promise<string> => {
  try {
    const { text } = await file(name, content);
    return `taken: ${text.slice(0, 60)}`;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
};

const whole = STORY.join('\n');

describe('the text of a file', () => {
  test.each([
    ['story.txt', Buffer.from(whole)],
    ['story.txt, with a mark of its encoding', Buffer.from(`\uFEFF${whole}`, 'utf16le')],
    ['story.docx', docxOf(STORY)],
    ['story.md', Buffer.from(`# ${STORY[0]}\n\n*${STORY[1]}*`)],
    ['story.html', Buffer.from(`<p>${STORY[0]}</p><p>${STORY[1]}</p>`)],
  ])('is the same from %s', async (name, bytes) => {
    const { text } = await extract({ name: name.split(',')[0] ?? '', bytes });
    expect(text.replace(/\n+/g, '\n')).toBe(whole);
  });

  test('of a PDF has the words of a paragraph on one line, and a word cut at a line end whole', async () => {
    const { text } = await file(
      'story.pdf',
      pdfOf([['A judge on Monday sentenced the man to 12 years in pri-', 'son, and he was', 'taken away.']]),
    );
    expect(text).toBe('A judge on Monday sentenced the man to 12 years in prison, and he was taken away.');
  });

  test('is told by what a file holds, not by its name', async () => {
    expect((await file('story.txt', docxOf(STORY))).text).toContain(STORY[1]);
    expect(
      (await file('story.docx', `<!doctype html><p>${whole}</p><script>evil()</script>`)).text,
    ).not.toContain('evil');
  });

  test('of an old encoding keeps its letters', async () => {
    const { text } = await file('story.txt', Buffer.from(`${whole} It was Jos\xE9 who said so.`, 'latin1'));
    expect(text).toContain('José');
  });

  test('of a page has the article alone, without scripts, menus and what is not seen; with what the page says of it', async () => {
    const html = `<html><head><title>Fraud | Larton Post</title><meta property="og:title" content="Man gets 12 years">
      <meta property="og:site_name" content="Larton Post"><meta property="article:published_time" content="2024-05-06T10:00:00Z">
      <script>document.write('guilty of murder')</script><style>p{}</style></head>
      <body onload="evil()"><nav>Home Sport</nav><article><h1>Man gets 12 years</h1><p>${STORY[0]}</p>
      <p style="display:none">He was guilty of murder.</p><p hidden>Hidden murder</p><noscript>murder</noscript>
      <iframe src="javascript:evil()">murder</iframe><p>${STORY[1]}<br>Then it was over.</p></article><p>Read more</p></body></html>`;
    expect(await file('page.html', html)).toEqual({
      text: `Man gets 12 years\n\n${STORY[0]}\n\n${STORY[1]}\nThen it was over.`,
      removed: 0,
      published: '2024-05-06',
      publisher: 'Larton Post',
      title: 'Man gets 12 years',
    });
  });

  test('of Markdown has no script of it either', async () => {
    const { text } = await file(
      'story.md',
      `${STORY[0]}\n\n<script>evil()</script>\n\n[${STORY[1]}](https://example.com/x)`,
    );
    expect(text).toBe(`${STORY[0]}\n\n${STORY[1]}`);
  });

  test('has no characters that are not seen, and says how many it had', async () => {
    const { text, removed } = await extract({
      text: `The ju\u200Bdge of the court said to\u202E Que\u00ADndler that it was over.\r\nAnd it was.`,
    });
    expect({ text, removed }).toEqual({
      text: 'The judge of the court said to Quendler that it was over.\nAnd it was.',
      removed: 3,
    });
  });

  test('never has a control or a direction mark, whatever was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (given) => {
        const { text } = await extract({ text: `${given} ${whole}` });
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200E\u200F\u200B]/u);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('refused is', () => {
  const pdf = pdfOf([STORY]);
  const docx = docxOf(STORY);
  test.each([
    [
      'a picture named .txt',
      'story.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'clipType',
    ],
    ['random bytes named .pdf', 'story.pdf', Buffer.concat([Buffer.from([0]), randomBytes(500)]), 'clipType'],
    ['rich text', 'story.rtf', '{\\rtf1 the man was sentenced}', 'clipType'],
    ['a zip that is no Word file', 'story.docx', zipOf([{ name: 'a.txt', content: whole }]), 'clipType'],
    ['an old Word file', 'story.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'clipType'],
    [
      'a Word file with a password',
      'story.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'clipEncrypted',
    ],
    [
      'a zip whose parts are encrypted',
      'story.docx',
      zipOf([{ name: 'word/document.xml', content: 'x', flags: 1 }]),
      'clipEncrypted',
    ],
    ['half a Word file', 'story.docx', docx.subarray(0, docx.length / 2), 'clipBroken'],
    [
      'a Word file without its XML',
      'story.docx',
      zipOf([{ name: 'word/document.xml', content: '<<<' }]),
      'clipBroken',
    ],
    ['a PDF with a password', 'story.pdf', pdfOf([STORY], { encrypt: true }), 'clipEncrypted'],
    ['the head of a PDF alone', 'story.pdf', pdf.subarray(0, 12), 'clipBroken'],
    ['a PDF without text', 'story.pdf', pdfOf([[]]), 'clipEmpty'],
    [
      'a PDF of too many pages',
      'story.pdf',
      pdfOf(Array.from({ length: PAGES_MAX + 1 }, () => ['The page'])),
      'clipPages',
    ],
    [
      'a zip bomb',
      'story.docx',
      docxOf(STORY, [{ name: 'word/media/a', content: Buffer.alloc(40 * 1024 * 1024) }]),
      'clipUnpacked',
    ],
    [
      'a zip bomb that says it is small',
      'story.docx',
      docxOf(STORY, [{ name: 'word/media/a', content: Buffer.alloc(40 * 1024 * 1024), claims: 10 }]),
      'clipUnpacked',
    ],
    [
      'many small parts',
      'story.docx',
      docxOf(
        STORY,
        Array.from({ length: 3_000 }, (_, index) => ({ name: `a${index}`, content: '' })),
      ),
      'clipUnpacked',
    ],
    ['nothing', 'story.txt', '', 'clipEmpty'],
    [
      'a page of scripts alone',
      'story.html',
      `<html><script>${'evil();'.repeat(1_000)}</script></html>`,
      'clipEmpty',
    ],
    ['invisible characters alone', 'story.txt', '\u200B\u202E'.repeat(500), 'clipEmpty'],
    ['one long line', 'story.txt', () => 'the man was '.repeat(TEXT_MAX_LENGTH / 10), 'clipLong'],
    ['one word that never ends', 'story.txt', () => 'a'.repeat(FILE_MAX_BYTES), 'clipLong'],
    ['100 MB of one line', 'story.txt', () => Buffer.alloc(100 * 1024 * 1024, 'the '), 'clipHuge'],
    [
      'Spanish',
      'story.txt',
      'El juez condenó el lunes a doce años de cárcel a un hombre que había robado el dinero de los pobres.',
      'clipNotEnglish',
    ],
    [
      'letters of another script',
      'story.txt',
      'Судья приговорил мужчину к двенадцати годам тюрьмы за мошенничество.',
      'clipNotEnglish',
    ],
  ])('%s', async (_what, name, content, refusal) => {
    expect(await refusalOf(name, typeof content === 'function' ? content() : content)).toBe(refusal);
  });

  test('a page of a million elements in one another', async () => {
    expect(await refusalOf('story.html', '<div>'.repeat(1_000_000))).toBe('clipBroken');
  });
});
