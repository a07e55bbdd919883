import { expect, it } from 'vitest'
import { checkMayBookFor } from '../../domain/booking-command.ts'
import { managerFinder } from '../../domain/line-manager.ts'
import { aBooking, aChange } from '../storage/open-test-stores.ts'
import { aPerson } from '../support/things.ts'

const learner = (personId: string, over = {}) =>
  aPerson({ personId, roles: ['learner'], chairs: [], ownerRoles: [], organisation: personId, ...over })
const boss = learner('boss')
const booker = learner('booker')
const staff = learner('staff', { managerId: 'boss' })
const unit = learner('unit', { roles: ['business_unit'] })
const bookedBy = (personId: string) =>
  aBooking({ personId: 'staff', bookedBy: 'A role', changes: [aChange('made', { personId })] })

it('the roster’s word comes before whoever booked, and a manager who left the roster is nobody', () => {
  expect(managerFinder([boss, booker, staff])(bookedBy('booker'))).toBe('boss')
  expect(managerFinder([booker, staff])(bookedBy('booker'))).toBe('booker')
  expect(managerFinder([staff])(bookedBy('booker'))).toBeUndefined()
  expect(managerFinder([staff, unit])(bookedBy('unit'))).toBeUndefined()
  expect(managerFinder([boss, staff])(aBooking({ personId: 'staff' }))).toBe('boss')
})

it('a line manager books for those the roster gives them, and for nobody else', () => {
  expect(() => checkMayBookFor(boss, staff)).not.toThrow()
  expect(() => checkMayBookFor(booker, staff)).toThrow(/line manager on the roster/)
  expect(() => checkMayBookFor(staff, boss)).toThrow()
  // Two entries without a manager do not manage each other.
  expect(() => checkMayBookFor(learner(''), booker)).toThrow()
})
