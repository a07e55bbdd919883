import { describe, expect, it } from 'vitest'
import { bookPlace } from '../../bot/book-place.ts'
import { settleSessions } from '../../delivery/settle-sessions.ts'
import { tellBookings } from '../../delivery/tell-bookings.ts'
import { bookingDesk, buttonsOf, lead, learner, pressing, pressOf, unit } from './booking-desk.ts'

const [ann, ben, cat] = ['1', '2', '3'].map((id) => learner(id)) as [
  ReturnType<typeof learner>,
  ReturnType<typeof learner>,
  ReturnType<typeof learner>,
]
const ask = pressing('book', { ref: 'TS-001' })

type Desk = Awaited<ReturnType<typeof bookingDesk>>

async function book(desk: Desk, person = ann) {
  const shown = await bookPlace(ask, person, desk.services)
  return bookPlace(pressOf(shown, shown.summary.includes('full') ? 'Join' : 'Book'), person, desk.services)
}

const statuses = async (desk: Desk, sessionId = 'TS-001') =>
  Object.fromEntries(
    (await desk.stores.bookings.forSession(sessionId)).map(({ personId, status }) => [personId, status]),
  )

describe('booking by pressing', () => {
  it('shows what it means first, charges included, and changes nothing', async () => {
    const desk = await bookingDesk()
    const shown = await bookPlace(ask, ann, desk.services)
    const text = JSON.stringify(shown.card)
    expect(text).toContain('Amounts and notice periods are not published; the business unit will tell you')
    expect(text).toContain('14 May 2024')
    expect(text).toContain('2 of 2 free')
    expect(await statuses(desk)).toEqual({})
  })

  it('books at the second press, once, though it is delivered twice', async () => {
    const desk = await bookingDesk()
    const confirm = pressOf(await bookPlace(ask, ann, desk.services), 'Book this place')
    const [one, again] = await Promise.all([
      bookPlace(confirm, ann, desk.services),
      bookPlace(confirm, ann, desk.services),
    ])
    expect(one.summary).toMatch(/^Booked: Neglect, 14 May 2024/)
    expect(again.summary).toBe(one.summary)
    expect(await desk.stores.bookings.forPerson('1')).toHaveLength(1)
  })

  it('says whose turn it is on the waiting list, also when the last place went meanwhile', async () => {
    const desk = await bookingDesk([{ capacity: 1 }])
    const late = pressOf(await bookPlace(ask, ben, desk.services), 'Book this place')
    await book(desk, ann)
    expect((await bookPlace(late, ben, desk.services)).summary).toContain('You are number 1 on the waiting list')
    expect((await book(desk, cat)).summary).toContain('You are number 2 on the waiting list')
  })

  it('shows their booking to somebody who has one', async () => {
    const desk = await bookingDesk()
    await book(desk)
    expect((await bookPlace(ask, ann, desk.services)).summary).toMatch(/^Booked/)
  })

  it('is refused in a channel, for an unknown session and for a card that was altered', async () => {
    const desk = await bookingDesk()
    await expect(bookPlace({ ...ask, scope: 'channel' }, ann, desk.services)).rejects.toMatchObject({ status: 409 })
    await expect(bookPlace(pressing('book', { ref: 'TS-999' }), ann, desk.services)).rejects.toMatchObject({
      status: 404,
    })
    await expect(bookPlace(pressing('book', {}), ann, desk.services)).rejects.toMatchObject({ status: 400 })
  })
})

