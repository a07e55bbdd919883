// Reminders of a booked course: seven days and one day before, each with one press or one link that frees the place.
import { describe, expect, it } from 'vitest'
import { bookPlace } from '../../bot/book-place.ts'
import { digestCard } from '../../cards/digest.ts'
import { digestEmail } from '../../delivery/digest-email.ts'
import { noticeLine } from '../../delivery/notice-lines.ts'
import { tellBookings } from '../../delivery/tell-bookings.ts'
import { addDays } from '../../domain/day.ts'
import type { Digest } from '../../domain/ledger.ts'
import { owedOn } from '../../domain/reminder.ts'
import { bookingDesk, lead, learner, pressing, pressOf } from '../bot/booking-desk.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'

const ann = learner('1')
const outside = learner('away', { channel: 'email' })

it('are owed seven days and one day before, on working days, and to nobody who gave the place up', () => {
  const session = aSession({ date: '2024-05-14' })
  const days = (status: string, date = session.date): string[] =>
    Array.from({ length: 14 }, (_, back) => addDays(date, back - 13)).filter((today) => {
      const given = { actions: [], returns: [], people: [ann], holidays: new Set(['2024-05-06']) }
      const bookings = [aBooking({ personId: '1', sessionDate: date, status })]
      return owedOn({ ...given, sessions: [{ ...session, date }], bookings, today }).length > 0
    })
  expect(days('booked')).toContain('2024-05-07')
  expect(days('booked')).toContain('2024-05-13')
  for (const status of ['cancelled', 'waitlisted', 'offered', 'withdrawn']) expect(days(status)).toEqual([])
})

async function lineFor(person = ann) {
  const desk = await bookingDesk([{ capacity: 2 }, { sessionId: 'TS-002', date: '2024-06-04' }], [ann, outside])
  await desk.stores.bookings.put(aBooking({ bookingId: 'BK-7', personId: person.personId }))
  const wanted = { kind: 'training', ref: 'BK-7', because: 'booked' } as const
  const line = await noticeLine(wanted, person, '2024-05-07', desk.services)
  return { desk, line: line! }
}

describe('on the card', () => {
  it('charges are said before the press, in the sentence that amounts are not published', async () => {
    const { line } = await lineFor()
    const text = JSON.stringify(digestCard({ lines: [line], today: '2024-05-07', isRepeat: false }).card)
    expect(text).toContain('I cannot come: give up my place')
    expect(text).toContain('Amounts and notice periods are not published; the business unit will tell you')
  })

  it('a place taken again after a first reminder can be given up from the second', async () => {
    const { desk } = await lineFor()
    const giveUp = async () => {
      const live = (await desk.stores.bookings.forPerson('1')).find(({ status }) => status === 'booked')
      return bookPlace(pressing('cancel-booking', { ref: live!.bookingId, asked: 'reminder' }), ann, desk.services)
    }
    expect((await giveUp()).summary).toMatch(/^Cancelled/)
    const form = await bookPlace(pressing('book', { ref: 'TS-001' }), ann, desk.services)
    await bookPlace(pressOf(form, 'Book this place'), ann, desk.services)
    expect((await giveUp()).summary).toMatch(/^Cancelled/)
    const left = await desk.stores.bookings.forPerson('1')
    expect(left.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  })
})

describe('by e-mail', () => {
  it('carry a link to the booking, with the same sentence about charges', async () => {
    const { desk, line } = await lineFor(outside)
    const digest = { personId: 'away', day: '2024-05-07', attempt: 1, isRepeat: false } as Digest
    const now = new Date('2024-05-07T09:00:00Z')
    const { body } = digestEmail(outside, digest, {
      lines: [line],
      today: '2024-05-07',
      now,
      links: desk.services.links,
    })
    const [, token = ''] = /respond\/(\S+)/.exec(body) ?? []
    expect(desk.services.links.read(token, now)).toMatchObject({ personId: 'away', kind: 'booking', ref: 'BK-7' })
    expect(body).toContain('not published')
  })

  it('joining details come whole, however long, and a place booked by somebody else brings its calendar entry', async () => {
    const joining = `Meeting ${'a long address '.repeat(60)}the end`
    const desk = await bookingDesk([{ date: '2024-05-13', joining }], [outside])
    desk.turnEmailOn()
    const services = {
      ...desk.services,
      places: { find: async () => undefined },
      calendarLink: (id: string) => `https://app.example/api/sessions/${id}/calendar.ics`,
    }
    const form = await bookPlace(pressing('book', { ref: 'TS-001' }), lead, desk.services)
    const press = pressOf(form, 'Book this place')
    await bookPlace({ ...press, data: { ...press.data, 'for-TS-001': outside.email } }, lead, desk.services)
    await tellBookings('TS-001', services)
    expect(desk.emails.at(-1)?.body).toContain(
      'For your calendar: https://app.example/api/sessions/TS-001/calendar.ics',
    )
    await desk.stores.bookings.change('TS-001', (all) => ({
      changes: all.map((each) => ({ ...each, notice: 'joining' as const, hasJoining: true })),
      result: undefined,
    }))
    desk.moveTo('2024-05-10T09:00:00Z')
    await tellBookings('TS-001', services)
    expect(desk.emails.at(-1)?.body).toContain(joining)
  })
})
