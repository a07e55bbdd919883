// How each person wants to be reminded.
import { noPreferences, type Preferences } from '../domain/preferences.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { plainRows } from './plain-rows.ts'
import { putRow } from './put-row.ts'

export function preferenceStore(storage: Storage) {
  const { list, get } = plainRows<Preferences>(storage, 'preferences', ({ personId }) => personId)
  return {
    list,
    get: async (personId: string): Promise<Preferences> => (await get(personId)) ?? noPreferences(personId),

    /** Applies a wish to what is there; `decide` is asked again when another wish came between. */
    async change(personId: string, decide: (before: Preferences) => Preferences): Promise<Preferences> {
      let decided = noPreferences(personId)
      await putRow<Preferences>({
        table: await storage.table('preferences'),
        partitionKey: 'preferences',
        rowKey: keyOf(personId),
        what: 'Your reminder settings',
        next(current) {
          decided = decide(current ?? noPreferences(personId))
          return decided
        },
      })
      return decided
    },
  }
}
