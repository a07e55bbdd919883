import { describe, expect, it } from 'vitest'
import { decided, entryOf, isCertain, type Member, type SignIn, standingOf, withSignIn } from '../../domain/sign-in.ts'
import { aPerson } from '../support/things.ts'

const HOME = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb'
const member: Member = { tenantId: HOME, objectId: 'o', userPrincipalName: 'a@p.example', email: '', isGuest: false }
const entry = aPerson({ personId: 'p-1', email: 'A@p.example ', entraObjectId: '' })

describe('an account', () => {
  it('stands where its tenant is, and a guest beside it', () => {
    expect(standingOf(member, HOME.toUpperCase())).toBe('host')
    expect(standingOf({ ...member, isGuest: true }, HOME)).toBe('guest')
    expect(standingOf({ ...member, tenantId: 'x', isGuest: true }, HOME)).toBe('other')
    expect(standingOf({ ...member, tenantId: 'x' }, '')).toBe('host')
  })

  it('is the entry with its address, in capital or small letters, and nobody’s when several or none have it', () => {
    expect(entryOf(member, [entry])?.person).toBe(entry)
    expect(entryOf({ ...member, userPrincipalName: 'x', email: 'a@P.example' }, [entry])?.person).toBe(entry)
    expect(entryOf(member, [entry, { ...entry, personId: 'p-2' }])).toBeUndefined()
    expect(entryOf({ ...member, userPrincipalName: '' }, [{ ...entry, email: '' }])).toBeUndefined()
  })

  it.each<[string, Member, 'host' | 'guest' | 'other', typeof entry, boolean]>([
    ['our own, under the very address, without a sign-in yet', member, 'host', entry, true],
    ['a guest', member, 'guest', entry, false],
    ['another tenant', member, 'other', entry, false],
    ['an entry that says another tenant', member, 'host', { ...entry, tenant: 'external' }, false],
    ['an entry that has a sign-in', member, 'host', { ...entry, entraObjectId: 'x' }, false],
    ['the address only as e-mail', { ...member, userPrincipalName: 'x', email: 'a@p.example' }, 'host', entry, false],
  ])('is certain or not: %s', (_what, given, standing, person, certain) => {
    expect(isCertain(given, standing, person)).toBe(certain)
  })
})

const seen: SignIn = {
  ...{ id: 'i', tenantId: 't', objectId: 'o', standing: 'other', email: 'a@p.example', personId: 'p-1' },
  ...{ state: 'waiting', seenAt: '2024-04-22T08:00:00.000Z', version: 1 },
}

it('an entry takes the account as its sign-in, with the tenant where it is another’s, and is reached by Teams', () => {
  const former = { ...entry, channel: 'email' as const, entraTenantId: 'former' }
  expect(withSignIn(former, seen)).toEqual({ ...entry, channel: 'teams', entraObjectId: 'o', entraTenantId: 't' })
  for (const standing of ['host', 'guest'] as const)
    expect(withSignIn(former, { ...seen, standing })).toEqual({ ...entry, channel: 'teams', entraObjectId: 'o' })
})

it.each([
  ['certain', 'Joined'],
  ['confirmed', 'Confirmed'],
  ['refused', 'Refused'],
] as const)('a decision of %s is in the history as %s, by whom and through which door', (state, what) => {
  const how = { at: 'then', door: 'card', operationId: 'op' }
  const by = { personId: 'p-bu', displayName: 'Business Unit' }
  expect(decided(seen, state, by, how)).toEqual({
    signIn: { ...seen, state },
    change: {
      ...how,
      by: 'Business Unit',
      personId: 'p-bu',
      what,
      note: '',
      from: { state: 'waiting' },
      to: { state },
    },
  })
})
