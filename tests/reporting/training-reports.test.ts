import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pulse } from '../../domain/pulse.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { hidden } from '../../reporting/small-number.ts'
import { aBooking, aSession } from '../storage/open-test-stores.ts'
import { given } from './given.ts'

const make = (name: string, query: Record<string, string> = {}, own = {}) =>
  makeReport(findReport(name), given(query, own))

describe('on the sample of 2023-24', () => {
  const { attended, noShow } = make('training-attendance', { year: '2023-24' }).totals

  test('missed places by agency add up to those of the attendance report, and no person is named', () => {
    const report = make('training-no-shows', { year: '2023-24' })
    expect(report.totals).toMatchObject({ attended, noShow })
    expect(report.rows.reduce((sum, row) => sum + Number(row.noShow), 0)).toBe(noShow)
    expect(JSON.stringify(report)).not.toMatch(/u-[a-z]{3}-\d|BK-\d/)
  })

  test('a full session shows its fill and its waiting list', () => {
    const row = make('training-places', { year: '2024-25' }).rows.find(({ session }) => session === 'TS-109')
    expect(row).toMatchObject({ capacity: 12, taken: 12, fill: 100, waiting: 8 })
  })

  test('courses that have not reached champions are named', () => {
    const report = make('training-champions', { year: '2023-24' })
    const missing = report.rows.filter(({ champions }) => champions === 0).map(({ course }) => String(course))
    expect(report.rows.length).toBeGreaterThan(10)
    for (const course of missing) expect(report.notes[0]).toContain(course)
    expect(report.totals.attended).toBe(attended)
  })

  test('published people and registered places stand beside each other and are not added', () => {
    const report = make('training-years')
    expect(report.rows[0]).toMatchObject({ year: '2020-21', unit: 'People, as published', booked: 1064, noShow: 173 })
    expect(report.rows[1]).toMatchObject({ year: '2023-24', attended, noShow })
    expect(report.totals.booked).toBeUndefined()
  })

  test('champions joined in the last quarter, by sector, and the total is the reach report’s', () => {
    const report = make('champions-movement', { from: '2024-01-01', to: '2024-03-31' })
    const reach = make('champions-reach', { asAt: '2024-03-31' })
    expect(report.totals.after).toBe(reach.totals.champions)
    expect(Number(report.totals.before) + Number(report.totals.joined)).toBe(report.totals.after)
    expect(make('champions-movement', { asAt: '2024-03-31' }).title).toContain('1 January 2024 to 31 March 2024')
  })

  test('the Safer programme’s counts keep their own periods', () => {
    const rows = make('safer-programme').rows
    expect(rows.find(({ value }) => value === 735)).toMatchObject({ period: '2023-24 report' })
    expect(rows.find(({ value }) => value === 165)).toMatchObject({ period: '2023' })
  })
})

test('offers and turns on the waiting list are no bookings in any report', () => {
  const sessions = [aSession({ date: '2024-04-02', trainingYear: '2024-25' })]
  const statuses = ['attended', 'offered', 'lapsed', 'withdrawn', 'waitlisted']
  const bookings = statuses.map((status) => aBooking({ bookingId: status, status, sessionDate: '2024-04-02' }))
  const query = { year: '2024-25', asAt: '2024-04-22' }
  expect(make('training-attendance', query, { sessions, bookings }).totals).toMatchObject({ booked: 1, attended: 1 })
  expect(make('training-no-shows', query, { sessions, bookings }).totals).toMatchObject({ booked: 1 })
})

test('a champion who left counts until that day', () => {
  const left = {
    championId: 'NC-1',
    sector: 'Health',
    subSector: '',
    roleTitle: 'Nurse',
    joined: '2024-01-10',
    locality: 'LSCG 1',
    forumsAttended: 0,
    hasNewsletter: true,
    status: 'Left',
    left: '2024-04-10',
  }
  const report = make('champions-movement', { from: '2024-04-01', to: '2024-04-22' }, { champions: [left] })
  expect(report.rows.find(({ sector }) => sector === 'Health')).toMatchObject({
    before: 1,
    joined: 0,
    left: 1,
    after: 0,
    gap: 'Nobody',
  })
  expect(make('champions-reach', { asAt: '2024-03-31' }, { champions: [left] }).totals.champions).toBe(1)
})

test('the Safer programme’s counts are followed from one to the next, and its workshops counted as any session', () => {
  const saferCounts = [
    { countedOn: '2024-04-01', members: 735, joined: 0, source: '' },
    { countedOn: '2024-07-01', members: 750, joined: 40, source: 'Programme list' },
    { countedOn: '2025-01-01', members: 800, joined: 60, source: '' },
  ]
  const sessions = [aSession({ kind: 'Safer workshop', course: 'Prevent', date: '2024-06-02' }), aSession()]
  const bookings = ['attended', 'no-show', 'waitlisted'].map((status) => aBooking({ bookingId: status, status }))
  const [members, workshops] =
    make('safer-programme', { asAt: '2024-09-01' }, { saferCounts, sessions: sessions.slice(0, 1), bookings }).tables ??
    []
  expect(members?.rows.at(-1)).toMatchObject({ members: 750, change: 15, joined: 40, left: 25 })
  expect(members?.totals.members).toBe(750)
  expect(workshops?.rows).toMatchObject([{ course: 'Prevent', booked: 2, attended: 1, noShow: 1 }])
})

