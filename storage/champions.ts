// Neglect champions, by id: a register that is imported, and rows that people join and keep by pressing buttons.
import type { Champion } from '../domain/champion.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { plainRows } from './plain-rows.ts'
import { type PutOutcome, putRow } from './put-row.ts'

const REGISTER = 'champions'

export function championStore(storage: Storage) {
  const { list, get, each, addMany, seed } = plainRows<Champion>(storage, REGISTER, ({ championId }) => championId)

  /** @param next what the row becomes, undefined for no change; asked again when somebody else was first */
  async function change(
    id: string,
    next: (current: Champion | undefined) => Champion | undefined,
  ): Promise<PutOutcome> {
    const table = await storage.table(REGISTER)
    return putRow<Champion>({ table, partitionKey: REGISTER, rowKey: keyOf(id), what: `Champion ${id}`, next })
  }

  return {
    list,
    get,
    each,
    addMany,
    seed,
    change,
    /** For imports: what the register does not know, such as whose row it is and its history, stays. */
    put: (champion: Champion): Promise<PutOutcome> =>
      change(champion.championId, (current) => ({ ...current, ...champion })),
  }
}
