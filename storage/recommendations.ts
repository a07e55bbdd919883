// Recommendations from reviews, audits, scrutiny and Section 11, by reference.
import type { Recommendation } from '../domain/recommendation.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { plainRows } from './plain-rows.ts'
import { putRow } from './put-row.ts'

const TABLE = 'recommendations'

export function recommendationStore(storage: Storage) {
  const { list, each, get, put, addMany, seed } = plainRows<Recommendation>(storage, TABLE, (item) => item.ref)
  return {
    list,
    each,
    get,
    put,
    addMany,
    seed,

    /**
     * Decided from the recommendation as it stands; asked again when somebody else decided meanwhile.
     * @throws Refusal 404 for an unknown reference, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(ref: string, decide: (current: Recommendation) => Recommendation): Promise<Recommendation> {
      let kept: Recommendation | undefined
      await putRow<Recommendation>({
        table: await storage.table(TABLE),
        partitionKey: TABLE,
        rowKey: keyOf(ref),
        what: `Recommendation ${ref}`,
        next: (current) => {
          if (current === undefined)
            throw new Refusal(404, `There is no recommendation ${ref}. Import the register of recommendations first.`)
          kept = decide(current)
          return kept
        },
      })
      if (kept === undefined) throw new Error(`Nothing was decided about ${ref}.`)
      return kept
    },
  }
}
