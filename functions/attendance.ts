// A provider's attendance list for one session: who came is marked, who did not is asked why.
import { z } from 'zod'
import { BOOKINGS_QUEUE } from '../bot/do-booking.ts'
import { type AttendanceRow, markAttendance } from '../domain/attendance.ts'
import { londonDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

const rowBody = z.strictObject({
  booking: z.string().max(100).default('').describe("The booking's id, or leave it out and give an e-mail address"),
  email: z.string().max(200).default(''),
  attended: z.boolean(),
})

export const attendanceBody = z.strictObject({ rows: z.array(rowBody).min(1).max(80) })

const BODY_LIMIT = 64 * 1024
const WHAT = 'an attendance list: { "rows": [{ "email": "...", "attended": true }] }, 80 rows at most'

export const attendance = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const session = await given.sessions.get(request.params.id ?? '')
  if (!session) throw new Refusal(404, 'There is no session of that id. Ask the training register for its ids.')
  const rows = readRows(await readText(request, BODY_LIMIT, 'An attendance list'))
  const { people } = await given.records.current()
  const at = given.clock()
  const operationId = `attendance|${at.toISOString()}`
  const by = { person, at, today: londonDay(at), operationId }
  const { changes, unchanged, rejected } = await given.bookings.change(session.sessionId, (bookings) => {
    const marked = markAttendance({ session, bookings }, rows, people, by)
    // All or nothing, as every register: a list that is half right is sent again whole.
    const isKept = marked.rejected.length === 0
    return { changes: isKept ? marked.changes : [], result: marked }
  })
  const isKept = rejected.length === 0
  if (isKept && changes.length > 0) await given.queues.nudge(BOOKINGS_QUEUE, { sessionId: session.sessionId })
  const counted = isKept ? { changed: changes.length, unchanged } : { changed: 0, unchanged: 0 }
  return { status: isKept ? 200 : 422, jsonBody: { added: 0, ...counted, rejected }, headers: SAFE }
})

/** @throws Refusal 400 saying how a list is written */
function readRows(text: string): AttendanceRow[] {
  const read = attendanceBody.safeParse(readJson(Buffer.from(text, 'utf8'), WHAT))
  if (!read.success) throw new Refusal(400, `Send ${WHAT}.`)
  return read.data.rows.map((row, index) => ({ row: index + 1, ...row }))
}
