// The chat page in a real browser: choosing a person, talking, pressing, moving the clock, reading e-mails.
import { NotifyClient } from 'notifications-node-client'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Running, startRunning } from '../dev/teams-support.ts'
import { sampleRecords } from '../support/sample-records.ts'
import { violations } from './support/axe.ts'
import { openChromium } from './support/chromium.ts'
import { sampleBot } from './support/sample-bot.ts'

const records = sampleRecords()

let browser: Browser
let running: Running
let faults: string[]

beforeAll(async () => {
  browser = await openChromium()
})

afterAll(() => browser.close())

beforeEach(async () => {
  faults = []
  running = await startRunning({ roster: [...records.people], groups: [...records.groups] })
  running.setTurn(sampleBot)
})

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await running.close()
})

async function open(hash: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.on('console', (message) => {
    // A refused press is meant to be seen; everything else on the console is a fault.
    if (message.type() === 'error' && !message.text().includes('502')) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(running.url)) faults.push(`asked for ${request.url()}`)
  })
  await page.goto(`${running.url}/#${hash}`)
  await page.locator('.person[aria-current]').first().waitFor({ state: 'attached' })
  return page
}

async function say(page: Page, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message/ })
  await box.fill(words)
  await box.press('Enter')
  await page.getByText(`You said: ${words}`).waitFor()
}

test('a person says something with Enter and the answer arrives as a card, with a chart as its fallback', async () => {
  const page = await open('person=p-chair-vag')
  await say(page, "what's overdue for VAG?")
  const log = page.getByRole('log')
  expect(await log.getByText('Neglect 8, vulnerable adolescents 11.').isVisible()).toBe(true)
  expect(await log.getByRole('link', { name: 'the report', exact: true }).getAttribute('href')).toBe(
    'https://report.example/cap',
  )
  expect(running.heard[0]!.text).toBe("what's overdue for VAG?")
  expect(faults).toEqual([])
})

test('Shift and Enter start a new line and send nothing', async () => {
  const page = await open('person=p-chair-vag')
  const box = page.getByRole('textbox', { name: /^Message/ })
  await box.fill('one')
  await box.press('Shift+Enter')
  await box.pressSequentially('two')
  expect(await box.inputValue()).toBe('one\ntwo')
  expect(running.heard).toEqual([])
})

test('pressing a button by keyboard replaces the card in place and keeps the focus there', async () => {
  const page = await open('person=p-chair-vag')
  await say(page, 'due?')
  await page.getByRole('textbox', { name: 'What has happened' }).fill('figures sent')
  const save = page.getByRole('button', { name: 'Save' })
  await save.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Saved by save: figures sent').waitFor()
  expect(await page.getByText('You said: due?').count()).toBe(0)
  await page.locator('.message:focus').waitFor()
  expect(await page.getByRole('status').textContent()).toContain('up to date')
  expect(faults).toEqual([])
})

test('words typed into a card are still there after another message arrives', async () => {
  const page = await open('person=p-chair-vag')
  await say(page, 'due?')
  await page.getByRole('textbox', { name: 'What has happened' }).fill('half a thought')
  await page.getByRole('button', { name: 'My bookings' }).click()
  await page.getByText('You said: my bookings').waitFor()
  const first = page.getByRole('textbox', { name: 'What has happened' }).first()
  expect(await first.inputValue()).toBe('half a thought')
})

test('a refused press and a pressed note are both said in the status line', async () => {
  const page = await open('person=p-chair-vag')
  await say(page, 'due?')
  await page.getByRole('button', { name: 'Change the date' }).click()
  await page.getByRole('status').getByText('Someone changed it first.').waitFor()
  await page.getByRole('button', { name: 'Just tell me' }).click()
  await page.getByRole('status').getByText('Noted, thank you.').waitFor()
})

test('text from a message never becomes markup, and a script address never becomes a link', async () => {
  const page = await open('person=p-chair-vag')
  const box = page.getByRole('textbox', { name: /^Message/ })
  await box.fill('markup')
  await box.press('Enter')
  const bubble = page.locator('.from-bot .bubble')
  await bubble.waitFor()
  expect(await bubble.locator('img').count()).toBe(0)
  expect(await bubble.textContent()).toContain('<img src=x')
  expect(await bubble.locator('strong').textContent()).toBe('bold')
  expect(await bubble.locator('a').allTextContents()).toEqual(['good'])
  expect(await bubble.textContent()).toContain('*kept* CAP_VAG_007')
  expect(await bubble.locator('ul > li').allTextContents()).toEqual(['one', 'two'])
  expect(await bubble.locator('ol > li').allTextContents()).toEqual(['first'])
  expect(await bubble.locator('em').allTextContents()).toEqual(['two'])
  expect(faults).toEqual([])
})

