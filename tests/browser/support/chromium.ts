// Opens the machine's Chromium for a test.
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../../dev/find-chromium.ts'

/** @param more switches of the browser's own, for a test that needs another rule */
export function openChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', ...more],
  })
}
