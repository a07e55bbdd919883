// Tells people what became of their bookings. The row says what has to be told; it is claimed before it is sent.
import { bookingNoticeCard } from '../cards/booking-notice.ts'
import { addDays, type Clock, londonDay, sayDay } from '../domain/day.ts'
import { isOfficeTime } from '../domain/planning-run.ts'
import { sessionsWithRoom } from '../domain/sessions-with-room.ts'
import type { Booking, BookingNotice, Session } from '../domain/training.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { type TellServices, tellPerson } from './tell-person.ts'

export type TellBookingsServices = Omit<TellServices, 'records'> & {
  clock: Clock
  calendar(): Promise<BankHolidays>
  records: { current(): Promise<{ people: TellPeople; sessions: readonly Session[] }> }
  sessions: { get(sessionId: string): Promise<Session | undefined> }
  bookings: {
    change<R>(
      sessionId: string,
      work: (bookings: readonly Booking[]) => { changes: readonly Booking[]; result: R },
    ): Promise<R>
  }
  /** Address of a session's calendar file; empty where the app does not know its own address. */
  calendarLink?(sessionId: string): string
}

type TellPeople = Awaited<ReturnType<TellServices['records']['current']>>['people']

// A sender that died may have posted: the same doubt as with reminders, so the same wait before it is said again.
const CLAIM_MS = 30 * 60 * 1000
const MOST_AT_ONCE = 40

/** @returns how many were told */
export async function tellBookings(sessionId: string, services: TellBookingsServices): Promise<number> {
  const session = await services.sessions.get(sessionId)
  if (!session) return 0
  const at = services.clock()
  // Evenings and weekends are quiet, unless it would be too late afterwards; the timer comes back in office hours.
  const isPressing = session.date <= addDays(londonDay(at), 1)
  if (!isPressing && !isOfficeTime(at, await services.calendar())) return 0
  const claimed = await services.bookings.change(sessionId, (bookings) => {
    const due = bookings.filter((booking) => isDue(booking, at)).slice(0, MOST_AT_ONCE)
    const changes = due.map((booking) => ({ ...booking, noticeSince: at.toISOString() }))
    return { changes, result: changes }
  })
  const told = await Promise.all(claimed.map((booking) => tellOne(session, booking, services)))
  if (claimed.length > 0) {
    await services.bookings.change(sessionId, (bookings) => {
      const changes = bookings.flatMap((booking) => {
        const index = claimed.findIndex(
          (each) => each.bookingId === booking.bookingId && each.notice === booking.notice,
        )
        if (index < 0) return []
        // What was certainly not posted may be sent again at once; all else is over.
        return [{ ...booking, noticeSince: '', ...(told[index] && { notice: '' as const }) }]
      })
      return { changes, result: undefined }
    })
  }
  const count = told.filter(Boolean).length
  return claimed.length === MOST_AT_ONCE && count > 0 ? count + (await tellBookings(sessionId, services)) : count
}

function isDue({ notice = '', noticeSince = '' }: Booking, at: Date): boolean {
  return notice !== '' && (noticeSince === '' || at.getTime() - Date.parse(noticeSince) > CLAIM_MS)
}

async function tellOne(session: Session, booking: Booking, services: TellBookingsServices): Promise<boolean> {
  const notice = booking.notice as BookingNotice
  const { sessions } = await services.records.current()
  const today = londonDay(services.clock())
  const [next] = sessionsWithRoom(sessions, session, today)
  const message = bookingNoticeCard(notice, session, booking, next)
  const outcome = await tellPerson(
    booking.personId,
    message,
    {
      reference: `${session.sessionId}/${booking.bookingId}`,
      link: { kind: 'booking', ref: session.sessionId },
      words: emailWords(message.summary, session, booking, services),
    },
    services,
  )
  return outcome.result !== 'retry'
}

/** The summary is cut for a notification; joining details must come whole, and a place brings its calendar entry. */
function emailWords(
  summary: string,
  session: Session,
  { notice, status }: Booking,
  { calendarLink }: TellBookingsServices,
): string[] {
  const isJoining = notice === 'joining'
  const words = isJoining
    ? [`How to join ${session.course} on ${sayDay(session.date)} at ${session.start}:`, session.joining ?? '']
    : [summary]
  const calendar = isJoining || (notice === 'booked-for-you' && status === 'booked')
  const address = calendar ? (calendarLink?.(session.sessionId) ?? '') : ''
  return address === '' ? words : [...words, `For your calendar: ${address}`]
}
