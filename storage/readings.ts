// What was read out of meeting notes, as blobs: a reading may be longer than a row can hold.
import { randomUUID } from 'node:crypto'
import type { Reading } from '../domain/draft.ts'
import { deleteBlob, readBlob, writeBlob } from './blobs.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'

const READINGS_KEPT = 200

/**
 * A blob is never written over: a changed reading gets a new name. So a row always points at the reading it was
 * written with, and a reading once fetched stays right and is kept in memory.
 */
export function readingStore(storage: Storage) {
  const container = () => storage.container('drafts')
  const fetched = new Map<string, string>()

  return {
    /** Keeps a reading and gives the name it is found by. */
    async write(reading: Reading, draftId: string): Promise<string> {
      const name = `${keyOf(draftId)}/${randomUUID()}.json`
      await writeBlob(await container(), name, JSON.stringify(reading), 'application/json')
      return name
    },

    /** A copy that the caller may change. */
    async read(name: string): Promise<Reading> {
      const text = fetched.get(name) ?? (await readBlob(await container(), name))
      if (text === undefined) throw new Error(`The reading ${name} of a draft is gone from storage.`)
      if (fetched.size >= READINGS_KEPT) fetched.clear()
      fetched.set(name, text)
      return JSON.parse(text) as Reading
    },

    async remove(name: string): Promise<void> {
      await deleteBlob(await container(), name)
    },
  }
}
