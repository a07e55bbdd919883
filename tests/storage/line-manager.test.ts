import { expect, it } from 'vitest'
import { personDataStore } from '../../storage/person-data.ts'
import { aPerson, openTestStores } from './open-test-stores.ts'

it('erasing a line manager leaves those they managed on the roster, found by e-mail too, without one', async () => {
  const { storage, stores } = await openTestStores()
  await stores.people.put(aPerson({ personId: 'boss', entraObjectId: '', email: 'boss@partners.example' }))
  await stores.people.put(aPerson({ personId: 'staff', managerId: 'boss' }))
  await personDataStore(storage, stores.bookings).erase('boss', {
    personId: 'p-bu',
    displayName: 'Business Unit Administrator',
    at: '2024-05-01T08:00:00.000Z',
  })
  expect(await stores.people.get('boss')).toBeUndefined()
  for (const staff of [await stores.people.get('staff'), await stores.people.byEmail('chair-vag@partners.example')]) {
    expect(staff).toMatchObject({ personId: 'staff' })
    expect(staff).not.toHaveProperty('managerId')
  }
})
