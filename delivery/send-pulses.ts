// Asks the impact pulses that are due: in office hours, one a day for each person, within their budget of cards a week.
import { pulseCard } from '../cards/pulse.ts'
import type { Change } from '../domain/action.ts'
import { addDays, type Clock, type Day, londonDay, weekday } from '../domain/day.ts'
import type { Digest } from '../domain/ledger.ts'
import { isOfficeTime } from '../domain/planning-run.ts'
import { type Pulse, type PulseState, pulsesDue } from '../domain/pulse.ts'
import type { Booking } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type SendPulsesServices = {
  clock: Clock
  policy: { cardsAWeek: number }
  calendar(): Promise<BankHolidays>
  bookings: { list(): Promise<Booking[]> }
  reminders: { read(personId: string, day: Day): Promise<{ digest: Digest } | undefined> }
  pulses: {
    list(): Promise<Pulse[]>
    insert(pulse: Pulse): Promise<boolean>
    change(
      pulseId: string,
      operationId: string,
      decide: (pulse: Pulse) => { pulse: Pulse; change: Change } | undefined,
    ): Promise<{ outcome: string; pulse: Pulse }>
  }
  places: { find(key: string): Promise<Place | undefined> }
  teams: Pick<TeamsSender, 'send'>
}

export type PulseRun = { sent: number; heldOver: number }

// One run's worth: the next quarter of an hour takes the rest, and reminders keep their turn.
const MOST_AT_ONCE = 200

export async function sendPulses(services: SendPulsesServices): Promise<PulseRun> {
  const now = services.clock()
  const holidays = await services.calendar()
  if (!isOfficeTime(now, holidays)) return { sent: 0, heldOver: 0 }
  const today = londonDay(now)
  const [bookings, asked] = await Promise.all([services.bookings.list(), services.pulses.list()])
  const byId = new Map(asked.map((pulse) => [pulse.pulseId, pulse]))
  const dates = new Map(bookings.map(({ bookingId, sessionDate }) => [bookingId, sessionDate]))
  const due = pulsesDue(bookings, today, holidays).filter(
    ({ pulseId }) => (byId.get(pulseId)?.state ?? 'planned') === 'planned',
  )
  const run: PulseRun = { sent: 0, heldOver: 0 }
  const askedToday = new Set(asked.filter(({ sentOn }) => sentOn === today).map(({ personId }) => personId))
  for (const pulse of due) {
    const isOver = askedToday.has(pulse.personId) || run.sent >= MOST_AT_ONCE
    if (isOver || !(await fitsBudget(pulse.personId, asked, today, services))) {
      run.heldOver += 1
      continue
    }
    askedToday.add(pulse.personId)
    const sessionDate = dates.get(pulse.pulseId.slice(0, pulse.pulseId.lastIndexOf('.'))) ?? pulse.due
    if (await ask(pulse, sessionDate, today, services)) run.sent += 1
  }
  return run
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

/** Claimed before it is sent; whatever happens then, it is not asked a second time unless it was certainly not posted. */
async function ask(pulse: Pulse, sessionDate: Day, today: Day, services: SendPulsesServices): Promise<boolean> {
  const place = await services.places.find(pulse.personId)
  // People outside Teams are not asked by e-mail: that is what the pilot did, and one in six answered.
  if (!place) return false
  await services.pulses.insert(pulse)
  const { outcome } = await move(pulse.pulseId, 'sending', today, services)
  if (outcome !== 'changed') return false
  const { result } = await services.teams.send(place, pulseCard(pulse, sessionDate))
  const isPosted = result === 'sent' || result === 'unconfirmed'
  await move(
    pulse.pulseId,
    isPosted ? 'sent' : result === 'retry' ? 'planned' : 'failed',
    isPosted ? today : '',
    services,
  )
  return isPosted
}

function move(pulseId: string, state: PulseState, sentOn: Day | '', { pulses, clock }: SendPulsesServices) {
  const at = clock().toISOString()
  const operationId = `${state}|${at}`
  return pulses.change(pulseId, operationId, (before) => {
    // Only a planned one is claimed; and an answer may be quicker than our note that it was sent.
    if (state === 'sending' ? before.state !== 'planned' : before.state !== 'sending') return undefined
    const change = {
      at,
      by: 'Partnership Assistant',
      personId: '',
      door: 'timer',
      what: `Pulse ${state}`,
      note: '',
      from: { state: before.state },
      to: { state },
      operationId,
    }
    return { pulse: { ...before, state, sentOn }, change }
  })
}
