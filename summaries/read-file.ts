// Reads an uploaded file into text: a docx or PDF in a thread with little memory and ten seconds, text right here.
import { Worker } from 'node:worker_threads'
import { Refusal } from '../domain/refusal.ts'
import { fileKind } from './file-kind.ts'
import type { FileJob, FileSaid } from './file-worker.ts'

/** 20 MB: a document of words is far smaller, pictures and all. */
export const FILE_LIMIT = 20 * 1024 * 1024

const LIMIT_MS = 10_000
const HEAP_MB = 96
// Beyond the thread's heap: buffers of unpacked streams, which its own limit does not count.
const GROWTH_BYTES = 180 * 1024 * 1024
const LOOK_MS = 25

let last: Promise<unknown> = Promise.resolve()

/**
 * @returns the text with its headings, lists and tables marked
 * @throws Refusal 400 to 422 that says what the file is and what to do instead
 */
export async function readFile(bytes: Buffer): Promise<string> {
  if (bytes.length > FILE_LIMIT)
    throw new Refusal(413, 'A file may be at most 20 MB. Send the document without its pictures, or paste the text.')
  const kind = fileKind(bytes)
  if (kind === 'text') return decodeText(bytes)
  // One at a time: two hostile files together would need twice the memory.
  const mine = last.then(() => readInThread({ kind, bytes }))
  last = mine.catch(() => undefined)
  return mine
}

/** UTF-8, UTF-16 with its mark, or else the letters Windows used before. */
function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

// Beside this file in the sources, and beside its part in the built package.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './file-worker.ts' : './file-worker.js', import.meta.url)

async function readInThread(job: FileJob): Promise<string> {
  const worker = new Worker(WORKER, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
  const before = process.memoryUsage().rss
  let timer: NodeJS.Timeout | undefined
  let look: NodeJS.Timeout | undefined
  try {
    const said = await new Promise<FileSaid>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooLong()), LIMIT_MS)
      look = setInterval(() => {
        if (process.memoryUsage().rss - before > GROWTH_BYTES) resolve(tooLarge())
      }, LOOK_MS)
      worker.once('message', resolve)
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooLarge()) : reject(error),
      )
      worker.once('exit', () => resolve(tooLarge()))
    })
    if ('refusal' in said) throw new Refusal(said.status, said.refusal)
    return said.text
  } finally {
    clearTimeout(timer)
    clearInterval(look)
    await worker.terminate()
  }
}

function tooLong(): FileSaid {
  return {
    status: 413,
    refusal: 'This file takes longer than 10 seconds to read. Copy its text into a new document, or paste the text.',
  }
}

function tooLarge(): FileSaid {
  return {
    status: 413,
    refusal: 'This file needs more memory than it may have. Copy its text into a new document, or paste the text.',
  }
}
