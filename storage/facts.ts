// Facts drawn from the published reports, by id.
import type { Fact } from '../domain/fact.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function factStore(storage: Storage) {
  return plainRows<Fact>(storage, 'facts', (fact) => fact.id)
}
