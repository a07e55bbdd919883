import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleRecords } from '../../dev/sample-records.ts'
import { hiddenTable } from '../../reporting/hidden-table.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'

const tables = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
)
const turned = <T>(table: T[][]): T[][] => (table[0] ?? []).map((_, at) => table.map((row) => row[at]!))

it('no small count is shown, what is shown is true, and noughts always are', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const safe = hiddenTable(counts)
      for (const [at, row] of counts.entries())
        for (const [column, count] of row.entries()) {
          const value = safe[at]?.[column]
          if (count > 0 && count < 5) expect(value).toBeNull()
          if (count === 0) expect(value).toBe(0)
          if (value !== null) expect(value).toBe(count)
        }
    }),
  )
})

it('no row or column with another count to hide behind hides one alone', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const safe = hiddenTable(counts)
      for (const [lines, whole] of [
        [safe, counts],
        [turned(safe), turned(counts)],
      ] as const)
        for (const [at, line] of lines.entries()) {
          const others = whole[at]!.filter((count) => count > 0).length
          const gone = line.filter((value) => value === null).length
          if (gone > 0 && others > 1) expect(gone).toBeGreaterThan(1)
        }
    }),
  )
})

it('the champions by locality and sector show no count of one to four', () => {
  const asked = { today: '2024-04-22', asAt: '2024-04-22', from: '2024-01-01', to: '2024-03-31', year: '', round: '' }
  const report = makeReport(findReport('champions-movement'), { ...sampleRecords(), ...asked } as never)
  const [byLocality] = report.tables ?? []
  const sectors = (byLocality?.columns ?? []).map(({ key }) => key).filter((key) => !/^(locality|after|gap)$/.test(key))
  const cells = (byLocality?.rows ?? []).flatMap((row) => sectors.map((sector) => row[sector]))
  expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([])
  expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(0)
})
