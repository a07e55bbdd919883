// Registers from CSV: headings however spelled, every fault named by row and column, and nothing half done.
import { expect, test } from 'vitest'
import { CAP_ROW, csvOf, importText, said, shelf } from './import-support.ts'

const plan = () => shelf('ref')
const rowWith = (fields: Record<string, string>) => csvOf([{ ...CAP_ROW, ...fields }])
const problemsWith = async (fields: Record<string, string>) => said(await importText('cap', rowWith(fields), plan()))

test('a right row is added, and the same file again changes nothing', async () => {
  const target = plan()
  expect(await importText('cap', rowWith({}), target)).toMatchObject({ added: 1, written: true, rejected: [] })
  const again = await importText('cap', rowWith({}), target)
  expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 1, written: true })
  expect(target.writes).toBe(1)
})

test.each([
  ['due', '2024-06-31', '"2024-06-31" is not a date such as 2024-04-30, or empty'],
  ['due', '04/30/2024', '"04/30/2024" is not a date with the day first, such as 30/04/2024, or empty'],
  ['due', '45412', '"45412" is a plain number: show the cell as a date, such as 2024-04-30, or empty'],
  ['added', '', '"" is not a date such as 2024-04-30'],
  ['sourceDate', '2023-13', '"2023-13" is not a month such as 2024-04, or empty'],
  ['section', 'Neglct', '"Neglct" is not one of: Neglect, VAG, FCN, Other, Sector specific'],
  ['title', ' ', '"" is not filled in'],
  ['synthetic', 'perhaps', '"perhaps" is not yes or no'],
])('a wrong %s (%s) is named by row, column and word', async (column, value, problem) => {
  expect(await problemsWith({ [column]: value })).toEqual([`2 ${column}: ${problem}`])
})

test('dates and words that contradict each other are named', async () => {
  expect(await problemsWith({ closed: '2024-04-01' })).toEqual([
    '2 Closed: a closed date goes with the status Closed and no other',
  ])
  expect(await problemsWith({ status: 'Closed', closed: '2023-01-01' })).toEqual([
    '2 Closed: closed on 2023-01-01, before it was added on 2023-09-19',
  ])
})

test.each([
  '2024-04-30',
  '30/04/2024',
  '30.4.24',
  '30 April 2024',
  '30-Apr-24',
  '30th Apr 2024',
  '2024-04-30T00:00:00',
])('the date %s is read day first', async (due) => {
  const target = plan()
  await importText('cap', rowWith({ due }), target)
  expect(target.entries.get('CAP-NEG-017')).toMatchObject({ due: '2024-04-30' })
})

test('headings and words are understood however they are spelled, and what was understood is said', async () => {
  const target = plan()
  const { ref, section, closed, ...rest } = CAP_ROW
  const spelled = {
    'CAP Ref.': ref!,
    ' SECTION ': 'sector-specific',
    'Date closed': closed!,
    'Notes to self': 'x',
    ...rest,
  }
  const answer = await importText('cap', csvOf([spelled]), target)
  expect(answer.columns).toContainEqual({ heading: 'CAP Ref.', readAs: 'Reference' })
  expect(answer.notes).toContain('Columns not kept: Notes to self.')
  expect(target.entries.get('CAP-NEG-017')).toMatchObject({ section: 'Sector specific' })
})

test('a changed row says what changed, and keeps what the file does not speak of', async () => {
  const target = plan()
  await importText('cap', rowWith({}), target)
  const before = target.entries.get('CAP-NEG-017')
  target.entries.set('CAP-NEG-017', { ...before, evidence: 'Policy reviewed' })
  const answer = await importText('cap', rowWith({ due: '31/05/2024' }), target)
  expect(answer.details.changed).toEqual([
    { id: 'CAP-NEG-017', row: 2, fields: { Due: { from: '2024-04-30', to: '2024-05-31' } } },
  ])
  expect(target.entries.get('CAP-NEG-017')).toMatchObject({ due: '2024-05-31', evidence: 'Policy reviewed' })
})

test('one wrong row keeps the whole file out, unless the right ones are asked for', async () => {
  const target = plan()
  const file = csvOf([CAP_ROW, { ...CAP_ROW, ref: 'CAP-NEG-018', section: 'Nowhere' }])
  expect(await importText('cap', file, target)).toMatchObject({ added: 0, written: false, rejectedRows: 1 })
  expect(target.writes).toBe(0)
  expect(await importText('cap', file, target, { isPartial: true })).toMatchObject({ added: 1, written: true })
  expect([...target.entries.keys()]).toEqual(['CAP-NEG-017'])
})

