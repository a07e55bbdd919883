// Of a Section 11 round, what only its register can give: how it stands sector by sector, and which came first and last.
import { sayDay } from '../day.ts'
import { may } from '../permissions.ts'
import type { Question } from '../questions/question.ts'
import type { Section11Return } from '../section11-return.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { isOfSector, SECTORS_OF_BODIES } from './section11-sectors.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

const BY_SECTOR =
  /\b(?:by|per|each|every) (?:sector|type|kind)s?\b|\b(?:which|what) (?:sector|type of body)s?\b|\bsector by sector\b|\bsectors? (?:is|are) (?:best|worst|behind|ahead)\b/

/** The answer where one of these is asked, else undefined. A sector of few bodies would tell who: only for those who may see names. */
export function answerRoundFigures(round: string, question: Question, given: Given): Answer | undefined {
  const all = given.vocabulary.shelves.returnsByRound.get(round) ?? []
  const items = all.filter(({ status }) => status !== 'No local return')
  if (question.topic === 's11-first') return firstAndLast(round, items, given)
  const { sector, own, text } = question
  const ofSector = items.filter((item) => isOfSector(item, sector))
  if (ofSector.length > 0 && WHEN_SENT.test(own ?? text)) return whenSent(round, ofSector, question, given)
  const isAsked = BY_SECTOR.test(question.own ?? question.text) && may(given.asker, 'returns.named')
  return isAsked ? bySector(round, items, given) : undefined
}

const WHEN_SENT =
  /\b(?:when|what day|what date) (?:did|have|has|was|were)\b.*\b(?:send|sent|submit\w*|return\w*|file|filed|in|back|come|came|get)\b/

/** "When did health send theirs in": each body's day, to those who may see names; a few bodies' count would tell who. */
function whenSent(round: string, items: readonly Section11Return[], { sector }: Question, given: Given): Answer {
  if (!may(given.asker, 'returns.named'))
    return {
      ...drawn(round, given),
      paragraphs: [`When each body returned is shown only to chairs and the business unit. ${ASK_BUSINESS_UNIT}`],
    }
  const came = items.filter((item) => isIn(item, given)).toSorted((a, b) => a.returned.localeCompare(b.returned))
  const [first, last] = [came[0]?.returned, came.at(-1)?.returned]
  const between = first && last ? `, between ${sayDay(first)} and ${sayDay(last)}` : ''
  const rows = came.map(({ organisation, returned }) => [organisation, returned === '' ? '' : sayDay(returned)])
  return {
    ...drawn(round, given),
    paragraphs: [
      `${came.length} of ${items.length} local bodies (${sector}) have returned at ${sayDay(given.today)}${between}.`,
    ],
    ...(rows.length > 0 ? { table: { columns: ['Body', 'Returned'], rows } } : {}),
    isPrivate: true,
  }
}

function isIn({ returned }: Section11Return, given: Given): boolean {
  return returned !== '' && returned <= given.today
}

function bySector(round: string, items: readonly Section11Return[], given: Given): Answer {
  const rows = SECTORS_OF_BODIES.map((sector) => {
    const own = items.filter((item) => isOfSector(item, sector))
    return { sector, size: own.length, returned: own.filter((item) => isIn(item, given)).length }
  })
  const others = items.filter((item) => !SECTORS_OF_BODIES.some((sector) => isOfSector(item, sector)))
  rows.push({ sector: 'Other', size: others.length, returned: others.filter((item) => isIn(item, given)).length })
  const shown = rows.filter(({ size }) => size > 0).toSorted((a, b) => a.returned / a.size - b.returned / b.size)
  return {
    ...drawn(round, given),
    paragraphs: [
      `${items.filter((item) => isIn(item, given)).length} of ${items.length} local bodies have returned at ${sayDay(given.today)}. By sector, the furthest behind first:`,
    ],
    table: {
      columns: ['Sector', 'Returned', 'Of'],
      rows: shown.map(({ sector, size, returned }) => [sector, String(returned), String(size)]),
    },
    isPrivate: true,
  }
}

function firstAndLast(round: string, items: readonly Section11Return[], given: Given): Answer {
  const came = items.filter((item) => isIn(item, given)).toSorted((a, b) => a.returned.localeCompare(b.returned))
  const isNamed = may(given.asker, 'returns.named')
  const say = (item: Section11Return) =>
    `${sayDay(item.returned || given.today)}${isNamed ? ` (${item.organisation})` : ''}`
  const [first, last] = [came[0], came.at(-1)]
  return {
    ...drawn(round, given),
    paragraphs:
      first && last
        ? [
            `The first return came in on ${say(first)}, the latest on ${say(last)}. ${came.length} of ${items.length} are in.`,
          ]
        : [`No return of this round is in at ${sayDay(given.today)}.`],
    ...(isNamed ? { isPrivate: true } : {}),
  }
}

function drawn(round: string, given: Given): Omit<Answer, 'paragraphs'> {
  return {
    title: `Section 11, round ${round}`,
    asAt: given.today,
    sources: [registerSource(`Section 11 returns ${round}`, given.today)],
    suggestions: suggestionsFor('section11'),
    isHeld: true,
  }
}
