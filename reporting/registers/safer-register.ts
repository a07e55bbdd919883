// The Safer programme's membership counts as a register: what was counted on which day.
import type { SaferCount } from '../../domain/safer-count.ts'
import { day, number, text } from './kinds.ts'
import { register } from './register.ts'

export const saferRegister = register<SaferCount>({
  name: 'safer_membership',
  title: 'Safer membership',
  id: 'countedOn',
  fields: [
    { field: 'countedOn', title: 'Counted on', also: ['date', 'as at', 'as of'], kind: day, isNeeded: true },
    { field: 'members', title: 'Members', also: ['membership'], kind: number, isNeeded: true },
    { field: 'joined', title: 'Joined', also: ['joiners', 'new members'], kind: number },
    { field: 'source', title: 'Source', kind: text },
  ],
  blank: { countedOn: '', members: 0, joined: 0, source: '' },
})
