// Training sessions as a register. Places taken are not in it: they come from the bookings.
import type { Session } from '../../domain/training.ts'
import { day, name, number, oneOf, text, time } from './kinds.ts'
import { register } from './register.ts'

export const sessionRegister = register<Session>({
  name: 'training_sessions',
  title: 'Training sessions',
  id: 'sessionId',
  fields: [
    { field: 'sessionId', title: 'Session', also: ['session id'], kind: name, isNeeded: true },
    { field: 'courseCode', title: 'Course code', kind: name, isNeeded: true },
    { field: 'course', title: 'Course', also: ['course title'], kind: name, isNeeded: true },
    { field: 'provider', title: 'Provider', kind: text },
    { field: 'kind', title: 'Kind', kind: oneOf(['Commissioned', 'Partner', 'Champion event']), isNeeded: true },
    { field: 'date', title: 'Date', kind: day, isNeeded: true },
    { field: 'start', title: 'Start', also: ['start time'], kind: time, isNeeded: true },
    { field: 'durationHours', title: 'Hours', also: ['duration hours', 'duration'], kind: number, isNeeded: true },
    { field: 'mode', title: 'Mode', kind: oneOf(['Face to face', 'Virtual']), isNeeded: true },
    { field: 'venue', title: 'Venue', kind: text },
    { field: 'capacity', title: 'Capacity', also: ['places'], kind: number, isNeeded: true },
    { field: 'status', title: 'Status', kind: oneOf(['Open', 'Full', 'Completed', 'Cancelled']), isNeeded: true },
    {
      field: 'joining',
      title: 'Joining details',
      also: ['joining', 'how to join', 'link'],
      kind: text,
      isOptional: true,
    },
    { field: 'trainingYear', title: 'Training year', also: ['year'], kind: name, isNeeded: true },
  ],
  blank: {
    sessionId: '',
    courseCode: '',
    course: '',
    provider: '',
    kind: '',
    date: '',
    start: '',
    durationHours: 0,
    mode: '',
    venue: '',
    capacity: 0,
    status: '',
    trainingYear: '',
    taken: 0,
    waiting: 0,
  },
})
