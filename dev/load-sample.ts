// Loads the sample data into storage. A seed, not an import: rows that exist are left alone, whatever people did to them.
import type { Booking, Session } from '../domain/training.ts'
import { countPlaces } from '../storage/bookings.ts'
import type { Stores } from '../storage/stores.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import facts from './data/facts.json' with { type: 'json' }
import groups from './data/groups.json' with { type: 'json' }
import { ACTION_COLUMNS, actionOf } from './load-sample/action-of.ts'
import { BOOKING_COLUMNS, bookingOf } from './load-sample/booking-of.ts'
import { CHAMPION_COLUMNS, championOf } from './load-sample/champion-of.ts'
import { MEETING_COLUMNS, meetingOf } from './load-sample/meeting-of.ts'
import { PERSON_COLUMNS, personOf } from './load-sample/person-of.ts'
import { readRegister } from './load-sample/read-register.ts'
import { RETURN_COLUMNS, returnOf } from './load-sample/return-of.ts'
import { REVIEW_COLUMNS, reviewOf } from './load-sample/review-of.ts'
import { SESSION_COLUMNS, sessionOf } from './load-sample/session-of.ts'

/** `changed` is always 0: a seed changes nothing that is there. */
export type Loaded = { added: number; changed: number; unchanged: number }

type Register = { name: string; size: number; seed: () => Promise<number> }

/**
 * Reads every register before the first is written, so that a fault in one leaves storage as it was.
 * @param say told of each register as it is done, one line at a time
 * @throws Refusal 400 naming the file, row and column of wrong values
 */
export async function loadSample(stores: Stores, say: (line: string) => void): Promise<Loaded> {
  const loaded: Loaded = { added: 0, changed: 0, unchanged: 0 }
  for (const { name, size, seed } of await readSample(stores)) {
    const added = await seed()
    loaded.added += added
    loaded.unchanged += size - added
    say(`${name}: ${added} added, ${size - added} there already`)
  }
  return loaded
}

async function readSample(stores: Stores): Promise<Register[]> {
  const [actions, earlier, current, people, reviews, champions, meetings, sessions, bookings] = await Promise.all([
    readRegister('cap.csv', ACTION_COLUMNS, actionOf),
    readRegister('section11.csv', RETURN_COLUMNS, (cells) => returnOf(cells, '2023-24')),
    readRegister('section11_2024_25_DEMO.csv', RETURN_COLUMNS, (cells) => returnOf(cells, '2024-25')),
    readRegister('people.csv', PERSON_COLUMNS, personOf),
    readRegister('reviews.csv', REVIEW_COLUMNS, reviewOf),
    readRegister('champions.csv', CHAMPION_COLUMNS, championOf),
    readRegister('meetings.csv', MEETING_COLUMNS, meetingOf),
    readRegister('training_sessions.csv', SESSION_COLUMNS, sessionOf),
    readRegister('training_bookings.csv', BOOKING_COLUMNS, bookingOf),
  ])
  const holidays = calendar.bankHolidays.map((date) => ({ date }))
  return [
    register('Roster', people, stores.people),
    register('Groups', groups, stores.groups),
    register('Composite Action Plan', actions, stores.actions),
    register('Section 11 returns', [...earlier, ...current], stores.returns),
    register('Reviews', reviews, stores.reviews),
    register('Training sessions', withPlaces(sessions, bookings), stores.sessions),
    register('Training bookings', bookings, stores.bookings),
    register('Neglect champions', champions, stores.champions),
    register('Meetings', meetings, stores.meetings),
    register('Bank holidays', holidays, stores.holidays),
    register('Facts from the reports', facts, stores.facts),
  ]
}

function register<T>(name: string, items: T[], store: { seed: (items: readonly T[]) => Promise<number> }): Register {
  return { name, size: items.length, seed: () => store.seed(items) }
}

function withPlaces(sessions: Session[], bookings: Booking[]): Session[] {
  const bySession = Map.groupBy(bookings, (booking) => booking.sessionId)
  return sessions.map((session) => ({ ...session, ...countPlaces(bySession.get(session.sessionId) ?? []) }))
}
