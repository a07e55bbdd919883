// Looks through the directory of a docx before anything unpacks it, then counts what really comes out: sizes can lie.

import yauzl from 'yauzl'
import { Refusal } from '../domain/refusal.ts'

const LARGEST = 50 * 1024 * 1024
// One part of a document is XML that is held whole, at some ten times its size.
const LARGEST_PART = 8 * 1024 * 1024
const HIGHEST_RATIO = 100
// A few bytes may well become a few thousand; only what grows large is suspicious.
const SMALL = 256 * 1024
const MOST_ENTRIES = 2000
const ENCRYPTED = 0x1

const AGAIN = 'Copy the text into a new document and send that, or paste the text.'

/** @throws Refusal 400 or 413 for what is no docx, holds macros, is locked, or would grow too large */
export async function checkZip(bytes: Buffer): Promise<void> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    const names = await checkDirectory(zip)
    refuseOthers(names)
    await countContent(bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(400, `This document is damaged: it cannot be unpacked. ${AGAIN}`)
  }
}

async function checkDirectory(zip: yauzl.ZipFile): Promise<string[]> {
  if (zip.entryCount > MOST_ENTRIES)
    throw new Refusal(
      413,
      `This document has ${zip.entryCount} parts; no document with notes has more than ${MOST_ENTRIES}. ${AGAIN}`,
    )
  const names: string[] = []
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.generalPurposeBitFlag & ENCRYPTED) throw locked()
    total += entry.uncompressedSize
    const isPacked = entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO
    const isLarge = isXml(entry.fileName) && entry.uncompressedSize > LARGEST_PART
    if (total > LARGEST || isPacked || isLarge) throw tooLarge()
    names.push(entry.fileName)
  }
  return names
}

function refuseOthers(names: readonly string[]): void {
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw new Refusal(
      400,
      'This document holds macros, which are never opened here. Save it as an ordinary docx and send it again.',
    )
  if (names.includes('EncryptedPackage')) throw locked()
  if (names.some((name) => name.startsWith('xl/')))
    throw new Refusal(
      415,
      'This is a workbook. Notes are read from docx, PDF or text; paste the text if it is in cells.',
    )
  if (names.some((name) => name.startsWith('ppt/')))
    throw new Refusal(415, 'These are slides. Notes are read from docx, PDF or text; paste the text of the slides.')
  if (!names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new Refusal(415, 'This is a zip file and not a Word document. Send the document itself.')
}

/** What unpacks to more than its directory says, or than we take, is refused before it is held anywhere. */
async function countContent(bytes: Buffer): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
  let total = 0
  for await (const entry of zip.eachEntry()) {
    if (!isXml(entry.fileName)) continue
    let own = 0
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      own += (chunk as Buffer).length
      total += (chunk as Buffer).length
      if (own > LARGEST_PART || total > LARGEST) throw tooLarge()
    }
  }
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function tooLarge(): Refusal {
  return new Refusal(413, `This document would unpack to far more than one meeting's notes. ${AGAIN}`)
}

function locked(): Refusal {
  return new Refusal(400, 'This document has a password. Take the password off and send it again, or paste the text.')
}
