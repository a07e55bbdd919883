// The champions' newsletters that were sent, one row for each quarter.
import type { Newsletter } from '../domain/newsletter.ts'
import type { Storage } from './connect.ts'
import { insertRow } from './insert-row.ts'
import { keyOf } from './keys.ts'
import { plainRows } from './plain-rows.ts'
import { toRow } from './row.ts'

const REGISTER = 'newsletters'

export function newsletterStore(storage: Storage) {
  const { get, list, put } = plainRows<Newsletter>(storage, REGISTER, ({ quarter }) => quarter)
  return {
    get,
    list,
    put,
    /** False when that quarter's is there already. */
    insert: async (newsletter: Newsletter): Promise<boolean> =>
      insertRow(await storage.table(REGISTER), toRow(REGISTER, keyOf(newsletter.quarter), newsletter)),
  }
}
