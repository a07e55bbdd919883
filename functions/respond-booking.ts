// The page behind an e-mailed link about a booking: an offer to answer, or a place to give up. Same commands as the card.
import { type BookServices, doBooking } from '../bot/do-booking.ts'
import type { BookingVerb } from '../domain/booking-command.ts'
import { sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { isLive } from '../domain/training.ts'
import type { BookingPage } from './respond-page.ts'

type Link = { ref: string; id: string }

const WORDS = {
  'accept-offer': 'Yes, I will come',
  'decline-offer': 'No, thank you: offer it to the next person',
  'cancel-booking': 'I cannot come: give up my place or my turn',
} as const

/** What can be answered now. @throws Refusal 410 when there is nothing left to answer */
export async function bookingAsked({ ref }: Link, person: Person, services: BookServices): Promise<BookingPage> {
  const session = await services.sessions.get(ref)
  const own = (await services.bookings.forSession(ref)).find(
    (each) => each.personId === person.personId && isLive(each),
  )
  if (!session || !own) throw new Refusal(410, 'That booking needs no answer from you any more.')
  const isOffer = own.status === 'offered'
  const verbs: (keyof typeof WORDS)[] = isOffer ? ['accept-offer', 'decline-offer'] : ['cancel-booking']
  return {
    title: `${session.course}, ${sayDay(session.date)}`,
    state: isOffer
      ? `A place is held for you until the end of ${sayDay(own.offerUntil ?? session.date)}.`
      : own.status === 'booked'
        ? 'You have a place.'
        : 'You are on the waiting list.',
    about: `${session.start}, ${session.mode === 'Virtual' ? 'online' : session.venue}.`,
    choices: verbs.map((verb) => ({ verb, words: WORDS[verb] })),
  }
}

/** @throws Refusal as the card's button would */
export async function answerBooking(link: Link, verb: string, person: Person, services: BookServices): Promise<string> {
  if (!(verb in WORDS)) throw new Refusal(400, 'Please choose what you would like to say.')
  const request = {
    verb: verb as BookingVerb,
    sessionId: link.ref,
    forWhom: '',
    instead: '',
    asked: link.id,
    door: 'email link',
  }
  const { session, booking } = await doBooking(request, person, services)
  const how = booking.status === 'booked' ? 'You are booked on' : 'You have no place on'
  return `${how} ${session.course}, ${sayDay(session.date)}.`
}
