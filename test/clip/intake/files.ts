import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file; `claims` is what the file says of its size, where that is a lie. */
export type ZipPart = { name: string; content: Buffer | string; claims?: number; flags?: number };

/** A zip file of deflated parts. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, flags = 0 } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([u32(0x04034b50), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([u32(0x02014b50), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, u32(0x06054b50), end]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

/** A Word file with a paragraph of each text, and further parts. */
export const docxOf = (paragraphs: readonly string[], more: readonly ZipPart[] = []): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELATIONS },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
        .map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    },
    ...more,
  ]);

/** A PDF whose pages have lines of text in Helvetica; `encrypt` says that it is locked. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  { encrypt = false, stream }: { encrypt?: boolean; stream?: Buffer } = {},
): Buffer {
  const objects: Buffer[] = [];
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`));
  objects.push(Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'));
  for (const [index, lines] of pages.entries()) {
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      ),
    );
    const escaped = lines.map((line) => line.replace(/[()\\]/g, '\\$&'));
    const drawn = Buffer.from(
      `BT /F1 12 Tf 14 TL 72 720 Td ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`,
    );
    const body = stream ?? drawn;
    const filter = stream === undefined ? '' : ' /Filter /FlateDecode';
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${body.length}${filter} >>\nstream\n`),
        body,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  if (encrypt) {
    const key = `<${'ab'.repeat(32)}>`;
    objects.push(Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`));
  }
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const locked = encrypt ? ` /Encrypt ${objects.length} 0 R /ID [<00><00>]` : '';
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${locked} >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

/** Sentences that read like an article. */
export const STORY = [
  'A judge in the city of Larton on Monday sentenced Otto Quendler to 12 years in prison for fraud.',
  'Prosecutors said that he had taken money from the fund for which he worked, and that it was not found.',
] as const;
