// The page on data protection says what the code does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RETENTION, removedBefore } from '../../domain/retention.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { sampleBookings, sampleRecords } from '../support/sample-records.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-protection.md'), 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| '))

describe('what is kept', () => {
  it.each([
    ['Meeting notes as they came in', [RETENTION.notes.days, RETENTION.undecidedNotes.days]],
    ['The ledger of reminders', [RETENTION.digests.days]],
    ['Where a reminder card was posted', [RETENTION.copies.days]],
    ['Questions sent to the business unit', [RETENTION.questions.days]],
    ['Which activities and e-mailed links were answered', [RETENTION.turns.days]],
    ['When reminders were planned', [RETENTION.runs.days]],
    ['Earlier readings of a draft', [RETENTION.redundantReadings.days]],
  ])('%s: as long as the nightly job keeps it', (what, days) => {
    const [row = ''] = rows.filter((line) => line.startsWith(`| ${what}`))
    for (const each of days) expect(row).toContain(`${each} days`)
  })

  it('is counted in whole days back from now', () => {
    expect(removedBefore('turns', new Date('2024-04-22T08:00:00Z'))).toBe('2024-03-23T08:00:00.000Z')
  })
})

describe('reports of champions and training', () => {
  const records = sampleRecords()
  const nothing = { changes: [], bookings: sampleBookings(), reminders: [], heard: [], recommendations: [] }
  const asked = { today: '2024-04-22', asAt: '2024-04-22', from: '2023-04-01', to: '2024-04-22', year: '', round: '' }

  it.each(['champions-reach', 'training-attendance'])('%s names nobody, by id, title or place', (name) => {
    const text = JSON.stringify(makeReport(findReport(name), { ...records, ...nothing, ...asked } as never))
    const ids = [
      ...records.people.map(({ personId }) => personId),
      ...records.champions.map(({ championId }) => championId),
      ...nothing.bookings.map(({ personId }) => personId),
    ]
    expect(ids.filter((id) => text.includes(`"${id}"`))).toEqual([])
    const personal = records.champions
      .flatMap(({ roleTitle, locality }) => [roleTitle, locality])
      .filter((word) => word.length > 3)
    expect([...new Set(personal)].filter((word) => text.includes(`"${word}"`))).toEqual([])
  })
})
