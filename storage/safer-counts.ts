// Counts of the Safer programme's membership, one row for each day it was counted on.
import type { SaferCount } from '../domain/safer-count.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function saferCountStore(storage: Storage) {
  return plainRows<SaferCount>(storage, 'safercounts', ({ countedOn }) => countedOn)
}
