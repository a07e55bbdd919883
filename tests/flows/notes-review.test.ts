// From a draft to the plan: edited, corrected, rejected; files and dialogs; what becomes of proposed actions.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { briefing } from '../../functions/briefing.ts'
import { readFile } from '../../summaries/read-file.ts'
import { goodDocx, HOSTILE } from '../faults/hostile-files.ts'
import { actionsOf, type House, openHouse, textsOf } from '../support/house.ts'

const UNIT = 'p-bu-admin'
const MAAG = 'p-bu-head'
const CHAMPION = 'u-edu-044'
const notes = (day: string, more = '') => `# VAG meeting notes
Date: ${day}
Present: VAG Chair, MACE Team Manager

Agreed: sexual exploitation gets its own page in the strategy.

ACTION: VAG Chair to write to all secondary schools about summer cover by 12 July 2024.

ACTION: MACE Team Manager to bring the missing episodes paper by 31 July 2024.

Risk: fewer eyes on children over the summer.
${more}`

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.setNow('2024-06-27T10:00:00+01:00')
})
afterAll(() => house.close())

async function paste(text: string) {
  await house.say(UNIT, `Notes:\n${text}`)
  await house.readNotes()
  const card = house.postedTo(UNIT).at(-1)
  const approve = actionsOf(card?.card).find(({ verb }) => verb === 'approve-notes')
  const data = approve?.data as Record<string, unknown>
  return { card, data, id: String(data?.ref) }
}
const stored = async (id: string) => (await house.services.drafts.get(id))!

describe('a draft on its card', () => {
  it('takes edits, joins two actions, adds one, drops one and loses words wherever they stand', async () => {
    const { card, data, id } = await paste(notes('20 June 2024', '\nThe seaside cafe on the corner was named.\n'))
    expect(card?.words).toContain('What the notes say behind each line')
    const edits = {
      'title-0': 'Write to secondary schools',
      merge: '1+2',
      'risk-0': 'false',
      'add-title': 'Book the room',
      'add-due': '2024-08-01',
      remove: 'seaside cafe',
    }
    await house.press(UNIT, 'approve-notes', { ...data, ...edits })
    const draft = await stored(id)
    expect(draft.actions.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^Write to secondary schools; bring the missing/),
      'Book the room',
    ])
    expect(draft.actions[0]?.ownerRole).toBe('VAG Chair; MACE Team Manager')
    expect(draft.risks).toEqual([])
    expect(JSON.stringify(draft)).not.toContain('seaside cafe')
    expect(draft.removed).toContainEqual({ type: 'BY_HAND', count: 1 })
  })

  it('that may still tell who somebody is takes a tick', async () => {
    const { card, data, id } = await paste(
      notes('21 June 2024', '\nThe only 14-year-old in the village with a brother in Year 9 was spoken of.\n'),
    )
    expect((await stored(id)).isUnsure).toBe(true)
    expect(card?.words).toContain('Words may be left that tell who somebody is')
    expect((await house.press(UNIT, 'approve-notes', data)).words).toContain('tick')
    expect((await stored(id)).state).toBe('drafted')
    await house.press(UNIT, 'approve-notes', { ...data, confirmed: 'true' })
    expect((await stored(id)).state).toBe('approved')
  })

  it('rejected keeps nothing but the fact', async () => {
    const { data, id } = await paste(notes('22 June 2024'))
    await house.press(UNIT, 'reject-notes', data)
    expect(await stored(id)).toMatchObject({
      state: 'rejected',
      headline: '',
      actions: [],
      decisions: [],
      redactedText: '',
    })
    expect(await house.services.drafts.getSource(id)).toBeUndefined()
  })

  it('opens whole in a dialog, is approved there, and corrected afterwards where it was posted', async () => {
    const { data, id } = await paste(notes('23 June 2024'))
    const opened = await house.invoke(UNIT, 'task/fetch', { data: { verb: 'open-notes', ref: id } })
    expect(opened).toMatchObject({ task: { type: 'continue' } })
    expect(actionsOf(opened).map(({ type }) => type)).toContain('Action.Submit')
    const submitted = await house.invoke(UNIT, 'task/submit', { data: { ...data, verb: 'approve-notes' } })
    expect(submitted).toMatchObject({ task: { type: 'message', value: expect.stringContaining('Approved') } })
    await house.postUpdates()
    const posted = house.connector.posted.length
    const version = (await stored(id)).version
    await house.invoke(UNIT, 'task/submit', {
      data: { verb: 'correct-notes', ref: id, v: String(version), headline: 'A mended headline' },
    })
    await house.postUpdates()
    const later = house.connector.posted.slice(posted)
    expect(later.length).toBeGreaterThan(0)
    expect(later.every(({ method }) => method === 'PUT')).toBe(true)
    expect(JSON.stringify(later[0]?.activity)).toContain('A mended headline')
    expect((await stored(id)).postings.every(({ corrections }) => corrections === 1)).toBe(true)
    const history = await house.services.drafts.history(id)
    expect(history.find(({ what }) => what === 'Corrected')?.from.text).toContain('own page')
  })

  it('is not shown in a dialog to anybody else', async () => {
    const { id } = await paste(notes('24 June 2024'))
    const opened = await house.invoke(CHAMPION, 'task/fetch', { data: { verb: 'open-notes', ref: id } })
    expect(JSON.stringify(opened)).toMatch(/Only the business unit/)
    expect(JSON.stringify(opened)).not.toContain('MACE')
  })
})

