// Where an import writes to, by shape: the stores are wired in from outside.
import type { Entry } from './register.ts'

export type Target = {
  /** Shows every entry that is there, a page at a time. */
  each: (visit: (entry: Entry) => void) => Promise<void>
  /** The entry that these fields speak of. */
  get: (fields: Entry) => Promise<Entry | undefined>
  /** Writes entries that are not there yet, in as few transactions as may be. */
  addMany: (entries: Entry[]) => Promise<void>
  /** Makes the entry's fields what the file says, with a history row where the register keeps one. */
  change: (before: Entry, fields: Entry) => Promise<void>
  /** The ids of another register's entries. */
  idsOf: (register: string) => Promise<ReadonlySet<string>>
  /** Once everything is written. */
  finish?: () => Promise<void>
}
