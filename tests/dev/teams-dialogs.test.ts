// Files and dialogs as the stand-in does them: the same activities as Teams sends, over real HTTP.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadFile } from '../../functions/download-file.ts'
import { CARD, type Running, startRunning } from './teams-support.ts'

const HOSTS = { hosts: ['127.0.0.1'], isLocal: true }
const FILE = 'application/vnd.microsoft.teams.file.download.info'

let running: Running

beforeEach(async () => {
  running = await startRunning()
})

afterEach(() => running.close())

async function post(path: string, body: string) {
  const response = await fetch(running.url + path, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

type Heard = { attachments: { contentType: string; name: string; content: { downloadUrl: string } }[] }
const dialog = (more: object) => post('/dev/dialog', JSON.stringify({ person: '1', activityId: '0', ...more }))

test('a file sent in a personal chat reaches the bot with an address that gives the file and nothing else', async () => {
  const words = 'VAG, 4 June 2024\nAgreed: the pilot runs on.'
  expect((await post('/dev/file?person=1&conversation=personal:1&name=vag%20notes.md', words)).status).toBe(200)
  const { attachments } = running.heard[0] as unknown as Heard
  expect(attachments[0]).toMatchObject({ contentType: FILE, name: 'vag notes.md', content: { fileType: 'md' } })
  const address = attachments[0]!.content.downloadUrl
  expect((await downloadFile(address, HOSTS)).toString()).toBe(words)
  await expect(downloadFile(address.slice(0, -4), HOSTS)).rejects.toThrow('could not be fetched')
})

test('the address of a file is over after ten minutes', async () => {
  await post('/dev/file?person=1&name=notes.txt', 'some words')
  const { attachments } = running.heard[0] as unknown as Heard
  running.setClock('2024-04-22T09:30:00Z')
  await expect(downloadFile(attachments[0]!.content.downloadUrl, HOSTS)).rejects.toThrow('holds for some minutes')
})

test.each([
  ['an empty file', '/dev/file?person=1&name=a.txt', '', 400, 'empty'],
  ['a file in a channel', '/dev/file?person=2&conversation=channel:VAG&name=a.txt', 'words', 400, 'alone'],
  ['a file of 22 MB', '/dev/file?person=1&name=a.txt', 'x'.repeat(22 * 1024 * 1024), 413, '20 MB'],
])('%s is refused', async (_what, path, body, status, said) => {
  const answer = await post(path, body)
  expect(answer.status).toBe(status)
  expect(String(answer.body.error)).toContain(said)
  expect(running.heard).toEqual([])
})

test('a card’s dialog is fetched, submitted with what was typed, and ended by a line', async () => {
  running.setTurn(async ({ name }) =>
    name === 'task/fetch'
      ? { task: { type: 'continue', value: { title: 'Draft', card: { contentType: CARD, content: { body: [] } } } } }
      : { task: { type: 'message', value: 'Kept.' } },
  )
  const opened = await dialog({ from: 'card', data: { verb: 'open-notes', ref: 'a' } })
  expect(opened.body).toEqual({ kind: 'dialog', title: 'Draft', card: { body: [] } })
  const ended = await dialog({ from: 'card', data: { verb: 'edit-notes', headline: 'New' }, isSubmit: true })
  expect(ended.body).toEqual({ kind: 'message', text: 'Kept.' })
  expect(
    running.heard.map(({ type, name, value }) => ({ type, name, data: (value as { data: object }).data })),
  ).toEqual([
    { type: 'invoke', name: 'task/fetch', data: { verb: 'open-notes', ref: 'a' } },
    { type: 'invoke', name: 'task/submit', data: { verb: 'edit-notes', headline: 'New' } },
  ])
})

test('an action on a message carries that message’s words as Teams writes them', async () => {
  const said = await post('/dev/say', JSON.stringify({ person: '1', text: 'one <b>\ntwo' }))
  await dialog({ from: 'message', activityId: said.body.id })
  await dialog({ from: 'message', activityId: said.body.id, data: { group: 'VAG' }, isSubmit: true })
  const body = { contentType: 'html', content: '<p>one &lt;b><br>two</p>' }
  expect(running.heard.slice(1)).toMatchObject([
    { name: 'composeExtension/fetchTask', value: { commandId: 'summarise', messagePayload: { body } } },
    { name: 'composeExtension/submitAction', value: { data: { group: 'VAG' }, messagePayload: { body } } },
  ])
})

test('a bot that answers a dialog with nothing is said to have', async () => {
  const answer = await dialog({ from: 'card' })
  expect(answer.status).toBe(502)
  expect(String(answer.body.error)).toContain('no answer Teams could show')
})
