// Files made to harm whoever reads them, and good ones made the same way.
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

export type MadeFile = { name: string; bytes: Buffer }

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`

type Parts = Record<string, string | Uint8Array>

/** A docx of these words, or one with its parts replaced or added to. */
export function docx(body: string, more: Parts = {}, level: 0 | 9 = 9): Buffer {
  const parts: Parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': documentOf(body),
    ...more,
  }
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
  return Buffer.from(zipSync(files, { level }))
}

export function goodDocx(lines: readonly string[]): Buffer {
  return docx(lines.map(paragraph).join(''))
}

/** A PDF with these pages of lines. */
export function pdf(
  pages: readonly (readonly string[])[],
  more: { trailer?: string; catalog?: string; stream?: Buffer; filter?: string } = {},
): Buffer {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body as string))
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  add(`<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`)
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const [index, lines] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    )
    const drawn = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -16 Td`).join('\n')
    const plain = Buffer.from(`BT /F1 11 Tf 60 780 Td\n${drawn}\nET`)
    const packed = more.stream ?? deflateSync(plain)
    const head = Buffer.from(`<< /Length ${packed.length} /Filter ${more.filter ?? '/FlateDecode'} >>\nstream\n`)
    add(Buffer.concat([head, packed, Buffer.from('\nendstream')]))
  }
  const out = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let at = out[0]?.length ?? 0
  for (const [index, body] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(at)
    at += whole.length
    out.push(whole)
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${at}\n%%EOF`
  out.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`))
  return Buffer.concat(out)
}

const spaces = (megabytes: number): string => ' '.repeat(megabytes * 1024 * 1024)
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const WORDS = [
  'VAG meeting notes',
  'Date: 25 June 2024',
  'Agreed: the toolkit gets a page of its own.',
  'ACTION: VAG Chair to write to schools by 12 July 2024.',
]

/** Each directory entry's size of what it unpacks to, overwritten by a small one. */
function lying(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
    copy.writeUInt32LE(5000, at + 24)
  return copy
}

function flagged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1'))
    copy.writeUInt16LE(1, at + 8)
  return copy
}

/** Made when asked for, one at a time: some are large before they are packed. */
export const HOSTILE: readonly (readonly [string, () => Buffer])[] = [
  ['a docx that unpacks to 60 MB of spaces', () => docx(paragraph(spaces(60)))],
  ['a docx whose directory lies about 60 MB', () => lying(docx(paragraph(spaces(60))))],
  [
    'a docx with 60 MB in a part that is not read',
    () => docx(paragraph('x'), { 'word/media/a.bin': strToU8(spaces(60)) }),
  ],
  [
    'a docx of 20,000 levels of nesting',
    () => docx(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`),
  ],
  [
    'a docx of 20,000 levels, stored',
    () => docx(`${'<w:sdt><w:sdtContent>'.repeat(20_000)}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`, {}, 0),
  ],
  ['a docx of 400,000 empty paragraphs', () => docx('<w:p/>'.repeat(400_000))],
  ['a docx of 400,000 empty paragraphs, stored', () => docx('<w:p/>'.repeat(400_000), {}, 0)],
  ['a docx of 150,000 runs, stored', () => docx(`<w:p>${'<w:r><w:t>word </w:t></w:r>'.repeat(150_000)}</w:p>`, {}, 0)],
  [
    'a docx of tables within tables',
    () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`, {}, 0),
  ],
  [
    'a docx of 3,000 parts',
    () =>
      docx(
        paragraph('x'),
        Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`word/p${index}.xml`, '<a/>'])),
      ),
  ],
  ['a docx marked as locked', () => flagged(docx(paragraph('x')))],
  [
    'a docx with a password',
    () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]),
  ],
  ['a doc of the old kind', () => Buffer.concat([OLE, Buffer.alloc(4096)])],
  ['a docx with macros', () => docx(paragraph('x'), { 'word/vbaProject.bin': 'Sub AutoOpen()' })],
  ['a workbook', () => docx('', { 'xl/workbook.xml': '<workbook/>' })],
  ['slides', () => docx('', { 'ppt/presentation.xml': '<p/>' })],
  ['a zip of something else', () => Buffer.from(zipSync({ 'run.sh': strToU8('rm -rf /') }))],
  ['a docx cut in half', () => docx(WORDS.map(paragraph).join('')).subarray(0, 600)],
  ['a docx with a broken directory', () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(3000, 7)])],
  [
    'a docx of entities that multiply',
    () =>
      docx('', {
        'word/document.xml': `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${'bcdefghij'[index]} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}]>${documentOf(paragraph('&j;')).slice(21)}`,
      }),
  ],
  [
    'a docx that points at files of this machine',
    () =>
      docx(paragraph('x'), {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      }),
  ],
  ['a docx that is no XML', () => docx('', { 'word/document.xml': 'this is not < xml' })],
  ['a PDF that unpacks to 300 MB', () => pdf([WORDS], { stream: deflateSync(Buffer.alloc(300 * 1024 * 1024)) })],
  [
    'a PDF packed twice',
    () =>
      pdf([WORDS], {
        stream: deflateSync(deflateSync(Buffer.alloc(100 * 1024 * 1024))),
        filter: '[/FlateDecode /FlateDecode]',
      }),
  ],
  ['a PDF with a password', () => pdf([WORDS], { trailer: '/Encrypt 9 0 R' })],
  ['a PDF of pictures without text', () => pdf(Array.from({ length: 5 }, () => []))],
  ['a PDF of 200 pages', () => pdf(Array.from({ length: 200 }, () => WORDS))],
  ['a PDF cut in half', () => pdf([WORDS]).subarray(0, 500)],
  [
    'a PDF whose pages are their own parents',
    () => Buffer.from(pdf([WORDS]).toString('latin1').replace('/Kids [4 0 R]', '/Kids [2 0 R]'), 'latin1'),
  ],
  [
    'a PDF of a million brackets',
    () => pdf([WORDS], { catalog: `/Deep ${'['.repeat(500_000)}${']'.repeat(500_000)}` }),
  ],
  ['a PDF of a million marks', () => pdf([Array.from({ length: 100_000 }, () => 'x')])],
  ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 1)])],
  ['a photograph', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(4000, 9)])],
  ['nothing', () => Buffer.alloc(0)],
  ['text of noughts', () => Buffer.alloc(100_000)],
]

/** Files a person may well send. */
export const GOOD: readonly (readonly [string, () => Buffer])[] = [
  ['a docx', () => goodDocx(WORDS)],
  ['a PDF', () => pdf([WORDS])],
  ['a PDF of three pages', () => pdf([WORDS, WORDS, WORDS])],
  ['text', () => Buffer.from(WORDS.join('\n'))],
  ['text of Windows', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(WORDS.join('\r\n'), 'utf16le')])],
]
