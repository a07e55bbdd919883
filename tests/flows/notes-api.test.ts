// Drafts edited and proposals decided through the API: the card's own checks and the same history.
import { type HttpHandler, HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { notesApprove, notesEdit } from '../../functions/notes-decide.ts'
import { notesPost } from '../../functions/notes-post.ts'
import { proposalsGet, proposalsPost } from '../../functions/proposals.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-admin'
const CHAMPION = 'u-edu-044'
const CHAIR = 'p-chair-vag'
const notes = (day: string) => `# VAG meeting notes
Date: ${day}

Agreed: sexual exploitation gets its own page in the strategy.

ACTION: VAG Chair to write to all secondary schools about summer cover by 12 July 2024.

ACTION: MACE Team Manager to bring the missing episodes paper by 31 July 2024.

ACTION: VAG Chair to thank the youth panel.`

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-06-27T10:00:00+01:00')
})
afterAll(() => house.close())

async function drafted(day: string): Promise<string> {
  await house.say(UNIT, `Notes:\n${notes(day)}`)
  await house.readNotes()
  const approve = actionsOf(house.postedTo(UNIT).at(-1)?.card).find(({ verb }) => verb === 'approve-notes')
  return String((approve?.data as { ref?: string })?.ref)
}

async function call(handler: HttpHandler, person: string, params: Record<string, string>, body?: object) {
  const request = new HttpRequest({
    method: body === undefined ? 'GET' : 'POST',
    url: 'http://127.0.0.1/api/any',
    params,
    headers: { 'x-local-person': person, 'content-type': 'application/json' },
    ...(body !== undefined && { body: { string: JSON.stringify(body) } }),
  })
  const reply = (await handler(request, new InvocationContext({ functionName: 'any' }))) as HttpResponseInit
  return { status: reply.status, body: reply.jsonBody as Record<string, unknown> }
}

it('a draft is edited, lines dropped, joined and added, and nothing is posted; its history keeps what it said', async () => {
  const id = await drafted('20 June 2024')
  const posted = house.connector.posted.length
  const edits = { 'decision-0': 'false', merge: '1+2', 'add-title': 'Book the room', headline: 'A summer of cover' }
  const { status, body } = await call(notesEdit, UNIT, { id }, edits)
  expect(status).toBe(200)
  expect(body).toMatchObject({ state: 'drafted', headline: 'A summer of cover', decisions: [] })
  expect((body.actions as { title: string }[]).map(({ title }) => title)).toEqual([
    expect.stringContaining('; bring the missing'),
    expect.stringMatching(/thank the youth panel/i),
    'Book the room',
  ])
  expect(house.connector.posted).toHaveLength(posted)
  const [latest] = await house.services.drafts.history(id)
  expect(latest).toMatchObject({ what: 'Edited', door: 'api', personId: UNIT })
  expect(latest?.from.text).toContain('own page')
  expect(await house.services.drafts.getSource(id)).toContain('own page')
})

it('a draft is edited by nobody else, and not after it was approved', async () => {
  const id = await drafted('19 June 2024')
  expect((await call(notesEdit, CHAMPION, { id }, { headline: 'Mine' })).status).toBe(403)
  await call(notesApprove, UNIT, { id }, {})
  const late = await call(notesEdit, UNIT, { id }, { headline: 'Late' })
  expect(late.status).toBe(409)
  expect(String(late.body.error)).toContain('already approved')
})

