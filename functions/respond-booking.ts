// The page behind an e-mailed link about a booking: an offer to answer, a place to give up or swap, a session missed or
// cancelled. Same commands as the card.
import { doBooking } from '../bot/do-booking.ts'
import { keepAbsence } from '../bot/say-why-absent.ts'
import { CHARGES } from '../cards/charges.ts'
import type { ReadLink } from '../delivery/answer-link.ts'
import { ABSENCE_REASONS } from '../domain/attendance.ts'
import type { BookingVerb } from '../domain/booking-command.ts'
import { isBookable } from '../domain/booking-rules.ts'
import { londonDay, sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { sessionsWithRoom } from '../domain/sessions-with-room.ts'
import { type Booking, isLive, type Session } from '../domain/training.ts'
import type { ChoiceAnswered, ChoiceLink } from './choice-link.ts'
import type { ChoicePage } from './choice-page.ts'
import { placesChanged } from './places-changed.ts'
import type { Services } from './services.ts'
import { calendarLinks } from './session-calendar.ts'

const SWAPS_SHOWN = 4
const MISSED = 'A missed place may be charged to your organisation. Reasons are counted by agency, never by name.'

// Decided by the booking itself, which says what has become of it meanwhile.
const ALWAYS: ReadonlySet<string> = new Set(['accept-offer', 'decline-offer', 'cancel-booking'])

type Choice = ChoicePage['choices'][number]
type Standing = { session: Session; own: Booking; choices: Choice[] }

export const bookingChoices: ChoiceLink = {
  async asked(link, person, given) {
    const { session, own, choices } = await standing(link, person, given)
    return {
      title: `${session.course}, ${sayDay(session.date)}`,
      state: stateOf(session, own),
      about: `${session.start}, ${session.mode === 'Virtual' ? 'online' : session.venue}.`,
      choices,
      note: own.status === 'no-show' ? MISSED : CHARGES,
    }
  },

  async answer(link, { verb: chosen = '' }, person, given) {
    const { session, own, choices } = await standing(link, person, given)
    if (!ALWAYS.has(chosen) && !choices.some(({ verb }) => verb === chosen))
      throw new Refusal(400, 'Please choose what you would like to say.')
    const [verb = '', about = ''] = chosen.split(':')
    if (verb === 'absent') return sayAbsence(about, { session, own }, person, given)
    const request = {
      verb: verb as BookingVerb,
      sessionId: about || session.sessionId,
      forWhom: '',
      instead: verb === 'swap-booking' ? session.sessionId : '',
      asked: link.id,
      door: 'email link',
      linkId: link.id,
    }
    const done = await doBooking(request, person, { ...given, placesChanged: placesChanged(given) })
    return sayBooking(done.session, done.booking, done.position, given)
  },
}

/** What this person may press now. @throws Refusal 410 when that is nothing */
async function standing({ ref }: ReadLink, person: Person, given: Services): Promise<Standing> {
  const all = await given.bookings.forPerson(person.personId)
  const ofSession = all.filter(({ sessionId, bookingId }) => sessionId === ref || bookingId === ref)
  const own = ofSession.find(isLive) ?? ofSession.at(-1)
  const session = own && (await given.sessions.get(own.sessionId))
  const choices = session ? await choicesOn(session, own, given) : []
  if (!session || choices.length === 0) throw new Refusal(410, 'That booking needs no answer from you any more.')
  return { session, own, choices }
}

async function choicesOn(session: Session, { status, absence = '' }: Booking, given: Services): Promise<Choice[]> {
  const today = londonDay(given.clock())
  const { sessions } = await given.records.current()
  const others = sessionsWithRoom(sessions, session, today).slice(0, SWAPS_SHOWN)
  const when = ({ date, start, mode }: Session) => `${sayDay(date)}, ${start}, ${mode}`
  switch (status) {
    case 'offered':
      return [
        { verb: 'accept-offer', words: 'Yes, I will come' },
        { verb: 'decline-offer', words: 'No, thank you: offer it to the next person' },
      ]
    case 'booked':
    case 'waitlisted': {
      if (session.date < today) return []
      const giveUp = { verb: 'cancel-booking', words: 'I cannot come: give up my place or my turn' }
      if (status === 'waitlisted') return [giveUp]
      return [
        giveUp,
        ...others.map((each) => ({ verb: `swap-booking:${each.sessionId}`, words: `Swap to ${when(each)}` })),
      ]
    }
    case 'no-show':
      if (absence !== '') return []
      return ABSENCE_REASONS.map(({ reason, title }) => ({ verb: `absent:${reason}`, words: title }))
    case 'attended':
      return []
    default: {
      const again = isBookable(session, today) ? [{ verb: 'book', words: 'Ask for a place again' }] : []
      return [
        ...again,
        ...others.map((each) => ({ verb: `book:${each.sessionId}`, words: `Book ${when(each)} instead` })),
      ]
    }
  }
}

function stateOf(session: Session, { status, offerUntil }: Booking): string {
  if (status === 'offered') return `A place is held for you until the end of ${sayDay(offerUntil ?? session.date)}.`
  if (status === 'booked') return 'You have a place.'
  if (status === 'waitlisted') return 'You are on the waiting list.'
  if (status === 'no-show') return 'We missed you. What kept you?'
  return session.status === 'Cancelled' ? 'The provider has cancelled this session.' : 'You have no place on it.'
}

async function sayAbsence(
  reason: string,
  { session, own }: Pick<Standing, 'session' | 'own'>,
  person: Person,
  given: Services,
): Promise<ChoiceAnswered> {
  const about = { sessionId: session.sessionId, bookingId: own.bookingId, reason }
  const words = await keepAbsence({ ...about, door: 'email link' }, person, given)
  return { title: 'Thank you', words, isKept: true }
}

function sayBooking(session: Session, { status }: Booking, position: number, given: Services): ChoiceAnswered {
  const on = `${session.course}, ${sayDay(session.date)}`
  const url = status === 'booked' ? calendarLinks(given.publicUrl)(session.sessionId) : ''
  const words =
    status === 'booked'
      ? `You are booked on ${on}.`
      : status === 'waitlisted'
        ? `You are number ${position} on the waiting list of ${on}.`
        : `You have no place on ${on}.`
  return { title: 'Thank you', words, isKept: true, file: { title: 'Add to my calendar', url } }
}
