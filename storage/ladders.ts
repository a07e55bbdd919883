// The business unit's own rules for reminders, beside those shipped: one row for a kind and the day it begins.
import type { SetLadder } from '../domain/set-ladder.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function ladderStore(storage: Storage) {
  return plainRows<SetLadder>(storage, 'ladders', ({ kind, effectiveFrom }) => `${kind}|${effectiveFrom}`)
}
