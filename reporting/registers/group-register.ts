// The partnership's groups as a register.
import type { Group } from '../../domain/group.ts'
import { name, names, text } from './kinds.ts'
import { register } from './register.ts'

export const groupRegister = register<Group>({
  name: 'groups',
  title: 'Groups',
  id: 'name',
  fields: [
    { field: 'name', title: 'Group', also: ['name', 'short name'], kind: name, isNeeded: true },
    { field: 'fullName', title: 'Full name', kind: name, isNeeded: true },
    { field: 'aliases', title: 'Other names', also: ['aliases'], kind: names },
    { field: 'chairRole', title: 'Chair', also: ['chair role'], kind: text },
    { field: 'chairNote', title: 'About the chair', also: ['chair note'], kind: text },
    { field: 'parent', title: 'Reports to', also: ['parent'], kind: text },
    { field: 'cadence', title: 'Meets', also: ['cadence'], kind: text },
    { field: 'purpose', title: 'Purpose', kind: text },
    { field: 'sections', title: 'Sections', kind: names },
  ],
  blank: {
    name: '',
    fullName: '',
    aliases: [],
    chairRole: '',
    chairNote: '',
    parent: '',
    cadence: '',
    purpose: '',
    sections: [],
  },
})
