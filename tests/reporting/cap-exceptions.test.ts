import { describe, expect, test } from 'vitest'
import type { Action, Change } from '../../domain/action.ts'
import { capExceptions } from '../../reporting/cap-exceptions.ts'
import { given } from './given.ts'

const action: Action = {
  ...given().actions.find((item) => item.ref === 'CAP-VAG-009')!,
  added: '2024-03-19',
  due: '2024-05-10',
  status: 'In progress',
  closed: '',
}

function change(at: string, from: Record<string, string> = {}, to: Record<string, string> = {}) {
  const change: Change = {
    at,
    by: 'VAG Chair',
    personId: 'p-chair-vag',
    door: 'card',
    what: 'Update',
    note: '',
    from,
    to,
    operationId: at,
  }
  return { ref: action.ref, change }
}

function exceptions(asAt: string, changes: ReturnType<typeof change>[], own: Partial<Action> = {}) {
  return capExceptions.make(given({ asAt }, { actions: [{ ...action, ...own }], changes })).rows
}

describe('exceptions of the Composite Action Plan', () => {
  test('an action is overdue the day after its due date, not on it', () => {
    expect(exceptions('2024-05-10', [])).toEqual([])
    expect(exceptions('2024-05-11', [])).toMatchObject([{ daysOverdue: 1, exception: 'Overdue' }])
  })

  test('an action that waits for a partner is on the list from the day it was said to the day before it was taken back', () => {
    const changes = [
      change('2024-04-02T09:00:00Z', { blockedBy: '' }, { blockedBy: 'ICB: the pathway' }),
      change('2024-04-10T09:00:00Z', { blockedBy: 'ICB: the pathway' }, { blockedBy: '' }),
    ]
    expect(exceptions('2024-04-01', changes)).toEqual([])
    expect(exceptions('2024-04-02', changes)).toMatchObject([
      { exception: 'Waits for a partner', blockedBy: 'ICB: the pathway', maag: '' },
    ])
    expect(exceptions('2024-04-10', changes)).toEqual([])
    expect(exceptions('2024-04-12', [], { blockedBy: 'Housing' })).toMatchObject([{ blockedBy: 'Housing' }])
  })

  test('MAAG is asked from 28 days over, as the rule says, and not a day earlier', () => {
    expect(exceptions('2024-06-06', [])).toMatchObject([{ daysOverdue: 27, maag: '' }])
    expect(exceptions('2024-06-07', [])).toMatchObject([{ daysOverdue: 28, maag: 'Yes' }])
  })

  test('an update within 90 days keeps an action from being stalled', () => {
    expect(exceptions('2024-06-20', [], { due: '2024-12-31' })).toMatchObject([
      { exception: 'No update', daysSinceUpdate: 93 },
    ])
    expect(exceptions('2024-06-20', [change('2024-04-01T09:00:00Z')], { due: '2024-12-31' })).toEqual([])
  })

  test('a due date moved twice is an exception even with a fresh update', () => {
    const moves = [
      change('2024-05-01T09:00:00Z', { due: '2024-05-10' }, { due: '2024-06-10' }),
      change('2024-06-01T09:00:00Z', { due: '2024-06-10' }, { due: '2024-07-10' }),
    ]
    const rows = exceptions('2024-06-02', moves, { due: '2024-07-10' })
    expect(rows).toMatchObject([
      { exception: 'Due date moved', timesMoved: 2, due: '2024-07-10', lastUpdate: '2024-06-01' },
    ])
  })

  test('on a past date the due date is the one that stood then', () => {
    const moved = [change('2024-05-20T09:00:00Z', { due: '2024-05-10' }, { due: '2024-07-10' })]
    expect(exceptions('2024-05-15', moved, { due: '2024-07-10' })).toMatchObject([
      { due: '2024-05-10', daysOverdue: 5 },
    ])
    expect(exceptions('2024-05-21', moved, { due: '2024-07-10' })).toEqual([])
  })

  test('a first due date is not a move, and no due date is never overdue', () => {
    const first = [change('2024-04-01T09:00:00Z', { due: '' }, { due: '2024-05-10' })]
    expect(exceptions('2024-05-11', first)).toMatchObject([{ timesMoved: 0 }])
    expect(exceptions('2024-05-11', [], { due: '' })).toEqual([])
  })

  test('an update late in the evening counts for London’s day', () => {
    const late = [change('2024-05-31T23:30:00Z')]
    expect(exceptions('2024-06-20', late)).toMatchObject([{ lastUpdate: '2024-06-01' }])
  })

  test('the sample has five overdue on 22 April 2024, the longest first', () => {
    const report = capExceptions.make(given())
    expect(report.totals.overdue).toBe(5)
    expect(report.rows[0]).toMatchObject({ ref: 'CAP-NEG-019', daysOverdue: 38 })
  })
})
