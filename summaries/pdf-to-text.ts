// The text of a PDF, line by line as it stands on the page.
import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { Refusal } from '../domain/refusal.ts'

const MOST_PAGES = 60
// All streams unpacked; a page of text is some tens of kilobytes.
const LARGEST = 40 * 1024 * 1024
const LARGEST_STREAM = 10 * 1024 * 1024
const MOST_STREAMS = 5000
const MOST_TEXT = 400_000
// A scan has a picture on each page and at most a stamp of words.
const FEWEST_LETTERS = 40

/** @throws Refusal 400, 413 or 422 for one that is locked, damaged, too long, or a scan without text */
export async function pdfToText(bytes: Buffer): Promise<string> {
  refuseLocked(bytes)
  refuseBomb(bytes)
  const pdf = await open(bytes)
  if (pdf.numPages > MOST_PAGES) {
    throw new Refusal(
      413,
      `This PDF has ${pdf.numPages} pages; notes of one meeting have at most ${MOST_PAGES}. Send the pages with the notes alone.`,
    )
  }
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const text = linesOf(items as Item[])
    pages.push(text)
    length += text.length
    page.cleanup()
    if (length > MOST_TEXT)
      throw new Refusal(
        413,
        'This PDF holds far more text than the notes of one meeting. Send the pages with the notes alone.',
      )
  }
  const text = pages.join('\n').trim()
  if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) {
    throw new Refusal(
      422,
      'This PDF is a scan: it holds pictures of pages and no text. Send the document it was printed from, or paste the text.',
    )
  }
  return text
}

type Item = { str?: string; hasEOL?: boolean; transform?: number[]; height?: number }

async function open(bytes: Buffer) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    } as never)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw locked()
    throw new Refusal(400, 'This PDF is damaged: it cannot be opened. Save it again and send that, or paste the text.')
  }
}

/** Words in the order of the page; an empty line where the gap is wider than a line. */
function linesOf(items: readonly Item[]): string {
  let text = ''
  let last: number | undefined
  for (const { str = '', hasEOL = false, transform, height = 0 } of items) {
    const at = transform?.[5]
    if (str.trim() !== '' && at !== undefined) {
      const gap = last === undefined ? 0 : last - at
      if (gap > Math.max(height, 8) * 1.7 && text.endsWith('\n') && !text.endsWith('\n\n')) text += '\n'
      last = at
    }
    text += str
    if (hasEOL) text += '\n'
  }
  return text
}

function refuseLocked(bytes: Buffer): void {
  // The mark stands in the trailer, in plain text even when all else is packed.
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(bytes.subarray(-4096).toString('latin1'))) throw locked()
}

/** Unpacks each packed stream into nothing, with a limit, before the reader would unpack it into memory. */
function refuseBomb(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  if (/\/FlateDecode\s*\/FlateDecode|\/(?:Fl|LZWDecode|LZW)\b[\s\]]*\/FlateDecode/.test(text)) throw tooLarge()
  let total = 0
  let count = 0
  for (const match of text.matchAll(/(?<!end)stream\r?\n/g)) {
    count += 1
    if (count > MOST_STREAMS) throw tooLarge()
    const start = match.index + match[0].length
    const end = text.indexOf('endstream', start)
    total += unpackedSize(bytes.subarray(start, end < 0 ? bytes.length : end))
    if (total > LARGEST) throw tooLarge()
  }
}

function unpackedSize(stream: Buffer): number {
  // 0x78 opens what was packed in the usual way; anything else is as large as it is.
  if (stream[0] !== 0x78) return stream.length
  try {
    return inflateSync(stream, { maxOutputLength: LARGEST_STREAM, finishFlush: 2 }).length
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    return stream.length
  }
}

function tooLarge(): Refusal {
  return new Refusal(
    413,
    "This PDF would unpack to far more than one meeting's notes. Save it again from the document, or paste the text.",
  )
}

function locked(): Refusal {
  return new Refusal(400, 'This PDF has a password. Take the password off and send it again, or paste the text.')
}
