import { describe, expect, test } from 'vitest'
import { isOfYear } from '../../reporting/annual-report.ts'
import { readAsked } from '../../reporting/asked.ts'
import { findReport, makeReport, REPORTS } from '../../reporting/reports.ts'
import { endedYear, isYear, yearDates, yearOf } from '../../reporting/year.ts'
import { given } from './given.ts'

describe('every report', () => {
  test('the promised reports are there, by name', () => {
    expect(REPORTS.map((report) => report.name)).toEqual([
      'cap-summary',
      'cap-movement',
      'cap-tracker',
      'cap-exceptions',
      'section11-returns',
      'training-attendance',
      'champions-reach',
      'reviews',
      'funding',
      'reminders',
      'line-of-sight',
      'reconciliation',
      'training-places',
      'training-no-shows',
      'training-champions',
      'training-pulses',
      'training-years',
      'champions-movement',
      'safer-programme',
      'unanswered',
      'annual-report',
    ])
  })

  test.each(REPORTS)('$name has rows and totals under its columns, a date and notes', (definition) => {
    const report = makeReport(definition, given({ asAt: '2024-03-31' }))
    const keys = report.columns.map((column) => column.key)
    expect(report.report).toBe(definition.name)
    expect(report.asAt).toBe('2024-03-31')
    for (const row of report.rows) expect(Object.keys(row)).toEqual(expect.arrayContaining(keys.slice(0, 1)))
    for (const row of report.rows) for (const key of Object.keys(row)) expect(keys).toContain(key)
    expect(report.totals).toHaveProperty(keys[0] ?? '')
    expect(report.notes.length).toBeGreaterThan(0)
  })

  test.each(REPORTS)('$name needs no more rows than it says', (definition) => {
    const all = given({ asAt: '2024-03-31' })
    const asked = readAsked({ asAt: '2024-03-31' }, '2024-04-22')
    const needed = Object.fromEntries(definition.needs.map((need) => [need, all[need]]))
    expect(definition.make({ ...asked, ...needed } as typeof all)).toEqual(definition.make(all))
  })

  test.each(REPORTS)('$name says nothing about a person or a case with nothing in the registers', (definition) => {
    const empty = {
      actions: [],
      meetings: [],
      returns: [],
      sessions: [],
      bookings: [],
      champions: [],
      reviews: [],
      facts: [],
      groups: [],
      recommendations: [],
      rules: [],
      rounds: [],
      saferCounts: [],
    }
    const report = makeReport(definition, given({}, empty))
    expect(JSON.stringify(report)).not.toMatch(/undefined|NaN|null,null/)
  })

  test('a date still to come is said to be so', () => {
    const report = makeReport(findReport('cap-summary'), given({ asAt: '2024-05-01' }))
    expect(report.notes[0]).toContain('1 May 2024 has yet to come')
  })

  test('an unknown report is refused with the names there are', () => {
    expect(() => findReport('cap-sumary')).toThrow(/cap-summary, cap-movement/)
  })
})

describe('the annual report pack', () => {
  const pack = makeReport(findReport('annual-report'), given({ year: '2023-24' }))

  test('lists the twelve required areas with their evidence', () => {
    expect(pack.rows).toHaveLength(12)
    expect(pack.rows.find((row) => String(row.area).startsWith('Costs'))).toMatchObject({
      evidence: 'Held in part',
      tables: 'funding',
    })
  })

  test('holds every table at the year’s end', () => {
    expect(pack.tables?.map((table) => table.asAt)).toEqual(Array(12).fill('2024-03-31'))
    expect(pack.tables?.[0]?.totals.total).toBe(27)
    expect(pack.tables?.[1]?.totals).toMatchObject({ closed: 24, added: 13 })
  })

  test('names nobody who was owed a reminder', () => {
    const reminder = {
      person: 'p-zebra',
      role: 'Zebra Role',
      channel: 'teams',
      kind: 'action',
      ref: 'X',
      rung: '',
      due: '',
      state: 'sent' as const,
      reason: '',
      at: '2024-01-05T08:00:00Z',
    }
    const withReminder = makeReport(findReport('annual-report'), given({ year: '2023-24' }, { reminders: [reminder] }))
    expect(JSON.stringify(withReminder)).not.toContain('Zebra Role')
  })

  test('a year without facts is said to have no evidence, not failed', () => {
    const later = makeReport(findReport('annual-report'), given({ year: '2031-32' }))
    expect(later.rows.find((row) => String(row.area).startsWith('Feedback'))).toMatchObject({
      evidence: 'Nothing held',
      facts: 0,
    })
  })

  test.each([
    ['2023-04-01/2024-03-31', true],
    ['2023-24 training year', true],
    ['2024-03 before CAP meeting', true],
    ['2023', true],
    ['2024-25', false],
    ['2020-07/2021-06', false],
    ['average week (latest data)', false],
  ])('a fact of "%s" belongs to 2023-24: %s', (period, isIn) => {
    expect(isOfYear(period, '2023-24')).toBe(isIn)
  })
})

describe('what was asked', () => {
  test('a date alone asks for the month up to it', () => {
    expect(readAsked({ asAt: '2024-03-31' }, '2024-04-22')).toMatchObject({
      asAt: '2024-03-31',
      from: '2024-03-01',
      to: '2024-03-31',
    })
    expect(readAsked({}, '2024-04-22')).toMatchObject({ asAt: '2024-04-22', from: '2024-04-01', to: '2024-04-22' })
  })

  test.each([
    [{ asAt: '2024-02-30' }, /"asAt" must be a date/],
    [{ asAt: '31/03/2024' }, /"asAt" must be a date/],
    [{ from: '2024-04-01', to: '2024-03-01' }, /later than "to"/],
    [{ year: '2023-25' }, /"year" must be two years/],
    [{ round: '2023' }, /"round" must be two years/],
  ])('%o is refused by name', (query, message) => {
    expect(() => readAsked(query, '2024-04-22')).toThrow(message)
  })

  test('the reporting year turns on 1 April', () => {
    expect([yearOf('2024-03-31'), yearOf('2024-04-01')]).toEqual(['2023-24', '2024-25'])
    expect([endedYear('2024-03-30'), endedYear('2024-03-31'), endedYear('2024-04-22')]).toEqual([
      '2022-23',
      '2023-24',
      '2023-24',
    ])
    expect(yearDates('1999-00')).toEqual({ from: '1999-04-01', to: '2000-03-31' })
    expect([isYear('1999-00'), isYear('2023-24'), isYear('2023-04')]).toEqual([true, true, false])
  })
})
