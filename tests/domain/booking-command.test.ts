import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBooking, type BookingCommand } from '../../domain/booking-command.ts'
import {
  freePlaces,
  isBookable,
  type SessionBook,
  settleBook,
  type Today,
  withChanges,
} from '../../domain/booking-rules.ts'
import { addDays } from '../../domain/day.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type Booking, holdsPlace, isLive, type Session, waitingList } from '../../domain/training.ts'
import { addWorkingDays } from '../../domain/working-days.ts'
import { aPerson } from '../support/things.ts'

const HOLIDAYS = new Set(['2024-05-06'])
const session = (over: Partial<Session> = {}): Session => ({
  sessionId: 'TS-1',
  courseCode: 'NEG',
  course: 'Neglect',
  provider: 'Commissioned provider',
  kind: 'Commissioned',
  date: '2024-05-14',
  start: '09:30',
  durationHours: 3,
  mode: 'Virtual',
  venue: 'Microsoft Teams',
  capacity: 2,
  status: 'Open',
  trainingYear: '2024-25',
  taken: 0,
  waiting: 0,
  ...over,
})
const person = (id: string): Person =>
  aPerson({ personId: id, displayName: `Role ${id}`, organisation: 'Health', roles: ['learner'], ownerRoles: [] })
const on = (today: string): Today => ({ today, at: new Date(`${today}T09:00:00Z`), holidays: HOLIDAYS })

let presses = 0
function press(verb: BookingCommand['verb'], who: string, over: Partial<BookingCommand> = {}): BookingCommand {
  presses += 1
  return {
    verb,
    forWhom: person(who),
    by: person(who),
    door: 'card',
    operationId: `${String(presses).padStart(12, '0')}`,
    ...over,
  }
}

function afterPress(book: SessionBook, command: BookingCommand, today = '2024-04-22'): SessionBook {
  return withChanges(book, applyBooking(book, command, on(today)).changes)
}

const statusOf = (book: SessionBook, who: string) =>
  book.bookings.filter(({ personId }) => personId === who).at(-1)?.status

