import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerLinks } from '../../delivery/answer-link.ts'
import { respondGet, respondPost } from '../../functions/respond.ts'
import { type House, openHouse } from '../support/house.ts'
import { anAction, aPerson, aReturn } from '../support/things.ts'

const lead = aPerson({
  personId: 'p-lead',
  displayName: 'Safeguarding lead of a council',
  roles: ['section11_lead'],
  ownerRoles: [],
  organisation: 'District council 3',
  email: 'lead.council@partners.example',
  entraObjectId: '',
  channel: 'email',
  tenant: 'external',
})
const owner = aPerson({
  personId: 'p-outside-owner',
  entraObjectId: '',
  ownerRoles: ['Outside Lead'],
  email: 'outside@partners.example',
})

let house: House
let count = 0
let ref = ''

beforeAll(async () => {
  house = await openHouse()
  await house.services.people.put(lead)
  await house.services.people.put(owner)
})
afterAll(() => house.connector.close())
beforeEach(async () => {
  house.setNow('2024-09-23T09:00:00+01:00')
  count += 1
  ref = `S11-TEST-${count}`
  await house.services.returns.insert(aReturn({ returnId: ref, round: 'test' }))
})

const linkFor = (personId = 'p-lead', kind: 'action' | 'return' = 'return', what = ref) =>
  house.services.links!.make({ personId, kind, ref: what }, house.now())
const tokenOf = (link: string): string => link.split('/respond/')[1] ?? ''

async function open(link: string): Promise<HttpResponseInit> {
  const request = new HttpRequest({ method: 'GET', url: link, params: { token: tokenOf(link) } })
  return (await respondGet(request, quiet())) as HttpResponseInit
}

async function answer(link: string, form: Record<string, string>): Promise<HttpResponseInit> {
  const body = { string: new URLSearchParams({ version: '1', ...form }).toString() }
  const request = new HttpRequest({ method: 'POST', url: link, params: { token: tokenOf(link) }, body })
  return (await respondPost(request, quiet())) as HttpResponseInit
}

const quiet = () => new InvocationContext({ functionName: 'respond', logHandler: () => undefined })

