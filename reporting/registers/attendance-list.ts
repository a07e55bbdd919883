// A provider's attendance list as a file: who, by booking or work e-mail address, and whether they came.
import type { AttendanceRow } from '../../domain/attendance.ts'
import type { Kind } from './kinds.ts'
import { text } from './kinds.ts'
import { type ReadEvent, readEntries } from './read-entries.ts'
import { register } from './register.ts'
import type { Source } from './source.ts'

type Line = Pick<AttendanceRow, 'booking' | 'email' | 'attended'>

const CAME = new Set(['yes', 'y', 'true', '1', 'attended', 'present', 'came', 'full', '✓', '✔'])
const MISSED = new Set([
  'no',
  'n',
  'false',
  '0',
  'absent',
  'missed',
  'dna',
  'no show',
  'did not attend',
  'not attended',
])

/** Each provider has its own word for it; what is neither is asked back rather than guessed. */
const attendance: Kind<boolean> = {
  read(given) {
    const said = given
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
    if (CAME.has(said)) return true
    return MISSED.has(said) ? false : { wrong: 'is neither yes (attended, present) nor no (absent, did not attend)' }
  },
  write: (came) => (came ? 'yes' : 'no'),
  blank: false,
  choices: ['yes', 'no'],
}

const attendanceList = register<Line>({
  name: 'attendance',
  title: 'Attendance list',
  id: 'email',
  fields: [
    { field: 'booking', title: 'Booking', also: ['booking id', 'reference', 'booking reference'], kind: text },
    {
      field: 'email',
      title: 'E-mail',
      also: ['email address', 'e-mail address', 'work email', 'delegate email', 'participant email', 'upn'],
      kind: text,
    },
    {
      field: 'attended',
      title: 'Attended',
      also: ['attendance', 'present', 'status', 'attended?', 'did they attend', 'outcome'],
      kind: attendance,
      isNeeded: true,
    },
  ],
  blank: { booking: '', email: '', attended: false },
})

export type ReadAttendance = {
  rows: AttendanceRow[]
  rejected: { row: number; column: string; problem: string }[]
  /** Which heading was read as what. */
  columns: { heading: string; readAs: string }[]
  /** Headings that were not read, for the sender to see. */
  ignored: string[]
}

/** @throws Refusal 400 when no sheet has a column that says who attended */
export async function readAttendance(source: Source): Promise<ReadAttendance> {
  const list: ReadAttendance = { rows: [], rejected: [], columns: [], ignored: [] }
  for await (const event of readEntries(attendanceList, source)) take(event, list)
  return list
}

function take(event: ReadEvent, list: ReadAttendance): void {
  if (event.kind === 'columns') {
    list.columns.push(...event.columns.found.map(({ heading, field }) => ({ heading, readAs: field.title })))
    list.ignored.push(...event.columns.ignored)
  }
  if (event.kind === 'merged') list.rejected.push(event.problem)
  if (event.kind !== 'entry') return
  const { row, problems } = event
  const line = event.fields as Partial<Line>
  const { booking = '', email = '', attended = false } = line
  if (problems.length > 0) list.rejected.push(...problems)
  else if (booking === '' && email === '')
    list.rejected.push({
      row,
      column: 'E-mail',
      problem: 'says neither a booking nor an e-mail address: whose row is it?',
    })
  else list.rows.push({ row, booking, email, attended })
}
