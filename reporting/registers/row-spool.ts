// Checked rows between the checking and the writing, packed: a long file is read once, and its rows take little memory.
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'

const pack = promisify(deflateRaw)
const unpack = promisify(inflateRaw)

const ROWS_IN_A_PACK = 500
const FASTEST = { level: 1 }

export type RowSpool<T> = {
  /** @param row plain data that survives JSON */
  add: (row: T) => Promise<void>
  /** Every row, in the order in which they were added. */
  all: () => AsyncGenerator<T>
}

export function rowSpool<T>(): RowSpool<T> {
  const packs: Buffer[] = []
  let open: T[] = []
  return {
    async add(row) {
      open.push(row)
      if (open.length < ROWS_IN_A_PACK) return
      const full = open
      open = []
      packs.push(await pack(JSON.stringify(full), FASTEST))
    },
    async *all() {
      for (const bytes of packs) yield* JSON.parse((await unpack(bytes)).toString('utf8')) as T[]
      yield* open
    },
  }
}
