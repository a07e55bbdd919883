// A register's file sent to the bot: tried first, shown as a card, and written only when the business unit presses Import.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InvocationContext } from '@azure/functions'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importFile } from '../../functions/import-file.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-admin'
const CHAIR = 'p-chair-vag'
const FILE = 'application/vnd.microsoft.teams.file.download.info'
const champions = readFileSync(new URL('../../dev/data/registers/champions.csv', import.meta.url), 'utf8')
const [head = '', first = ''] = champions.split(/\r?\n/)

let house: House
let url = ''
let body: Uint8Array = Buffer.from('')
let close: () => void
beforeAll(async () => {
  house = await openHouse()
  const server = createServer((_request, response) => response.end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/register`
  close = () => server.close()
})
afterAll(async () => {
  close()
  await house.close()
})
beforeEach(() => {
  house.connector.posted.length = 0
})

const context = new InvocationContext({ functionName: 'import-file', logHandler: () => undefined })
const workQueue = () => house.runQueue('import-file', (message) => importFile(message, context))

/** Sends a file and gives what was said at once, and the card that follows. */
async function send(text: string | Uint8Array, name = 'champions.csv', person = UNIT) {
  body = Buffer.from(text)
  const attachments = [{ contentType: FILE, name, content: { downloadUrl: url, fileType: 'csv' } }]
  const reply = await house.post(house.activity(person, 'personal', { text: '', attachments }))
  await workQueue()
  const card = house.postedTo(person).at(-1)
  return { atOnce: JSON.stringify(reply.jsonBody), words: card?.words ?? '', buttons: actionsOf(card?.card) }
}

const stored = () => house.services.champions.list()
const row = (id: string, from: string, to: string) => first.replace('NC-001', id).replace(from, to)

describe('a register sent in the chat', () => {
  it('is tried first, and written when Import is pressed, with who and when', async () => {
    const before = (await stored()).length
    const { atOnce, words, buttons } = await send([head, first, row('NC-900', '', '')].join('\n'))
    expect(atOnce).toContain('Nothing is written before you press Import')
    expect(words).toContain('Neglect champions: checked, nothing written yet')
    expect(words).toMatch(/New: NC-900/)
    expect(words).toContain('Columns read: ')
    expect(await stored()).toHaveLength(before)
    const [button] = buttons.filter(({ verb }) => verb === 'import-file')
    const { words: pressed } = await house.press(UNIT, 'import-file', button?.data as Record<string, unknown>)
    expect(pressed).toContain('I am importing it now')
    await workQueue()
    expect(house.postedTo(UNIT).at(-1)?.words).toContain('Imported: Neglect champions')
    expect(await stored()).toHaveLength(before + 1)
    expect((await house.services.imports.list())[0]).toMatchObject({ register: 'champions', personId: UNIT, added: 1 })
  })

  it('that was imported is not kept, and pressing again writes nothing', async () => {
    const { buttons } = await send([head, row('NC-901', '', '')].join('\n'))
    const data = buttons[0]?.data as Record<string, unknown>
    for (let time = 0; time < 2; time += 1) await house.press(UNIT, 'import-file', data)
    await workQueue()
    expect(house.postedTo(UNIT).at(-1)?.words).toContain('was imported or dropped already')
    expect((await stored()).filter(({ championId }) => championId === 'NC-901')).toHaveLength(1)
    expect(await house.services.sentFiles.get(String(data.ref))).toBeUndefined()
  })

  it('with wrong rows names each, and imports the right ones only when asked', async () => {
    const { words, buttons } = await send([head, row('NC-902', '', ''), row('NC-903', '2022-04-10', 'soon')].join('\n'))
    expect(words).toMatch(/1 row is wrong:\nRow 3, joined: "soon" is not a date/i)
    expect(buttons.map(({ verb }) => verb)).toEqual(['import-right-rows', 'drop-file'])
    await house.press(UNIT, 'import-right-rows', buttons[0]?.data as Record<string, unknown>)
    await workQueue()
    const ids = (await stored()).map(({ championId }) => championId)
    expect(ids).toContain('NC-902')
    expect(ids).not.toContain('NC-903')
  })

  it('can be dropped, and is then not kept', async () => {
    const { buttons } = await send([head, row('NC-904', '', '')].join('\n'))
    const data = buttons.find(({ verb }) => verb === 'drop-file')?.data as Record<string, unknown>
    expect((await house.press(UNIT, 'drop-file', data)).words).toContain('nothing was written')
    await workQueue()
    expect(await house.services.sentFiles.get(String(data.ref))).toBeUndefined()
    expect((await stored()).map(({ championId }) => championId)).not.toContain('NC-904')
  })

  it('that says what the register holds already has no button', async () => {
    const { words, buttons } = await send(champions)
    expect(words).toContain('The register holds all of this already')
    expect(buttons).toEqual([])
  })

  it.each([
    ['another table', 'Fund,Pounds\nHealth,3', 'funds.csv', /none of the registers/],
    ['a workbook that is none', Buffer.from('PK\u0003\u0004 nothing'), 'plan.xlsx', /not a workbook/],
    ['an empty file', '', 'cap.csv', /empty/],
  ])('that is %s is told plainly', async (_case, text, name, words) => {
    expect((await send(text, name)).words).toMatch(words)
  })

  it('is taken from the business unit alone, and so is the press', async () => {
    const { atOnce } = await send([head, row('NC-905', '', '')].join('\n'), 'champions.csv', CHAIR)
    expect(atOnce).toContain('imported by the business unit')
    const { buttons } = await send([head, row('NC-905', '', '')].join('\n'))
    const { words } = await house.press(CHAIR, 'import-file', buttons[0]?.data as Record<string, unknown>)
    expect(words).toContain('imported by the business unit')
    expect(await workQueue()).toBe(0)
    expect((await house.press(UNIT, 'import-file', { ref: '../secrets' })).words).toContain('not one of ours')
  })
})
