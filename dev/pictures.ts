// Makes the pictures of the README: starts the product, does what the captions say, and takes them.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

const PORT = '3979'
const url = `http://127.0.0.1:${PORT}`
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')

const product = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
  env: { ...process.env, PORT, DATA_DIR: ':memory:' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise<void>((resolve, reject) => {
  product.stdout.on('data', (chunk) => String(chunk).includes('Ready:') && resolve())
  product.once('exit', () => reject(new Error('The product ended before it was ready.')))
})
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  await question(browser)
  await reminder(browser)
} finally {
  await browser.close()
  product.kill('SIGTERM')
}

async function question(browser: Browser): Promise<void> {
  const page = await open(browser, 'u-edu-015', { width: 1280, height: 800 })
  const box = page.getByRole('textbox', { name: /^Message/ })
  await box.fill('next neglect course?')
  await box.press('Enter')
  await page.getByText('19 June 2024').first().waitFor()
  await take(page, 'question.png')
}

async function reminder(browser: Browser): Promise<void> {
  await fetch(`${url}/dev/clock`, { method: 'POST', body: JSON.stringify({ now: '2024-07-24T09:00:00+01:00' }) })
  const page = await open(browser, 'p-chair-vag', { width: 390, height: 844 })
  await page.getByText('CAP-VAG-011').first().waitFor()
  await page.getByRole('button', { name: 'Answer' }).last().click()
  await page.getByLabel(/^Where it stands/).fill('Assessments are refreshed every twelve weeks.')
  await take(page, 'reminder.png')
}

async function open(browser: Browser, person: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await (await browser.newContext({ viewport, locale: 'en-GB' })).newPage()
  await page.goto(`${url}/#person=${person}`)
  await page.locator('.person[aria-current]').first().waitFor({ state: 'attached' })
  return page
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(folder, name) })
  console.error(`Took ${name}`)
}
