// Removes what has been kept long enough. How long is the caller's to say; see domain/retention.ts.
import { odata } from '@azure/data-tables'
import type { Storage } from './connect.ts'
import { deleteRows } from './delete-rows.ts'
import { afterAll } from './keys.ts'
import { readRows } from './read-rows.ts'

export type RetainedStore = ReturnType<typeof retainedStore>

export function retainedStore(storage: Storage) {
  const remove = async (name: string, filter: string): Promise<number> => deleteRows(await storage.table(name), filter)
  async function withHistory(name: string, filter: string): Promise<number> {
    const table = await storage.table(name)
    const old = await readRows(table, filter, ['rowKey'])
    for (const { rowKey } of old) {
      const history = `history|${rowKey.split('|')[1]}`
      const theirs = odata`RowKey eq ${rowKey} or (RowKey ge ${`${history}|`} and RowKey lt ${afterAll(history)})`
      await deleteRows(table, theirs)
    }
    return old.length
  }

  return {
    /** Each takes the moment, ISO 8601 in UTC, before which rows go, and gives how many went. */
    digests: (before: string) => remove('reminders', odata`day lt ${before.slice(0, 10)}`),
    copies: (before: string) => remove('copies', odata`day lt ${before.slice(0, 10)}`),
    runs: (before: string) => remove('runs', odata`RowKey lt ${before}`),
    turns: (before: string) => remove('turns', odata`at lt ${before}`),

    /** Ids of people who left before that day: they are erased like anybody who asks for it. */
    async leavers(before: string): Promise<string[]> {
      const filter = odata`RowKey ge ${'person|'} and RowKey lt ${afterAll('person')} and left gt ${''} and left lt ${before.slice(0, 10)}`
      const table = await storage.table('people')
      return (await readRows(table, filter, ['personId'])).map(({ personId }) => String(personId))
    },

    /** Questions go with their history: it says who answered which words. */
    questions: (before: string) => withHistory('questions', odata`askedAt lt ${before}`),
    /** Sign-ins too: they say who was whom. */
    signIns: (before: string) => withHistory('signins', odata`seenAt lt ${before}`),

    /** Readings of drafts that no draft points at any more: each change of a draft leaves one behind. */
    async redundantReadings(before: string): Promise<number> {
      const table = await storage.table('drafts')
      const drafts = await readRows(table, odata`RowKey ge ${'draft|'} and RowKey lt ${'draft}'}`, ['blob'])
      const used = new Set(drafts.map(({ blob }) => String(blob)))
      const container = await storage.container('drafts')
      let gone = 0
      for await (const { name, properties } of container.listBlobsFlat()) {
        // A blob is written just before the row that points at it, so a young one may not be pointed at yet.
        if (used.has(name) || properties.lastModified.toISOString() >= before) continue
        await container.getBlobClient(name).deleteIfExists()
        gone += 1
      }
      return gone
    },
  }
}
