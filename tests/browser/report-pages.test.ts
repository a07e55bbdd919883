// The business unit's home and every report page in a real browser, wide and on a phone: accessible, whole without a
// script, and nothing asked of any other host.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPORTS } from '../../reporting/reports.ts'
import { type Product, startProduct } from '../support/product.ts'
import { violations } from './support/axe.ts'
import { openChromium } from './support/chromium.ts'

const PAGES = [
  '/api/home',
  '/api/reports?format=html',
  ...REPORTS.map(({ name }) => `/api/reports/${name}?asAt=2024-03-31&format=html`),
]

let browser: Browser
let product: Product

beforeAll(async () => {
  ;[browser, product] = await Promise.all([openChromium(), startProduct()])
}, 180_000)

afterAll(async () => {
  await Promise.all([browser.close(), product.stop()])
})

async function open(
  path: string,
  width: number,
  more: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    extraHTTPHeaders: { 'x-local-person': 'p-bu-admin' },
    // The page itself has no script; axe is put in by the test, past the page's content policy.
    bypassCSP: true,
    ...more,
  })
  const faults: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => request.url().startsWith(product.url) || faults.push(`asked for ${request.url()}`))
  const answer = await page.goto(product.url + path)
  if (answer?.status() !== 200) faults.push(`answered ${answer?.status()}`)
  return { page, faults }
}

describe.each([1280, 390])('at %i pixels', (width) => {
  test.each(PAGES)('%s has no fault that axe knows, and no sideways scrolling', async (path) => {
    const { page, faults } = await open(path, width)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

test('a report is asked for another date by keyboard alone, without a script', async () => {
  const { page } = await open('/api/reports/cap-summary?asAt=2024-03-31&format=html', 1280, {
    javaScriptEnabled: false,
  })
  await page.getByRole('textbox', { name: 'As at' }).fill('2024-03-18')
  await page.getByRole('textbox', { name: 'As at' }).press('Enter')
  await page.getByText('As at 18 March 2024', { exact: true }).waitFor()
  expect(await page.locator('tfoot td').last().textContent()).toBe('33')
  await page.context().close()
})

test('the page’s content policy lets no script run and no other host in', async () => {
  const answer = await fetch(`${product.url}/api/home`, { headers: { 'x-local-person': 'p-bu-admin' } })
  expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
  expect(await answer.text()).not.toMatch(/<script|javascript:|style="/)
  expect((await fetch(`${product.url}/api/home`, { headers: { 'x-local-person': 'u-edu-044' } })).status).toBe(403)
})
