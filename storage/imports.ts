// Who imported what and when: one row for each import that wrote something, newest first.
import { randomUUID } from 'node:crypto'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export type ImportRecord = {
  /** The moment, counted down, so that the newest comes first. */
  id: string
  at: string
  register: string
  /** A role title, and whose it is. */
  by: string
  personId: string
  added: number
  changed: number
  unchanged: number
  rejectedRows: number
}

// Later than any moment that will be recorded, in milliseconds.
const END = 9_999_999_999_999

export function importStore(storage: Storage) {
  const { list, put } = plainRows<ImportRecord>(storage, 'imports', (record) => record.id)
  return {
    list,
    record: (record: Omit<ImportRecord, 'id'>) =>
      put({ ...record, id: `${END - Date.parse(record.at)}-${randomUUID()}` }),
  }
}