describe('a link from an e-mail', () => {
  it('shows the thing and its choices, runs nothing, and changes nothing however often it is opened', async () => {
    const link = linkFor()
    for (let time = 0; time < 3; time += 1) {
      const { status, body, headers } = await open(link)
      expect(status).toBe(200)
      expect(String(body)).toContain('Section 11 return test, District council 3')
      expect(String(body)).toContain('I need more time')
      expect(String(body)).not.toContain('Hand it over')
      expect(String(body)).not.toMatch(/<script|onload|http-equiv|\sstyle=/i)
      expect((headers as Record<string, string>)['content-security-policy']).toContain("default-src 'none'")
    }
    expect(await house.services.returns.get(ref)).toMatchObject({ version: 1 })
    expect(await house.services.returns.history(ref)).toEqual([])
  })

  it('does what a card’s button does, with its history, once', async () => {
    const link = linkFor()
    const { status, body } = await answer(link, { verb: 'more-time', note: 'Vacancy', date: '2024-10-25' })
    expect([status, String(body)]).toEqual([200, expect.stringContaining('Your answer about')])
    expect(await house.services.returns.get(ref)).toMatchObject({ requestedDue: '2024-10-25', version: 2 })
    const [change] = await house.services.returns.history(ref)
    expect(change).toMatchObject({ door: 'email link', by: 'Safeguarding lead of a council', note: 'Vacancy' })

    const again = await answer(link, { verb: 'done', note: 'Sent', version: '2' })
    expect([again.status, String(again.body)]).toEqual([410, expect.stringContaining('answered about')])
    expect((await open(link)).status).toBe(410)
    expect(await house.services.returns.get(ref)).toMatchObject({ version: 2, returned: '' })
  })

  it('says what is missing, keeps what was written, and can then be put right', async () => {
    const link = linkFor()
    const { status, body } = await answer(link, { verb: 'more-time', note: 'The "vacancy" & <others>' })
    expect(status).toBe(400)
    expect(String(body)).toContain('role="alert"')
    expect(String(body)).toContain('choose the later date')
    expect(String(body)).toContain('The &quot;vacancy&quot; &amp; &lt;others&gt;')
    expect(String(body)).toContain('value="more-time" required checked')
    expect((await answer(link, { verb: 'more-time', note: 'Vacancy', date: '2024-10-25' })).status).toBe(200)
  })

  it('refuses an answer to what has changed since the page was opened, and one that is no choice', async () => {
    await answer(linkFor(), { verb: 'update', note: 'Half done' })
    const late = await answer(linkFor(), { verb: 'done', note: 'Sent', version: '1' })
    expect([late.status, String(late.body)]).toEqual([409, expect.stringContaining('has changed since')])
    expect((await answer(linkFor(), { verb: 'delete-all' })).status).toBe(400)
    expect((await answer(linkFor(), { verb: 'agree-time', version: '2' })).status).toBe(403)
  })

  it.each([
    ['cut short', (link: string) => link.slice(0, -3), 404],
    ['with another signature', (link: string) => `${link.slice(0, -4)}AAAA`, 404],
    [
      'with another body',
      (link: string) =>
        link.replace(
          /local\.[^.]+\./,
          `local.${Buffer.from('["p-bu-admin","return","x",9999999999,"a"]').toString('base64url')}.`,
        ),
      404,
    ],
    ['of a key we do not have', (link: string) => link.replace('/respond/local.', '/respond/other.'), 404],
    ['far too long', (link: string) => link + 'x'.repeat(2000), 404],
    ['empty', () => 'https://nscp.example/respond/', 404],
  ])('%s is not one of ours', async (_, spoil, status) => {
    const answered = await open(spoil(linkFor()))
    expect([answered.status, String(answered.body)]).toEqual([status, expect.stringContaining('not one of ours')])
  })

  it('expires after two weeks, to the second', async () => {
    const link = linkFor()
    house.setNow('2024-10-07T09:00:00+01:00')
    expect((await open(link)).status).toBe(200)
    house.setNow('2024-10-07T09:00:02+01:00')
    expect((await open(link)).status).toBe(410)
  })

  it('shows nothing to somebody to whom it does not belong, who left, or once it is settled', async () => {
    expect((await open(linkFor('p-outside-owner'))).status).toBe(410)
    expect((await open(linkFor('p-gone'))).status).toBe(410)
    expect((await open(linkFor('p-lead', 'return', 'S11-NOWHERE'))).status).toBe(410)
    await answer(linkFor(), { verb: 'done', note: 'Sent to SIPCo' })
    const settled = await open(linkFor())
    expect([settled.status, String(settled.body)]).toEqual([
      410,
      expect.stringContaining('no answer from you any more'),
    ])
  })

  it('works for an action too, with its own choices', async () => {
    await house.services.actions.insert(anAction({ ref: 'CAP-LINK-1', ownerRole: 'Outside Lead' }))
    const link = linkFor('p-outside-owner', 'action', 'CAP-LINK-1')
    expect(String((await open(link)).body)).toContain('It waits for a partner')
    expect((await answer(link, { verb: 'blocked', note: 'ICB data' })).status).toBe(200)
    expect(await house.services.actions.get('CAP-LINK-1')).toMatchObject({ blockedBy: 'ICB data' })
  })
})

describe('the keys of links', () => {
  const now = new Date('2024-09-23T08:00:00Z')
  const keyOf = (id: string) => ({ id, secret: id.repeat(20) })
  const target = { personId: 'p', kind: 'action' as const, ref: 'A-1' }
  it('change without voiding what was sent', () => {
    const old = answerLinks({ publicUrl: 'https://x.example', keys: [keyOf('k1')] })
    const both = answerLinks({ publicUrl: 'https://x.example', keys: [keyOf('k2'), keyOf('k1')] })
    const sent = tokenOf(old.make(target, now))
    expect(both.read(sent, now)).toMatchObject(target)
    expect(tokenOf(both.make(target, now))).toMatch(/^k2\./)
    const later = answerLinks({ publicUrl: 'https://x.example', keys: [keyOf('k2')] })
    expect(() => later.read(sent, now)).toThrow('not one of ours')
  })
})
