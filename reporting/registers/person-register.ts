// The roster as a register: role titles and how each is reached. An address or sign-in belongs to one entry.
import { type Person, ROLES } from '../../domain/person.ts'
import { dayOrNone, manyOf, name, names, oneOf, text } from './kinds.ts'
import { register } from './register.ts'

export const personRegister = register<Person>({
  name: 'people',
  title: 'Roster',
  id: 'personId',
  fields: [
    { field: 'personId', title: 'Person', also: ['person id', 'id'], kind: name, isNeeded: true },
    { field: 'entraObjectId', title: 'Entra object id', kind: text, isUnique: true },
    { field: 'displayName', title: 'Role title', also: ['display name', 'role'], kind: name, isNeeded: true },
    { field: 'email', title: 'E-mail', also: ['email address'], kind: text, isUnique: true },
    { field: 'roles', title: 'Roles', kind: manyOf(ROLES), isNeeded: true },
    { field: 'chairs', title: 'Chairs', kind: names },
    { field: 'ownerRoles', title: 'Owner roles', kind: names },
    { field: 'organisation', title: 'Organisation', kind: text },
    { field: 'channel', title: 'Channel', kind: oneOf(['teams', 'email'] as const), isNeeded: true },
    { field: 'tenant', title: 'Tenant', kind: oneOf(['host', 'guest', 'external'] as const), isNeeded: true },
    { field: 'entraTenantId', title: 'Entra tenant id', kind: text, isOptional: true },
    { field: 'left', title: 'Left', also: ['left on', 'leaver'], kind: dayOrNone, isOptional: true },
    {
      field: 'managerId',
      title: 'Line manager',
      also: ['manager', 'manager id', 'line manager id'],
      kind: text,
      isOptional: true,
    },
  ],
  blank: {
    personId: '',
    entraObjectId: '',
    displayName: '',
    email: '',
    roles: [],
    chairs: [],
    ownerRoles: [],
    organisation: '',
    channel: 'email',
    tenant: 'external',
  },
})
