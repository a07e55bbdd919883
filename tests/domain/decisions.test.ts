import { describe, expect, it } from 'vitest'
import type { Action } from '../../domain/action.ts'
import { type Given, owedKey, owedOn } from '../../domain/reminder.ts'
import type { Section11Return } from '../../domain/section11-return.ts'
import { anAction, aPerson, aReturn, businessUnit, chair } from '../support/things.ts'

const maag = aPerson({ personId: 'p-maag', chairs: ['MAAG'], ownerRoles: [] })
const steering = aPerson({ personId: 'p-steering', chairs: ['Section 11 Steering Group'], ownerRoles: [] })
const nurse = aPerson({ personId: 'p-nurse', ownerRoles: ['Nurse'] })
const everybody = [aPerson(), chair, businessUnit, maag, steering, nurse]
const at = (today: string, over: Partial<Given>) =>
  owedOn({ actions: [], returns: [], people: everybody, today, holidays: new Set(), ...over }).map(
    ({ personId, because, rung }) => [personId, because, rung],
  )
// Far from its date, so that nothing but the question is owed. Asked on a Friday.
const asked = (over: Partial<Action>) => anAction({ due: '2024-12-20', updated: '2024-09-20', ...over })
const action = (over: Partial<Action>, today = '2024-09-20', people = everybody) =>
  at(today, { actions: [asked(over)], people })
const item = (over: Partial<Section11Return>, people = everybody) =>
  at('2024-09-20', { returns: [aReturn({ due: '2024-12-20', updated: '2024-09-20', ...over })], people })

describe('what waits for a decision about an action', () => {
  it.each([
    ['more time, by the chair', { requestedDue: '2025-01-31' }, [['p-chair', 'more time', -91]]],
    ['evidence, by MAAG', { status: 'Awaiting evidence' as const }, [['p-maag', 'evidence', -91]]],
    ['an offer, by whom it is offered to', { offeredTo: 'Nurse' }, [['p-nurse', 'offered', -91]]],
    ['whose it is, by the business unit', { ownerQuery: 'Health’s' }, [['p-bu', 'not theirs', -91]]],
    ['nothing', { offeredTo: '' }, []],
  ])('%s', (_, over, expected) => {
    expect(action(over)).toEqual(expected)
  })

  it('comes to the business unit where the roster has nobody to decide', () => {
    const without = [aPerson(), businessUnit]
    expect(action({ requestedDue: '2025-01-31' }, '2024-09-20', without)).toEqual([['p-bu', 'more time', -91]])
    expect(action({ status: 'Awaiting evidence' }, '2024-09-20', without)).toEqual([['p-bu', 'evidence', -91]])
    expect(action({ offeredTo: 'Nurse' }, '2024-09-20', without)).toEqual([])
  })

  it('is told once to somebody who decides two things about it', () => {
    const both = aPerson({ personId: 'p-both', chairs: ['VAG', 'MAAG'], ownerRoles: [] })
    const over = { requestedDue: '2025-01-31', status: 'Awaiting evidence' as const }
    expect(action(over, '2024-09-20', [both])).toEqual([['p-both', 'more time', -91]])
  })

  it('is told from the day it was asked, then each week; one asked before there was a day counts from its beginning', () => {
    const over = { requestedDue: '2025-01-31' }
    expect(action(over, '2024-09-19')).toEqual([])
    expect(action(over, '2024-09-26')).toEqual([['p-chair', 'more time', -91]])
    expect(action(over, '2024-09-27')).toEqual([['p-chair', 'more time', -84]])
    expect(action(over, '2024-10-03')).toEqual([['p-chair', 'more time', -84]])
    expect(action(over, '2024-10-04')).toEqual([['p-chair', 'more time', -77]])
    expect(action({ ...over, updated: '', added: '2024-09-20' })).toEqual([['p-chair', 'more time', -91]])
  })

  it('is not told of what is closed, or of what has no date', () => {
    expect(action({ requestedDue: '2025-01-31', status: 'Closed', closed: '2024-09-20' })).toEqual([])
    expect(action({ requestedDue: '2025-01-31', due: '' })).toEqual([])
    expect(action({ requestedDue: '2025-01-31', due: '2024-11-31' })).toEqual([])
  })
})

describe('what waits for a decision about a return', () => {
  it('is more time, for the steering group’s chair, and whose it is, for the business unit', () => {
    expect(item({ requestedDue: '2025-01-31' })).toEqual([['p-steering', 'more time', -91]])
    expect(item({ requestedDue: '2025-01-31' }, [businessUnit])).toEqual([['p-bu', 'more time', -91]])
    expect(item({ ownerQuery: 'Not ours' })).toEqual([['p-bu', 'not theirs', -91]])
    expect(item({})).toEqual([])
    expect(item({ requestedDue: '2025-01-31', returned: '2024-09-19' })).toEqual([])
    expect(item({ requestedDue: '2025-01-31', updated: '', invited: '2024-09-20' })).toHaveLength(1)
  })
})

describe('the key of a reminder', () => {
  const owed = { kind: 'action', ref: 'A|1', rung: -7, due: '2024-09-30', because: 'chair' } as const
  it('is what, rung and date, whyever the person gets it', () => {
    expect(owedKey(owed)).toBe('owed|action|A|1|2024-09-30|-7')
    expect(owedKey({ ...owed, because: 'deputy' })).toBe(owedKey(owed))
    expect(owedKey(owed, (text) => text.replaceAll('|', '-'))).toBe('owed|action|A-1|2024-09-30|-7')
  })

  it('tells a question from the date that was told on the same day, and one question from another', () => {
    const keys = ['chair', 'offered', 'more time', 'evidence', 'not theirs'].map((because) =>
      owedKey({ ...owed, because }),
    )
    expect(new Set(keys).size).toBe(5)
  })
})
