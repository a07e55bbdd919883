// A register's file as it is read, sheet by sheet and row by row, whatever kind of file it is.

export type SourceEvent =
  | { kind: 'sheet'; sheet: string }
  /** `row` counts from 1, as a spreadsheet does. `faults` are cells whose content cannot be trusted. */
  | { kind: 'row'; row: number; values: string[]; faults: { at: number; problem: string }[] }
  /** Cells joined into one: all but the first are empty in the file. */
  | { kind: 'merged'; range: string; fromRow: number; toRow: number; at: number }

/** Can be read again from the start, so that everything is checked before anything is written. */
export type Source = {
  /** Said of the file as a whole, for example how its letters were read. */
  notes: string[]
  read: () => AsyncIterable<SourceEvent>
}

export const FILE_TYPES = ['csv', 'xlsx'] as const
export type FileType = (typeof FILE_TYPES)[number]

// A round of the largest register is some thousands of rows; this is room enough and still quick to read.
export const LARGEST_FILE = 25 * 1024 * 1024
export const MOST_ROWS = 200_000
