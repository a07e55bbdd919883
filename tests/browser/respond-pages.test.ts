// People outside Teams, in a real browser: the reminder by e-mail, the page behind its link, an answer, and what a long
// e-mail leads to. Wide, on a phone, and without a script, for the pages have none.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '../support/product.ts'
import { sampleRecords } from '../support/sample-records.ts'
import { violations } from './support/axe.ts'
import { openChromium } from './support/chromium.ts'

const records = sampleRecords()
const TWO_WEEKS_BEFORE = '2024-09-13T09:00:00+01:00'

let browser: Browser
let product: Product
beforeAll(async () => {
  ;[browser, product] = await Promise.all([openChromium(), startProduct()])
}, 180_000)
afterAll(async () => {
  await Promise.all([browser.close(), product.stop()])
})

/** A lead outside Teams whose body has not returned. */
const lead = records.people.find(
  ({ channel, roles, organisation }) =>
    channel === 'email' &&
    roles.includes('section11_lead') &&
    records.returns.some(
      (one) => one.round === '2024-25' && one.organisation === organisation && one.returned === '' && !one.extendedTo,
    ),
)!

async function open(address: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function linkFor(personId: string): Promise<string> {
  const page = await open(`${product.url}/#person=${personId}`)
  await page.getByText('item needs you').last().click()
  const link = page.getByRole('link', { name: /respond/ }).last()
  await link.waitFor()
  return (await link.getAttribute('href')) ?? ''
}

test('a lead outside Teams opens the link of the e-mail and asks for more time, which is kept', async () => {
  await product.moveClock(TWO_WEEKS_BEFORE)
  const link = await linkFor(lead.personId)
  for (const width of [390, 1280]) {
    const page = await open(link, width)
    await page.getByRole('heading', { level: 1, name: /^Answer about S11-2425-/ }).waitFor()
    expect(await violations(page, 10)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  }

  const page = await open(link, 390)
  await page.getByLabel('I need more time').check()
  await page.getByLabel(/^Where it stands/).fill('The post is vacant until October.')
  await page.getByRole('button', { name: 'Send my answer' }).click()
  const alert = page.getByRole('alert')
  await alert.getByText('choose the later date').waitFor()
  expect(await page.getByLabel(/^Where it stands/).inputValue()).toBe('The post is vacant until October.')
  expect(await violations(page, 10)).toEqual([])
  await page.getByLabel(/^A later date/).fill('2024-10-25')
  await page.getByRole('button', { name: 'Send my answer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect(await violations(page, 10)).toEqual([])

  // Once: the same link, opened again, says so.
  const again = await open(link, 390)
  await again.getByRole('heading', { level: 1, name: 'This link cannot be used' }).waitFor()
  expect(await violations(again, 10)).toEqual([])

  const audit = await fetch(`${product.url}/api/exports/audit`, { headers: { 'x-local-person': 'p-bu-admin' } })
  expect(await audit.text()).toMatch(/email link.*The post is vacant until October\./)
})
