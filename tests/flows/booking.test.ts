// A place given up goes to whoever waits, through the running product: the press, the queue, the message, the timer.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, type Product, startProduct } from '../support/product.ts'

let product: Product
beforeAll(async () => {
  product = await startProduct()
}, 180_000)
afterAll(() => product.stop())

type Booking = { sessionId: string; status: string }
type Sent = { to: string; activity?: { summary?: string } }[]

const statusOf = async (person: string): Promise<string | undefined> =>
  (await product.get<Booking[]>('/api/bookings', person)).find(({ sessionId }) => sessionId === 'TS-109')?.status

async function api(person: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-local-person': person }
  const response = await fetch(`${product.url}/api/bookings`, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.status
}

const offersTo = async (person: string): Promise<Sent> => {
  const sent = await product.get<Sent>(`/dev/messages?person=${person}`)
  return sent.filter(({ activity }) => activity?.summary?.includes('A place has come free'))
}

it('is offered to the first who waits, told in Teams once, and goes on to the next when nobody answers', async () => {
  const bookings = await sampleOf('TS-109')
  const booked = bookings.filter(({ status }) => status === 'booked')
  const waiting = bookings.filter(({ status }) => status === 'waitlisted')
  const [giver] = booked
  const [first, second] = waiting
  expect(await api(giver!.personId, { verb: 'cancel-booking', session: 'TS-109', requestId: 'one' })).toBe(200)
  await eventually(
    () => statusOf(first!.personId),
    (status) => status === 'offered',
  )
  await eventually(
    () => offersTo(first!.personId),
    (offers) => offers.length === 1,
    30_000,
  )

  // Offered on Monday, so it is good until the end of Tuesday.
  await product.moveClock('2024-04-24T09:06:00+01:00')
  await product.post('/admin/functions/expire-offers', { input: '' })
  await eventually(
    () => statusOf(second!.personId),
    (status) => status === 'offered',
    30_000,
  )
  expect(await statusOf(first!.personId)).toBe('lapsed')
  await eventually(
    () => offersTo(second!.personId),
    (offers) => offers.length === 1,
    30_000,
  )
  expect(await offersTo(first!.personId)).toHaveLength(1)
  const places = await product.get<{ rows: { session: string; taken: number; waiting: number }[] }>(
    '/api/reports/training-places',
  )
  expect(places.rows.find(({ session }) => session === 'TS-109')).toMatchObject({ taken: 12, waiting: 6 })
}, 180_000)

/** The sample's bookings of a session, the longest booked first. */
async function sampleOf(sessionId: string) {
  const { sampleBookings } = await import('../support/sample-records.ts')
  return sampleBookings()
    .filter((booking) => booking.sessionId === sessionId)
    .sort((one, other) => one.booked.localeCompare(other.booked) || one.bookingId.localeCompare(other.bookingId))
}
