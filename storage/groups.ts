// The partnership's groups, by the short name people use.
import type { Group } from '../domain/group.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function groupStore(storage: Storage) {
  return plainRows<Group>(storage, 'groups', (group) => group.name)
}
