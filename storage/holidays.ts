// England's bank holidays, one row for each date, so that working days can be counted as they were published.
import type { Day } from '../domain/day.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function holidayStore(storage: Storage) {
  return plainRows<{ date: Day }>(storage, 'holidays', (holiday) => holiday.date)
}
