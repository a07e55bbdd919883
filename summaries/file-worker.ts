// Runs in a thread of its own with little memory and a time limit: turns a docx or PDF into text, or says why not.
import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'
import { Refusal } from '../domain/refusal.ts'
import { checkZip } from './check-zip.ts'
import { htmlToText } from './html-to-text.ts'
import { pdfToText } from './pdf-to-text.ts'

/** What the thread is given, and what it sends back. */
export type FileJob = { kind: 'docx' | 'pdf'; bytes: Uint8Array }
export type FileSaid = { text: string } | { status: number; refusal: string }

async function read({ kind, bytes }: FileJob): Promise<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'pdf') return pdfToText(file)
  await checkZip(file)
  const dropped = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: file }, {
    convertImage: dropped,
    externalFileAccess: false,
  } as never)
  return htmlToText(value)
}

async function answer(job: FileJob): Promise<FileSaid> {
  try {
    return { text: await read(job) }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, refusal: error.message }
    return {
      status: 400,
      refusal: 'This document is damaged: it cannot be read. Copy its text into a new one, or paste the text.',
    }
  }
}

// Named as the other side knows it; a worker always has one.
parentPort?.postMessage(await answer(workerData as FileJob))
