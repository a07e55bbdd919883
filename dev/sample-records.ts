// The sample data as domain records, read straight from its files so that a test of pure rules needs no storage.
import type { Action } from '../domain/action.ts'
import type { Champion } from '../domain/champion.ts'
import type { Draft } from '../domain/draft.ts'
import type { Meeting } from '../domain/group.ts'
import type { Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import type { Review } from '../domain/review.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { StatutoryRule } from '../domain/statutory-rule.ts'
import type { Booking, Session } from '../domain/training.ts'
import { countPlaces } from '../storage/session-desk.ts'
import { readNotes } from '../summaries/read-notes.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import facts from './data/facts.json' with { type: 'json' }
import groups from './data/groups.json' with { type: 'json' }
import rules from './data/rules.json' with { type: 'json' }
import { markedNotes, sampleKnown } from './marked-notes.ts'
import { readRegister } from './read-register.ts'

const [actions, earlier, current, people, reviews, champions, meetings, sessions, bookings] = await Promise.all([
  readRegister<Action>('cap', 'cap.csv'),
  readRegister<Section11Return>('section11', 'section11.csv'),
  readRegister<Section11Return>('section11', 'section11_2024_25_DEMO.csv'),
  readRegister<Person>('people', 'people.csv'),
  readRegister<Review>('reviews', 'reviews.csv'),
  readRegister<Champion>('champions', 'champions.csv'),
  readRegister<Meeting>('meetings', 'meetings.csv'),
  readRegister<Session>('training_sessions', 'training_sessions.csv'),
  readRegister<Booking>('training_bookings', 'training_bookings.csv'),
])
const bySession = Map.groupBy(bookings, (booking) => booking.sessionId)

/** All bookings of the sample. Answers are only ever given one person's. */
export function sampleBookings(): Booking[] {
  return [...bookings]
}

/** The whole sample as records; its approved updates are the sample notes as they are read, newest first. */
export function sampleRecords(): Records {
  return {
    facts,
    groups,
    people,
    actions,
    returns: [...earlier, ...current],
    reviews,
    sessions: sessions.map((session) => ({ ...session, ...countPlaces(bySession.get(session.sessionId) ?? []) })),
    champions,
    meetings,
    updates: sampleUpdates(),
    holidays: new Set(calendar.bankHolidays),
    rules: rules as StatutoryRule[],
  }
}

let updates: Draft[] | undefined

function sampleUpdates(): Draft[] {
  updates ??= markedNotes('')
    .map(({ name, text }) => approved(name, text))
    .sort((a, b) => b.date.localeCompare(a.date))
  return updates
}

function approved(id: string, text: string): Draft {
  const reading = readNotes(text, sampleKnown())
  const decided = { decidedAt: reading.date, decidedBy: 'Business Unit Administrator' }
  const received = { receivedAt: reading.date, receivedBy: 'Business Unit Administrator', receivedById: 'p-bu-admin' }
  return {
    ...reading,
    ...received,
    ...decided,
    id,
    state: 'approved',
    audience: 'group',
    postings: [],
    postedAt: '',
    corrections: 0,
    settled: [],
    purgedAt: '',
    version: 1,
  }
}
