// The page behind an e-mailed link. Opening it changes nothing, for mail scanners open every link; a person's answer does
// the same command as a card's button, with the same checks and history.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import { doCommand } from '../bot/do-command.ts'
import type { ReadLink } from '../delivery/answer-link.ts'
import { type Command, VERBS, type Verb } from '../domain/command.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { type Door, door, PAGE, readText } from './http.ts'
import { placesChanged } from './places-changed.ts'
import { answerBooking, bookingAsked } from './respond-booking.ts'
import { answerPage, bookingPage, sayPage } from './respond-page.ts'
import { askedThing } from './respond-thing.ts'
import { type Services, services } from './services.ts'

type AskedLink = Pick<Command, 'kind' | 'ref'>

const FORM_LIMIT = 32 * 1024

export const respondGet = pageDoor(async (request) => {
  const given = await services()
  const { link, person } = await whose(request, given)
  if (link.kind === 'booking') return html(200, bookingPage(await bookingAsked(link, person, bookingServices(given))))
  return html(200, answerPage(await askedThing({ ...link, kind: link.kind }, person, given)))
})

export const respondPost = pageDoor(async (request) => {
  const given = await services()
  const { link, person } = await whose(request, given)
  const typed = Object.fromEntries(new URLSearchParams(await readText(request, FORM_LIMIT, 'An answer')))
  if (link.kind === 'booking') return answerAboutBooking(link, typed.verb ?? '', person, given)
  const asked = { ...link, kind: link.kind }
  try {
    const { teams } = await import('./teams.ts')
    const command = await doCommand(readAnswer(asked, typed), person, 'email link', teams(given).commands)
    // Spent only by an answer that was taken: one that was refused may be put right.
    await given.turns.remember(spentName(link), { verb: command.verb })
    return html(200, sayPage('Thank you', `Your answer about ${link.ref} is kept, and those who need to know see it.`))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) throw error
    return html(error.status, answerPage(await askedThing(asked, person, given), typed, error.message))
  }
})

async function answerAboutBooking(
  link: ReadLink,
  verb: string,
  person: Person,
  given: Services,
): Promise<HttpResponseInit> {
  const booking = bookingServices(given)
  try {
    const words = await answerBooking(link, verb, person, booking)
    await given.turns.remember(spentName(link), { verb })
    return html(200, sayPage('Thank you', words))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 404) throw error
    return html(error.status, bookingPage(await bookingAsked(link, person, booking), error.message))
  }
}

const bookingServices = (given: Services) => ({ ...given, placesChanged: placesChanged(given) })

/** @throws Refusal for a link that is not ours, has expired, was answered, or whose person left the roster */
async function whose(request: HttpRequest, given: Services): Promise<{ link: ReadLink; person: Person }> {
  if (!given.links) throw new Refusal(404, 'Links are not in use here.')
  const link = given.links.read(request.params.token ?? '', given.clock())
  if (await given.turns.recall(spentName(link))) {
    throw new Refusal(
      410,
      `You have answered about ${link.ref} with this link already; nothing more is needed. The next reminder brings a new link.`,
    )
  }
  const person = await given.people.get(link.personId)
  if (!person) throw new Refusal(410, 'The person this link was for is no longer on the roster.')
  return { link, person }
}

const spentName = ({ id }: ReadLink): string => `link|${id}`

function readAnswer({ kind, ref }: AskedLink, typed: Record<string, string>): Command {
  const { verb = '', version = '', note = '', date = '', impact = '', to = '' } = typed
  if (!(VERBS as readonly string[]).includes(verb)) throw new Refusal(400, 'Please choose what you would like to say.')
  return { verb: verb as Verb, kind, ref, version: Number(version), note, date, impact, to }
}

/** Refusals as pages: whoever opens a link is a person, or a machine that must not mind. */
function pageDoor(open: Door) {
  return door(async (request, context) => {
    try {
      return await open(request, context)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return html(error.status, sayPage('This link cannot be used', error.message))
    }
  })
}

function html(status: number, body: string): HttpResponseInit {
  return { status, body, headers: PAGE }
}
