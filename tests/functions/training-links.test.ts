// E-mailed links about training and champions: opening changes nothing, one press does what the card does, once.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinkKind } from '../../delivery/answer-link.ts'
import { pulsesDue } from '../../domain/pulse.ts'
import { respondGet, respondPost } from '../../functions/respond.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'
import { type House, openHouse } from '../support/house.ts'
import { aLearner, businessUnit } from '../support/things.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-05-01T09:00:00+01:00')
  for (const person of [aLearner('l-1'), aLearner('l-2'), businessUnit]) await house.services.people.put(person)
  const { sessions } = house.services
  await sessions.put(aSession({ sessionId: 'TS-L1', course: 'Linked course' }))
  await sessions.put(aSession({ sessionId: 'TS-L2', course: 'Linked course', date: '2024-06-04' }))
  house.services.records.forget()
})
afterAll(() => house.connector.close())

const quiet = () => new InvocationContext({ functionName: 'x', logHandler: () => undefined })
const linkFor = (personId: string, kind: LinkKind, ref: string) =>
  house.services.links!.make({ personId, kind, ref }, house.now())
const paramsOf = (link: string) => ({ token: link.split('/respond/')[1] ?? '' })
const open = async (link: string) =>
  (await respondGet(new HttpRequest({ method: 'GET', url: link, params: paramsOf(link) }), quiet())) as HttpResponseInit
const answer = async (link: string, form: Record<string, string>) =>
  (await respondPost(
    new HttpRequest({
      method: 'POST',
      url: link,
      params: paramsOf(link),
      body: { string: new URLSearchParams(form).toString() },
    }),
    quiet(),
  )) as HttpResponseInit
const bookingsOf = (id: string) => house.services.bookings.forPerson(id)

describe('a reminder of a course', () => {
  it('is answered by swapping, which books the other session first and gives this one up', async () => {
    await house.services.bookings.put(aBooking({ bookingId: 'BK-L1', sessionId: 'TS-L1', personId: 'l-1' }))
    const link = linkFor('l-1', 'booking', 'BK-L1')
    const shown = await open(link)
    expect(String(shown.body)).toMatch(/I cannot come[\s\S]*Swap to 4 June 2024/)
    expect(String(shown.body)).toContain('not published')
    expect(await bookingsOf('l-1')).toMatchObject([{ status: 'booked' }])
    expect((await answer(link, { verb: 'swap-booking:TS-001' })).status).toBe(400)
    const done = await answer(link, { verb: 'swap-booking:TS-L2' })
    expect(String(done.body)).toMatch(/You are booked on Linked course, 4 June 2024[\s\S]*TS-L2\/calendar\.ics/)
    expect((await bookingsOf('l-1')).map(({ sessionId, status }) => `${sessionId} ${status}`).sort()).toEqual([
      'TS-L1 cancelled',
      'TS-L2 booked',
    ])
    expect((await answer(link, { verb: 'cancel-booking' })).status).toBe(410)
  })

  it('whose session the provider cancelled offers the next', async () => {
    await house.services.sessions.put(aSession({ sessionId: 'TS-L3', course: 'Linked course', status: 'Cancelled' }))
    const gone = { bookingId: 'BK-L3', sessionId: 'TS-L3', personId: 'l-2', status: 'cancelled' }
    await house.services.bookings.put(aBooking(gone))
    const link = linkFor('l-2', 'booking', 'TS-L3')
    expect(String((await open(link)).body)).toMatch(/provider has cancelled[\s\S]*Book 14 May 2024[\s\S]*instead/)
    expect(String((await answer(link, { verb: 'book:TS-L1' })).body)).toContain(
      'You are booked on Linked course, 14 May',
    )
  })
})

it('whoever missed a session says why with one press, and once', async () => {
  await house.services.bookings.put(
    aBooking({ bookingId: 'BK-L4', sessionId: 'TS-L2', personId: 'l-2', status: 'no-show' }),
  )
  const link = linkFor('l-2', 'booking', 'BK-L4')
  expect(String((await open(link)).body)).toContain('What kept you?')
  expect((await answer(link, { verb: 'absent:nonsense' })).status).toBe(400)
  expect((await answer(link, { verb: 'absent:workload' })).status).toBe(200)
  expect((await bookingsOf('l-2')).find(({ bookingId }) => bookingId === 'BK-L4')).toMatchObject({
    absence: 'workload',
    changes: [{ door: 'email link' }],
  })
  expect((await answer(link, { verb: 'absent:ill' })).status).toBe(410)
})

