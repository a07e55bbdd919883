import { describe, expect, it } from 'vitest'
import type { Heard } from '../../domain/asked/asked-question.ts'
import { unanswered } from '../../reporting/unanswered.ts'
import { given } from './given.ts'

const heard = (over: Partial<Heard>): Heard => ({
  day: '2024-04-22',
  what: 'not held',
  kind: 'funding',
  words: 'police … budget',
  count: 1,
  ...over,
})
const make = (...rows: Heard[]) => unanswered.make(given({ from: '2024-04-01', to: '2024-04-30' }, { heard: rows }))

describe('the report of questions without an answer', () => {
  it('groups the same question by week, the latest week first and the most asked before others', () => {
    const { rows, totals } = make(
      heard({ day: '2024-04-15', words: 'last week' }),
      heard({ day: '2024-04-22' }),
      heard({ day: '2024-04-24', count: 2 }),
      heard({ words: 'asked once' }),
    )
    expect(rows.map(({ week, words, times }) => [week, words, times])).toEqual([
      ['2024-04-22', 'police … budget', 3],
      ['2024-04-22', 'asked once', 1],
      ['2024-04-15', 'last week', 1],
    ])
    expect(totals.times).toBe(5)
  })

  it('counts Sunday to the week before it', () => {
    expect(make(heard({ day: '2024-04-28' })).rows[0]?.week).toBe('2024-04-22')
  })

  it('tells which answers helped, apart from the questions without one', () => {
    const { rows, tables } = make(
      heard({ what: 'helpful', kind: 'meetings', count: 4 }),
      heard({ what: 'not helpful', kind: 'meetings' }),
    )
    expect(rows).toEqual([])
    expect(tables?.[0]?.rows).toEqual([{ about: 'Meetings', helpful: 4, notHelpful: 1 }])
  })

  it('is for the business unit', () => {
    expect(unanswered.audience).toEqual(['business_unit'])
  })
})
