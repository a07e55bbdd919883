// Section 11 rounds as a register: when each opened and was due, and how many bodies were asked, where that is known.
import type { Section11Round } from '../../domain/section11-round.ts'
import { day, dayOrNone, type Kind, name, names } from './kinds.ts'
import { register } from './register.ts'

const countOrNone: Kind<number | null> = {
  read: (given) =>
    given.trim() === ''
      ? null
      : /^\d+$/.test(given.trim())
        ? Number(given)
        : { wrong: 'is not a whole number, or empty' },
  write: (value) => (value === null ? '' : String(value)),
  blank: null,
  cell: 'number',
}

export const roundRegister = register<Section11Round>({
  name: 'section11_rounds',
  title: 'Section 11 rounds',
  id: 'round',
  fields: [
    { field: 'round', title: 'Round', also: ['year'], kind: name, isNeeded: true },
    { field: 'opens', title: 'Opens', kind: day, isNeeded: true },
    { field: 'due', title: 'Due', kind: day, isNeeded: true },
    { field: 'themes', title: 'Themes', kind: names },
    { field: 'invited', title: 'Bodies invited', also: ['invited'], kind: countOrNone as Kind<number> },
    { field: 'closedOn', title: 'Closed on', kind: dayOrNone },
  ],
  blank: { round: '', opens: '', due: '', themes: [], invited: null, closedOn: '' },
  check({ opens, due }) {
    return due > opens ? [] : [{ field: 'due', problem: `due on ${due}, not later than it opens on ${opens}` }]
  },
})
