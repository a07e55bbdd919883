// The search beside the message box: finds an action, course, group or review and gives its card to insert.

import type { Message } from '../cards/card.ts'
import { contactsLine } from '../cards/contacts.ts'
import { plain, shorten } from '../cards/plain.ts'
import { londonDay } from '../domain/day.ts'
import { findThings } from '../domain/find-things.ts'
import type { Person } from '../domain/person.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { worryAnswer } from '../domain/worry/worry-answer.ts'
import { type AnswerServices, decide } from './answer-question.ts'
import { drawAnswer } from './draw-answer.ts'
import type { Incoming } from './incoming.ts'
import { vocabularyOf } from './vocabulary-of.ts'

export type Found = { title: string; about: string; message: Message }

/** Either a list of cards to choose from, or a line that says why there is none. */
export type SearchResult = { found: readonly Found[] } | { line: string }

// Teams shows a short list, and each card is drawn in full.
const FOUND_SHOWN = 8

/** What to show for a worry typed into the search box, or undefined. Needs no roster and no storage. */
export function meetWorryInSearch({ data }: Incoming): SearchResult | undefined {
  const { worry } = readWorry(wordsIn(data))
  return worry === 'none' ? undefined : { line: contactsLine(worryAnswer(worry)) }
}

export async function search({ data }: Incoming, person: Person, services: AnswerServices): Promise<SearchResult> {
  const records = await services.records.current()
  const things = findThings(wordsIn(data), records, FOUND_SHOWN)
  if (things.length === 0)
    return { line: 'Nothing fits. Try the reference of an action, or a word of a course, group or review.' }
  const given = { records, vocabulary: vocabularyOf(records), today: londonDay(services.clock()) }
  // The card goes into a conversation with others: it says what everybody may see, whoever looked it up.
  const anybody = { ...person, roles: [], chairs: [], ownerRoles: [] }
  const found = await Promise.all(
    things.map(async ({ title, about, question }) => {
      const answer = await decide(question, anybody, given, services)
      return { title: shorten(title, 120), about: shorten(about, 120), message: drawAnswer(answer, question.kind, '') }
    }),
  )
  return { found }
}

/** The body of the answer that Teams expects. */
export function searchBody(result: SearchResult): object {
  if ('line' in result) return { composeExtension: { type: 'message', text: result.line } }
  const attachments = result.found.map(({ title, about, message }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: message.card,
    preview: {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: plain(title), text: plain(about) },
    },
  }))
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

/** The typed words; the first look, before anything is typed, has none. */
function wordsIn(data: Record<string, unknown>): string {
  const parameters: unknown[] = Array.isArray(data.parameters) ? data.parameters : []
  const typed = parameters.find((one) => (one as { name?: unknown } | null)?.name !== 'initialRun')
  const value = (typed as { value?: unknown } | undefined)?.value
  return typeof value === 'string' ? value.slice(0, 400) : ''
}
