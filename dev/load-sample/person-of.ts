// A row of the roster as a person.
import { type Person, ROLES } from '../../domain/person.ts'
import type { Cells } from './cells.ts'

export const PERSON_COLUMNS = [
  'personId',
  'entraObjectId',
  'displayName',
  'email',
  'roles',
  'chairs',
  'ownerRoles',
  'organisation',
  'channel',
  'tenant',
] as const

export function personOf(cells: Cells): Person {
  return {
    personId: cells.name('personId'),
    entraObjectId: cells.text('entraObjectId'),
    displayName: cells.name('displayName'),
    email: cells.text('email'),
    roles: cells.manyOf('roles', ROLES),
    chairs: cells.names('chairs'),
    ownerRoles: cells.names('ownerRoles'),
    organisation: cells.text('organisation'),
    channel: cells.oneOf('channel', ['teams', 'email']),
    tenant: cells.oneOf('tenant', ['host', 'guest', 'external']),
  }
}
