// The neglect champions as a register: roles in sectors, never names.
import type { Champion } from '../../domain/champion.ts'
import { day, dayOrNone, name, number, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

export const championRegister = register<Champion>({
  name: 'champions',
  title: 'Neglect champions',
  id: 'championId',
  fields: [
    { field: 'championId', title: 'Champion', also: ['champion id', 'id'], kind: name, isNeeded: true },
    { field: 'sector', title: 'Sector', kind: name, isNeeded: true },
    { field: 'subSector', title: 'Sub-sector', kind: text },
    { field: 'roleTitle', title: 'Role', also: ['role title', 'job title'], kind: name, isNeeded: true },
    { field: 'joined', title: 'Joined', also: ['date joined'], kind: day, isNeeded: true },
    { field: 'locality', title: 'Locality', kind: text },
    { field: 'forumsAttended', title: 'Forums attended', also: ['forumsAttended2023_24'], kind: number },
    { field: 'hasNewsletter', title: 'Newsletter', kind: yesNo() },
    { field: 'status', title: 'Status', kind: name, isNeeded: true },
    // Whose entry it is, by their id on the roster: with it, they find their details and are not entered twice.
    { field: 'personId', title: 'Person', also: ['person id'], kind: text, isOptional: true, isUnique: true },
    { field: 'left', title: 'Left', also: ['date left', 'left on'], kind: dayOrNone, isOptional: true },
  ],
  blank: {
    championId: '',
    sector: '',
    subSector: '',
    roleTitle: '',
    joined: '',
    locality: '',
    forumsAttended: 0,
    hasNewsletter: false,
    status: 'Active',
  },
})
