// Meetings as a register. What was published of a date may come in two columns and is kept as one.
import type { Meeting } from '../../domain/group.ts'
import { day, dayOrNone, name, text } from './kinds.ts'
import { register } from './register.ts'

export const meetingRegister = register<Meeting>({
  name: 'meetings',
  title: 'Meetings',
  id: 'meetingId',
  fields: [
    { field: 'meetingId', title: 'Meeting', also: ['meeting id', 'id'], kind: name, isNeeded: true },
    { field: 'group', title: 'Group', kind: name, isNeeded: true },
    { field: 'date', title: 'Date', kind: day, isNeeded: true },
    { field: 'chairRole', title: 'Chair', also: ['chair role'], kind: text },
    { field: 'type', title: 'Type', kind: name, isNeeded: true },
    { field: 'papersDue', title: 'Papers due', kind: dayOrNone },
    { field: 'basis', title: 'Basis of the date', also: ['publishedBasis', 'basis'], kind: text },
  ],
  blank: { meetingId: '', group: '', date: '', chairRole: '', type: '', papersDue: '', basis: '' },
  extra: {
    columns: ['dayPublished'],
    fold(given, { dayPublished = '' }) {
      if (dayPublished === '') return given
      if (dayPublished === 'no') return { ...given, basis: 'Sample date' }
      const known = dayPublished === 'month' ? 'only the month is published' : 'the day is inferred'
      return { ...given, basis: `${given.basis ?? ''}; ${known}` }
    },
  },
})