describe('"Summarise this" on a message', () => {
  const payload = (text: string) => ({
    commandId: 'summarise',
    messagePayload: { body: { contentType: 'html', content: `<p>${text.replaceAll('\n', '<br>')}</p>` } },
  })

  it('asks for group, date and audience, and drafts from that message', async () => {
    const asked = await house.invoke(UNIT, 'composeExtension/fetchTask', payload(notes('25 June 2024')))
    expect(JSON.stringify(asked)).toMatch(/Which group met/)
    const data = { group: 'NSIG', date: '2024-06-19', audience: 'chair' }
    const done = await house.invoke(UNIT, 'composeExtension/submitAction', { ...payload(notes('25 June 2024')), data })
    expect(done).toMatchObject({ task: { type: 'message', value: expect.stringContaining('draft comes') } })
    await house.readNotes()
    const draft = (await house.services.drafts.list('drafted')).find(({ group }) => group === 'NSIG')
    expect(draft).toMatchObject({ group: 'NSIG', date: '2024-06-19', audience: 'chair' })
    expect(draft?.actions.length).toBeGreaterThan(0)
  })

  it('by anybody but the business unit is refused kindly', async () => {
    const done = await house.invoke(CHAMPION, 'composeExtension/submitAction', {
      ...payload(notes('25 June 2024')),
      data: {},
    })
    expect(done).toMatchObject({ task: { type: 'message', value: expect.stringContaining('Only the business unit') } })
  })
})

describe('a file sent in the chat', () => {
  const FILE = 'application/vnd.microsoft.teams.file.download.info'
  const sent = (url: string, name = 'notes.docx') => ({
    text: '',
    attachments: [{ contentType: FILE, name, content: { downloadUrl: url, fileType: 'docx' } }],
  })
  let url = ''
  let close: () => void
  const asked: (string | undefined)[] = []
  beforeAll(async () => {
    const good = goodDocx(
      notes('26 June 2024')
        .split('\n')
        .map((line) => line.replace('# ', '')),
    )
    const bad = HOSTILE.find(([name]) => name === 'a docx with macros')?.[1]()
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization)
      if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
      else response.end(request.url === '/bad' ? bad : good)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => server.close()
  })
  afterAll(() => close())

  it('is fetched without a token, read and drafted', async () => {
    const reply = await house.post(house.activity(UNIT, 'personal', sent(`${url}/good`)))
    expect(JSON.stringify(reply.jsonBody)).toContain('I am reading the file')
    expect(await house.fetchNotes()).toBe(1)
    await house.readNotes()
    expect(house.postedTo(UNIT).at(-1)?.words).toContain('VAG, 26 June 2024')
    expect(asked).toEqual([undefined])
  })

  it('sent again is the same draft, and that is said', async () => {
    const drafts = (await house.services.drafts.standings()).length
    await house.post(house.activity(UNIT, 'personal', sent(`${url}/good`)))
    expect(await house.fetchNotes()).toBe(1)
    expect(await house.readNotes()).toBe(0)
    expect(house.postedTo(UNIT).at(-1)?.words).toContain('I have the notes in notes.docx already')
    expect(await house.services.drafts.standings()).toHaveLength(drafts)
  })

  it.each([
    ['/bad', /macros/],
    ['/away', /SharePoint/],
  ])('at %s is told plainly', async (path, words) => {
    await house.post(house.activity(UNIT, 'personal', sent(`${url}${path}`, 'odd.docx')))
    await house.fetchNotes()
    expect(house.postedTo(UNIT).at(-1)?.words).toMatch(words)
  })

  it.each([
    'https://evil.example/notes.docx',
    'http://10.0.0.1/notes.docx',
    'file:///etc/passwd',
    'https://a@127.0.0.1.example/',
  ])('from %s is refused at once', async (elsewhere) => {
    const reply = await house.post(house.activity(UNIT, 'personal', sent(elsewhere)))
    expect(JSON.stringify(reply.jsonBody)).toContain('SharePoint')
    expect(await house.fetchNotes()).toBe(0)
  })
})