describe('impact', () => {
  const pulse = (index: number, over: Partial<Pulse> = {}): Pulse => ({
    pulseId: `BK-${index}.3m`,
    sessionId: 'TS-1',
    course: 'Neglect',
    personId: `p-${index}`,
    point: '3m',
    due: '2024-08-01',
    state: 'answered',
    sentOn: '2024-08-01',
    answeredOn: '2024-08-02',
    choice: 'something',
    line: 'I used the tool with a family',
    version: 2,
    ...over,
  })
  const ofMany = (count: number, answered: number) =>
    Array.from({ length: count }, (_, index) =>
      pulse(index, index < answered ? {} : { state: 'sent', answeredOn: '', choice: '', line: '' }),
    )

  test('response and change are told by course and point, themes are counted', () => {
    const report = make('training-pulses', { asAt: '2024-09-01' }, { pulses: ofMany(20, 10) })
    expect(report.rows).toMatchObject([
      { course: 'Neglect', point: 'After 3 months', asked: 20, answered: 10, response: 50, changed: 100 },
    ])
    expect(report.tables?.[0]?.rows).toEqual([
      { course: 'Neglect', theme: 'Using a tool', people: 10 },
      { course: 'Neglect', theme: 'Working with families', people: 10 },
    ])
    expect(JSON.stringify(report)).not.toContain('I used the tool')
  })

  test('under five, nothing that people said is shown', () => {
    const report = make('training-pulses', { asAt: '2024-09-01' }, { pulses: ofMany(20, 4) })
    expect(report.rows).toMatchObject([{ asked: 20, answered: null, response: null, changed: null }])
    expect(report.totals).toMatchObject({ answered: null, response: null })
    expect(report.tables?.[0]?.rows.every(({ people }) => people === null)).toBe(true)
  })

  test('one person’s answer cannot be worked out from two rows: nought and all are shown, four are not', () => {
    const report = make('training-pulses', { asAt: '2024-09-01' }, { pulses: ofMany(5, 0) })
    expect(report.rows).toMatchObject([{ asked: 5, answered: 0, response: 0, changed: null }])
  })

  test('no hidden count can be worked out from the others and the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 8 }), (counts) => {
        const shownCounts = hidden(counts)
        const total = counts.reduce((sum, each) => sum + each, 0)
        const left = shownCounts.reduce<number>((sum, each) => sum - (each ?? 0), total)
        const gone = shownCounts.filter((each) => each === null).length
        shownCounts.forEach((each, at) => {
          if (each !== null) expect(each).toBe(counts[at])
          if (counts[at]! > 0 && counts[at]! < 5) expect(each).toBeNull()
        })
        // One alone is told by the total only where the total itself is hidden for being small, or nothing else is there.
        const hasOthers = counts.filter((each) => each > 0).length > 1
        if (gone > 0 && hasOthers)
          expect([gone > 1, left >= 5 || gone === counts.filter((each) => each > 0).length]).toEqual([true, true])
      }),
    )
  })

  test('a row hidden for being small hides the next smallest, so that the total does not tell it', () => {
    const of = (course: string, count: number, answered: number, from: number) =>
      Array.from({ length: count }, (_, index) =>
        pulse(
          from + index,
          index < answered ? { course } : { course, state: 'sent', answeredOn: '', choice: '', line: '' },
        ),
      )
    const pulses = [...of('A', 20, 3, 0), ...of('B', 20, 8, 100), ...of('C', 20, 15, 200)]
    const report = make('training-pulses', { asAt: '2024-09-01' }, { pulses })
    expect(report.rows.map(({ answered }) => answered)).toEqual([null, null, 15])
    expect(report.totals.answered).toBe(26)
  })

  test('an answer against all the others is not told by their share', () => {
    const pulses = ofMany(20, 10).map((each, index) => (index === 0 ? { ...each, choice: 'not-yet' as const } : each))
    expect(make('training-pulses', { asAt: '2024-09-01' }, { pulses }).rows).toMatchObject([
      { answered: 10, changed: null },
    ])
  })

  test('line managers’ views stand apart and are hidden in the same way', () => {
    const view = ofMany(12, 6).map((each) => ({
      ...each,
      pulseId: `${each.pulseId}.manager`,
      view: 'manager' as const,
    }))
    const report = make('training-pulses', { asAt: '2024-09-01' }, { pulses: [...ofMany(20, 10), ...view] })
    expect(report.rows).toMatchObject([{ asked: 20, answered: 10 }])
    const managers = report.tables?.find(({ report: name }) => name === 'training-pulses-managers')
    expect(managers?.rows).toMatchObject([{ course: 'Neglect', asked: 12, answered: 6, response: 50 }])
  })
})
