import { describe, expect, it } from 'vitest'
import type { Person } from '../../domain/person.ts'
import { findSignedIn, personFinder } from '../../functions/find-person.ts'
import { aPerson } from '../support/things.ts'

const [HOME, OTHER] = ['aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb']
const ours = aPerson({ personId: 'p-ours', entraObjectId: 'OID-1' })
const named = aPerson({ personId: 'p-named', entraObjectId: 'oid-2', entraTenantId: HOME })
const theirs = aPerson({ personId: 'p-theirs', entraObjectId: 'oid-1', entraTenantId: OTHER.toUpperCase() })
const people = [ours, named, theirs, aPerson({ personId: 'p-none', entraObjectId: '' })]

const stored = (asked: string[] = []) => ({
  async byEntraId(id: string, tenant = ''): Promise<Person | undefined> {
    asked.push(`${id}|${tenant}`)
    return people.find((each) => id !== '' && each.entraObjectId === id && (each.entraTenantId ?? '') === tenant)
  },
})
const finder = (homeTenant?: string, roster: Person[] = people, asked: string[] = []) =>
  personFinder({
    records: { current: async () => ({ people: roster }) },
    people: stored(asked),
    ...(homeTenant !== undefined && { homeTenant }),
  })

describe('a sign-in', () => {
  it('is the person’s of that tenant, whose directory the id is from, and nobody else’s', async () => {
    const find = finder(HOME)
    expect((await find('oid-1', HOME.toUpperCase()))?.personId).toBe('p-ours')
    expect((await find('OID-1', OTHER))?.personId).toBe('p-theirs')
    expect((await find('oid-2', HOME))?.personId).toBe('p-named')
    expect(await find('oid-2', OTHER)).toBeUndefined()
    expect(await find('oid-1', 'cccccccc-cccc-4ccc-8ccc-cccccccccccc')).toBeUndefined()
    expect(await find('', HOME)).toBeUndefined()
  })

  it('is looked for in storage only when the roster in memory has it not', async () => {
    const asked: string[] = []
    await finder(HOME, people, asked)('oid-1', HOME)
    expect(asked).toEqual([])
    expect((await finder(HOME, [], asked)('OID-1', HOME))?.personId).toBe('p-ours')
    expect(asked).toEqual(['OID-1|'])
    await finder(HOME, [], asked)('oid-9', HOME)
    expect(asked.slice(1)).toEqual(['oid-9|', `oid-9|${HOME}`])
  })

  it('is found whatever the tenant where tenants are not told apart', async () => {
    expect((await finder()('oid-1', 'any'))?.personId).toBe('p-ours')
    expect((await findSignedIn('OID-1', 'any', undefined, stored()))?.personId).toBe('p-ours')
  })

  it('finds somebody in the roster as it is now', async () => {
    const roster = [ours]
    const find = personFinder({
      records: { current: async () => ({ people: roster }) },
      people: { byEntraId: async () => undefined },
    })
    expect((await find('oid-1', ''))?.personId).toBe('p-ours')
  })
})
