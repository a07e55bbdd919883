import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from '../../reporting/escape-html.ts'
import type { Report } from '../../reporting/report.ts'
import { findReport, makeReport, REPORTS } from '../../reporting/reports.ts'
import { STYLE, STYLE_PATH } from '../../reporting/style.ts'
import { safeCell, toCsv } from '../../reporting/to-csv.ts'
import { toListPage, toPage } from '../../reporting/to-page.ts'
import { toWorkbook } from '../../reporting/to-workbook.ts'
import { given } from './given.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '"', ',', '<', '&'),
      fc.string(),
    )
    .map((parts) => parts.join('')),
)

function tableOf(cell: string | number): Report {
  const columns = [
    { key: 'name', title: 'Name' },
    { key: 'value', title: 'Value' },
  ]
  return {
    report: 'x',
    title: 'X',
    asAt: '2024-03-31',
    columns,
    rows: [{ name: 'a', value: cell }],
    totals: { name: 'Total' },
    notes: [],
  }
}

describe('CSV', () => {
  test('10,000 texts come back as they were, and none could run as a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [, row] = parse(toCsv(tableOf(text)), { bom: true, record_delimiter: '\r\n' }) as string[][]
        const cell = row?.[1] ?? ''
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
        expect([text, `'${text}`]).toContain(cell)
      }),
      { numRuns: 10_000 },
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\0x', '＝1', '＋1', '－1', '＠x'])(
    '%j is shown as text',
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`)
    },
  )

  test('numbers stay numbers, the negative ones too', () => {
    expect(toCsv(tableOf(-5))).toContain('\r\na,-5\r\n')
  })

  test('opens with a byte order mark, has totals, date and notes, and every row is as wide as the head', () => {
    const csv = toCsv(makeReport(findReport('section11-returns'), given({ asAt: '2024-03-31', round: '2023-24' })))
    const rows = parse(csv, { bom: true }) as string[][]
    expect(csv.startsWith('\uFEFFOrganisation,Type,')).toBe(true)
    expect(rows).toContainEqual(['Returned late', '5', '', '', '', ''])
    expect(rows).toContainEqual(['As at', '2024-03-31', '', '', '', ''])
    expect(rows.filter(([first]) => first === 'Note').length).toBeGreaterThan(2)
  })
})

describe('the workbook', () => {
  test('has a sheet for each table and one for notes, with dates as dates and text as text', async () => {
    const report = makeReport(findReport('section11-returns'), given({ asAt: '2024-03-31', round: '2023-24' }))
    const [first, ...rest] = report.rows
    const formula = { ...first!, organisation: '=1+1' }
    const files = unzipSync(new Uint8Array(await toWorkbook({ ...report, rows: [formula, ...rest] })))
    const book = strFromU8(files['xl/workbook.xml']!)
    expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((match) => match[1])).toEqual([
      'section11-returns',
      'section11-returns-by-type',
      'section11-returns-by-round',
      'Notes',
    ])
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    expect(sheet).not.toContain('<f>')
    // 14 September 2023 in Excel's count of days.
    expect(sheet).toContain('<v>45183</v>')
    expect(strFromU8(files['xl/sharedStrings.xml']!)).toContain('=1+1')
  })

  test('shortens a long table name to what Excel takes, and keeps two such apart', async () => {
    const long = { ...tableOf(1), report: 'a-table-with-a-name-longer-than-excel-takes' }
    const book = strFromU8(unzipSync(new Uint8Array(await toWorkbook({ ...long, tables: [long] })))['xl/workbook.xml']!)
    expect(book).toContain('name="a-table-with-a-name-longer-than"')
    expect(book).toContain('name="a-table-with-a-name-longer- (1)"')
  })

  test('holds the whole annual pack without a name used twice', async () => {
    const report = makeReport(findReport('annual-report'), given({ year: '2023-24' }))
    const files = unzipSync(new Uint8Array(await toWorkbook(report)))
    const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(names.length).toBeGreaterThan(11)
    expect(new Set(names).size).toBe(names.length)
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(31)
  })
})

describe('the page', () => {
  const definition = findReport('cap-summary')
  const all = given({ asAt: '2024-03-31' })
  const page = (report: Report) => toPage({ report, definition, asked: all, reports: REPORTS })

  test('10,000 texts are shown whole and never become markup', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']/)
        const back = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&')
        expect(back).toBe(text)
      }),
      { numRuns: 10_000 },
    )
  })

  test('escapes wherever a register’s words are shown', () => {
    const word = '"><script>alert(1)</script>'
    const charted = { ...definition, chart: { label: 'name', value: 'size' } }
    const report = {
      ...tableOf(word),
      rows: [{ name: word, size: 3 }],
      title: word,
      notes: [word],
      totals: { name: word, further: word },
    }
    const columns = [
      { key: 'name', title: word },
      { key: 'size', title: word },
    ]
    const html = toPage({ report: { ...report, columns }, definition: charted, asked: all, reports: REPORTS })
    expect(html).toContain('<svg')
    expect(html).not.toContain('<script')
    expect(html.split('&lt;script&gt;').length).toBeGreaterThan(8)
  })

  test('has one heading, a caption, scoped heads, totals in a foot, and a form that keeps the date', () => {
    const html = page(makeReport(definition, all))
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).toContain('<html lang="en-GB">')
    expect(html).toMatch(
      /<caption id="table-0">Composite Action Plan: open by category and section, as at 31 March 2024</,
    )
    expect(html).toContain('<th scope="col">Category</th>')
    expect(html).toContain('<tfoot><tr><th scope="row">Total</th><td class="number">6</td>')
    expect(html).toContain('name="asAt" type="date" required value="2024-03-31"')
    expect(html).toContain('href="/api/reports/cap-summary?asAt=2024-03-31&amp;format=csv"')
    expect(html).toMatch(/<svg class="chart" role="img" aria-label="[^"]*Workforce Development 12/)
  })

  test.each(REPORTS)('$name needs no inline script or style, and nothing from another host', (each) => {
    const html = toPage({ report: makeReport(each, all), definition: each, asked: all, reports: REPORTS })
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:\/\//)
    expect(html).toContain(`<link rel="stylesheet" href="${STYLE_PATH}">`)
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })

  test('an empty report says so', () => {
    expect(page({ ...tableOf(1), rows: [] })).toContain('Nothing to show for this date.')
  })

  test('the list names every report with what it is for', () => {
    const html = toListPage(REPORTS)
    for (const { title, about } of REPORTS) {
      expect(html).toContain(escapeHtml(title))
      expect(html).toContain(escapeHtml(about))
    }
  })

  test('the style sheet asks nothing of another host', () => {
    expect(STYLE).not.toMatch(/url\(|@import/)
  })
})
