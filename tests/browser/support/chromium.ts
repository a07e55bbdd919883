// Opens the machine's Chromium for a test.
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../../dev/find-chromium.ts'

export function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}
