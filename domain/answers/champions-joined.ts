// How many champions joined within a time that is named: counted from the register, with the growth the report gives beside it.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import { byMonth } from './by-month.ts'
import { factsOf } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { sayFact } from './say-fact.ts'
import { factSource, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

const JOINED =
  /\b(?:join(?:ed|ers?|ing)|sign(?:ed)? ups?|signed|signups|(?:came|come|coming|brought|got) (?:on board|in|aboard)|(?:new|extra) (?:\w+ ){0,3}champions?|champions? (?:are |were |is )?new|recruit\w*|recruits|gained|took on|taken on|become|became|starters?|since)\b/
const BY_AREA = /\b(?:lscg|locality|localities|areas?|which area|where)\b/
// "How many more than last June" compares two totals that are published.
const COMPARED =
  /\bthan\b|\b(?:growth|grow|grown|grew|gone up|increased?|rise|risen|rose|changed?|compared?)\b|\bwhen did\b|\bhow (?:do|can) i\b/
// Who was a champion in the earlier report's year is not in the register.
const BEFORE_THE_REGISTER = /\b202[01]\b|\b2020-21\b/

/** True when those who joined within a time are asked for, in all or of a sector. */
export function asksWhoJoined(question: Question): boolean {
  const { text, own } = question
  const isOfTime = spanAsked(question) !== undefined && !BEFORE_THE_REGISTER.test(text)
  return (
    question.topic !== 'champions-role' &&
    isOfTime &&
    JOINED.test(text) &&
    !COMPARED.test(text) &&
    !BY_AREA.test(own ?? text)
  )
}

export function joinedWithin(question: Question, given: Given): Answer {
  const { sector } = question
  const joined = given.records.champions.filter(
    (one) =>
      one.joined <= given.today &&
      isInTime(one.joined, question) &&
      (sector === undefined || one.sector.includes(sector)),
  )
  const rows = [...Map.groupBy(joined, (one) => one.sector)].map(([name, own]): [string, number] => [name, own.length])
  rows.sort((a, b) => b[1] - a[1])
  const span = spanAsked(question)
  const last = span && span.to < given.today ? span.to : given.today
  const facts = factsOf(topicNamed('champions-growth'), given)
  const bySector = sector === undefined && rows.length > 0 ? ` ${rows.map((row) => row.join(' ')).join(', ')}.` : ''
  return {
    title: 'Neglect champions who joined',
    paragraphs: [
      `${joined.length} ${sector === undefined ? '' : `${sector} `}${joined.length === 1 ? 'champion' : 'champions'} joined from ${sayDay(span?.from ?? given.today)} to ${sayDay(last)}, by the register.${bySector}`,
      ...byMonth(
        joined.map((one) => one.joined),
        question,
      ),
      ...facts.map((fact) => `Published: ${sayFact(fact)}`),
    ],
    ...(rows.length > 1
      ? { table: { columns: ['Sector', 'Joined'], rows: rows.map(([name, size]) => [name, String(size)]) } }
      : {}),
    asAt: given.today,
    sources: [registerSource('neglect champions', given.today), ...facts.map(factSource)],
    suggestions: suggestionsFor('champions'),
    isHeld: true,
  }
}
