// The table of permissions against the one written down by hand; through every door it is tested in tests/security/.
import { expect, it } from 'vitest'
import { may, PERMISSIONS, rolesOf, rolesThatMay } from '../../domain/permissions.ts'
import { COMMANDS, isExpected, MATRIX } from '../security/expected-permissions.ts'
import { aPerson } from '../support/things.ts'

it('holds nothing that was not expected, and all that was', () => {
  expect(COMMANDS.slice().sort()).toEqual(Object.keys(PERMISSIONS).sort())
  const surprises = MATRIX.filter(([role, command, way]) => {
    const person = aPerson({ roles: [role], chairs: [], ownerRoles: [] })
    return may(person, command, way === 'none' ? [] : [way]) !== isExpected(role, command, way)
  })
  expect(surprises).toEqual([])
})

it('makes a chair of who chairs, an owner of who owns, and adds nothing else', () => {
  expect(rolesOf(aPerson({ roles: ['learner'], chairs: [], ownerRoles: [] }))).toEqual(['learner'])
  expect(rolesOf(aPerson({ roles: [], chairs: ['VAG'], ownerRoles: ['Lead'] }))).toEqual(['chair', 'action_owner'])
  const deputy = aPerson({ roles: ['learner'], ownerRoles: [], leadsMeanwhile: ['Police 1'] })
  expect(rolesOf(deputy)).toEqual(['learner', 'section11_lead'])
})

it('says which roles may use a command at all', () => {
  expect(rolesThatMay('audit.read')).toEqual(['business_unit', 'scrutineer'])
})

it('is granted by any one of several roles', () => {
  const both = aPerson({ roles: ['learner', 'business_unit'], chairs: [], ownerRoles: [] })
  expect(may(both, 'registers.import')).toBe(true)
})
