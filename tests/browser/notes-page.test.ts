// Meeting notes in the chat page of the whole product: a file sent, the draft opened in a dialog, a message summarised.
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodDocx } from '../faults/hostile-files.ts'
import { type Product, startProduct } from '../support/product.ts'
import { violations } from './support/axe.ts'
import { openChromium } from './support/chromium.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const NOTES = `VAG meeting notes
Date: 9 July 2024
Present: VAG Chair; MACE Team Manager

Agreed: the summer plan is published on the website.

ACTION: VAG Chair to write to all secondary schools about summer cover by 19 July 2024.`

let browser: Browser
let product: Product
let page: Page
const faults: string[] = []

beforeAll(async () => {
  ;[browser, product] = await Promise.all([openChromium(), startProduct()])
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  await become('p-bu-admin')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function become(person: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${product.url}/#person=${person}`)
  await page.locator('.person[aria-current]').first().waitFor({ state: 'attached' })
}

async function picture(name: string): Promise<void> {
  const folder = process.env.PICTURES_DIR
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

const log = () => page.getByRole('log')
const dialog = () => page.getByRole('dialog')

test('a Word file sent in the chat comes back as a draft, with a line that said how far the reading was', async () => {
  await page
    .locator('#attach-file')
    .setInputFiles({ name: 'vag.docx', mimeType: WORD, buffer: goodDocx(NOTES.split('\n')) })
  await log().getByText('vag.docx').waitFor()
  await log()
    .getByText(/I am reading the file/)
    .waitFor()
  await log()
    .getByText(/VAG, 9 July 2024: draft update to check/)
    .first()
    .waitFor({ timeout: 60_000 })
  await log()
    .getByText(/Removing identifiers: done\. Drafting: done\./)
    .first()
    .waitFor()
  expect(faults).toEqual([])
})

test('the whole draft opens in a dialog by keyboard, keeps what was changed, and is approved there', async () => {
  const open = log().getByRole('button', { name: 'Open the whole draft' }).last()
  await open.focus()
  await page.keyboard.press('Enter')
  await dialog().getByRole('heading', { name: 'Draft update', exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await dialog().getByLabel('Headline').first().fill('Summer cover is agreed')
  await picture('dialog-draft')
  await dialog().getByRole('button', { name: 'Keep my changes for now' }).click()
  await page.getByText(/^Kept\. Nothing is posted/).waitFor()
  expect(await dialog().count()).toBe(0)

  await open.click()
  expect(await dialog().getByLabel('Headline').first().inputValue()).toBe('Summer cover is agreed')
  await dialog().getByRole('button', { name: 'Approve and post to the group' }).click()
  await page.getByText(/^Approved\. It is posted in a moment/).waitFor()
})

test('Escape closes a dialog and changes nothing', async () => {
  await page.getByRole('textbox', { name: /^Message/ }).fill('A line of notes')
  await page.keyboard.press('Enter')
  await log().getByText('A line of notes').first().waitFor()
  await log().locator('.message.own .message-menu summary').last().click()
  await log().getByRole('button', { name: 'Summarise this' }).last().click()
  await dialog().getByText('A line of notes').waitFor()
  await page.keyboard.press('Escape')
  expect(await dialog().count()).toBe(0)
})

test('"Summarise this" on a message asks for the group on a phone, and the draft follows', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page
    .getByRole('textbox', { name: /^Message/ })
    .fill('FCN, 11 July 2024. Agreed: the map is redrawn. Action: FCN Strategy Lead to redraw the map by 26 July 2024.')
  await page.keyboard.press('Enter')
  const own = log().locator('.message.own', { hasText: 'the map is redrawn' })
  await own.locator('.message-menu summary').click()
  await own.getByRole('button', { name: 'Summarise this' }).click()
  await dialog().getByRole('heading', { name: 'Summarise these notes' }).waitFor()
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect(wide).toBeLessThanOrEqual(390)
  expect(await violations(page)).toEqual([])
  await picture('dialog-summarise-390')
  await dialog()
    .getByLabel(/Which group met/)
    .selectOption('FCN group')
  await dialog().getByRole('button', { name: 'Draft it' }).click()
  await page.getByText(/^Thank you\. The draft comes to your chat/).waitFor()
  await log()
    .getByText(/FCN group, 11 July 2024: draft update to check/)
    .first()
    .waitFor({ timeout: 60_000 })
  expect(faults).toEqual([])
})
