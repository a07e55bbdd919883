// The champions' network by pressing, on real tables: joining, the business unit's decision, details, leaving, newsletter.
import { expect, test } from 'vitest'
import { championIdOf, joinChampions } from '../../bot/join-champions.ts'
import { sendNewsletter } from '../../bot/send-newsletter.ts'
import type { Message } from '../../cards/card.ts'
import { postNewsletter } from '../../delivery/post-newsletter.ts'
import type { Champion } from '../../domain/champion.ts'
import { championNews } from '../../domain/champion-news.ts'
import type { Meeting } from '../../domain/group.ts'
import { draftNewsletter, quarterOf } from '../../domain/newsletter.ts'
import { aDraft, aSession } from '../storage/open-test-stores.ts'
import { bookingDesk, learner, pressing, pressOf, unit } from './booking-desk.ts'

const ann = learner('1')
const OUTSIDE = '7'
const chosen = { sector: 'Health', subSector: 'Community health', locality: 'LSCG 3', newsletter: 'Yes please' }

async function championDesk() {
  const desk = await bookingDesk(
    [{ kind: 'Champion event', course: 'Neglect toolkit workshop', date: '2024-06-12' }],
    [ann],
  )
  const told: { to: string; message: Message }[] = []
  const services = {
    ...desk.services,
    tellOfChampion: async (to: string, message: Message) => void told.push({ to, message }),
    postNewsletter: (message: Message, text: string) =>
      postNewsletter({ message, text }, { ...desk.services, places: services.places }),
    places: {
      find: async (key: string) =>
        key.startsWith('group:') || key === OUTSIDE ? undefined : ({ conversationId: key } as never),
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

test('an entry of the register that says whose it is is theirs: details are shown and kept there, none is made beside it', async () => {
  const given = await championDesk()
  const row = { ...aChampion('NC-012'), personId: ann.personId }
  await given.desk.stores.champions.put(row)
  given.services.records.forget()
  const mine = await joinChampions(pressing('champion-details', { ref: 'me' }), ann, given.services)
  expect(mine.summary).toContain('You are a neglect champion')
  const save = pressOf(mine, 'Save')
  await joinChampions({ ...save, data: { ...save.data, ...chosen } }, ann, given.services)
  expect(await given.desk.stores.champions.list()).toMatchObject([{ championId: 'NC-012', locality: 'LSCG 3' }])
  const other = pressing('save-champion', { ...save.data, ...chosen })
  await expect(joinChampions(other, learner('2'), given.services)).rejects.toMatchObject({ status: 403 })
})

test('a champion’s card has forums, the newsletter, tools and what was decided about neglect', () => {
  const news = championNews(
    {
      sessions: [aSession({ kind: 'Champion event', course: 'Workshop', date: '2024-06-12' })],
      meetings: [aForum('2024-06-03'), aForum('2024-04-01')],
      updates: [
        { ...aDraft(), group: 'NSIG', headline: 'The toolkit grows.' },
        { ...aDraft(), group: 'VAG' },
      ],
      facts: [],
    },
    [{ quarter: '2024-Q1', text: '', sentBy: '', sentAt: '2024-03-20T09:00:00Z', isPosted: true }],
    '2024-04-22',
  )
  expect(news.dates).toEqual(['Champions’ forum, 3 June 2024', 'Workshop, 12 June 2024, 09:30'])
  expect(news.newsletter).toContain('the last one on 20 March 2024')
  expect(news.updates).toEqual(['NSIG, 16 April 2024: The toolkit grows.'])
})

test('the newsletter reaches a champion outside Teams by e-mail, whole, with a link to their details', async () => {
  const given = await championDesk()
  given.desk.turnEmailOn()
  await given.desk.stores.people.put(learner(OUTSIDE))
  await given.desk.stores.champions.put({ ...aChampion('NC-013'), personId: OUTSIDE })
  given.services.records.forget()
  const text = `Neglect champions\n\n${'Come to the workshop. '.repeat(60)}`
  expect(await given.services.postNewsletter({ card: { type: 'AdaptiveCard' }, summary: '' }, text)).toBe(1)
  expect(given.desk.emails).toMatchObject([{ address: '7@partners.example', heading: 'Neglect champions' }])
  expect(given.desk.emails[0]?.body).toContain('workshop. '.repeat(1).trim())
  expect(given.desk.emails[0]?.body.length).toBeGreaterThan(1200)
  expect(given.desk.emails[0]?.body).toContain('https://app.example/respond/')
})

function aChampion(championId: string): Champion {
  const given = { sector: 'Health', subSector: '', roleTitle: 'Practitioner', locality: 'LSCG 1', status: 'Active' }
  return { championId, ...given, joined: '2023-05-01', forumsAttended: 0, hasNewsletter: true }
}

function aForum(date: string): Meeting {
  const group = 'Neglect Champions Forum'
  return { meetingId: `MT-${date}`, group, date, chairRole: '', type: 'Forum', papersDue: '', basis: '' }
}
