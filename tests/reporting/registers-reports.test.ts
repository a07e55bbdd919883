import { describe, expect, test } from 'vitest'
import { championsReach } from '../../reporting/champions-reach.ts'
import { funding } from '../../reporting/funding.ts'
import { reminders } from '../../reporting/reminders.ts'
import type { ReminderRow } from '../../reporting/report.ts'
import { reviews } from '../../reporting/reviews.ts'
import { section11Returns } from '../../reporting/section11-returns.ts'
import { trainingAttendance } from '../../reporting/training-attendance.ts'
import { given } from './given.ts'

describe('Section 11 returns', () => {
  test('the 2023-24 round has 32 returns, five of them late, and four bodies without a local one', () => {
    const report = section11Returns.make(given({ round: '2023-24', asAt: '2024-03-31' }))
    expect(report.rows).toHaveLength(38)
    expect(report.totals).toMatchObject({ returned: 32, returnedLate: 5, notReturned: 2, noLocalReturn: 4, owed: 0 })
    expect(JSON.stringify(report)).not.toMatch(/rate of return of|%/)
  })

  test('days late run from the agreed extension, and for an owed return up to the date asked', () => {
    const report = section11Returns.make(given({ round: '2024-25', asAt: '2024-10-10' }))
    const row = (name: string) => report.rows.find((item) => item.organisation === name)
    expect(row('District council 3')).toMatchObject({ due: '2024-09-27', returned: '', daysLate: 13 })
    expect(row('Voluntary sector organisation 5')).toMatchObject({ due: '2024-10-25', daysLate: 0 })
    expect(row('National body 1')).toMatchObject({ status: 'No local return', due: '', daysLate: null })
  })

  test('on a date before a return came in it is shown as awaited', () => {
    const report = section11Returns.make(given({ round: '2023-24', asAt: '2023-10-02' }))
    const late = report.rows.find((item) => item.organisation === 'Acute hospital trust 2')
    expect(late).toMatchObject({ status: 'Awaited', returned: '', daysLate: 3 })
    expect(report.totals).toMatchObject({ returned: 27, owed: 7, owedLate: 5, notReturned: 0 })
  })

  test('types of organisation add up to the whole', () => {
    const [byType] = section11Returns.make(given({ round: '2024-25', asAt: '2024-10-10' })).tables ?? []
    const sum = (key: string) => byType?.rows.reduce((total, row) => total + Number(row[key]), 0)
    for (const key of ['returned', 'owed', 'owedLate', 'noLocalReturn']) expect(sum(key)).toBe(byType?.totals[key])
    expect(byType?.rows).toContainEqual(expect.objectContaining({ type: 'District council', returned: 2, owed: 5 }))
  })

  test('without a round the newest one opened by the date is shown', () => {
    expect(section11Returns.make(given()).title).toContain('2023-24')
    expect(section11Returns.make(given({ asAt: '2024-09-01' })).title).toContain('2024-25')
  })

  test('a round that is not held says which are', () => {
    const report = section11Returns.make(given({ round: '2019-20' }))
    expect(report.rows).toEqual([])
    expect(report.notes[0]).toContain('Rounds held: 2023-24, 2024-25')
  })
})

describe('training attendance', () => {
  test('each booking of the year is counted once, under its course', () => {
    const all = given({ year: '2023-24', asAt: '2024-03-31' })
    const report = trainingAttendance.make(all)
    const ids = new Set(all.sessions.filter((item) => item.trainingYear === '2023-24').map((item) => item.sessionId))
    const booked = all.bookings.filter((item) => ids.has(item.sessionId) && item.status !== 'waitlisted')
    expect(report.totals).toMatchObject({ sessions: 83, held: 83, booked: booked.length, toCome: 0 })
    for (const row of [...report.rows, report.totals]) {
      const parts = ['attended', 'noShow', 'lateCancelled', 'cancelled', 'toCome']
      expect(parts.reduce((sum, part) => sum + Number(row[part]), 0)).toBe(row.booked)
    }
    expect(report.totals.noShow).toBe(booked.filter((item) => item.status === 'no-show').length)
  })

  test('on a past date later sessions are still to come and later bookings unknown', () => {
    const report = trainingAttendance.make(given({ year: '2023-24', asAt: '2023-10-01' }))
    const attended = given().bookings.filter(
      ({ status, sessionDate }) => status === 'attended' && sessionDate <= '2023-10-01',
    )
    expect(report.totals.attended).toBe(attended.length)
    expect(Number(report.totals.toCome)).toBeGreaterThan(0)
    expect(Number(report.totals.held)).toBeLessThan(83)
  })

  test('a cancelled session is left out', () => {
    const report = trainingAttendance.make(given({ year: '2024-25' }))
    expect(report.rows.find((row) => row.course === 'Child Sexual Abuse')).toMatchObject({ sessions: 0 })
  })
})

