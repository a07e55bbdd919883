import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../domain/action.ts'
import { addDays } from '../../domain/day.ts'
import { capMovement } from '../../reporting/cap-movement.ts'
import { capSummary } from '../../reporting/cap-summary.ts'
import { capTracker } from '../../reporting/cap-tracker.ts'
import { given } from './given.ts'

function published(name: string): string[][] {
  const file = readFileSync(new URL(`../../dev/data/tables/${name}.csv`, import.meta.url), 'utf8')
  return parse(file, { from: 2 })
}

describe('the Composite Action Plan by category and section', () => {
  test('equals the published table of the 33 open before the March 2024 meeting', () => {
    const report = capSummary.make(given({ asAt: '2024-03-18' }))
    const expected = published('cap_summary')
      .slice(0, 5)
      .map(([, ...cells]) => cells.slice(0, 7))
    expect(report.rows.map((row) => Object.values(row).map(String))).toEqual(expected)
    expect(report.totals).toEqual({
      category: 'Total',
      neglect: 11,
      vag: 2,
      fcn: 6,
      other: 7,
      sectorSpecific: 7,
      total: 33,
    })
  })

  test('shows both published counts of sector specific actions, each at its own date', () => {
    const meetingDay = capSummary.make(given({ asAt: '2024-03-19' }))
    const yearEnd = capSummary.make(given({ asAt: '2024-03-31' }))
    expect(meetingDay.totals.sectorSpecific).toBe(4)
    expect(meetingDay.notes).toContain("Sector specific by sector: Children's Services 1, Health 3.")
    expect(yearEnd.totals).toMatchObject({ neglect: 6, vag: 7, fcn: 4, other: 7, sectorSpecific: 3, total: 27 })
    expect(yearEnd.notes.join(' ')).toContain('4 in the split by sector of 19 March 2024 and 3')
  })

  test('says that the split of the 27 is not the published one', () => {
    expect(capSummary.make(given({ asAt: '2024-03-31' })).notes.join(' ')).toContain('only for the 33')
    expect(capSummary.make(given({ asAt: '2024-03-18' })).notes.join(' ')).not.toContain('only for the 33')
  })

  test('does not count an action that was only proposed', () => {
    const all = given()
    const proposed = { ...all.actions[0]!, ref: 'CAP-NEG-900', status: 'Proposed' as const }
    const before = capSummary.make(all).totals
    expect(capSummary.make({ ...all, actions: [...all.actions, proposed] }).totals).toEqual(before)
  })
})

describe('movement by section', () => {
  test('equals the published table of March 2024', () => {
    const report = capMovement.make(given({ from: '2024-03-18', to: '2024-03-31' }))
    const cells = [...report.rows, report.totals].map((row) => Object.values(row).map(String))
    expect(cells).toEqual(published('cap_movement_march_2024'))
  })

  test('asked only for a date, covers that month', () => {
    const report = capMovement.make(given({ asAt: '2024-03-31' }))
    expect(report.totals).toEqual({ section: 'Total', before: 33, closed: 12, added: 6, after: 27 })
  })

  test('counts both ends of the window in', () => {
    expect(capMovement.make(given({ from: '2024-03-19', to: '2024-03-19' })).totals).toMatchObject({
      closed: 11,
      added: 6,
    })
  })

  test('does not count an action that was only proposed', () => {
    const all = given({ asAt: '2024-03-31' })
    const proposed = { ...all.actions[0]!, status: 'Proposed' as const, added: '2024-03-20' }
    expect(capMovement.make({ ...all, actions: [proposed] }).totals).toMatchObject({ before: 0, added: 0, after: 0 })
  })

  test('always balances, whatever was added and closed when', () => {
    const [sample] = given().actions
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-04-01', days))
    const action = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 200 }))).map(([added, open]): Action => {
      return { ...sample!, added, closed: open === null ? '' : addDays(added, open) }
    })
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), day, day, (actions, one, other) => {
        const [from = one, to = other] = [one, other].sort()
        const { before, closed, added, after } = capMovement.make({ ...given({ from, to }), actions }).totals
        expect(Number(before) - Number(closed) + Number(added)).toBe(after)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the tracker', () => {
  test('equals the published months and opens at 53', () => {
    const report = capTracker.make(given({ asAt: '2024-03-31' }))
    const expected = published('cap_recommendation_tracker').map(([, month, closed, added]) => [month, closed, added])
    expect(report.rows.map((row) => [row.month, String(row.closed), String(row.added)])).toEqual(expected)
    expect(report.totals).toMatchObject({ closed: 39, added: 13 })
    expect(report.notes[0]).toContain('Opening balance: 53 open on 31 January 2023')
  })

  test('tells the reporting year apart from its whole window', () => {
    expect(capTracker.make(given({ asAt: '2024-03-31' })).notes[1]).toContain(
      '2023-24, up to 31 March 2024: 24 closed, 13 added',
    )
  })

  test('names the source of what was added', () => {
    const march = capTracker.make(given()).rows.find((row) => row.month === '2024-03')
    expect(march?.source).toBe('Multi-agency audit: serious youth violence (mock JTAI)')
  })

  test('shows a month that moved without a CAP meeting, and says so', () => {
    const all = given()
    const [first, ...rest] = all.actions
    const closed = { ...first!, status: 'Closed' as const, closed: '2024-04-10' }
    const report = capTracker.make({ ...all, actions: [closed, ...rest] })
    expect(report.rows.at(-1)).toEqual({ month: '2024-04', closed: 1, added: 0, source: '' })
    expect(report.notes.join(' ')).toContain('No CAP meeting is recorded in 2024-04')
  })

  test('begins with the first CAP meeting, even one that closed nothing', () => {
    const all = given()
    const quiet = { ...all.meetings[0]!, type: 'CAP meeting', date: '2022-11-08' }
    const [first, second] = capTracker.make({ ...all, meetings: [...all.meetings, quiet] }).rows
    expect(first).toMatchObject({ month: '2022-11', closed: 0, added: 0 })
    expect(second).toMatchObject({ month: '2022-12', closed: 0, added: 2 })
  })

  test('with nothing recorded says so instead of guessing', () => {
    const report = capTracker.make({ ...given(), actions: [], meetings: [] })
    expect(report.rows).toEqual([])
    expect(report.notes[0]).toContain('No CAP meeting')
  })
})
