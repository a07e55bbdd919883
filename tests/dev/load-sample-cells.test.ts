// Registers with faults: each is named by row and column, and none gets in as something else.
import { expect, test } from 'vitest'
import { ACTION_COLUMNS, actionOf } from '../../dev/load-sample/action-of.ts'
import { readCells } from '../../dev/load-sample/cells.ts'
import { PERSON_COLUMNS, personOf } from '../../dev/load-sample/person-of.ts'

const ROW: Record<string, string> = {
  ref: 'CAP-NEG-017',
  section: 'Neglect',
  category: 'Comms',
  title: 'Share the leaflet',
  source: 'Audit',
  sourceDate: '2023-09',
  ownerGroup: 'NSIG',
  ownerRole: 'NSIG Chair',
  added: '2023-09-19',
  due: '2024-04-30',
  status: 'In progress',
  closed: '',
  sector: '',
  synthetic: 'true',
}

function problemsWith(fields: Record<string, string>): string[] {
  const row = { ...ROW, ...fields }
  const csv = `${Object.keys(row).join(',')}\r\n${Object.values(row)
    .map((value) => `"${value}"`)
    .join(',')}\r\n`
  const [cells] = readCells('cap.csv', csv, ACTION_COLUMNS)
  actionOf(cells!)
  return cells!.problems.map(({ row: number, column, problem }) => `${number} ${column}: ${problem}`)
}

test('a right row has no problems', () => {
  expect(problemsWith({})).toEqual([])
})

test.each([
  ['due', '2024-06-31', '"2024-06-31" is not a date such as 2024-04-30, or empty'],
  ['added', '', '"" is not a date such as 2024-04-30'],
  ['sourceDate', '2023-13', '"2023-13" is not a month such as 2024-04, or empty'],
  ['section', 'Neglct', '"Neglct" is not one of: Neglect, VAG, FCN, Other, Sector specific'],
  ['title', ' ', '"" is not filled in'],
  ['synthetic', 'perhaps', '"perhaps" is not yes or no'],
  ['closed', '2024-04-01', 'a closed date goes with the status Closed and no other'],
])('a wrong %s is named by row, column and word', (column, value, problem) => {
  expect(problemsWith({ [column]: value })).toEqual([`2 ${column}: ${problem}`])
})

test('an unknown role is a problem, and known ones are kept', () => {
  const csv = `${PERSON_COLUMNS.join(',')}\np-1,,VAG Chair,,chair;king,,,,teams,guest\n`
  const [cells] = readCells('people.csv', csv, PERSON_COLUMNS)
  expect(personOf(cells!).roles).toEqual([])
  expect(cells!.problems[0]?.problem).toMatch(/^"chair;king" is not made of: business_unit, chair/)
})

test('a missing column is refused before any row is read', () => {
  expect(() => readCells('cap.csv', 'ref,section\nx,y\n', ACTION_COLUMNS)).toThrow(
    /^cap.csv has no column category, title/,
  )
})

test('a file that is not CSV is refused with what to do', () => {
  expect(() => readCells('cap.csv', 'ref,"section\nx', ACTION_COLUMNS)).toThrow(/Save it as CSV again/)
})

test('quotes, line breaks in a cell and the mark at the start of a file from a spreadsheet are read', () => {
  const [cells] = readCells('cap.csv', '\uFEFFref,title\n1,"He said ""yes""\nand left"\n', ['ref', 'title'])
  expect([cells!.text('ref'), cells!.text('title')]).toEqual(['1', 'He said "yes"\nand left'])
})
