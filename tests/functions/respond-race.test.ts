// Different answers sent to one e-mailed link at the same moment: one is taken, whatever the others say.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LinkKind } from '../../delivery/answer-link.ts'
import { respondPost } from '../../functions/respond.ts'
import { type House, openHouse } from '../support/house.ts'
import { anAction, aPerson } from '../support/things.ts'

const owner = aPerson({
  personId: 'p-outside-owner',
  entraObjectId: '',
  ownerRoles: ['Outside Lead'],
  email: 'outside@partners.example',
})
const ROUNDS = 5

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.services.people.put(owner)
})
afterAll(() => house.close())

/** All of them to one link, started before any has ended. */
async function race(kind: LinkKind, ref: string, forms: Record<string, string>[]): Promise<number[]> {
  const link = house.services.links!.make({ personId: owner.personId, kind, ref }, house.now())
  const params = { token: link.split('/respond/')[1] ?? '' }
  const quiet = new InvocationContext({ functionName: 'respond', logHandler: () => undefined })
  const answers = await Promise.all(
    forms.map((form) => {
      const body = { string: new URLSearchParams(form).toString() }
      return respondPost(new HttpRequest({ method: 'POST', url: link, params, body }), quiet) as HttpResponseInit
    }),
  )
  return answers.map(({ status }) => status ?? 200).sort()
}

it('eight updates in eight different words', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const ref = `CAP-RACE-${round}`
    await house.services.actions.insert(anAction({ ref, ownerRole: 'Outside Lead' }))
    const forms = Array.from({ length: 8 }, (_, n) => ({ verb: 'update', version: '1', note: `Words ${n}` }))
    expect(await race('action', ref, forms)).toEqual([200, ...Array(7).fill(410)])
    expect(await house.services.actions.get(ref)).toMatchObject({ version: 2 })
    expect(await house.services.actions.history(ref)).toHaveLength(1)
  }
})

it('done, not mine and more time at once', async () => {
  const ref = 'CAP-RACE-MIXED'
  await house.services.actions.insert(anAction({ ref, ownerRole: 'Outside Lead' }))
  const forms = ['done', 'not-mine', 'more-time'].map((verb) => ({ verb, version: '1', note: 'x', date: '2099-01-04' }))
  expect(await race('action', ref, forms)).toEqual([200, 410, 410])
  expect(await house.services.actions.history(ref)).toHaveLength(1)
})

it('a place taken and given up at once, from one link', async () => {
  const [session] = (await house.services.sessions.list()).filter(({ date }) => date > '2024-06-01')
  const { sessionId, course, date } = session!
  for (let round = 0; round < ROUNDS; round += 1) {
    const bookingId = `BK-RACE-${round}`
    await house.services.bookings.put({
      ...{ bookingId, sessionId, course, sessionDate: date, personId: owner.personId, agency: 'Outside' },
      ...{ booked: '2024-04-01', cancelledOn: '', isChargeable: false, chargeReason: '', arrival: 900 + round },
      ...{ status: 'offered', offerUntil: '2024-04-26' },
    })
    const statuses = await race('booking', sessionId, [{ verb: 'accept-offer' }, { verb: 'cancel-booking' }])
    expect(statuses).toEqual([200, 410])
    const kept = (await house.services.bookings.forSession(sessionId)).find((each) => each.bookingId === bookingId)
    expect(kept?.changes).toHaveLength(1)
    await house.services.bookings.put({ ...kept!, status: 'cancelled' })
  }
})
