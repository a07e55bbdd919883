// The champions' network by pressing, on real tables: joining, the business unit's decision, details, leaving, newsletter.
import { expect, test } from 'vitest'
import { championIdOf, joinChampions } from '../../bot/join-champions.ts'
import { sendNewsletter } from '../../bot/send-newsletter.ts'
import type { Message } from '../../cards/card.ts'
import { postNewsletter } from '../../delivery/post-newsletter.ts'
import { draftNewsletter, quarterOf } from '../../domain/newsletter.ts'
import { aSession } from '../storage/open-test-stores.ts'
import { bookingDesk, learner, pressing, pressOf, unit } from './booking-desk.ts'

const ann = learner('1')
const chosen = { sector: 'Health', subSector: 'Community health', locality: 'LSCG 3', newsletter: 'Yes please' }

async function championDesk() {
  const desk = await bookingDesk(
    [{ kind: 'Champion event', course: 'Neglect toolkit workshop', date: '2024-06-12' }],
    [ann],
  )
  const told: { to: string; message: Message }[] = []
  const services = {
    ...desk.services,
    tell: async (to: string, message: Message) => void told.push({ to, message }),
    postNewsletter: (message: Message) => postNewsletter(message, { ...desk.services, places: services.places }),
    places: {
      find: async (key: string) => (key.startsWith('group:') ? undefined : ({ conversationId: key } as never)),
    },
  }
  return { desk, services, told }
}

async function apply({ services }: Awaited<ReturnType<typeof championDesk>>) {
  const form = await joinChampions(pressing('join-champions', { ref: 'me' }), ann, services)
  const press = pressOf(form, 'Send my application')
  return joinChampions({ ...press, data: { ...press.data, ...chosen } }, ann, services)
}

test('an application reaches the business unit once, who accept it, and the champion is told', async () => {
  const given = await championDesk()
  await apply(given)
  await expect(apply(given)).rejects.toThrow(/No button/)
  expect(given.told.map(({ to }) => to)).toEqual(['92'])
  const accept = pressOf(given.told[0]!.message, 'Accept')
  const done = await joinChampions(accept, unit, given.services)
  expect(done.summary).toContain('Application accepted')
  expect(await given.desk.stores.champions.get(championIdOf(ann))).toMatchObject({
    status: 'Active',
    sector: 'Health',
    locality: 'LSCG 3',
    joined: '2024-04-22',
  })
  expect(given.told.at(-1)).toMatchObject({ to: '1', message: { summary: expect.stringContaining('Welcome') } })
  // Delivered again, nobody is told twice; a colleague who presses later hears that it was settled.
  await joinChampions(accept, unit, given.services)
  expect(given.told).toHaveLength(2)
  await expect(joinChampions(accept, { ...unit, personId: '93' }, given.services)).rejects.toThrow(
    /settled already: Active, by Business Unit/,
  )
})

test('nobody accepts themselves, and a choice that is not on the list is refused', async () => {
  const given = await championDesk()
  await apply(given)
  const accept = pressOf(given.told[0]!.message, 'Accept')
  await expect(joinChampions(accept, ann, given.services)).rejects.toMatchObject({ status: 403 })
  const odd = pressing('join-champions', { ref: 'me', asked: 'x', ...chosen, locality: 'Everywhere' })
  await expect(joinChampions(odd, learner('2'), given.services)).rejects.toThrow(/choose your locality/)
})

test('a champion sees the next event, changes their details and leaves', async () => {
  const given = await championDesk()
  await apply(given)
  await joinChampions(pressOf(given.told[0]!.message, 'Accept'), unit, given.services)
  const mine = await joinChampions(pressing('champion-details', { ref: 'me' }), ann, given.services)
  expect(mine.summary).toContain('Neglect toolkit workshop, 12 June 2024')
  const save = pressOf(mine, 'Save')
  await joinChampions({ ...save, data: { ...save.data, ...chosen, locality: 'LSCG 5' } }, ann, given.services)
  const sure = await joinChampions(pressOf(mine, 'Leave'), ann, given.services)
  await joinChampions(pressOf(sure, 'Leave'), ann, given.services)
  const left = await given.desk.stores.champions.get(championIdOf(ann))
  expect(left).toMatchObject({ status: 'Left', left: '2024-04-22', locality: 'LSCG 5' })
  expect(left?.changes?.map(({ what }) => what)).toEqual([
    'Asked to join',
    'Accepted',
    'Details changed',
    'Left the champions',
  ])
})

test('a register imported later keeps whose row it is and its history', async () => {
  const given = await championDesk()
  await apply(given)
  const { changes, personId, version: _version, ...row } = (await given.desk.stores.champions.get(championIdOf(ann)))!
  await given.desk.stores.champions.put({ ...row, status: 'Active' })
  expect(await given.desk.stores.champions.get(championIdOf(ann))).toMatchObject({
    status: 'Active',
    personId,
    changes,
  })
})

test('the newsletter is drafted for the business unit alone, edited, and sent once to those who want it', async () => {
  const given = await championDesk()
  await apply(given)
  await joinChampions(pressOf(given.told[0]!.message, 'Accept'), unit, given.services)
  const draftPress = pressing('draft-newsletter', { ref: 'now' })
  await expect(sendNewsletter(draftPress, ann, given.services)).rejects.toMatchObject({ status: 403 })
  const draft = await sendNewsletter(draftPress, unit, given.services)
  expect(JSON.stringify(draft.card)).toContain('1 joined since 1 April 2024')
  const send = pressOf(draft, 'Send')
  const edited = { ...send, data: { ...send.data, newsletter: 'Neglect champions\n\nCome to the workshop.' } }
  const sent = await sendNewsletter(edited, unit, given.services)
  expect(sent.summary).toContain('posted to one place')
  expect(given.desk.sent).toMatchObject([{ to: '1', message: { summary: 'Neglect champions. Come to the workshop.' } }])
  await expect(sendNewsletter(edited, unit, given.services)).rejects.toThrow(/was sent on 22 April 2024/)
  expect(given.desk.sent).toHaveLength(1)
})

test('a newsletter takes only what was approved this quarter, and dates that are still to come', () => {
  const update = (group: string, decidedAt: string) => ({
    group,
    date: '2024-04-10',
    headline: `${group} met.`,
    decisions: [],
    decidedAt,
  })
  const text = draftNewsletter({
    updates: [update('NSIG', '2024-04-20T10:00:00Z'), update('VAG', '2024-03-20T10:00:00Z')],
    champions: [],
    sessions: [aSession({ date: '2024-05-14' }), aSession({ date: '2024-05-15', status: 'Cancelled', course: 'Gone' })],
    today: '2024-04-22',
  })
  expect(text).toContain('NSIG, 10 April 2024: NSIG met.')
  expect(text).not.toMatch(/VAG met|Gone/)
  expect(text).toContain('Neglect: 14 May 2024')
  expect(quarterOf('2024-12-31')).toEqual({ quarter: '2024-Q4', from: '2024-10-01', to: '2024-12-31' })
})