it('proposals are listed, accepted, linked and refused, each once and with its history', async () => {
  const id = await drafted('18 June 2024')
  await call(notesApprove, UNIT, { id }, {})
  const listed = (await call(proposalsGet, UNIT, {})).body.proposals as { notes: string; index: number }[]
  expect(listed.filter(({ notes }) => notes === id).map(({ index }) => index)).toEqual([0, 1, 2])
  const decide = (index: number, body: object, person = UNIT) =>
    call(proposalsPost, person, { id, index: String(index) }, body)

  const accepted = await decide(0, { verdict: 'accepted' })
  expect(String(accepted.body.said)).toMatch(/CAP-VAG-\d{3} is in the plan/)
  expect((await decide(0, { verdict: 'accepted' })).status).toBe(200)
  expect((await decide(0, { verdict: 'refused', reason: 'No' })).status).toBe(409)
  // Without a date nobody is reminded, so an undated one asks for it.
  expect((await decide(2, { verdict: 'accepted' })).status).toBe(400)
  expect((await decide(2, { verdict: 'refused' })).status).toBe(400)
  expect(String((await decide(2, { verdict: 'refused', reason: 'Done on the day' })).body.said)).toContain('Refused')

  const [open] = (await house.services.actions.list()).filter(({ status }) => status === 'In progress')
  const linked = await decide(1, { verdict: 'linked', same: open!.ref })
  expect(String(linked.body.said)).toContain(`Linked to ${open!.ref}`)
  expect((await house.services.actions.history(open!.ref))[0]).toMatchObject({
    what: 'Raised again in a meeting',
    door: 'api',
  })
  const draft = await house.services.drafts.get(id)
  expect(draft?.settled.map(({ index, verdict }) => [index, verdict])).toEqual([
    [0, 'accepted'],
    [2, 'refused'],
    [1, 'linked'],
  ])
  const left = (await call(proposalsGet, UNIT, {})).body.proposals as { notes: string }[]
  expect(left.some(({ notes }) => notes === id)).toBe(false)
})

it.each([
  ['by a champion', CHAMPION, { verdict: 'accepted' }, '0', 403],
  ['by the chair of another group', CHAIR, { verdict: 'accepted' }, '0', 403],
  ['with a word nobody knows', UNIT, { verdict: 'perhaps' }, '0', 400],
  ['with a field nobody knows', UNIT, { verdict: 'accepted', by: 'me' }, '0', 400],
  ['for an action that is not there', UNIT, { verdict: 'accepted' }, '77', 404],
  ['at a place that is no number', UNIT, { verdict: 'accepted' }, '-1', 404],
])('a decision %s is refused and changes nothing', async (_what, person, body, index, status) => {
  const id = await drafted('17 June 2024')
  await call(notesApprove, UNIT, { id }, {})
  expect((await call(proposalsPost, person, { id, index }, body)).status).toBe(status)
  expect((await house.services.drafts.get(id))?.settled).toEqual([])
})

async function postText(text: string, query: Record<string, string> = {}) {
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://127.0.0.1/api/notes',
    query,
    headers: { 'x-local-person': UNIT, 'content-type': 'text/plain' },
    body: { string: text },
  })
  const reply = (await notesPost(request, new InvocationContext({ functionName: 'notes-post' }))) as HttpResponseInit
  return { status: reply.status, body: reply.jsonBody as { id?: string; error?: string } }
}

it('two meetings in one text are told apart and sent back', async () => {
  const second = notes('16 June 2024').replace('# VAG', '# NSIG')
  const { status, body } = await postText(`${notes('13 June 2024')}\n\n${second}`)
  expect(status).toBe(400)
  expect(body.error).toMatch(/holds the notes of 2 meetings: VAG of 13 June 2024, NSIG of 16 June 2024/)
})

it('a group that nobody knows is refused by name', async () => {
  const { status, body } = await postText(notes('12 June 2024'), { group: 'Allotment Society' })
  expect(status).toBe(400)
  expect(body.error).toContain('No group is called "Allotment Society"')
})

it('notes that name no group we know are drafted, say so first, and are not approved before somebody fills it in', async () => {
  const text = notes('11 June 2024').replace('# VAG', '# Allotment Society').replaceAll('VAG Chair', 'Chair')
  const { body } = await postText(text)
  await house.readNotes()
  const id = body.id ?? ''
  expect(await house.services.drafts.get(id)).toMatchObject({ state: 'drafted', group: '' })
  expect(house.postedTo(UNIT).at(-1)?.words).toContain('do not say which group met')
  const refused = await call(notesApprove, UNIT, { id }, {})
  expect([refused.status, String(refused.body.error)]).toEqual([400, 'Say which group met, then approve again.'])
  expect((await call(notesApprove, UNIT, { id }, { group: 'VAG' })).body).toMatchObject({
    state: 'approved',
    group: 'VAG',
  })
})

it('the same text posted again is the same draft', async () => {
  const text = notes('10 June 2024')
  const first = await postText(text)
  expect((await postText(`${text}\n`)).body.id).toBe(first.body.id)
})
