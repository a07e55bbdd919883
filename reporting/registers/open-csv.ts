// Reads a register from CSV, row by row: commas, semicolons or tabs, in the letters that Excel saves.
import { isUtf8 } from 'node:buffer'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { Refusal } from '../../domain/refusal.ts'
import { unguardCell } from './guard-cell.ts'
import { MOST_ROWS, type Source, type SourceEvent } from './source.ts'

const CHUNK = 64 * 1024

/** @throws Refusal 400 while reading, naming the line, when it is not CSV */
export function openCsv(bytes: Uint8Array): Source {
  const encoding = encodingOf(bytes)
  const notes =
    encoding === 'windows-1252'
      ? ['The file is not UTF-8; its letters were read as Windows-1252, as Excel saves them.']
      : []
  return { notes, read: () => read(bytes, encoding) }
}

async function* read(bytes: Uint8Array, encoding: string): AsyncGenerator<SourceEvent> {
  yield { kind: 'sheet', sheet: '' }
  const parser = Readable.from(decode(bytes, encoding)).compose(
    parse({
      bom: true,
      delimiter: delimiterOf(bytes, encoding),
      relax_column_count: true,
      skip_records_with_empty_values: false,
      max_record_size: 4_000_000,
    }),
  )
  let row = 0
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      row += 1
      if (row > MOST_ROWS) throw new Refusal(413, `The file has more than ${MOST_ROWS} rows. Split it up.`)
      const faults = formulasIn(values)
      yield { kind: 'row', row, values: values.map(unguardCell), faults }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Refusal(400, `The file cannot be read as CSV after row ${row}: ${error.message}. Save it as CSV again.`)
  }
}

/** An export puts an apostrophe before such text, so a bare `=` was never text to whoever wrote it. */
function formulasIn(values: readonly string[]): { at: number; problem: string }[] {
  return values.flatMap((value, at) =>
    value.startsWith('=') || value.startsWith('＝')
      ? [
          {
            at,
            problem: `"${value.slice(0, 40)}" is a formula: give its value, or put an apostrophe first if it is text`,
          },
        ]
      : [],
  )
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function* decode(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })
  }
  yield decoder.decode()
}

/** Excel in some countries writes semicolons, and tabs in its Unicode text: the sign the first line has most of. */
function delimiterOf(bytes: Uint8Array, encoding: string): string {
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 8192))
  const line = head.split(/\r?\n/, 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign
}