describe('a place on a session', () => {
  const empty: SessionBook = { session: session(), bookings: [] }
  const full = [...'abc'].reduce((book, who) => afterPress(book, press('book', who)), empty)

  it('is booked while there are places, and then the waiting list begins', () => {
    expect([...'abc'].map((who) => statusOf(full, who))).toEqual(['booked', 'booked', 'waitlisted'])
  })

  it('given up is offered to whoever waited longest, until the end of the next working day', () => {
    const longer = afterPress(full, press('book', 'd'))
    const freed = afterPress(longer, press('cancel-booking', 'a'), '2024-05-03')
    expect(statusOf(freed, 'c')).toBe('offered')
    expect(statusOf(freed, 'd')).toBe('waitlisted')
    // Friday before the bank holiday: the next working day is Tuesday.
    expect(freed.bookings.find(({ personId }) => personId === 'c')).toMatchObject({
      offerUntil: '2024-05-07',
      notice: 'offered',
    })
  })

  it('offered and not answered in time goes to the next', () => {
    const freed = afterPress(afterPress(full, press('book', 'd')), press('cancel-booking', 'a'))
    const late = withChanges(freed, settleBook(freed, on('2024-04-24')))
    expect([statusOf(late, 'c'), statusOf(late, 'd')]).toEqual(['lapsed', 'offered'])
    expect(() => afterPress(late, press('accept-offer', 'c'), '2024-04-24')).toThrow(/went to the next person/)
  })

  it('offered can be taken on its last day, and said no to', () => {
    const freed = afterPress(afterPress(full, press('book', 'd')), press('cancel-booking', 'a'))
    expect(statusOf(afterPress(freed, press('accept-offer', 'c'), '2024-04-23'), 'c')).toBe('booked')
    const declined = afterPress(freed, press('decline-offer', 'c'))
    expect([statusOf(declined, 'c'), statusOf(declined, 'd')]).toEqual(['withdrawn', 'offered'])
  })

  it('is booked once however often the press is delivered, even after it was cancelled', () => {
    const first = press('book', 'a')
    const cancelled = afterPress(afterPress(empty, first), press('cancel-booking', 'a'))
    const again = applyBooking(cancelled, first, on('2024-04-22'))
    expect(again.changes).toEqual([])
    expect(again.booking.status).toBe('cancelled')
  })

  it('is not booked twice by pressing another card', () => {
    expect(afterPress(afterPress(empty, press('book', 'a')), press('book', 'a')).bookings).toHaveLength(1)
  })

  it('keeps who did what, through which door', () => {
    const { booking } = applyBooking(empty, press('book', 'a'), on('2024-04-22'))
    expect(booking.changes).toMatchObject([{ by: 'Role a', door: 'card', what: 'Booked', to: { status: 'booked' } }])
  })

  it('ends with a session that the provider cancels, and everybody is to be told', () => {
    const book = { ...full, session: session({ status: 'Cancelled' }) }
    const told = settleBook(book, on('2024-04-22'))
    expect(told.map(({ status, notice }) => [status, notice])).toEqual(
      Array(3).fill(['cancelled', 'session-cancelled']),
    )
    expect(settleBook(withChanges(book, told), on('2024-04-22'))).toEqual([])
    expect(() => afterPress(book, press('book', 'd'))).toThrow(/cancelled by the provider/)
  })

  it('cannot be booked on the day itself', () => {
    expect(() => afterPress(empty, press('book', 'a'), '2024-05-14')).toThrow(/has closed/)
    expect(statusOf(afterPress(empty, press('book', 'a'), '2024-05-13'), 'a')).toBe('booked')
  })

  it('cancelled is late only by a notice period that was set', () => {
    const rules = { ...{ offerWorkingDays: 1, edition: '', source: '' }, lateNoticeWorkingDays: 5 }
    const booked = afterPress(empty, press('book', 'a'))
    const at = (today: string) =>
      applyBooking(booked, press('cancel-booking', 'a'), { ...on(today), rules }).booking.status
    expect([at('2024-05-07'), at('2024-05-08')]).toEqual(['cancelled', 'late-cancelled'])
    expect(applyBooking(booked, press('cancel-booking', 'a'), on('2024-05-13')).booking.status).toBe('cancelled')
  })

  it('is booked for others by their safeguarding lead and the business unit, and nobody else', () => {
    const lead = aPerson({ personId: 'lead', roles: ['section11_lead'], organisation: 'Health', ownerRoles: [] })
    const unit = aPerson({
      personId: 'unit',
      roles: ['business_unit'],
      organisation: 'NSCP Business Unit',
      ownerRoles: [],
    })
    const elsewhere = { ...lead, organisation: 'Police' }
    expect(applyBooking(empty, press('book', 'a', { by: lead }), on('2024-04-22')).booking).toMatchObject({
      notice: 'booked-for-you',
    })
    expect(applyBooking(empty, press('book', 'a', { by: unit }), on('2024-04-22')).booking.personId).toBe('a')
    for (const by of [elsewhere, person('b')])
      expect(() => afterPress(empty, press('book', 'a', { by }))).toThrow(expect.objectContaining({ status: 403 }))
  })
})

type Happening =
  | { kind: 'press'; verb: BookingCommand['verb']; who: string }
  | { kind: 'again'; back: number }
  | { kind: 'days'; count: number }
  | { kind: 'capacity'; to: number }

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('press' as const),
      verb: fc.constantFrom(
        'book' as const,
        'join-waiting-list' as const,
        'cancel-booking' as const,
        'cancel-booking' as const,
        'accept-offer' as const,
        'decline-offer' as const,
      ),
      who: fc.constantFrom(...'abcdefg'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), back: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('capacity' as const), to: fc.integer({ min: 2, max: 5 }) }) },
)