describe('a place given up', () => {
  it('is offered to the next, who is told with the time to answer and takes it by pressing', async () => {
    const desk = await bookingDesk([{ capacity: 1 }], [ann, ben])
    const mine = await book(desk, ann)
    await book(desk, ben)
    const sure = await bookPlace(pressOf(mine, 'Cancel'), ann, desk.services)
    expect(sure.summary).toContain('The place is offered at once to whoever has waited longest')
    await bookPlace(pressOf(sure, 'Give up'), ann, desk.services)
    expect(await statuses(desk)).toEqual({ 1: 'cancelled', 2: 'offered' })
    expect(desk.nudges).toEqual([{ sessionId: 'TS-001' }])

    expect(await tellBookings('TS-001', desk.services)).toBe(1)
    expect(await tellBookings('TS-001', desk.services)).toBe(0)
    expect(desk.sent.map(({ to }) => to)).toEqual(['2'])
    const [offer] = desk.sent
    expect(offer?.message.summary).toContain('until the end of 23 April 2024')
    const taken = await bookPlace(pressOf(offer!.message, 'Yes'), ben, desk.services)
    expect(taken.summary).toMatch(/^Booked/)
  })

  it('by one press from a reminder, which names the booking', async () => {
    const desk = await bookingDesk()
    await book(desk)
    const [booking] = await desk.stores.bookings.forPerson('1')
    const press = pressing('cancel-booking', { ref: booking!.bookingId, asked: '2024-05-13' })
    expect((await bookPlace(press, ann, desk.services)).summary).toMatch(/^Cancelled/)
    await expect(bookPlace(press, ben, desk.services)).rejects.toMatchObject({ status: 404 })
  })

  it('at the weekend is told on Monday, unless the session is the next day', async () => {
    const desk = await bookingDesk(
      [{ capacity: 1 }, { sessionId: 'TS-002', date: '2024-04-28', capacity: 1 }],
      [ann, ben],
    )
    for (const ref of ['TS-001', 'TS-002']) {
      for (const person of [ann, ben]) await bookPlace(pressing('book', { ref, asked: ref }), person, desk.services)
    }
    desk.moveTo('2024-04-27T09:00:00Z')
    for (const ref of ['TS-001', 'TS-002'])
      await bookPlace(pressing('cancel-booking', { ref, asked: 'x' }), ann, desk.services)
    expect([await tellBookings('TS-001', desk.services), await tellBookings('TS-002', desk.services)]).toEqual([0, 1])
    desk.moveTo('2024-04-29T08:00:00Z')
    expect(await tellBookings('TS-001', desk.services)).toBe(1)
  })

  it('and not taken in time goes on to the next by the timer, and both are told', async () => {
    const desk = await bookingDesk([{ capacity: 1 }], [ann, ben, cat])
    for (const person of [ann, ben, cat]) await book(desk, person)
    await bookPlace(pressing('cancel-booking', { ref: 'TS-001', asked: 'x' }), ann, desk.services)
    desk.moveTo('2024-04-24T09:00:00Z')
    expect(await settleSessions(desk.services)).toEqual(['TS-001'])
    expect(await statuses(desk)).toEqual({ 1: 'cancelled', 2: 'lapsed', 3: 'offered' })
    expect(await tellBookings('TS-001', desk.services)).toBe(2)
    expect(await settleSessions(desk.services)).toEqual([])
  })
})

describe('swapping', () => {
  const two = [{ capacity: 2 }, { sessionId: 'TS-002', date: '2024-06-11', capacity: 1 }]

  it('books the other date first and then gives up the place', async () => {
    const desk = await bookingDesk(two)
    const mine = await book(desk)
    const choices = await bookPlace(pressOf(mine, 'Swap'), ann, desk.services)
    const done = await bookPlace(pressOf(choices, 'Swap to 11 June 2024'), ann, desk.services)
    expect(done.summary).toMatch(/^Booked: Neglect, 11 June 2024/)
    expect([await statuses(desk), await statuses(desk, 'TS-002')]).toEqual([{ 1: 'cancelled' }, { 1: 'booked' }])
  })

  it('keeps the place when the other filled up meanwhile', async () => {
    const desk = await bookingDesk(two)
    const choices = await bookPlace(pressOf(await book(desk), 'Swap'), ann, desk.services)
    await bookPlace(pressing('book', { ref: 'TS-002', asked: 'now' }), ben, desk.services)
    await expect(bookPlace(pressOf(choices, 'Swap to'), ann, desk.services)).rejects.toThrow(
      /You keep the place you have/,
    )
    expect(await statuses(desk)).toEqual({ 1: 'booked' })
  })

  it('cut off between the two is finished by the timer', async () => {
    const desk = await bookingDesk(two, [ann])
    await book(desk)
    const { change } = desk.services.bookings
    const cut: typeof change = (sessionId, work, likely) => {
      if (sessionId === 'TS-001') throw new Error('power cut')
      return change(sessionId, work, likely)
    }
    const swap = pressing('swap-booking', { ref: 'TS-002', instead: 'TS-001', asked: 'x' })
    const services = { ...desk.services, bookings: { ...desk.services.bookings, change: cut } }
    await expect(bookPlace(swap, ann, services)).rejects.toThrow('power cut')
    expect([await statuses(desk), await statuses(desk, 'TS-002')]).toEqual([{ 1: 'booked' }, { 1: 'booked' }])
    await settleSessions(desk.services)
    expect([await statuses(desk), await statuses(desk, 'TS-002')]).toEqual([{ 1: 'cancelled' }, { 1: 'booked' }])
  })
})

