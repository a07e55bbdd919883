// A session as a calendar file. Open to everyone: dates and venues of courses are published, and bookings are not in it.
import { calendarFile } from '../domain/calendar-file.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

/** Where a session's calendar file is, for an app that knows its own address. */
export function calendarLinks(publicUrl: string) {
  return (sessionId: string): string =>
    publicUrl === '' ? '' : `${publicUrl}/api/sessions/${encodeURIComponent(sessionId)}/calendar.ics`
}

export const sessionCalendar = door(async (request) => {
  const given = await services()
  const id = request.params.id ?? ''
  const { sessions } = await given.records.current()
  const session = sessions.find(({ sessionId }) => sessionId === id)
  if (!session)
    throw new Refusal(404, 'There is no session of that id. Ask the assistant for the sessions of a course.')
  const headers = {
    ...SAFE,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${id.replace(/[^\w-]/g, '_')}.ics"`,
  }
  return { status: 200, body: calendarFile(session, given.clock()), headers }
})