describe('a proposed action', () => {
  const pressesOf = async () => {
    const [reply] = await house.say(MAAG, 'proposed actions')
    return { words: reply?.words ?? '', buttons: actionsOf(reply?.card) }
  }
  const press = (verb: string, data: Record<string, unknown>, typed: Record<string, string>) =>
    house.press(MAAG, verb, {
      ...data,
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`${name}-${data.ref}-${data.index}`, value])),
    })

  it('is accepted with the next reference of its section, once, and is then in the plan', async () => {
    const { data, id } = await paste(notes('18 June 2024'))
    await house.press(UNIT, 'approve-notes', data)
    await house.postUpdates()
    expect(house.postedTo(MAAG).at(-1)?.words).toMatch(/proposed actions? waits?|proposed actions wait/)
    const before = (await house.services.actions.list()).filter(({ ref }) => ref.startsWith('CAP-VAG-')).length
    const button = { ref: id, index: '0' }
    const [one, two] = await Promise.all([press('accept-action', button, {}), press('accept-action', button, {})])
    expect(`${one.words}${two.words}`).toMatch(/CAP-VAG-\d{3} is in the plan/)
    const after = (await house.services.actions.list()).filter(({ ref }) => ref.startsWith('CAP-VAG-'))
    expect(after).toHaveLength(before + 1)
    const [settled] = (await stored(id)).settled
    expect(after.find(({ ref }) => ref === settled?.ref)).toMatchObject({
      status: 'Not started',
      due: '2024-07-12',
      added: '2024-06-27',
      ownerRole: 'VAG Chair',
    })
    expect(await house.services.actions.get(`NOTES-${id.slice(0, 8).toUpperCase()}-1`)).toBeUndefined()
  })

  it('is linked to what is there already, whose history says so', async () => {
    const [existing] = (await house.services.actions.list()).filter(
      ({ status, section }) => status === 'In progress' && section === 'VAG',
    )
    const { data, id } = await paste(
      notes(
        '17 June 2024',
        `\nACTION: ${existing?.ownerRole} to ${existing?.title.charAt(0).toLowerCase()}${existing?.title.slice(1)} by 30 August 2024.\n`,
      ),
    )
    await house.press(UNIT, 'approve-notes', data)
    const draft = await stored(id)
    const index = draft.actions.findIndex(({ dueText }) => dueText.includes('30 August'))
    expect(index).toBeGreaterThanOrEqual(0)
    const { words } = await press('link-action', { ref: id, index: String(index) }, { same: existing?.ref ?? '' })
    expect(words).toContain(`Linked to ${existing?.ref}`)
    const [latest] = await house.services.actions.history(existing?.ref ?? '')
    expect(latest?.what).toBe('Raised again in a meeting')
  })

  it('is refused with a reason, and not without', async () => {
    const { words, buttons } = await pressesOf()
    expect(words).toMatch(/proposed/)
    const refuse = buttons.find(({ verb }) => verb === 'refuse-action')?.data as Record<string, unknown>
    expect((await press('refuse-action', refuse, {})).words).toContain('reason')
    expect((await press('refuse-action', refuse, { reason: 'Done already' })).words).toContain('Refused')
    const draft = await stored(String(refuse.ref))
    expect(draft.settled).toContainEqual(
      expect.objectContaining({ index: Number(refuse.index), verdict: 'refused', reason: 'Done already' }),
    )
  })

  it('is decided by nobody but MAAG’s chair and the business unit', async () => {
    const [reply] = await house.say(CHAMPION, 'proposed actions')
    expect(reply?.words).toMatch(/MAAG|business unit/)
    const waiting = (await house.services.drafts.list('approved')).find(
      ({ settled, actions }) => settled.length < actions.length,
    )
    const pressed = await house.press(CHAMPION, 'accept-action', { ref: waiting?.id, index: '0' })
    expect(pressed.words).toContain('chair of MAAG')
  })
})