describe('champions', () => {
  test('equal the published reach at 31 March 2024 and the published count at 30 June 2023', () => {
    const report = championsReach.make(given({ asAt: '2024-03-31' }))
    const counts = Object.fromEntries(report.rows.map((row) => [row.sector, row.champions]))
    expect(counts).toMatchObject({ Education: 141, "Children's Services": 56, Health: 42, Police: 17, Other: 5 })
    expect(report.totals.champions).toBe(349)
    expect(championsReach.make(given({ asAt: '2023-06-30' })).totals.champions).toBe(213)
  })

  test('sub-sectors add up to their sector', () => {
    const [bySubSector] = championsReach.make(given()).tables ?? []
    const health = bySubSector?.rows.filter((row) => row.sector === 'Health').map((row) => Number(row.champions))
    expect(health).toEqual([24, 8, 7, 2, 1])
  })
})

describe('reviews', () => {
  test('notification, rapid review and LCSPR are counted apart', () => {
    const report = reviews.make(given({ year: '2023-24' }))
    const row = (stage: string) => report.rows.find((item) => item.stage === stage)
    expect(report.totals).toMatchObject({ notified: 6, referred: 3, total: 9 })
    expect(row('Rapid review held')).toMatchObject({ notified: 5, referred: 1 })
    expect(row('LCSPR commissioned')).toMatchObject({ total: 1 })
    expect(row('LCSPR published')).toMatchObject({ total: 0 })
    expect(report.tables?.[0]?.rows.map((item) => item.cases)).toEqual([5, 1, 3])
  })

  test('on a past date a rapid review is counted from its deadline on', () => {
    const held = reviews.make(given({ asAt: '2024-01-20' })).rows.find((item) => item.stage === 'Rapid review held')
    expect(held).toMatchObject({ notified: 2, referred: 1 })
  })

  test('a running rapid review shows its working day and deadline', () => {
    const clocks = reviews.make(given({ asAt: '2024-01-16' })).tables?.[1]
    expect(clocks?.rows).toEqual([
      { ref: 'RV-04', month: '2024-01', day: 'day 1 of 15', deadline: '2024-02-05' },
      { ref: 'RV-06', month: '2024-01', day: 'day 9 of 15', deadline: '2024-01-24' },
    ])
  })

  test('no case is described, not even by its published summary', () => {
    const all = given({ asAt: '2024-01-16' })
    const said = JSON.stringify(reviews.make(all))
    for (const item of all.reviews) expect(said).not.toContain(item.publishedSummary)
    expect(said).not.toContain('Designated Doctor')
  })

  test('without a year the newest with a case is shown', () => {
    expect(reviews.make(given()).title).toContain('2023-24')
  })
})

describe('funding', () => {
  const report = funding.make(given())

  test('sums the lines and keeps the printed totals beside them', () => {
    expect(report.rows).toHaveLength(11)
    expect(report.totals).toMatchObject({
      budget: 501720,
      printedBudget: 501720,
      incomeToDate: 516995,
      printedIncomeToDate: 516994,
      printedShare: 101,
    })
    expect(report.notes.join(' ')).toContain('printed £516,994, the lines add up to £516,995')
    expect(report.notes.join(' ')).toContain('add up to 101%')
  })

  test('says that no expenditure is published and what was carried forward', () => {
    expect(report.notes.join(' ')).toContain('no expenditure is published')
    for (const amount of ['£24,482', '£41,237', '£47,300']) expect(report.notes.join(' ')).toContain(amount)
  })

  test('before anything was published it shows nothing', () => {
    expect(funding.make(given({ asAt: '2020-01-01' })).rows).toEqual([])
  })
})

describe('reminders', () => {
  const row: ReminderRow = {
    person: 'p-vag-chair',
    role: 'VAG Chair',
    channel: 'teams',
    kind: 'action',
    ref: 'CAP-VAG-007',
    rung: '7 days before',
    due: '2024-04-12',
    state: 'sent',
    reason: '',
    at: '2024-04-05T08:00:00Z',
  }

  test('the window is of London days and both ends are counted in', () => {
    const lateEvening = { ...row, at: '2024-04-30T23:30:00Z' }
    const inApril = (rows: ReminderRow[]) =>
      reminders.make(given({ from: '2024-04-05', to: '2024-04-30' }, { reminders: rows })).rows
    expect(inApril([row, lateEvening])).toEqual([row])
  })

  test('every state is counted, in all and by channel', () => {
    const rows = [row, { ...row, state: 'failed' as const, channel: 'email', reason: 'The mailbox does not exist.' }]
    const report = reminders.make(given({ from: '2024-04-01', to: '2024-04-30' }, { reminders: rows }))
    expect(report.totals).toMatchObject({ sent: 1, failed: 1, unconfirmed: 0, all: 2 })
    expect(report.tables?.[0]?.rows).toMatchObject([
      { channel: 'email', failed: 1 },
      { channel: 'teams', sent: 1 },
    ])
  })
})
