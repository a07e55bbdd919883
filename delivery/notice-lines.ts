// Lines that tell of a date and ask for no answer: a rapid review's clock, papers for a meeting, a booked course.
import type { DigestLine } from '../cards/digest.ts'
import type { Day } from '../domain/day.ts'
import { sayDay } from '../domain/day.ts'
import type { Meeting } from '../domain/group.ts'
import type { Line } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { hasRunningClock } from '../domain/reminder.ts'
import type { Review } from '../domain/review.ts'
import type { Booking, Session } from '../domain/training.ts'
import { type BankHolidays, workingDaysBetween } from '../domain/working-days.ts'

export type NoticeServices = {
  calendar(): Promise<BankHolidays>
  reviews: { get(ref: string): Promise<Review | undefined> }
  meetings: { get(meetingId: string): Promise<Meeting | undefined> }
  sessions: { get(sessionId: string): Promise<Session | undefined> }
  bookings: { forPerson(personId: string): Promise<Booking[]> }
}

type Wanted = Pick<Line, 'kind' | 'ref' | 'because'>

/** The line as it stands now; undefined when there is nothing to tell any more. */
export async function noticeLine(
  wanted: Wanted,
  person: Person,
  today: Day,
  services: NoticeServices,
): Promise<DigestLine | undefined> {
  const told = await find(wanted, person, today, services)
  if (!told) return undefined
  const { kind, ref, because } = wanted
  const fixed = { kind, ref, because, version: 1, isJudge: false, requestedDue: '', requestedReason: '' } as const
  return { ...fixed, ...told, latest: undefined }
}

type Told = Pick<DigestLine, 'title' | 'about' | 'status' | 'due' | 'isOpen'>

function find(wanted: Wanted, person: Person, today: Day, services: NoticeServices): Promise<Told | undefined> {
  switch (wanted.kind) {
    case 'review':
      return review(wanted.ref, today, services)
    case 'milestone':
      return milestone(wanted.ref, services)
    case 'papers':
      return papers(wanted.ref, today, services)
    default:
      return training(wanted.ref, person, today, services)
  }
}

/** The clock and the published reference only: what happened is never in a message. */
async function review(ref: string, today: Day, { reviews, calendar }: NoticeServices): Promise<Told | undefined> {
  const found = await reviews.get(ref)
  if (!found || found.notified === '' || found.rapidReviewDeadline === '') return undefined
  const holidays = await calendar()
  const day = workingDaysBetween(found.notified, today, holidays)
  const of = workingDaysBetween(found.notified, found.rapidReviewDeadline, holidays)
  return {
    title: `Rapid review ${ref}: working day ${day} of ${of}`,
    about: found.activityType,
    status: found.status,
    due: found.rapidReviewDeadline,
    isOpen: hasRunningClock(found),
  }
}

async function milestone(ref: string, { reviews }: NoticeServices): Promise<Told | undefined> {
  const [reviewRef = '', ...words] = ref.split(' ')
  const found = await reviews.get(reviewRef)
  const step = found?.milestones?.find(({ name }) => name === words.join(' '))
  if (!found || !step) return undefined
  const { name, due, done } = step
  return {
    title: `Practice review ${reviewRef}: ${name}`,
    about: found.activityType,
    status: found.status,
    due,
    isOpen: done === '',
  }
}

async function papers(ref: string, today: Day, { meetings }: NoticeServices): Promise<Told | undefined> {
  const meeting = await meetings.get(ref)
  if (!meeting || meeting.papersDue === '') return undefined
  return {
    title: `Papers for the ${meeting.group} meeting on ${sayDay(meeting.date)}`,
    about: meeting.type,
    status: 'Papers due',
    due: meeting.papersDue,
    isOpen: meeting.papersDue >= today,
  }
}

async function training(ref: string, person: Person, today: Day, services: NoticeServices): Promise<Told | undefined> {
  const booking = (await services.bookings.forPerson(person.personId)).find(({ bookingId }) => bookingId === ref)
  const session = booking && (await services.sessions.get(booking.sessionId))
  if (!booking || !session) return undefined
  return {
    title: `${session.course}, ${session.start}, ${session.mode === 'Virtual' ? 'online' : session.venue}`,
    about: session.provider,
    status: 'You are booked',
    due: session.date,
    isOpen: booking.status === 'booked' && session.status !== 'Cancelled' && session.date >= today,
  }
}
