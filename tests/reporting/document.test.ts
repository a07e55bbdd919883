// The annual pack as a Word document: every table, chart and note, and the same for a past date whenever it is asked for.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readAsked } from '../../reporting/asked.ts'
import { findReport, makeReport, REPORTS } from '../../reporting/reports.ts'
import { toDocument } from '../../reporting/to-document.ts'
import { given } from './given.ts'

const charts = new Map(REPORTS.flatMap(({ name, chart }) => (chart ? [[name, chart] as const] : [])))
const pack = (today = '2024-04-22') =>
  makeReport(findReport('annual-report'), { ...given(), ...readAsked({ year: '2023-24' }, today) })
const partsOf = async (today?: string) => unzipSync(new Uint8Array(await toDocument(pack(today), charts)))

const wordsOf = (parts: Awaited<ReturnType<typeof partsOf>>) =>
  [...strFromU8(parts['word/document.xml']!).matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words)

describe('the annual pack as a document', () => {
  test('has every table under its title, its date, its notes, and a heading row on each page', async () => {
    const text = strFromU8((await partsOf())['word/document.xml']!)
    for (const table of pack().tables ?? []) expect(text).toContain(table.title.replaceAll('&', '&amp;'))
    expect(text.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(12)
    expect(text).toContain('As at 31 March 2024')
    expect(text).toContain('Income to date is printed as £516,994; its lines add up to £516,995.')
  })

  test('draws each chart twice, with words for those who cannot see it', async () => {
    const parts = await partsOf()
    const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
    expect(names.filter((name) => name.endsWith('.svg')).length).toBeGreaterThan(4)
    const png = parts[names.find((name) => name.endsWith('.png')) ?? '']!
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(strFromU8(parts['word/document.xml']!)).toMatch(/descr="[^"]*Comms \d/)
  })

  test('says the same of a past year whenever it is asked for', async () => {
    const [then, later] = await Promise.all([partsOf('2024-04-22'), partsOf('2031-01-15')])
    expect(wordsOf(later)).toEqual(wordsOf(then))
  })
})
