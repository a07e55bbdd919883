// What axe finds wrong with a page, against WCAG 2.2 AA and good practice.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * A line for each rule that is broken, with where; to be opened with `bypassCSP`, for axe is put in by the test.
 * @param fewest rules that must have been found to hold: fewer, and axe looked at next to nothing
 */
export async function violations(page: Page, fewest = 15): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async (least) => {
    type Found = { violations: { id: string; nodes: { target: string[] }[] }[]; passes: unknown[] }
    const found = await (globalThis as unknown as { axe: { run: (options: object) => Promise<Found> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    if (found.passes.length < least) return ['axe checked almost nothing']
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }, fewest)
}
