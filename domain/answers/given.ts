// What an answer may be decided from. Everything is passed in; nothing is fetched.
import type { Change } from '../action.ts'
import type { Day } from '../day.ts'
import type { Person } from '../person.ts'
import type { Vocabulary } from '../questions/vocabulary.ts'
import type { Records } from '../records.ts'
import type { Booking } from '../training.ts'
import type { MissedPlaces } from './missed-places.ts'

export type Given = {
  records: Records
  asker: Person
  today: Day
  /** The asker's own bookings, nobody else's. */
  bookings: readonly Booking[]
  /** Changes of `question.ref`, newest first, when that is asked. */
  changes: readonly Change[]
  vocabulary: Vocabulary
  /** What the asker's reminders are set to, in a sentence. */
  remindersNote?: string
  /** Totals by agency over everybody's bookings, where the caller has counted them. */
  missedPlaces?: readonly MissedPlaces[]
}
