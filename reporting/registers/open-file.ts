// Opens a register's file, whichever of the two kinds it is.
import { Refusal } from '../../domain/refusal.ts'
import { openCsv } from './open-csv.ts'
import { openWorkbook } from './open-workbook.ts'
import { type FileType, LARGEST_FILE, type Source } from './source.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * By its first bytes, whatever a browser or a script called it.
 * @param contentType as sent; empty when unknown
 * @throws Refusal 415 for other kinds of file
 */
export function typeOfFile(bytes: Uint8Array, contentType: string): FileType {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isZip || isOldOffice || contentType === WORKBOOK) return 'xlsx'
  if (contentType === '' || contentType.startsWith('text/') || /csv|excel|octet-stream|json/.test(contentType))
    return 'csv'
  throw new Refusal(
    415,
    'Registers are read from CSV (text/csv) or an Excel workbook (.xlsx). Save the file as one of them.',
  )
}

/** @throws Refusal 400 or 413 naming what is wrong with the file as a whole */
export function openFile(bytes: Uint8Array, type: FileType): Source {
  if (bytes.length === 0) throw new Refusal(400, 'The file is empty. Send one with headings and rows.')
  if (bytes.length > LARGEST_FILE) throw tooLarge(bytes.length)
  return type === 'xlsx' ? openWorkbook(bytes) : openCsv(bytes)
}

/** @param size in bytes */
export function tooLarge(size: number): Refusal {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return new Refusal(
    413,
    `The file has ${megabytes(size)} MB; at most ${megabytes(LARGEST_FILE)} MB are read. Take out what is not the register, or split it up.`,
  )
}
