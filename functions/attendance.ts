// A provider's attendance list for one session, as JSON, CSV or a workbook: who came is marked, who did not is asked why.
import type { HttpRequest } from '@azure/functions'
import { z } from 'zod'
import { BOOKINGS_QUEUE } from '../bot/do-booking.ts'
import { type AttendanceRow, type Marked, markAttendance } from '../domain/attendance.ts'
import { londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/training.ts'
import { type ReadAttendance, readAttendance } from '../reporting/registers/attendance-list.ts'
import { openFile, typeOfFile } from '../reporting/registers/open-file.ts'
import { door, readBytes, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { importQuery, readQuery } from './requests.ts'
import { type Services, services } from './services.ts'

const rowBody = z.strictObject({
  booking: z.string().max(100).default('').describe("The booking's id, or leave it out and give an e-mail address"),
  email: z.string().max(200).default(''),
  attended: z.boolean(),
})

// As many as the largest room; each slice of them is one transaction.
const MOST_ROWS = 500
const SLICE = 80

export const attendanceBody = z.strictObject({ rows: z.array(rowBody).min(1).max(MOST_ROWS) })
export const attendanceQuery = importQuery.pick({ dryRun: true })

const BODY_LIMIT = 1024 * 1024
const WHAT = `an attendance list: { "rows": [{ "email": "...", "attended": true }] }, ${MOST_ROWS} rows at most, or a CSV or workbook`

export const attendance = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const session = await given.sessions.get(request.params.id ?? '')
  if (!session) throw new Refusal(404, 'There is no session of that id. Ask the training register for its ids.')
  const { dryRun } = readQuery(attendanceQuery, request)
  const list = await readList(request)
  const tried = await mark(list.rows, session, { person, isKept: false }, given)
  // All or nothing, as every register: a list that is half right is sent again whole.
  const written = !dryRun && list.rejected.length + tried.rejected.length === 0
  const done = written ? await mark(list.rows, session, { person, isKept: true }, given) : tried
  if (written && done.changes.length > 0) await given.queues.nudge(BOOKINGS_QUEUE, { sessionId: session.sessionId })
  const rejected = [...list.rejected, ...done.rejected].sort((one, next) => one.row - next.row)
  const isRight = rejected.length === 0
  const [changed, unchanged] = isRight ? [done.changes.length, done.unchanged] : [0, 0]
  const { columns, ignored } = list
  const jsonBody = { added: 0, changed, unchanged, rejected, dryRun, written, columns, ignored }
  return { status: isRight || dryRun ? 200 : 422, jsonBody, headers: SAFE }
})

/** @throws Refusal 400 saying how a list is written */
async function readList(request: HttpRequest): Promise<ReadAttendance> {
  const bytes = await readBytes(request, BODY_LIMIT, 'An attendance list')
  const contentType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  // Scripts send JSON under many names; a file of people begins with a heading, never with a brace.
  const isJson = /json/.test(contentType) || bytes.toString('utf8', 0, 64).trimStart().startsWith('{')
  if (!isJson) {
    const list = await readAttendance(openFile(bytes, typeOfFile(bytes, contentType)))
    if (list.rows.length + list.rejected.length === 0) throw new Refusal(400, 'The list has headings and nobody in it.')
    if (list.rows.length > MOST_ROWS) throw new Refusal(413, `A list has at most ${MOST_ROWS} rows. Split it up.`)
    return list
  }
  const read = attendanceBody.safeParse(readJson(bytes, WHAT))
  if (!read.success) throw new Refusal(400, `Send ${WHAT}.`)
  return { rows: read.data.rows.map((row, at) => ({ row: at + 1, ...row })), rejected: [], columns: [], ignored: [] }
}

type Marking = { person: Person; isKept: boolean }

async function mark(
  rows: readonly AttendanceRow[],
  session: Session,
  { person, isKept }: Marking,
  { bookings, records, clock }: Pick<Services, 'bookings' | 'records' | 'clock'>,
): Promise<Marked> {
  const { people } = await records.current()
  const at = clock()
  const by = { person, at, today: londonDay(at), operationId: `attendance|${at.toISOString()}` }
  if (!isKept) {
    const known = await bookings.forSession(session.sessionId)
    return markAttendance({ session, bookings: known }, rows, people, by)
  }
  const whole: Marked = { changes: [], unchanged: 0, rejected: [] }
  for (let start = 0; start < rows.length; start += SLICE) {
    const slice = rows.slice(start, start + SLICE)
    const marked = await bookings.change(session.sessionId, (all) => {
      const result = markAttendance({ session, bookings: all }, slice, people, by)
      return { changes: result.changes, result }
    })
    whole.changes.push(...marked.changes)
    whole.unchanged += marked.unchanged
    whole.rejected.push(...marked.rejected)
  }
  return whole
}
