// What a file is, told by its bytes and never by its name alone, and a plain word for each kind that is not read.
import { Refusal } from '../domain/refusal.ts'

export type FileKind = 'docx' | 'pdf' | 'text'

const ASK = 'Save it as docx, PDF or plain text and send it again, or paste the text.'

const STARTS: readonly (readonly [Buffer, string])[] = [
  [Buffer.from([0xff, 0xd8, 0xff]), 'a photograph'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a picture'],
  [Buffer.from('GIF8'), 'a picture'],
  [Buffer.from('RIFF'), 'sound or video'],
  [Buffer.from('ID3'), 'sound'],
  [Buffer.from([0x1f, 0x8b]), 'a compressed file'],
  [Buffer.from('Rar!'), 'a compressed file'],
  [Buffer.from([0x37, 0x7a, 0xbc, 0xaf]), 'a compressed file'],
  [Buffer.from('MZ'), 'a program'],
  [Buffer.from([0x7f, 0x45, 0x4c, 0x46]), 'a program'],
  [Buffer.from('{\\rtf'), 'an RTF document'],
]
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP = Buffer.from([0x50, 0x4b])

/** @throws Refusal 415 naming what it is, when it is none of ours; 400 when it is empty or locked */
export function fileKind(bytes: Buffer): FileKind {
  if (bytes.length === 0) throw new Refusal(400, 'This file is empty. Look whether it was saved, and send it again.')
  if (startsWith(bytes, ZIP)) return 'docx'
  // Some programs put a few bytes before the mark of a PDF.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, OLE)) throw oleRefusal(bytes)
  const known = STARTS.find(([start]) => startsWith(bytes, start))
  if (known) throw new Refusal(415, `This is ${known[1]}, not a document with text. ${ASK}`)
  if (isBinary(bytes)) throw new Refusal(415, `This is no kind of document that can be read here. ${ASK}`)
  return 'text'
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}

/** Word's old format, and the wrapping that a password puts around the new one. */
function oleRefusal(bytes: Buffer): Refusal {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new Refusal(400, 'This document has a password. Take the password off and send it again, or paste the text.')
  return new Refusal(415, `This is a document of an old kind (doc, xls or msg). ${ASK}`)
}

function isBinary(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8192)
  if (start[0] === 0xff && start[1] === 0xfe) return false
  if (start[0] === 0xfe && start[1] === 0xff) return false
  const odd = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length
  return odd > start.length * 0.01
}
