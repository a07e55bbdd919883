// Who a person's line manager is, as far as it is known: by the roster, else whoever of their organisation booked for them.
import type { Person } from './person.ts'
import { hasRole } from './person.ts'
import type { Booking } from './training.ts'

/** True when the roster says that `manager` manages `person`. */
export function manages(manager: Pick<Person, 'personId'>, { managerId = '' }: Pick<Person, 'managerId'>): boolean {
  return managerId !== '' && managerId === manager.personId
}

/** Finds the line manager of whoever a booking is for; undefined when nobody on the roster is known to be. */
export function managerFinder(people: readonly Person[]): (booking: Booking) => string | undefined {
  const byId = new Map(people.map((person) => [person.personId, person]))
  return ({ personId, bookedBy = '', changes = [] }) => {
    const named = byId.get(byId.get(personId)?.managerId ?? '')
    // The first thing done to a booking is making it, so its history says who did. The business unit manages nobody.
    const booker = bookedBy === '' ? undefined : byId.get(changes[0]?.personId ?? '')
    const manager = named ?? (booker && !hasRole(booker, 'business_unit') ? booker : undefined)
    return manager?.personId === personId ? undefined : manager?.personId
  }
}