describe('what was approved', () => {
  it('answers what the group decided', async () => {
    const [reply] = await house.say(CHAMPION, 'what did VAG decide in June?')
    expect(reply?.words).toContain('own page')
  })

  it('goes to the channel that a chair named for it', async () => {
    const [reply] = await house.say(UNIT, 'post VAG updates here', 'channel')
    expect(reply?.text).toContain('updates of VAG are posted here')
    const { data } = await paste(notes('16 June 2024'))
    const posted = house.connector.posted.length
    await house.press(UNIT, 'approve-notes', data)
    await house.postUpdates()
    const update = house.connector.posted
      .slice(posted)
      .filter(({ activity }) => textsOf(activity.attachments).join(' ').includes('VAG update'))
    expect(update.length).toBeGreaterThan(0)
    expect(update.every(({ path }) => decodeURIComponent(path).includes('19:channel'))).toBe(true)
  })
})

describe('a briefing', () => {
  it('of the quarter is made from what was approved in it', async () => {
    house.setNow('2024-07-05T10:00:00+01:00')
    const [reply] = await house.say(UNIT, 'quarterly briefing')
    expect(reply?.words).toContain('1 April 2024 to 30 June 2024')
    expect(reply?.words).toMatch(/VAG: .*own page/)
    expect(reply?.words).toMatch(/\d joined the plan/)
  })

  it('before a meeting says what came of the last one', async () => {
    const [reply] = await house.say(UNIT, 'one-pager for VAG')
    expect(reply?.words).toContain('Decided last time')
    expect(reply?.words).toMatch(/overdue/)
  })

  it('for a group nobody knows is left to the reader of questions', async () => {
    const [reply] = await house.say(UNIT, 'is there a briefing for foster carers')
    expect(reply?.words).not.toContain('one page before')
  })

  it('is a Word document too', async () => {
    const request = new HttpRequest({
      method: 'GET',
      url: 'http://127.0.0.1/api/briefings/quarterly',
      query: { format: 'docx' },
      params: { kind: 'quarterly' },
      headers: { 'x-local-person': UNIT },
    })
    const reply = (await briefing(request, new InvocationContext({ functionName: 'briefing' }))) as HttpResponseInit
    expect(reply.status).toBe(200)
    expect(await readFile(reply.body as Buffer)).toContain('own page')
  })
})

describe('notes that were rejected', () => {
  it('may be posted again, and are read anew', async () => {
    const first = await paste(notes('15 June 2024'))
    await house.press(UNIT, 'reject-notes', first.data)
    const again = await paste(notes('15 June 2024'))
    expect(again.id).toBe(first.id)
    expect(await stored(again.id)).toMatchObject({ state: 'drafted', group: 'VAG' })
    expect((await house.services.drafts.history(again.id)).map(({ what }) => what)).toEqual([
      'Drafted',
      'Posted again',
      'Rejected',
      'Drafted',
    ])
  })

  it('open as a card of their own where a client has no dialogs', async () => {
    const { id } = await paste(notes('14 June 2024'))
    const reply = await house.post(
      house.activity(UNIT, 'personal', { text: '', value: { verb: 'open-notes', ref: id } }),
    )
    expect(actionsOf(reply.jsonBody).map(({ data }) => (data as { verb?: string })?.verb)).toContain('approve-notes')
  })
})
