// 10,000 strings, each made to break out of somewhere, through every place where people's words meet a syntax: OData,
// keys, cards and their template, CSV, pages and the log. None breaks out.

import { odata } from '@azure/data-tables'
import { InvocationContext } from '@azure/functions'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerCard } from '../../cards/answer.ts'
import { Refusal } from '../../domain/refusal.ts'
import { door } from '../../functions/http.ts'
import type { Report } from '../../reporting/report.ts'
import { findReport } from '../../reporting/reports.ts'
import { toCsv } from '../../reporting/to-csv.ts'
import { toPage } from '../../reporting/to-page.ts'
import { keyOf } from '../../storage/keys.ts'
import { requestOf } from './requests.ts'

const COUNT = 10_000

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: templates are what is planted
const BARBS = [
  "' or PartitionKey ne 'x",
  "''",
  "'",
  "' eq '",
  '%27',
  '${$root}',
  '${1+1}',
  '${json(1)}',
  '$ {x}',
  '${',
  '}',
  '{{1+1}}',
  '#{x}',
  '=HYPERLINK("https://evil.example")',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '"=1',
  '","=1',
  '";=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '</td></table>',
  '<!--',
  ']]>',
  '&lt;',
  '&#60;',
  'javascript:alert(1)',
  '[press](https://evil.example)',
  '![x](https://evil.example)',
  '**bold**',
  '_it_',
  '`code`',
  '~~no~~',
  '<at>everyone</at>',
  '<at id="0">x</at>',
  '<a<at>t>x</at>',
  '<<at>at>x',
  '\r\nset-cookie: a=b',
  '\r\n2024-01-01 ERROR forged',
  '\u2028',
  '\u2029',
  '\u202Eoverride',
  '\uFEFF',
  '\u0000',
  '\\',
  '\\[x\\](y)',
  '/../',
  '|',
  '~',
  '#',
  '?',
  '__proto__',
]
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above

let strings: string[]
beforeAll(() => {
  const barb = fc.constantFrom(...BARBS)
  const piece = fc.oneof(
    { weight: 3, arbitrary: barb },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }) },
  )
  const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
  strings = fc.sample(words, { numRuns: COUNT, seed: 20_240_422 })
})

const inGroups = (size: number) =>
  Array.from({ length: Math.ceil(COUNT / size) }, (_, at) => strings.slice(at * size, (at + 1) * size))

it(`there are ${COUNT}`, () => {
  expect(strings).toHaveLength(COUNT)
})

it('a filter of OData holds each as one quoted text', () => {
  const outside = strings.filter((text) => {
    const [, quoted = ''] = /^RowKey eq '([\s\S]*)'$/.exec(odata`RowKey eq ${text}`) ?? []
    return quoted.replaceAll("''", '').includes("'") || quoted.replaceAll("''", "'") !== text
  })
  expect(outside).toEqual([])
})

