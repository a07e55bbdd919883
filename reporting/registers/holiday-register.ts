// England's bank holidays as a register: the dates that working days leave out.
import type { Day } from '../../domain/day.ts'
import { day } from './kinds.ts'
import { register } from './register.ts'

export const holidayRegister = register<{ date: Day }>({
  name: 'holidays',
  title: 'Bank holidays',
  id: 'date',
  fields: [{ field: 'date', title: 'Date', also: ['bank holiday', 'day'], kind: day, isNeeded: true }],
  blank: { date: '' },
})