describe('an impact pulse', () => {
  const attended = aBooking({ bookingId: 'BK-P1', sessionId: 'TS-L1', personId: 'l-1', status: 'attended' })
  const pulse = { ...pulsesDue([attended], '2024-05-15', new Set())[0]!, state: 'sent' as const, sentOn: '2024-05-15' }
  beforeAll(() => house.services.pulses.insert(pulse))

  it('opened changes nothing; a worry in the line is met with who to ring and leaves the link good', async () => {
    const link = linkFor('l-1', 'pulse', pulse.pulseId)
    expect(String((await open(link)).body)).toMatch(
      /What has changed in your practice[\s\S]*Nobody|I work differently now/,
    )
    expect(await house.services.pulses.get(pulse.pulseId)).toMatchObject({ state: 'sent', version: 1 })
    const worry = { verb: 'something', line: 'a child in my class told me her dad hits her' }
    expect(String((await answer(link, worry)).body)).toContain('0344 800 8020')
    expect(await house.services.pulses.get(pulse.pulseId)).toMatchObject({ state: 'sent', line: '' })
    expect((await answer(link, { verb: 'steal' })).status).toBe(400)
    const kept = await answer(link, { verb: 'something', line: 'I use the toolkit' })
    expect(String(kept.body)).toContain('is counted: I have used some of it')
    expect(await house.services.pulses.get(pulse.pulseId)).toMatchObject({
      choice: 'something',
      line: 'I use the toolkit',
    })
    expect((await answer(link, { verb: 'a-lot' })).status).toBe(410)
  })

  it('of somebody else is not shown', async () => {
    expect((await open(linkFor('l-2', 'pulse', pulse.pulseId))).status).toBe(404)
  })
})

describe('the champions’ network', () => {
  const application = {
    ...{ championId: 'NC-L1', sector: 'Health', subSector: '', roleTitle: 'Nurse l-1', joined: '2024-05-01' },
    ...{ locality: 'LSCG 1', forumsAttended: 0, hasNewsletter: true, status: 'Applied', personId: 'l-1' },
  }

  it('an application is accepted from an e-mail by the business unit alone, once', async () => {
    await house.services.champions.put(application)
    house.services.records.forget()
    expect((await open(linkFor('l-2', 'champion', 'NC-L1'))).status).toBe(410)
    expect((await answer(linkFor('l-2', 'champion', 'NC-L1'), { verb: 'accept-champion' })).status).toBe(410)
    const link = linkFor(businessUnit.personId, 'champion', 'NC-L1')
    expect(String((await open(link)).body)).toMatch(/Nurse l-1[\s\S]*Accept[\s\S]*Decline/)
    expect(await house.services.champions.get('NC-L1')).toMatchObject({ status: 'Applied' })
    expect((await answer(link, { verb: 'accept-champion' })).status).toBe(200)
    expect(await house.services.champions.get('NC-L1')).toMatchObject({
      status: 'Active',
      changes: [{ door: 'email link', by: businessUnit.displayName }],
    })
    expect((await answer(link, { verb: 'decline-champion' })).status).toBe(410)
  })

  it('one’s own details are shown, kept and refused as on the card', async () => {
    house.services.records.forget()
    const link = linkFor('l-1', 'champion', 'NC-L1')
    expect(String((await open(link)).body)).toContain('Save my details')
    const details = { verb: 'save-champion', sector: 'Health', locality: 'Everywhere', newsletter: 'No thank you' }
    const refused = await answer(link, details)
    expect(refused.status).toBe(400)
    expect(String(refused.body)).toContain('choose your locality')
    expect((await answer(link, { ...details, locality: 'LSCG 2' })).status).toBe(200)
    expect(await house.services.champions.get('NC-L1')).toMatchObject({ locality: 'LSCG 2', hasNewsletter: false })
  })
})
