// Impact pulses from the timer to the answer, and the question to those who missed a session, on real tables.
import { expect, test } from 'vitest'
import { answerPulse } from '../../bot/answer-pulse.ts'
import { sayWhyAbsent } from '../../bot/say-why-absent.ts'
import { sendPulses } from '../../delivery/send-pulses.ts'
import { settleSessions } from '../../delivery/settle-sessions.ts'
import { tellBookings } from '../../delivery/tell-bookings.ts'
import { aBooking } from '../storage/open-test-stores.ts'
import { bookingDesk, buttonsOf, learner, pressOf } from './booking-desk.ts'

const ann = learner('1')
const ben = learner('2')

async function pulseDesk(cardsThisWeek = 0) {
  const desk = await bookingDesk([{ date: '2024-05-14' }], [ann, ben])
  await desk.stores.bookings.put(aBooking({ personId: '1', bookingId: 'BK-1', status: 'attended' }))
  desk.moveTo('2024-05-16T09:00:00Z')
  let left = cardsThisWeek
  const services = {
    ...desk.services,
    policy: { cardsAWeek: 3 },
    minimise: async (text: string) => text.replace('Jo Bloggs', '[NAME]'),
    reminders: { read: async () => (left-- > 0 ? ({ digest: { state: 'sent' } } as never) : undefined) },
  }
  return { desk, services }
}

test('a pulse is asked once, and answered in one press from the card', async () => {
  const { desk, services } = await pulseDesk()
  expect(await sendPulses(services)).toEqual({ sent: 1, heldOver: 0 })
  expect(await sendPulses(services)).toEqual({ sent: 0, heldOver: 0 })
  const [card] = desk.sent
  expect(card?.to).toBe('1')
  const thanks = await answerPulse(pressOf(card!.message, 'I have used some of it'), ann, services)
  expect(thanks.summary).toContain('is counted: I have used some of it')
  expect(await desk.stores.pulses.list()).toMatchObject([
    { state: 'answered', choice: 'something', answeredOn: '2024-05-16', line: '' },
  ])
})

test('a line is kept without identifiers, and the history does not say who answered', async () => {
  const { desk, services } = await pulseDesk()
  await sendPulses(services)
  const press = pressOf(desk.sent[0]!.message, 'I work differently')
  await answerPulse(
    { ...press, data: { ...press.data, 'line-BK-1.end': 'Jo Bloggs and I use the tool' } },
    ann,
    services,
  )
  const [kept] = await desk.stores.pulses.list()
  expect(kept?.line).toBe('[NAME] and I use the tool')
})

test('a worry about a child in the line is met with the numbers to ring, and kept nowhere', async () => {
  const { desk, services } = await pulseDesk()
  await sendPulses(services)
  const press = pressOf(desk.sent[0]!.message, 'Nothing yet')
  const data = { ...press.data, 'line-BK-1.end': 'a child in my class told me her dad hits her' }
  const met = await answerPulse({ ...press, data }, ann, services)
  expect(JSON.stringify(met.card)).toContain('0344 800 8020')
  expect(await desk.stores.pulses.list()).toMatchObject([{ state: 'sent', line: '' }])
})

test('a week’s cards that are used up hold a pulse over', async () => {
  const { desk, services } = await pulseDesk(3)
  expect(await sendPulses(services)).toEqual({ sent: 0, heldOver: 1 })
  expect(desk.sent).toEqual([])
  expect((await sendPulses(services)).sent).toBe(1)
})

test('outside office hours nobody is asked', async () => {
  const { desk, services } = await pulseDesk()
  desk.moveTo('2024-05-18T09:00:00Z')
  expect(await sendPulses(services)).toEqual({ sent: 0, heldOver: 0 })
})

test('what was certainly not posted is asked again, what may have been is not', async () => {
  const { desk, services } = await pulseDesk()
  desk.answerNext({ result: 'retry', reason: 'busy', afterSeconds: 1 })
  expect((await sendPulses(services)).sent).toBe(0)
  desk.moveTo('2024-05-16T09:15:00Z')
  desk.answerNext({ result: 'unconfirmed', reason: 'no answer' })
  expect((await sendPulses(services)).sent).toBe(1)
  desk.moveTo('2024-05-17T09:15:00Z')
  expect((await sendPulses(services)).sent).toBe(0)
})

test('nobody answers for somebody else', async () => {
  const { desk, services } = await pulseDesk()
  await sendPulses(services)
  await expect(answerPulse(pressOf(desk.sent[0]!.message, 'Nothing'), ben, services)).rejects.toMatchObject({
    status: 404,
  })
})

test('who missed a session is asked why, in one press, and only about their own', async () => {
  const desk = await bookingDesk([{ date: '2024-05-14' }], [ann])
  await desk.stores.bookings.change('TS-001', () => ({
    changes: [aBooking({ personId: '1', bookingId: 'BK-1', status: 'no-show', notice: 'missed' })],
    result: undefined,
  }))
  desk.moveTo('2024-05-15T09:00:00Z')
  expect(await settleSessions(desk.services)).toEqual(['TS-001'])
  expect(await tellBookings('TS-001', desk.services)).toBe(1)
  const press = pressOf(desk.sent[0]!.message, 'Workload')
  await expect(sayWhyAbsent(press, ben, desk.services)).rejects.toMatchObject({ status: 404 })
  await sayWhyAbsent(press, ann, desk.services)
  expect(await desk.stores.bookings.forPerson('1')).toMatchObject([{ absence: 'workload' }])
})

test('joining details of a virtual session come the working day before, once, with a way to say no', async () => {
  const desk = await bookingDesk([{ date: '2024-05-13', joining: 'Meeting id 123 456' }], [ann])
  await desk.stores.bookings.put(aBooking({ personId: '1', sessionDate: '2024-05-13' }))
  desk.moveTo('2024-05-09T09:00:00Z')
  expect(await settleSessions(desk.services)).toEqual([])
  desk.moveTo('2024-05-10T09:00:00Z')
  expect(await settleSessions(desk.services)).toEqual(['TS-001'])
  await tellBookings('TS-001', desk.services)
  expect(await settleSessions(desk.services)).toEqual([])
  expect(desk.sent).toMatchObject([{ to: '1', message: { summary: expect.stringContaining('Meeting id 123 456') } }])
  expect(buttonsOf(desk.sent[0]!.message).map(({ verb }) => verb)).toEqual(['cancel-booking'])
})