describe('booking for others', () => {
  it('their safeguarding lead types an address, and they are told who did it', async () => {
    const desk = await bookingDesk([{ capacity: 2 }], [ann])
    const shown = await bookPlace(ask, lead, desk.services)
    const press = pressOf(shown, 'Book')
    const done = await bookPlace({ ...press, data: { ...press.data, 'for-TS-001': ann.email } }, lead, desk.services)
    expect(JSON.stringify(done.card)).toContain(ann.displayName)
    await tellBookings('TS-001', desk.services)
    expect(desk.sent).toMatchObject([
      { to: '1', message: { summary: expect.stringContaining('Health Safeguarding Lead asked for this place') } },
    ])
  })

  it('nobody else may, whatever the card says', async () => {
    const desk = await bookingDesk([{ capacity: 2 }], [ann, ben])
    const forBen = pressing('book', { ref: 'TS-001', asked: 'x', who: '2' })
    await expect(bookPlace(forBen, ann, desk.services)).rejects.toMatchObject({ status: 403 })
    const elsewhere = learner('94', { roles: ['section11_lead'], organisation: 'Police' })
    await expect(bookPlace(forBen, elsewhere, desk.services)).rejects.toMatchObject({ status: 403 })
    expect(buttonsOf(await bookPlace(pressing('book', { ref: 'TS-001' }), unit, desk.services))).toHaveLength(1)
  })
})

it('a count that was left behind by a host that ended is put right by the timer', async () => {
  const desk = await bookingDesk([{ capacity: 2 }])
  await book(desk)
  await desk.stores.sessions.setPlaces('TS-001', async () => ({ taken: 0, waiting: 5 }))
  await settleSessions(desk.services)
  expect(await desk.stores.sessions.get('TS-001')).toMatchObject({ taken: 1, waiting: 0 })
})

describe('a session that the provider cancels', () => {
  it('ends its bookings and everybody is told, with the next one to press', async () => {
    const desk = await bookingDesk([{ capacity: 1 }, { sessionId: 'TS-002', date: '2024-06-11' }], [ann, ben])
    for (const person of [ann, ben]) await book(desk, person)
    const session = await desk.stores.sessions.get('TS-001')
    await desk.stores.sessions.put({ ...session!, status: 'Cancelled' })
    expect(await settleSessions(desk.services)).toEqual(['TS-001'])
    expect(await tellBookings('TS-001', desk.services)).toBe(2)
    expect(desk.sent.map(({ to }) => to).sort()).toEqual(['1', '2'])
    expect(buttonsOf(desk.sent[0]!.message).map(({ title }) => title)).toEqual(['Book 11 June 2024 instead'])
  })
})

describe('telling', () => {
  it('tries again what was certainly not posted, and hands on to the business unit what cannot arrive', async () => {
    const away = learner('away')
    const desk = await bookingDesk([{ capacity: 1 }], [away])
    await bookPlace(pressing('book', { ref: 'TS-001', asked: 'x', who: 'away' }), unit, desk.services)
    expect(await tellBookings('TS-001', desk.services)).toBe(1)
    expect(desk.sent).toMatchObject([
      { to: '92', message: { summary: expect.stringContaining('Somebody could not be told') } },
    ])

    const other = await bookingDesk([{ capacity: 1 }], [ann])
    await bookPlace(pressing('book', { ref: 'TS-001', asked: 'x', who: '1' }), unit, other.services)
    other.answerNext({ result: 'retry', reason: 'busy', afterSeconds: 1 })
    expect(await tellBookings('TS-001', other.services)).toBe(0)
    expect(await tellBookings('TS-001', other.services)).toBe(1)
    expect(other.sent).toHaveLength(1)
  })
})