/** Who has what, worked out a second way: a list of holders, a queue, and offers with their last day. */
class Model {
  booked = new Set<string>()
  queue: string[] = []
  offers = new Map<string, string>()
  capacity = 2
  fill(today: string): void {
    for (const [who, until] of this.offers) if (until < today) this.offers.delete(who)
    if (today >= session().date) return
    while (this.queue.length > 0 && this.booked.size + this.offers.size < this.capacity) {
      const next = addWorkingDays(today, 1, HOLIDAYS)
      this.offers.set(this.queue.shift()!, next < session().date ? next : addDays(session().date, -1))
    }
  }
  press(verb: BookingCommand['verb'], who: string, today: string): void {
    this.fill(today)
    const isOpen = today < session().date
    const hasAny = this.booked.has(who) || this.offers.has(who) || this.queue.includes(who)
    if (verb === 'cancel-booking') {
      // A place on a session that is over is not cancelled: who did not come rings.
      if (this.booked.has(who) && session().date < today) return
      this.booked.delete(who)
      this.offers.delete(who)
      this.queue = this.queue.filter((each) => each !== who)
    } else if (verb === 'decline-offer') this.offers.delete(who)
    else if (this.offers.has(who) && isOpen) {
      this.offers.delete(who)
      this.booked.add(who)
    } else if (verb !== 'accept-offer' && !hasAny && isOpen) {
      if (this.booked.size + this.offers.size < this.capacity) this.booked.add(who)
      else this.queue.push(who)
    }
    this.fill(today)
  }
}

describe('over generated histories', () => {
  it('capacity is never exceeded, nobody waits beside a free place, and a second reckoning agrees', () => {
    let histories = 0
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
        histories += 1
        let book: SessionBook = { session: session(), bookings: [] }
        let today = '2024-05-01'
        const model = new Model()
        const done: BookingCommand[] = []
        const run = (command: BookingCommand): boolean => {
          try {
            book = withChanges(book, applyBooking(book, command, on(today)).changes)
            return true
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal)
            return false
          }
        }
        for (const each of happenings) {
          if (each.kind === 'press') {
            const command = press(each.verb, each.who)
            // What was refused and comes again is a press like any other, so only what was done can be "again".
            if (run(command)) done.push(command)
            model.press(each.verb, each.who, today)
          } else if (each.kind === 'again') {
            const command = done.at(-each.back)
            const isHere =
              command &&
              book.bookings.some(({ changes = [] }) =>
                changes.some(({ operationId }) => operationId === command.operationId),
              )
            if (command && isHere) run(command)
          } else if (each.kind === 'days') {
            today = addDays(today, each.count)
          } else {
            // Fewer places than are taken would be the register's doing, not ours.
            const capacity = Math.max(each.to, book.bookings.filter(holdsPlace).length)
            book = { ...book, session: { ...book.session, capacity } }
            model.capacity = capacity
          }
          // The timer runs as days pass and places are added; a press leaves nothing for it to do.
          if (each.kind === 'days' || each.kind === 'capacity') book = withChanges(book, settleBook(book, on(today)))
          model.fill(today)
          check(book, today)
          const by = (status: string) =>
            book.bookings.filter((booking) => booking.status === status).map(({ personId }) => personId)
          expect(by('booked').sort()).toEqual([...model.booked].sort())
          expect(by('offered').sort()).toEqual([...model.offers.keys()].sort())
          expect(waitingList(book.bookings).map(({ personId }) => personId)).toEqual(model.queue)
        }
      }),
      { numRuns: 10_000 },
    )
    expect(histories).toBe(10_000)
  }, 120_000)
})

function check(book: SessionBook, today: string): void {
  const holders = book.bookings.filter(holdsPlace)
  expect(holders.length).toBeLessThanOrEqual(book.session.capacity)
  if (isBookable(book.session, today) && waitingList(book.bookings).length > 0) expect(freePlaces(book)).toBe(0)
  for (const { status, offerUntil = '' } of book.bookings as Booking[])
    if (status === 'offered') expect(offerUntil >= today).toBe(true)
  const live = book.bookings.filter(isLive).map(({ personId }) => personId)
  expect(new Set(live).size).toBe(live.length)
}
