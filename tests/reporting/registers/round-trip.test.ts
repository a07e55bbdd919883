// What is exported comes back the same when it is imported: through CSV and through a workbook, whatever the text.
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import rules from '../../../dev/data/rules.json' with { type: 'json' }
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import { type Action, CATEGORIES, SECTIONS } from '../../../domain/action.ts'
import { writeSheets } from '../../../reporting/plain-sheet.ts'
import { actionRegister } from '../../../reporting/registers/action-register.ts'
import { capWorkbook } from '../../../reporting/registers/cap-workbook.ts'
import type { Entry } from '../../../reporting/registers/register.ts'
import { registerSheet } from '../../../reporting/registers/register-sheet.ts'
import { registerToCsv } from '../../../reporting/registers/register-to-csv.ts'
import { findRegister, REGISTERS } from '../../../reporting/registers/registers.ts'
import { tidyText } from '../../../reporting/registers/tidy-text.ts'
import { findReport, makeReport } from '../../../reporting/reports.ts'
import { anAction } from '../../support/things.ts'
import { given } from '../given.ts'
import { importText, shelf } from './import-support.ts'

const AWKWARD = [
  '=1+1',
  '+',
  '-',
  '@SUM(A1)',
  "'",
  "'=x",
  '"',
  ',',
  ';',
  '\n',
  '\t',
  '👩‍👧',
  'é',
  '_x0041_',
  '<b>&amp;',
  '＝',
  '\u2028',
  '0',
  'x'.repeat(3000),
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 5 })
  .map((parts) => tidyText(parts.join('')))
const filled = text.map((said) => said || '=')
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const action = (ref: string): fc.Arbitrary<Action> =>
  fc
    .record({
      section: fc.constantFrom(...SECTIONS),
      category: fc.constantFrom(...CATEGORIES),
      title: filled,
      source: text,
      ownerGroup: text,
      ownerRole: filled,
      added: day,
      due: day,
      sector: text,
      evidence: text,
      impact: filled,
      requestedDue: fc.oneof(day, fc.constant('')),
      requestedReason: text,
      ownerQuery: text,
      updated: fc.oneof(day, fc.constant('')),
      isSynthetic: fc.boolean(),
    })
    .map((fields) => anAction({ ...fields, ref, sourceDate: fields.added.slice(0, 7) }))

const plan = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => action(`CAP-${at}`))))

async function check(actions: readonly Action[], file: string | Uint8Array): Promise<void> {
  const empty = shelf('ref')
  expect((await importText('cap', file, empty)).rejected).toEqual([])
  expect([...empty.entries.values()]).toEqual(actions)
  const same = await importText('cap', file, shelf('ref', actions as unknown as Entry[]))
  expect(same).toMatchObject({ added: 0, changed: 0, unchanged: actions.length })
}

test('1,000 plans with awkward text come back the same through CSV', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (actions) =>
      check(actions, registerToCsv(actionRegister, actions as unknown as Entry[])),
    ),
    { numRuns: 1000 },
  )
})

test('1,000 plans with awkward text come back the same through a workbook', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (actions) => {
      const sheet = registerSheet(actionRegister, 'Plan', actions as unknown as Entry[])
      await check(actions, new Uint8Array(await writeSheets([sheet])))
    }),
    { numRuns: 1000 },
  )
})

test('every register of the sample comes back the same through both', async () => {
  const { holidays, returns, ...lists } = sampleRecords()
  const held: Record<string, readonly object[]> = {
    cap: lists.actions,
    section11: returns,
    reviews: lists.reviews,
    training_sessions: lists.sessions,
    training_bookings: sampleBookings(),
    champions: lists.champions,
    meetings: lists.meetings,
    people: lists.people,
    groups: lists.groups,
    facts: lists.facts,
    holidays: [...holidays].map((date) => ({ date })),
    recommendations: [],
    rules,
    section11_rounds: [
      { round: '2023-24', opens: '2023-07-03', due: '2023-09-29', themes: ['fathers'], invited: null, closedOn: '' },
    ],
  }
  const sessions = lists.sessions.map((session) => session.sessionId)
  for (const { name, id, title } of REGISTERS) {
    const register = findRegister(name)
    const entries = (held[name] ?? []) as Entry[]
    const book = new Uint8Array(await writeSheets([registerSheet(register, title, entries)]))
    for (const file of [registerToCsv(register, entries), book]) {
      const answer = await importText(name, file, shelf(id, entries, sessions))
      expect({ name, ...answer }).toMatchObject({ name, added: 0, changed: 0, unchanged: entries.length, rejected: [] })
    }
  }
})

test('the plan’s workbook has the partnership’s tabs, and an edit in one comes back as one change', async () => {
  const { actions } = given()
  const make = (name: string) => makeReport(findReport(name), given())
  const tabs = { exceptions: make('cap-exceptions'), summary: make('cap-summary'), tracker: make('cap-tracker') }
  const edited = actions.map((each) => (each.ref === 'CAP-NEG-017' ? { ...each, due: '2024-05-31' } : each))
  const book = new Uint8Array(await capWorkbook(edited, tabs))
  const files = unzipSync(book)
  const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual([...SECTIONS, 'Exceptions', 'Summary', 'Tracker'])
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
  expect(sheet).toMatch(/state="frozen"/)
  expect(sheet).toMatch(/<autoFilter ref="A1:W\d+"\/><dataValidations count="4">/)
  const answer = await importText('cap', book, shelf('ref', actions as unknown as Entry[]))
  expect(answer).toMatchObject({ added: 0, changed: 1, unchanged: 65, rejected: [] })
  expect(answer.notes).toContainEqual(expect.stringMatching(/^Sheet "Summary" was not read/))
})
