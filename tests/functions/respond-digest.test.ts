// A digest by e-mail with more lines than an e-mail should carry, and a lead whose deputy answers meanwhile.
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blankDigest } from '../../domain/ledger.ts'
import type { Owed } from '../../domain/reminder.ts'
import { deliver } from '../../functions/deliver.ts'
import { respondGet, respondPost } from '../../functions/respond.ts'
import { type House, openHouse } from '../support/house.ts'
import { anAction, aPerson, aReturn } from '../support/things.ts'

const DAY = '2024-09-23'
const outside = { entraObjectId: '', channel: 'email', tenant: 'external' } as const
const owner = aPerson({
  personId: 'p-many',
  ownerRoles: ['Owner of many'],
  email: 'many@partners.example',
  ...outside,
})
const lead = aPerson({
  personId: 'p-lead',
  displayName: 'Safeguarding lead of a council',
  roles: ['section11_lead'],
  ownerRoles: [],
  organisation: 'District council 3',
  email: 'lead.council@partners.example',
  ...outside,
})
const deputy = aPerson({
  personId: 'p-deputy',
  displayName: 'Deputy lead of a council',
  roles: ['learner'],
  ownerRoles: [],
  organisation: 'District council 3',
  email: 'deputy.council@partners.example',
  ...outside,
})

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow(`${DAY}T09:00:00+01:00`)
  for (const person of [owner, lead, deputy]) await house.services.people.put(person)
})
afterAll(() => house.close())

const quiet = () => new InvocationContext({ functionName: 'respond', logHandler: () => undefined })
const tokenOf = (link: string): string => link.split('/respond/')[1] ?? ''
const open = async (link: string) =>
  (await respondGet(
    new HttpRequest({ method: 'GET', url: link, params: { token: tokenOf(link) } }),
    quiet(),
  )) as HttpResponseInit
const answer = async (link: string, form: Record<string, string>) =>
  (await respondPost(
    new HttpRequest({
      method: 'POST',
      url: link,
      params: { token: tokenOf(link) },
      body: { string: new URLSearchParams({ version: '1', ...form }).toString() },
    }),
    quiet(),
  )) as HttpResponseInit

describe('a digest of seven lines by e-mail', () => {
  it('carries five of them, and a link to a page that lists all that still waits', async () => {
    const refs = [1, 2, 3, 4, 5, 6, 7].map((number) => `T-${number}`)
    for (const ref of refs)
      await house.services.actions.insert(
        anAction({ ref, title: `Thing <${ref}>`, ownerRole: 'Owner of many', due: '2024-09-30', ownerGroup: 'None' }),
      )
    const owed = refs.map(
      (ref): Owed => ({ personId: 'p-many', kind: 'action', ref, rung: -7, due: '2024-09-30', because: 'owner' }),
    )
    await house.services.reminders.plan(blankDigest('p-many', DAY, 'email', house.now().toISOString()), owed, 99)
    await deliver({ digests: [{ personId: 'p-many', day: DAY }] }, quiet())
    const asked = house.connector.posted.find(({ path }) => path === '/v2/notifications/email')?.activity
    const body = (asked as unknown as { personalisation: { body: string } }).personalisation.body
    expect(refs.filter((ref) => body.includes(`(${ref})`))).toHaveLength(5)
    const link = /2 more are waiting. See them all and answer: (\S+)/.exec(body)?.[1] ?? ''

    const { status, body: page } = await open(link)
    expect(status).toBe(200)
    expect(refs.every((ref) => String(page).includes(`(${ref})`))).toBe(true)
    expect(String(page)).toContain('Thing &lt;T-7&gt;')
    expect((await answer(link, { verb: 'done', note: 'All of it' })).status).toBe(400)

    const seventh = /href="([^"]+)">Answer about T-7/.exec(String(page))?.[1] ?? ''
    expect((await answer(seventh, { verb: 'done', note: 'Minutes of the meeting', impact: 'It helped' })).status).toBe(
      200,
    )
    expect(await house.services.actions.get('T-7')).toMatchObject({ status: 'Awaiting evidence' })
    expect(String((await open(link)).body)).not.toContain('(T-7)')
  })
})

describe('the deputy of a Section 11 lead', () => {
  it('answers while the lead is away, and no longer', async () => {
    await house.services.returns.insert(aReturn({ returnId: 'S11-T', round: 'test' }))
    const link = house.services.links!.make({ personId: 'p-deputy', kind: 'return', ref: 'S11-T' }, house.now())
    expect((await open(link)).status).toBe(410)
    expect((await answer(link, { verb: 'update', note: 'Not mine yet' })).status).toBe(410)

    const away = { awayFrom: DAY, awayUntil: '2024-09-24', deputyId: 'p-deputy' }
    await house.services.preferences.change('p-lead', (before) => ({ ...before, ...away }))
    expect(String((await open(link)).body)).toContain('I need more time')
    expect((await answer(link, { verb: 'update', note: 'Half of it is written' })).status).toBe(200)
    const [change] = await house.services.returns.history('S11-T')
    expect(change).toMatchObject({ by: 'Deputy lead of a council', note: 'Half of it is written' })

    house.setNow('2024-09-25T09:00:00+01:00')
    const later = house.services.links!.make({ personId: 'p-deputy', kind: 'return', ref: 'S11-T' }, house.now())
    expect((await answer(later, { verb: 'update', note: 'Still me', version: '2' })).status).toBe(410)
  })
})