test('a message to someone else shows as unread beside them, until they are chosen', async () => {
  const page = await open('person=p-chair-vag')
  const other = page.locator('.pinned').getByRole('button', { name: /^Business Unit Administrator/ })
  await fetch(`${running.url}/teams/v3/conversations/personal:p-bu-admin/activities`, {
    method: 'POST',
    body: JSON.stringify({ type: 'message', text: 'A reminder' }),
  })
  await other.getByText('1 unread').waitFor()
  await other.click()
  await page.getByText('A reminder').waitFor()
  await other.getByText('1 unread').waitFor({ state: 'hidden' })
})

test('someone reached by e-mail reads theirs, and its link opens in a new tab', async () => {
  const lead = records.people.find((person) => person.channel === 'email')!
  const page = await open(`person=${lead.personId}`)
  expect(await page.getByRole('textbox', { name: /^Message/ }).count()).toBe(0)
  const personalisation = {
    when: '31 May 2024',
    role: 'Lead\n\n# Due soon\n* one\n* two\n\n',
    link: `${running.url}/respond/1`,
    late: 'no',
  }
  await new NotifyClient(`${running.url}/notify`, running.teams.notifyKey).sendEmail('template-1', lead.email, {
    personalisation,
  })
  await page.getByText('Due 31 May 2024').click()
  const link = page.getByRole('link', { name: /respond/ })
  expect(await page.getByRole('heading', { name: 'Due soon' }).isVisible()).toBe(true)
  expect(await page.locator('.email-body li').allTextContents()).toEqual(['one', 'two'])
  expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([personalisation.link, '_blank'])
})

test('the clock moves a day at a time by London time, and the page says so', async () => {
  running.setClock('2024-10-26T08:00:00.000Z')
  const page = await open('person=p-chair-vag')
  await page.getByText('Saturday 26 October 2024').first().waitFor()
  await page.getByRole('button', { name: '1 day on' }).click()
  // The clocks go back that night; nine in the morning stays nine.
  await page.getByRole('status').getByText('It is now Sunday 27 October 2024, 09:00.').waitFor()
})

test('a card that refreshes for the person is asked for once when its chat is opened', async () => {
  const refresh = { action: { type: 'Action.Execute', verb: 'look' }, userIds: ['29:p-chair-vag'] }
  const content = { type: 'AdaptiveCard', version: '1.5', refresh, body: [{ type: 'TextBlock', text: 'Old card' }] }
  await fetch(`${running.url}/teams/v3/conversations/personal:p-chair-vag/activities`, {
    method: 'POST',
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    }),
  })
  const page = await open('person=p-chair-vag')
  await page.getByText('Saved by look').waitFor()
  await say(page, 'hello')
  const refreshes = running.heard.filter(({ type }) => type === 'invoke')
  expect(refreshes).toMatchObject([{ value: { trigger: 'automatic', action: { verb: 'look' } } }])
})

test('searching finds people by role, group and organisation', async () => {
  const page = await open('person=p-chair-vag')
  await page.getByRole('searchbox', { name: 'Find a person' }).fill('chair NSIG')
  expect(await page.getByText('1 person found').isVisible()).toBe(true)
})

test('on a phone the people list is a drawer that Escape closes, giving the focus back', async () => {
  const page = await open('person=p-chair-vag', { viewport: { width: 390, height: 844 } })
  const button = page.getByRole('button', { name: 'People' })
  expect(await page.getByRole('searchbox', { name: 'Find a person' }).isVisible()).toBe(false)
  await button.click()
  expect(await page.getByRole('searchbox', { name: 'Find a person' }).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.locator('#people-button:focus').count()).toBe(1)
  const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  expect(overflow).toBe(false)
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const)('nothing on the page breaks the accessibility rules (%s, %d px wide)', async (colorScheme, width) => {
  // The page's own policy would stop the checker, which is put in from outside.
  const page = await open('person=p-chair-vag', { colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
  await say(page, 'due?')
  await page.getByRole('button', { name: 'Change the date' }).click()
  await page.getByRole('status').getByText('Someone changed it first.').waitFor()
  expect(await violations(page, 20)).toEqual([])
  if (width === 390) {
    await page.getByRole('button', { name: 'People' }).click()
    expect(await violations(page, 20)).toEqual([])
  }
})
