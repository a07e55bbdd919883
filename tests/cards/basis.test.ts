import { describe, expect, it } from 'vitest'
import { basisOf } from '../../cards/basis.ts'
import { fitTable, widthsOf } from '../../cards/fit-table.ts'

const report = (section: string) => ({ label: 'Annual report 2023-24', detail: `section ${section}` })

describe('the line under an answer', () => {
  it('says the report once, its sections once each, and how many more there are', () => {
    const sources = [
      report('4. Independent Scrutiny > Composite Action Plan'),
      report('4. Independent Scrutiny > Composite Action Plan'),
      report('2. Voice of the Child'),
      report('3. Data and Performance Intelligence > Making a difference with data...'),
      report('9 Conclusions and Formal Summary Statement'),
      report('Introduction'),
    ]
    expect(basisOf('', sources)).toBe(
      'Source: Annual report 2023-24, sections 4 Composite Action Plan, 2 Voice of the Child, 3 Making a difference with data and 2 more.',
    )
  })

  it('says a register’s date once', () => {
    const sources = [{ label: 'NSCP register: reviews', detail: 'as at 22 April 2024' }]
    expect(basisOf('2024-04-22', sources)).toBe('As at 22 April 2024. Source: NSCP register: reviews.')
    expect(basisOf('', sources)).toBe('Source: NSCP register: reviews, as at 22 April 2024.')
  })

  it('is empty when there is neither date nor source', () => {
    expect(basisOf('', [])).toBe('')
  })

  it('keeps two sources apart', () => {
    expect(basisOf('', [report('Introduction'), { label: 'Handbook.', detail: '' }])).toBe(
      'Source: Annual report 2023-24, section Introduction; Handbook.',
    )
  })
})

describe('a table on a phone', () => {
  const columns = ['Course', 'Date', 'Start', 'How', 'Where', 'Places']
  const rows = [
    ['Neglect', '13 May 2024', '09:30', 'Virtual', 'Online', '4 of 20 places left.'],
    ['Neglect', '5 June 2024', '09:30', 'Virtual', 'Online', 'It is full.'],
  ]

  it('says once what is the same in every row', () => {
    const { table, same } = fitTable({ columns, rows })
    expect(table.columns).toEqual(['Date', 'Places'])
    expect(same).toBe('Course: Neglect. Start: 09:30. How: Virtual. Where: Online.')
  })

  it('has at most four columns, the last of them kept', () => {
    const mixed = [rows[0]!, ['GCP2', '1 July 2024', '13:00', 'Face to face', 'Norwich', 'It is full.']]
    expect(fitTable({ columns, rows: mixed }).table.columns).toEqual(['Course', 'Date', 'Start', 'Places'])
  })

  it('of one row, or of rows that are all alike, stays a table', () => {
    expect(fitTable({ columns: ['A', 'B'], rows: [['1', '2']] }).table.columns).toEqual(['A', 'B'])
    const alike = { columns: ['A'], rows: [['1'], ['1']] }
    expect(fitTable(alike)).toEqual({ table: alike, same: '' })
  })
})

it('on a phone no word of a reference, a month or a status is broken, and titles get room', () => {
  const rows = [['CAP-VAG-007', 'Refresh needs assessments and plans more often', '30 September 2024', 'In progress']]
  const widths = widthsOf({ columns: ['Ref', 'What', 'Due', 'Status'], rows })
  // A phone's card shows about 44 letters across; the room around four columns' words takes about ten of them.
  const total = widths.reduce((sum, width) => sum + width, 0)
  const shown = widths.map((width) => (width / total) * 52 - 2.5)
  for (const [place, word] of ['CAP-VAG-', 'assessments', 'September', 'progress'].entries()) {
    expect(shown[place]).toBeGreaterThan(word.length)
  }
  expect(Math.max(...widths)).toBe(widths[1])
})