test('a dry run counts and writes nothing', async () => {
  const target = plan()
  expect(await importText('cap', rowWith({}), target, { dryRun: true })).toMatchObject({ added: 1, written: false })
  expect(target.writes).toBe(0)
})

test('a reference used twice is named with the row that has it already', async () => {
  const answer = await importText('cap', csvOf([CAP_ROW, CAP_ROW]), plan())
  expect(said(answer)).toEqual(['3 Reference: "CAP-NEG-017" is also in row 2: keep one of them'])
})

test.each([
  { ...CAP_ROW, ref: 'Total', section: '', title: '27' },
  { ...CAP_ROW, ref: '', section: 'Totals as of March 24', title: '' },
])('a row of totals among the rows is named as one', async (total) => {
  expect(said(await importText('cap', csvOf([CAP_ROW, total]), plan()))).toEqual([
    expect.stringMatching(/^3 ref: ".*" looks like a row of totals/),
  ])
})

test('a formula is refused, and text that an export kept from running comes back as it was', async () => {
  expect(await problemsWith({ title: '=HYPERLINK("x")' })).toEqual([expect.stringContaining('is a formula')])
  const target = plan()
  await importText('cap', rowWith({ title: "'=not a formula", source: "'tis text" }), target)
  expect(target.entries.get('CAP-NEG-017')).toMatchObject({ title: '=not a formula', source: "'tis text" })
})

test('a file without a column is refused before any row is read', async () => {
  await expect(importText('cap', 'ref,section\nx,y\n', plan())).rejects.toThrow(/lacks Category, Action, Owner/)
  await expect(importText('cap', ' ', plan())).rejects.toThrow(/not the register|empty/)
})

test('a file that is not CSV is refused with what to do', async () => {
  await expect(importText('cap', `${rowWith({})}\r\n"x`, plan())).rejects.toThrow(/Save it as CSV again/)
})

test('semicolons, a byte order mark and the letters of an older Excel are read', async () => {
  const target = plan()
  const semicolons = rowWith({ title: 'Café' }).replaceAll(',', ';')
  const latin = Buffer.from(semicolons, 'latin1')
  const answer = await importText('cap', latin, target)
  expect(answer.notes[0]).toContain('Windows-1252')
  expect(target.entries.get('CAP-NEG-017')).toMatchObject({ title: 'Café' })
  expect(await importText('cap', `\uFEFF${semicolons}`, target)).toMatchObject({ unchanged: 1 })
})

test('a title above the headings and empty lines between rows do no harm, and rows are counted as a spreadsheet does', async () => {
  const [head, row] = csvOf([{ ...CAP_ROW, section: 'Nowhere' }]).split('\r\n')
  const answer = await importText('cap', `Composite Action Plan\r\n${head}\r\n\r\n${row}`, plan())
  expect(said(answer)[0]).toMatch(/^4 section:/)
})

test('an address that is another person’s, and a session that is not there, are named', async () => {
  const people = shelf('personId')
  const person = {
    personId: 'p-1',
    displayName: 'VAG Chair',
    email: 'a@b.example',
    roles: 'chair',
    channel: 'email',
    tenant: 'guest',
  }
  const twice = csvOf([person, { ...person, personId: 'p-2', email: 'A@b.example' }])
  expect(said(await importText('people', twice, people))).toEqual(['3 E-mail: "a@b.example" is already that of p-1'])
  const booking = {
    bookingId: 'B1',
    sessionId: 'S9',
    course: 'C',
    sessionDate: '2024-05-01',
    userId: 'u',
    agency: 'A',
    booked: '2024-04-01',
    status: 'booked',
  }
  const answer = await importText('training_bookings', csvOf([booking]), shelf('bookingId', [], ['S1']))
  expect(said(answer)).toEqual(['2 Session: "S9" is not in training_sessions: import that first'])
})

test('an unknown role is a problem', async () => {
  const person = { personId: 'p-1', displayName: 'VAG Chair', roles: 'chair;king', channel: 'teams', tenant: 'guest' }
  expect(said(await importText('people', csvOf([person]), shelf('personId')))[0]).toContain(
    '"chair;king" is not made of',
  )
})

test('a text too long to keep is named before anything is written', async () => {
  expect(await problemsWith({ title: 'x'.repeat(32_001) })).toEqual([
    '2 title: has 32001 characters; at most 32000 can be kept',
  ])
})
