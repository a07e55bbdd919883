// The page on data protection says what the code does.
import { globSync, readFileSync } from 'node:fs'
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
    ['Registers’ files sent in a chat', [RETENTION.sentFiles.days]],
    ['The roster', [RETENTION.leavers.days]],
    ['Accounts first seen in Teams', [RETENTION.signIns.days]],
  ])('%s: as long as the nightly job keeps it', (what, days) => {
    const [row = ''] = rows.filter((line) => line.startsWith(`| ${what}`))
    for (const each of days) expect(row).toContain(`${each} days`)
  })

  it('names every table and container that storage writes', () => {
    const found = namesInStorage()
    expect(found.length).toBeGreaterThan(25)
    expect(found.filter((name) => !rows.some((row) => row.includes(`\`${name}\``)))).toEqual([])
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

/** Every name given to a table or container, as text or as a constant of the same file. */
function namesInStorage(): string[] {
  const root = join(import.meta.dirname, '..', '..')
  const sources = globSync('storage/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
  const names = sources.flatMap((source) =>
    [...source.matchAll(/storage\.(?:table|container)\((\w+|'\w+')\)|plainRows<\w+>\(storage, (\w+|'\w+')/g)].map(
      (match) => {
        const given = match[1] ?? match[2] ?? ''
        if (given.startsWith("'")) return given.slice(1, -1)
        const listed = /const \[([\w, ]+)\] = \[([^\]]+)\]/.exec(source)
        const place = listed?.[1]?.split(', ').indexOf(given) ?? -1
        const constant = new RegExp(`const ${given} = '(\\w+)'`).exec(source)?.[1] ?? listed?.[2]?.split(', ')[place]
        return constant?.replaceAll("'", '')
      },
    ),
  )
  // `storage.table(name)` takes its name from a list of tables that stand elsewhere too.
  return [...new Set(names.filter((name) => name !== undefined))]
}
