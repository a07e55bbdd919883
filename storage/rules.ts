// The limits that guidance sets, by id.
import type { StatutoryRule } from '../domain/statutory-rule.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function ruleStore(storage: Storage) {
  return plainRows<StatutoryRule>(storage, 'rules', (rule) => rule.id)
}
