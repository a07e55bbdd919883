// The page behind an e-mailed link. Opening it changes nothing, for mail scanners open every link; a person's answer does
// the same command as a card's button, with the same checks and history.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import { answeredAlready, doCommand } from '../bot/do-command.ts'
import type { ReadLink } from '../delivery/answer-link.ts'
import { type Command, VERBS, type Verb } from '../domain/command.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ChoiceLink } from './choice-link.ts'
import { choicePage } from './choice-page.ts'
import { type Door, door, PAGE, readText } from './http.ts'
import { CHOICE_LINKS } from './respond-choices.ts'
import { digestPage } from './respond-digest.ts'
import { answerPage, sayPage } from './respond-page.ts'
import { askedThing } from './respond-thing.ts'
import { type Services, services } from './services.ts'
import { refuseWithdrawn } from './withdraw-links.ts'

type AskedLink = Pick<Command, 'kind' | 'ref'>

const FORM_LIMIT = 32 * 1024

// Nothing is there to answer about, or not any more: said on a page without the form.
const PLAIN: ReadonlySet<number> = new Set([404, 410])

export const respondGet = pageDoor(async (request) => {
  const given = await services()
  const { link, person } = await whose(request, given)
  if (link.kind === 'digest') return html(200, await digestPage(link, person, given))
  if (link.kind === 'action' || link.kind === 'return')
    return html(200, answerPage(await askedThing({ ...link, kind: link.kind }, person, given)))
  return html(200, choicePage(await CHOICE_LINKS[link.kind].asked(link, person, given)))
})

export const respondPost = pageDoor(async (request) => {
  const given = await services()
  const { link, person } = await whose(request, given)
  const typed = Object.fromEntries(new URLSearchParams(await readText(request, FORM_LIMIT, 'An answer')))
  if (link.kind === 'digest') throw new Refusal(400, 'That page only lists. Please answer behind the links on it.')
  if (link.kind !== 'action' && link.kind !== 'return')
    return answerChoice(CHOICE_LINKS[link.kind], link, typed, person, given)
  const asked = { ...link, kind: link.kind }
  try {
    const { teams } = await import('./teams.ts')
    const command = await doCommand(readAnswer(asked, typed), person, 'email link', teams(given).commands, link.id)
    // Spent only by an answer that was taken: one that was refused may be put right. The record's own row has it too,
    // atomically with the answer; this one says so before the record is looked at, for as long as the link lives.
    await given.turns.remember(spentName(link), { verb: command.verb })
    return html(200, sayPage('Thank you', `Your answer about ${link.ref} is kept, and those who need to know see it.`))
  } catch (error) {
    if (!(error instanceof Refusal) || PLAIN.has(error.status)) throw error
    return html(error.status, answerPage(await askedThing(asked, person, given), typed, error.message))
  }
})

async function answerChoice(
  choice: ChoiceLink,
  link: ReadLink,
  typed: Record<string, string>,
  person: Person,
  given: Services,
): Promise<HttpResponseInit> {
  try {
    const { title, words, isKept, file } = await choice.answer(link, typed, person, given)
    if (isKept) await given.turns.remember(spentName(link), { verb: typed.verb })
    return html(200, sayPage(title, words, file))
  } catch (error) {
    if (!(error instanceof Refusal) || PLAIN.has(error.status)) throw error
    return html(error.status, choicePage(await choice.asked(link, person, given), typed, error.message))
  }
}

/** @throws Refusal for a link that is not ours, has expired, was answered, or whose person left the roster */
async function whose(request: HttpRequest, given: Services): Promise<{ link: ReadLink; person: Person }> {
  if (!given.links) throw new Refusal(404, 'Links are not in use here.')
  const link = given.links.read(request.params.token ?? '', given.clock())
  if (await given.turns.recall(spentName(link))) throw answeredAlready(link.ref)
  await refuseWithdrawn(link, given)
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
