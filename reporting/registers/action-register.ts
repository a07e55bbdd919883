// The Composite Action Plan as a register: the columns the partnership keeps, and what people add to an action.
import { ACTION_STATUSES, type Action, CATEGORIES, SECTIONS } from '../../domain/action.ts'
import { day, dayOrNone, monthOrNone, name, oneOf, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

export const actionRegister = register<Action>({
  name: 'cap',
  title: 'Composite Action Plan',
  id: 'ref',
  fields: [
    {
      field: 'ref',
      title: 'Reference',
      also: ['CAP ref', 'CAP reference', 'action ref'],
      kind: name,
      isNeeded: true,
    },
    { field: 'section', title: 'Section', also: ['CAP section', 'priority'], kind: oneOf(SECTIONS), isNeeded: true },
    { field: 'category', title: 'Category', also: ['theme'], kind: oneOf(CATEGORIES), isNeeded: true },
    { field: 'title', title: 'Action', also: ['recommendation', 'description'], kind: name, isNeeded: true },
    { field: 'source', title: 'Source', also: ['source of recommendation'], kind: text },
    { field: 'sourceDate', title: 'Source month', also: ['date of source'], kind: monthOrNone },
    { field: 'ownerGroup', title: 'Owning group', also: ['group', 'subgroup'], kind: text },
    { field: 'ownerRole', title: 'Owner', also: ['lead', 'action owner', 'responsible'], kind: name, isNeeded: true },
    { field: 'added', title: 'Added', also: ['date added', 'added on', 'date entered'], kind: day, isNeeded: true },
    {
      field: 'due',
      title: 'Due',
      also: ['due date', 'target date', 'deadline', 'by when'],
      kind: dayOrNone,
      isNeeded: true,
    },
    { field: 'status', title: 'Status', also: ['progress', 'state'], kind: oneOf(ACTION_STATUSES), isNeeded: true },
    {
      field: 'closed',
      title: 'Closed',
      also: ['date closed', 'closed on', 'completed'],
      kind: dayOrNone,
      isNeeded: true,
    },
    { field: 'sector', title: 'Sector', kind: text },
    { field: 'evidence', title: 'Evidence', kind: text },
    { field: 'impact', title: 'Impact', kind: text, isOptional: true },
    { field: 'blockedBy', title: 'Waits for', also: ['blocked by'], kind: text, isOptional: true },
    { field: 'offeredTo', title: 'Offered to', kind: text, isOwn: true, isOptional: true },
    { field: 'offeredBy', title: 'Offered by', kind: text, isOwn: true, isOptional: true },
    { field: 'requestedDue', title: 'Later date asked for', kind: dayOrNone, isOwn: true },
    { field: 'requestedReason', title: 'Reason for the later date', kind: text, isOwn: true },
    { field: 'ownerQuery', title: 'Owner’s query', kind: text, isOwn: true },
    { field: 'updated', title: 'Last update', also: ['last updated'], kind: dayOrNone, isOwn: true },
    { field: 'isSynthetic', title: 'Synthetic', kind: yesNo() },
  ],
  blank: {
    ref: '',
    section: 'Other',
    category: 'Leadership',
    title: '',
    source: '',
    sourceDate: '',
    ownerGroup: '',
    ownerRole: '',
    added: '',
    due: '',
    status: 'Not started',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: false,
  },
  check({ status, closed, added, due }) {
    // Counts as at a date come from the dates alone, so a status that contradicts them would count wrongly.
    if ((status === 'Closed') !== (closed !== '')) {
      return [{ field: 'closed', problem: 'a closed date goes with the status Closed and no other' }]
    }
    if (closed !== '' && closed < added) {
      return [{ field: 'closed', problem: `closed on ${closed}, before it was added on ${added}` }]
    }
    if (due === '' && status !== 'Proposed') {
      return [{ field: 'due', problem: 'an action in the plan needs a due date; only a proposed one may lack it' }]
    }
    return []
  },
})
