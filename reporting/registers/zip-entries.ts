// Looks into an uploaded zip before anything in it is unpacked, and unpacks one entry at a time in small pieces.
import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { Refusal } from '../../domain/refusal.ts'

// A workbook of 50,000 rows unpacks to some 50 MB, about ten times its size; a bomb of 300 KB to as many MB, and XML
// of 150 MB took half a minute to read.
const MOST_ENTRIES = 2_000
const LARGEST_UNPACKED = 64 * 1024 * 1024
const LARGEST_RATIO = 200
const CHUNK = 16 * 1024

/**
 * The names of the entries, once their declared sizes were found harmless.
 * @throws Refusal 400 for something that is not a zip, 413 for one that would unpack to too much
 */
export function zipEntries(bytes: Uint8Array): Set<string> {
  const names = new Set<string>()
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.add(name)
        unpacked += originalSize
        return false
      },
    })
  } catch {
    throw new Refusal(400, 'The file is not a workbook, or it was cut short. Save it as .xlsx again and send that.')
  }
  if (names.size > MOST_ENTRIES || unpacked > LARGEST_UNPACKED || unpacked > bytes.length * LARGEST_RATIO) {
    throw tooLarge()
  }
  return names
}

/** One entry's content. Counted while it is unpacked, for declared sizes can lie. */
export function* unpack(bytes: Uint8Array, name: string): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  let state: 'sought' | 'reading' | 'done' = 'sought'
  const unzip = new Unzip((file) => {
    if (file.name !== name || state !== 'sought') return
    state = 'reading'
    file.ondata = (error, chunk, isLast) => {
      if (error) throw new Refusal(400, 'The workbook is damaged. Save it as .xlsx again and send that.')
      ready.push(chunk)
      if (isLast) state = 'done'
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  let size = 0
  for (let at = 0; at < bytes.length && (state as string) !== 'done'; at += CHUNK) {
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    for (const chunk of ready.splice(0)) {
      size += chunk.length
      if (size > LARGEST_UNPACKED) throw tooLarge()
      yield chunk
    }
  }
}

function tooLarge(): Refusal {
  return new Refusal(
    413,
    'The workbook would unpack to more than can be read safely. Take out what is not the register.',
  )
}
