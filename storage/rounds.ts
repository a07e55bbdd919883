// Section 11 rounds, by year.
import type { Section11Round } from '../domain/section11-round.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function roundStore(storage: Storage) {
  return plainRows<Section11Round>(storage, 'rounds', (round) => round.round)
}
