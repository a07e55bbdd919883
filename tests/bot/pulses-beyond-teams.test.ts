// Impact pulses by e-mail, and the line manager's view: asked only where it was switched on.
import { expect, test } from 'vitest'
import { answerPulse } from '../../bot/answer-pulse.ts'
import { setPulses, showPulseRules } from '../../bot/set-pulses.ts'
import { sendPulses } from '../../delivery/send-pulses.ts'
import type { Booking } from '../../domain/training.ts'
import { aBooking, aChange } from '../storage/open-test-stores.ts'
import { bookingDesk, buttonsOf, learner, pressOf, unit } from './booking-desk.ts'

const boss = learner('50', { displayName: 'Team Manager 50' })
const ann = learner('1', { managerId: boss.personId })
const ben = learner('2')
const away = learner('away')

async function desk(bookings: Partial<Booking>[]) {
  const opened = await bookingDesk([{ date: '2024-05-14' }], [ann, ben, boss, away])
  for (const over of bookings) await opened.stores.bookings.put(aBooking({ status: 'attended', ...over }))
  opened.moveTo('2024-05-16T09:00:00Z')
  const services = {
    ...opened.services,
    policy: { cardsAWeek: 3 },
    minimise: async (text: string) => text,
    reminders: { read: async () => undefined },
  }
  return { ...opened, services }
}

async function switchOn({ services }: Awaited<ReturnType<typeof desk>>, by = unit) {
  const press = pressOf(await showPulseRules(by, services), 'Save')
  const chosen = { 'asks-end': 'Whoever attended, and their line manager', 'asks-3m': 'Whoever attended' }
  const rest = { 'asks-6m': 'Whoever attended', 'asks-12m': 'Nobody is asked' }
  return setPulses({ ...press, data: { ...press.data, ...chosen, ...rest } }, by, services)
}

test('no line manager is asked until it is switched on, and then in one press about a role, not a name', async () => {
  const given = await desk([{ personId: '1', bookingId: 'BK-1' }])
  expect((await sendPulses(given.services)).sent).toBe(1)
  expect(given.sent.map(({ to }) => to)).toEqual(['1'])
  await switchOn(given)
  expect((await sendPulses(given.services)).sent).toBe(1)
  const asked = given.sent.at(-1)!
  expect(asked.to).toBe('50')
  expect(asked.message.summary).toContain('Health Visitor 1 attended Neglect, 14 May 2024')
  await answerPulse(pressOf(asked.message, 'They work differently'), boss, given.services)
  const view = await given.stores.pulses.get('BK-1.end.manager')
  expect(view).toMatchObject({ state: 'answered', choice: 'a-lot', personId: '50', view: 'manager' })
  // Nobody is named in what is kept about it.
  expect(JSON.stringify(view)).not.toContain('"1"')
  expect(await sendPulses(given.services)).toEqual({ sent: 0, heldOver: 0 })
})

test('whoever booked for them is their manager where the roster names none; the business unit never is', async () => {
  const madeBy = (personId: string) => ({ bookedBy: 'A role', changes: [aChange('made', { personId })] })
  const given = await desk([
    { personId: '2', bookingId: 'BK-2', ...madeBy('50') },
    { personId: 'away', bookingId: 'BK-3', ...madeBy(unit.personId) },
  ])
  await switchOn(given)
  await sendPulses(given.services)
  expect(given.sent.map(({ to }) => to).sort()).toEqual(['2', '50'])
})

test('only the business unit and the workforce group’s chair set the rules, and what was set is kept', async () => {
  const given = await desk([])
  await expect(switchOn(given, ann)).rejects.toMatchObject({ status: 403 })
  const chair = learner('60', { displayName: 'WFDG Chair', roles: ['chair'], chairs: ['WFDG'] })
  await expect(switchOn(given, { ...chair, chairs: ['VAG'] })).rejects.toMatchObject({ status: 403 })
  const saved = await switchOn(given, chair)
  expect(saved.summary).toContain('Set by WFDG Chair on 16 May 2024')
  expect(await given.stores.pulseRules.get()).toMatchObject({
    asks: { end: 'manager too', '12m': 'nobody' },
    changes: [{ by: 'WFDG Chair', from: { end: 'attendee', '12m': 'attendee' } }],
  })
  const press = pressOf(saved, 'Save')
  const odd = { ...press, data: { ...press.data, 'asks-end': 'Everybody' } }
  await expect(setPulses(odd, unit, given.services)).rejects.toMatchObject({ status: 400 })
})

test('a point where nobody is to be asked is not asked', async () => {
  const given = await desk([{ personId: '1', bookingId: 'BK-1', sessionDate: '2024-05-14' }])
  await switchOn(given)
  given.moveTo('2025-05-14T09:00:00Z')
  expect(await sendPulses(given.services)).toEqual({ sent: 0, heldOver: 0 })
})

test('somebody outside Teams is asked once by e-mail, with a link to the one question', async () => {
  const given = await desk([{ personId: 'away', bookingId: 'BK-9' }])
  expect((await sendPulses(given.services)).sent).toBe(0)
  given.turnEmailOn()
  given.moveTo('2024-05-17T09:00:00Z')
  // The first try failed for good, so a new point is needed; three months later it is.
  given.moveTo('2024-08-15T09:00:00Z')
  expect((await sendPulses(given.services)).sent).toBe(1)
  expect((await sendPulses(given.services)).sent).toBe(0)
  expect(given.emails).toMatchObject([
    { address: 'away@partners.example', heading: 'What has changed in your practice because of this course?' },
  ])
  expect(given.emails[0]?.body).toMatch(/https:\/\/app\.example\/respond\/\S+/)
  expect(given.emails[0]?.body).toContain('Neglect, 14 May 2024')
})

test('who is away or wants quiet is not asked meanwhile', async () => {
  const given = await desk([{ personId: '1', bookingId: 'BK-1' }])
  const quiet = { ...(await given.services.preferences.get('1')), mutedUntil: '2024-05-20' }
  const services = { ...given.services, preferences: { get: async () => quiet } }
  expect(await sendPulses(services)).toEqual({ sent: 0, heldOver: 1 })
  given.moveTo('2024-05-20T09:00:00Z')
  expect((await sendPulses(services)).sent).toBe(1)
  expect(buttonsOf(given.sent[0]!.message)).toHaveLength(4)
})
