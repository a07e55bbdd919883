// Section 11 returns as a register. Without a column for the round, it is the year in which a body was invited.
import { RETURN_STATUSES, type Section11Return } from '../../domain/section11-return.ts'
import { yearOf } from '../year.ts'
import { day, dayOrNone, name, oneOf, text } from './kinds.ts'
import { register } from './register.ts'

export const returnRegister = register<Section11Return>({
  name: 'section11',
  title: 'Section 11 returns',
  id: 'returnId',
  fields: [
    { field: 'returnId', title: 'Return', also: ['return id', 'id', 'reference'], kind: name, isNeeded: true },
    { field: 'round', title: 'Round', also: ['year'], kind: name, isFixed: true },
    {
      field: 'organisationType',
      title: 'Type of organisation',
      also: ['organisation type', 'type'],
      kind: name,
      isNeeded: true,
    },
    { field: 'organisation', title: 'Organisation', also: ['pseudonym', 'body', 'agency'], kind: name, isNeeded: true },
    { field: 'scope', title: 'Scope', kind: name, isNeeded: true },
    { field: 'invited', title: 'Invited', also: ['date invited'], kind: day, isNeeded: true },
    { field: 'due', title: 'Due', also: ['due date'], kind: day, isNeeded: true },
    { field: 'extendedTo', title: 'Extended to', also: ['extension'], kind: dayOrNone },
    { field: 'returned', title: 'Returned', also: ['date returned'], kind: dayOrNone, isNeeded: true },
    { field: 'status', title: 'Status', kind: oneOf(RETURN_STATUSES), isNeeded: true },
    { field: 'requestedDue', title: 'Later date asked for', kind: dayOrNone, isOwn: true },
    { field: 'requestedReason', title: 'Reason for the later date', kind: text, isOwn: true },
    { field: 'ownerQuery', title: 'Owner’s query', kind: text, isOwn: true },
    { field: 'updated', title: 'Last update', kind: dayOrNone, isOwn: true },
  ],
  blank: ({ invited }) => ({
    returnId: '',
    round: invited ? yearOf(invited) : '',
    organisationType: '',
    organisation: '',
    scope: 'Norfolk',
    invited: '',
    due: '',
    extendedTo: '',
    returned: '',
    status: 'Not started',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    updated: '',
    version: 1,
  }),
  check({ status, returned, invited }) {
    if ((status === 'Returned' || status === 'Reviewed') && returned === '') {
      return [{ field: 'returned', problem: `a return that is ${status} needs the date it came in` }]
    }
    if (returned !== '' && invited !== '' && returned < invited) {
      return [{ field: 'returned', problem: `returned on ${returned}, before it was asked for on ${invited}` }]
    }
    return []
  },
})
