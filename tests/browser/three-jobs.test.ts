// The three jobs as people do them, in the chat page of the whole product: a question, a reminder, a meeting's notes.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../support/product.ts'
import { openChromium } from './support/chromium.ts'

let browser: Browser
let product: Product
let page: Page
const faults: string[] = []

beforeAll(async () => {
  ;[browser, product] = await Promise.all([openChromium(), startProduct()])
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.on('pageerror', (error) => faults.push(error.message))
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function become(person: string): Promise<void> {
  // Away first: a mere change of the hash is followed by the page itself, a little later.
  await page.goto('about:blank')
  await page.goto(`${product.url}/#person=${person}`)
  await page.locator('.person[aria-current]').first().waitFor({ state: 'attached' })
}

async function say(words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message/ })
  await box.fill(words)
  await box.press('Enter')
}

const log = () => page.getByRole('log')

test('a champion asks for the next neglect course and reads dates', async () => {
  await become('u-edu-015')
  await say('next neglect course?')
  await log()
    .getByText(/19 June 2024/)
    .first()
    .waitFor()
  expect(
    await log()
      .getByText(/As at 22 April 2024/)
      .first()
      .isVisible(),
  ).toBe(true)
})

test('a week before an action is due the VAG chair gets one card, adds an update, and the business unit sees it', async () => {
  await product.moveClock('2024-07-24T09:00:00+01:00')
  await become('p-chair-vag')
  const card = log().locator('.message', { hasText: 'CAP-VAG-011' })
  await card.getByText('Due 31 July 2024, in 7 days').waitFor()
  expect(await log().locator('.message', { hasText: 'Composite Action Plan' }).count()).toBe(1)

  await card.getByRole('button', { name: 'Answer' }).last().click()
  await card
    .getByLabel(/^Where it stands/)
    .last()
    .fill('Assessments are refreshed every twelve weeks.')
  await card.getByRole('button', { name: 'Add an update' }).last().click()
  await log()
    .getByText(/Update added by VAG Chair on 24 July 2024: Assessments are refreshed/)
    .first()
    .waitFor()

  await become('p-bu-admin')
  await say('what changed on CAP-VAG-011')
  await log()
    .getByText(/Assessments are refreshed every twelve weeks/)
    .first()
    .waitFor()
  await log()
    .getByText(/VAG Chair/)
    .first()
    .waitFor()

  // The owner's copy of the card shows the same truth.
  await become('p-own-mace-team-manager')
  await log()
    .getByText(/Update added by VAG Chair/)
    .first()
    .waitFor()
})

const NOTES = `Notes: VAG, 18 July 2024
Chair: Detective Superintendent. Present: MACE Team Manager, Education Safeguarding Lead, NSCP Business Unit.
DECISION: the refreshed strategy gets a page on sexual exploitation.
Action: MACE Team Manager to bring a first draft of the strategy by 30 September 2024.
Action: Education Safeguarding Lead to test the prompt in two schools by 13 September 2024.
Risk: thinner staffing in detached youth work over the summer.`

test('the business unit pastes notes, checks the draft, approves, and the group sees it', async () => {
  await become('p-bu-admin')
  await say(NOTES)
  const card = log().locator('.message', { hasText: 'draft update to check' }).last()
  await card.waitFor()
  await become('p-chair-vag')
  await page.getByRole('button', { name: /^Channels/ }).click()
  expect(await page.getByText('VAG update, 18 July 2024').count()).toBe(0)

  await become('p-bu-admin')
  await card.getByRole('button', { name: 'Approve and post to the group' }).click()
  await log()
    .getByText(/Approved by Business Unit Administrator/)
    .first()
    .waitFor()

  await become('p-chair-vag')
  await page.getByRole('button', { name: /^Channels/ }).click()
  await page.getByText('VAG update, 18 July 2024').first().waitFor()
  await page
    .getByText(/MACE Team Manager, by 30 September 2024/)
    .first()
    .waitFor()

  const { rows } = await product.get<{ rows: Record<string, number>[] }>('/api/reports/cap-summary?asAt=2024-07-24')
  expect(
    rows.reduce((sum, row) => sum + (row.vag ?? 0), 0),
    'proposed actions are not in the plan yet',
  ).toBe(7)
  expect(faults).toEqual([])
})
