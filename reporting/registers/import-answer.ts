// What an import did, or would do: counts, and everything that was not taken, by row and column.
import type { Problem } from './register.ts'

export type FieldChange = { from: string; to: string }

export type ImportAnswer = {
  register: string
  dryRun: boolean
  /** False for a dry run, and when wrong rows kept the whole file out. */
  written: boolean
  added: number
  changed: number
  unchanged: number
  /** Rows left out; with more than the answer lists, `rejected` holds the first of their problems. */
  rejectedRows: number
  rejected: Problem[]
  /** Which heading was read as what, for each sheet that was read. */
  columns: { sheet?: string; heading: string; readAs: string }[]
  notes: string[]
  /** The first entries added and changed, with what changed in them. */
  details: { added: string[]; changed: { id: string; row: number; fields: Record<string, FieldChange> }[] }
}

export const MOST_PROBLEMS = 1_000
export const MOST_DETAILS = 200

export function emptyAnswer(register: string, dryRun: boolean, notes: readonly string[]): ImportAnswer {
  return {
    register,
    dryRun,
    written: false,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejectedRows: 0,
    rejected: [],
    columns: [],
    notes: [...notes],
    details: { added: [], changed: [] },
  }
}
