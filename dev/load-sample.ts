// Loads the sample data into storage. A seed, not an import: rows that exist are left alone, whatever people did to them.
import type { Action } from '../domain/action.ts'
import type { Champion } from '../domain/champion.ts'
import type { Meeting } from '../domain/group.ts'
import type { Person } from '../domain/person.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import type { Review } from '../domain/review.ts'
import type { Section11Return } from '../domain/section11-return.ts'
import type { StatutoryRule } from '../domain/statutory-rule.ts'
import type { Booking, Session } from '../domain/training.ts'
import { countPlaces } from '../storage/session-desk.ts'
import type { Stores } from '../storage/stores.ts'
import { championsOnRoster } from './champions-on-roster.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import facts from './data/facts.json' with { type: 'json' }
import groups from './data/groups.json' with { type: 'json' }
import rules from './data/rules.json' with { type: 'json' }
import { readRegister } from './read-register.ts'

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
  const [actions, earlier, current, people, reviews, champions, meetings, sessions, bookings, recommendations] =
    await Promise.all([
      readRegister<Action>('cap', 'cap.csv'),
      readRegister<Section11Return>('section11', 'section11.csv'),
      readRegister<Section11Return>('section11', 'section11_2024_25_DEMO.csv'),
      readRegister<Person>('people', 'people.csv'),
      readRegister<Review>('reviews', 'reviews.csv'),
      readRegister<Champion>('champions', 'champions.csv'),
      readRegister<Meeting>('meetings', 'meetings.csv'),
      readRegister<Session>('training_sessions', 'training_sessions.csv'),
      readRegister<Booking>('training_bookings', 'training_bookings.csv'),
      readRegister<Recommendation>('recommendations', 'section11_recommendations.csv'),
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
    register('Neglect champions', championsOnRoster(champions, people), stores.champions),
    register('Meetings', meetings, stores.meetings),
    register('Recommendations', recommendations, stores.recommendations),
    register('Bank holidays', holidays, stores.holidays),
    register('Facts from the reports', facts, stores.facts),
    register('Limits that guidance sets', rules as StatutoryRule[], stores.rules),
  ]
}

function register<T>(name: string, items: T[], store: { seed: (items: readonly T[]) => Promise<number> }): Register {
  return { name, size: items.length, seed: () => store.seed(items) }
}

function withPlaces(sessions: Session[], bookings: Booking[]): Session[] {
  const bySession = Map.groupBy(bookings, (booking) => booking.sessionId)
  return sessions.map((session) => ({ ...session, ...countPlaces(bySession.get(session.sessionId) ?? []) }))
}
