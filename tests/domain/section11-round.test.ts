// A Section 11 round from its opening to its close.
import { describe, expect, test } from 'vitest'
import { closeRound, inviteBodies, openRound, returnRate } from '../../domain/section11-round.ts'

const given = { round: '2024-25', opens: '2024-07-01', due: '2024-09-27', themes: ['Working with fathers'] }
const bodies = [
  { organisation: 'Police 1', organisationType: 'Police', scope: 'Norfolk' },
  { organisation: 'District council 3', organisationType: 'District council', scope: 'Norfolk' },
  { organisation: 'National body 1', organisationType: 'Transport or border body', scope: 'national' },
]

describe('a round', () => {
  test('opens, and invites bodies, the national ones apart', () => {
    const { round, returns } = inviteBodies(openRound(given), bodies, [])
    expect(round.invited).toBe(2)
    expect(returns.map(({ returnId, status, due }) => [returnId, status, due])).toEqual([
      ['S11-2425-01', 'Not started', '2024-09-27'],
      ['S11-2425-02', 'Not started', '2024-09-27'],
      ['S11-2425-03', 'No local return', '2024-09-27'],
    ])
    expect(returnRate(round, 1)).toBe(50)
  })

  test('gives no rate while nobody has said how many were invited', () => {
    expect(returnRate(openRound(given), 32)).toBeUndefined()
    expect(returnRate(undefined, 32)).toBeUndefined()
  })

  test('invites nobody twice and nobody after its close', () => {
    const { round, returns } = inviteBodies(openRound(given), bodies, [])
    expect(() => inviteBodies(round, bodies.slice(0, 1), returns)).toThrow(/Police 1 has been invited already/)
    expect(() => inviteBodies({ ...round, closedOn: '2024-11-01' }, bodies, [])).toThrow(
      /was closed on 1 November 2024/,
    )
  })

  test('closes over what never came and leaves the rest', () => {
    const { round, returns } = inviteBodies(openRound(given), bodies, [])
    const returned = returns.map((item) =>
      item.organisation === 'Police 1' ? { ...item, returned: '2024-09-01', status: 'Returned' as const } : item,
    )
    const { round: closed, missing } = closeRound(round, returned, '2024-11-01')
    expect(closed.closedOn).toBe('2024-11-01')
    expect(missing.map(({ organisation, status }) => [organisation, status])).toEqual([
      ['District council 3', 'Not returned'],
    ])
  })

  test.each([
    [{ ...given, due: '2024-07-01' }, /due on a later one/],
    [{ ...given, opens: '2024-02-30' }, /due on a later one/],
  ])('with dates that make no sense is refused', (wrong, message) => {
    expect(() => openRound(wrong)).toThrow(message)
  })
})
