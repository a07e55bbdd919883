// The rows of a register that is imported and read, one partition, one row for each entry.
import { odata } from '@azure/data-tables'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { type PutOutcome, putRow } from './put-row.ts'
import { eachRow, readItems, readRow } from './read-rows.ts'
import { fromRow, toRow } from './row.ts'
import { addRows, seedRows } from './seed-rows.ts'

/**
 * @param register the table's name and its one partition: `groups`
 * @param idOf what an entry is asked for by
 */
export function plainRows<T extends object>(storage: Storage, register: string, idOf: (item: T) => string) {
  const table = () => storage.table(register)
  const rowsOf = (item: T) => [toRow(register, keyOf(idOf(item)), item)]
  return {
    /** Every entry, by id. */
    async list(): Promise<T[]> {
      return readItems<T>(await table(), odata`PartitionKey eq ${register}`)
    },

    /** Shows every entry, holding one page at a time. */
    async each(visit: (item: T) => void): Promise<void> {
      await eachRow(await table(), odata`PartitionKey eq ${register}`, (row) => visit(fromRow<T>(row)))
    },

    async get(id: string): Promise<T | undefined> {
      const row = await readRow(await table(), register, keyOf(id))
      return row === undefined ? undefined : fromRow<T>(row)
    },

    /** Makes the entry what is given; the same content writes nothing. */
    async put(item: T): Promise<PutOutcome> {
      const id = idOf(item)
      return putRow<T>({
        table: await table(),
        partitionKey: register,
        rowKey: keyOf(id),
        what: `${id} in ${register}`,
        next: () => item,
      })
    },

    /** For imports: inserts entries that are believed new; one that is there is left alone. */
    addMany: async (items: readonly T[]): Promise<number> => addRows(await table(), items.map(rowsOf)),

    /** Inserts those that are not there and leaves the others alone. Gives how many were added. */
    async seed(items: readonly T[]): Promise<number> {
      return seedRows(await table(), items.map(rowsOf))
    },
  }
}