it('a key of a row holds each without a separator or a character that keys may not have', () => {
  const keys = strings.map(keyOf)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(keys.filter((key) => /[|/\\#?%'\u0000-\u001f\u007f-\u009f]/.test(key) || key.length > 512)).toEqual([])
  expect(new Set(keys).size).toBe(new Set(strings).size)
})

describe('a card', () => {
  it('keeps its shape, fills no template, mentions nobody and links nowhere, whatever it shows', () => {
    const given = (at: (index: number) => string) => ({
      title: at(0),
      paragraphs: [at(1), at(2), at(3)],
      table: { columns: [at(4), 'Count'], rows: [[at(5), '1']] },
      basis: at(6),
      next: [{ label: at(7), text: at(8) }],
      about: { kind: 'help', words: at(9) },
      asksFeedback: true,
    })
    const harmless = shapeOf(answerCard(given((index) => `harmless ${index}`)).card)
    const broken: string[] = []
    for (const group of inGroups(10)) {
      const { card } = answerCard(given((index) => `x${group[index]}`))
      if (shapeOf(card) !== harmless) broken.push(`shape: ${JSON.stringify(group)}`)
      for (const text of shownBy(card)) if (isActive(text)) broken.push(text)
    }
    expect(broken).toEqual([])
  }, 120_000)
})

/** The card's own structure: every key and type, but no words. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shapeOf).join()}]`
  if (typeof value !== 'object' || value === null) return typeof value
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}:${shapeOf(part)}`)
    .join()}}`
}

/** Texts that Teams reads as Markdown: those of TextBlocks and the like, not the data that buttons carry back. */
function shownBy(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(shownBy)
  if (typeof value !== 'object' || value === null) return []
  const { type, text } = value as { type?: unknown; text?: unknown }
  const own = (type === 'TextBlock' || type === 'TextRun') && typeof text === 'string' ? [text] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => (key === 'data' ? [] : shownBy(part)))]
}

function isActive(text: string): boolean {
  const bare = text.replaceAll(/\\[\\`*_~[\]]/g, '')
  return /[`*_~[\]]/.test(bare) || /<at[\s>]/i.test(text) || text.includes('${')
}

it('a CSV file keeps each in its own cell, and no cell is a formula', () => {
  const broken: string[] = []
  for (const group of inGroups(100)) {
    const rows = parse(toCsv(reportOf(group)), {
      bom: true,
      record_delimiter: '\r\n',
      relax_column_count: true,
    }) as string[][]
    const cells = rows.slice(1, group.length + 1)
    group.forEach((text, index) => {
      const [first = '', second = ''] = cells[index] ?? []
      if (first !== text && first !== `'${text}`) broken.push(`moved: ${JSON.stringify([text, first])}`)
      if (second !== '7') broken.push(`beside: ${JSON.stringify([text, second])}`)
    })
    broken.push(...rows.flat().filter((cell) => /^[=+\-@\t\r\n\0＝＋－＠]/.test(cell)))
  }
  expect(broken).toEqual([])
})

it('a page keeps its tags, whatever its cells, title and notes say', () => {
  const definition = findReport('cap-summary')
  const asked = { today: '2024-04-22', asAt: '2024-04-22', from: '2024-04-01', to: '2024-04-22', year: '', round: '' }
  const tagsOf = (words: string[]) => {
    const report = { ...reportOf(words), title: words[0] ?? '', notes: [words[1] ?? ''] }
    const page = toPage({ report, definition, asked, reports: [definition] })
    return (
      page
        .match(/<[^>]*>/g)
        ?.map((tag) => tag.replaceAll(/="[^"]*"/g, '=""'))
        .join('') ?? ''
    )
  }
  const harmless = tagsOf(Array.from({ length: 100 }, (_, index) => `harmless ${index}`))
  expect(inGroups(100).filter((group) => tagsOf(group) !== harmless)).toEqual([])
})

function reportOf(words: string[]): Report {
  return {
    report: 'cap-summary',
    title: 'Words',
    asAt: '2024-04-22',
    columns: [
      { key: 'category', title: 'Words' },
      { key: 'total', title: 'Count' },
    ],
    rows: words.map((text) => ({ category: text, total: 7 })),
    totals: { category: 'Total', total: 7 * words.length },
    notes: [],
  }
}

it('the log gets one entry for a failure, an answer none of its words, and a refusal no entry', async () => {
  const broken: string[] = []
  for (const text of strings) {
    const logged: unknown[][] = []
    const context = new InvocationContext({
      functionName: 'x',
      logHandler: (_level, ...said) => void logged.push(said),
    })
    const failed = await door(() => Promise.reject(new Error(text)))(requestOf({}), context)
    if (logged.length !== 1 || !(logged[0]?.[1] instanceof Error)) broken.push(`logged: ${text}`)
    if (text.length > 3 && JSON.stringify(failed).includes(JSON.stringify(text).slice(1, -1)))
      broken.push(`told: ${text}`)
    await door(() => Promise.reject(new Refusal(400, text)))(requestOf({}), context)
    if (logged.length !== 1) broken.push(`refusal logged: ${text}`)
  }
  expect(broken).toEqual([])
}, 60_000)
