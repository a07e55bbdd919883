// Meetings of the partnership's groups, by id.
import type { Meeting } from '../domain/group.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function meetingStore(storage: Storage) {
  return plainRows<Meeting>(storage, 'meetings', (meeting) => meeting.meetingId)
}
