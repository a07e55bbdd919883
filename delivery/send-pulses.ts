// Asks the impact pulses that are due: in office hours, one a day for each person, within their budget of cards a week.
import { addDays, type Clock, type Day, londonDay, weekday } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import { managerFinder } from '../domain/line-manager.ts'
import type { Person } from '../domain/person.ts'
import { isOfficeTime } from '../domain/planning-run.ts'
import { isAway, type Preferences } from '../domain/preferences.ts'
import { bookingOf, type Pulse, pulsesDue } from '../domain/pulse.ts'
import type { PulseRules } from '../domain/pulse-rules.ts'
import { isTermTime } from '../domain/school-terms.ts'
import type { Booking } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { type AskPulseServices, askPulse } from './ask-pulse.ts'

export type SendPulsesServices = AskPulseServices & {
  clock: Clock
  policy: { cardsAWeek: number }
  calendar(): Promise<BankHolidays>
  bookings: { list(): Promise<Booking[]> }
  reminders: { read(personId: string, day: Day): Promise<{ digest: Digest } | undefined> }
  pulses: { list(): Promise<Pulse[]> }
  pulseRules: { get(): Promise<PulseRules> }
  preferences: { get(personId: string): Promise<Preferences> }
  records: { current(): Promise<{ people: readonly Person[] }> }
}

export type PulseRun = { sent: number; heldOver: number }

// One run's worth: the next quarter of an hour takes the rest, and reminders keep their turn.
const MOST_AT_ONCE = 200

export async function sendPulses(services: SendPulsesServices): Promise<PulseRun> {
  const now = services.clock()
  const holidays = await services.calendar()
  if (!isOfficeTime(now, holidays)) return { sent: 0, heldOver: 0 }
  const today = londonDay(now)
  const [bookings, asked, rules, { people }] = await Promise.all([
    services.bookings.list(),
    services.pulses.list(),
    services.pulseRules.get(),
    services.records.current(),
  ])
  const known = new Map(asked.map((pulse) => [pulse.pulseId, pulse]))
  const byId = new Map(people.map((person) => [person.personId, person]))
  const booked = new Map(bookings.map((booking) => [booking.bookingId, booking]))
  const due = pulsesDue(bookings, today, holidays, { rules, managerOf: managerFinder(people) }).filter(
    ({ pulseId }) => (known.get(pulseId)?.state ?? 'planned') === 'planned',
  )
  const run: PulseRun = { sent: 0, heldOver: 0 }
  const askedToday = new Set(asked.filter(({ sentOn }) => sentOn === today).map(({ personId }) => personId))
  for (const pulse of due) {
    const person = byId.get(pulse.personId)
    // Whoever left the roster is not asked any more.
    if (!person) continue
    const isOver = askedToday.has(pulse.personId) || run.sent >= MOST_AT_ONCE
    const isGood = !isOver && !(await isQuiet(pulse.personId, today, services))
    if (!isGood || !(await fitsBudget(pulse.personId, asked, today, services))) {
      run.heldOver += 1
      continue
    }
    askedToday.add(pulse.personId)
    const booking = booked.get(bookingOf(pulse))
    const about = pulse.view === 'manager' ? (byId.get(booking?.personId ?? '')?.displayName ?? '') : ''
    const shown = { pulse, sessionDate: booking?.sessionDate ?? pulse.due, about }
    if (await askPulse(shown, person, today, services)) run.sent += 1
  }
  return run
}

/** Away, muted, or in term time only: a pulse is no statutory clock, so it waits as other reminders do. */
async function isQuiet(personId: string, today: Day, { preferences }: SendPulsesServices): Promise<boolean> {
  const wish = await preferences.get(personId)
  return isAway(wish, today) || wish.mutedUntil > today || (wish.isTermTimeOnly && !isTermTime(today))
}

/** Reminders and pulses of this week together stay within the budget: a pulse is the one that waits. */
async function fitsBudget(
  personId: string,
  asked: readonly Pulse[],
  today: Day,
  services: SendPulsesServices,
): Promise<boolean> {
  const monday = addDays(today, 1 - weekday(today))
  const days = Array.from({ length: weekday(today) }, (_, index) => addDays(monday, index))
  const digests = await Promise.all(days.map((day) => services.reminders.read(personId, day)))
  const cards = digests.filter((held) => held && held.digest.state !== 'cancelled').length
  const pulses = asked.filter((pulse) => pulse.personId === personId && pulse.sentOn >= monday).length
  return cards + pulses < services.policy.cardsAWeek
}
