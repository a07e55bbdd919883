// How many times a group met in a year, as published and by the register, and how many of its meetings are still to come.
import { type Day, sayDay } from '../day.ts'
import type { Meeting } from '../group.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { isInTime, sayTime, spanAsked } from './in-time.ts'
import { aheadOf, fromRegister, meetingsOf } from './meetings-register.ts'
import { count, listed } from './phrases.ts'
import { sayFact } from './say-fact.ts'
import { ASK_BUSINESS_UNIT, factSource, registerSource } from './sources.ts'

// "How many did it have last year, against what was scheduled" looks back.
const STILL =
  /^(?!.*\b(?:did|met|last year|actual|actually|real)\b).*\b(left|remaining|remain|to come|to go|ahead|planned|scheduled)\b/

/** Of the year asked about where it is not over, else of all that is in the register. */
function stillToCome(name: string, year: string, given: Given): Answer {
  const { to } = spanAsked({ year }) ?? {}
  const all = aheadOf(name, given)
  const ahead = to && to >= given.today ? all.filter((one) => one.date <= to) : all
  const said = ahead.map((one) => sayDay(one.date)).join('; ')
  return fromRegister(given, [
    `The register holds ${count(ahead.length, 'meeting')} of ${name} still to come${ahead.length > 0 ? `: ${said}` : ''}.`,
  ])
}

/** Of all groups in a span of days, or in a year that is not over: only the register counts them. */
function inThatTime(question: Question, given: Given): Answer | undefined {
  const { from, to } = spanMeant(question, given.today) ?? {}
  if (!from || !to) return undefined
  const then = meetingsOf(undefined, given).filter((one) => one.date >= from && one.date <= to)
  const held = then.filter((one) => one.date < given.today)
  return fromRegister(given, [
    `${sayTime(from, to, undefined)} the register holds ${count(then.length, 'meeting')}: ${held.length} held, ${then.length - held.length} to come.`,
  ])
}

/** The time asked of, from today on where what is left of it is asked. A year that is over is told from the report. */
function spanMeant(question: Question, today: Day): { from: Day; to: Day } | undefined {
  const span = spanAsked(question)
  const isOfYear = question.from === undefined
  if (!span || (isOfYear && span.to < today)) return undefined
  const isStill = STILL.test(question.own ?? question.text) && span.from < today && span.to >= today
  return isStill ? { ...span, from: today } : span
}

/** "Which groups have not met since January", in its words as read. */
export const NOT_MET =
  /\b(not|never|havent|hasnt|didnt|without)\b( \w+){0,2} (met|meet|meeting|meetings)\b|^(?:and )?(?:who|which)(?: \w+)? (?:have|has|did) ?(?:not|nt)$/

/** The groups that held no meeting then, apart from those whose dates the register does not hold at all. */
export function notMet(met: readonly string[], { from = '', to = '' }: Question, given: Given): Answer {
  const others = given.records.groups.map(({ name }) => name).filter((name) => !met.includes(name))
  const hasDates = (name: string) => meetingsOf(name, given).length > 0
  const [dated, undated] = [others.filter(hasDates), others.filter((name) => !hasDates(name))]
  const who = dated.length > 0 ? `no meeting held of ${listed(dated)}` : 'a meeting held of every group it has dates of'
  return fromRegister(given, [
    `${sayTime(from, to, undefined)} the register holds ${who}.`,
    ...(undated.length > 0 ? [`It holds no dates at all of ${listed(undated)}.`] : []),
  ])
}

const NOT_IN_YET =
  /\b(?:which|what|any|list|show|name) (?:\w+ )?(?:sub ?)?groups?\b.*\b(?:not|number|no|without|missing|lacks?)\b.*\b(?:meetings?|dates?)\b/

/** "Which groups do not have a meeting in yet": those with none ahead; undefined where that is not asked. */
export function noneBooked({ from, to, own, text }: Question, given: Given): Answer | undefined {
  if (!NOT_IN_YET.test(own ?? text)) return undefined
  const isTimed = from !== undefined && to !== undefined && to >= given.today
  const isMeant = (meeting: Meeting) => !isTimed || isInTime(meeting.date, { from, to })
  const names = given.records.groups
    .map(({ name }) => name)
    .filter((name) => !aheadOf(name, given).some((meeting) => isMeant(meeting)))
  const when = isTimed ? ` from ${sayDay(from)} to ${sayDay(to)}` : ''
  if (names.length === 0) return fromRegister(given, [`Every group has a meeting ahead in the register${when}.`])
  return fromRegister(given, [
    `${count(names.length, 'group')} with no meeting ahead in the register${when}: ${listed(names)}.`,
  ])
}

export function howMany(name: string | undefined, question: Question, given: Given): Answer {
  const facts = answerFromFacts(question, given)
  const year = question.year ?? '2023-24'
  if (name && STILL.test(question.own ?? question.text)) return stillToCome(name, year, given)
  const inRegister = name
    ? meetingsOf(name, given).filter((one) => isInTime(one.date, { year }) && one.date < given.today).length
    : 0
  const fact = name === 'Partnership Group' ? given.vocabulary.facts.byId.get('gov-pg-met-eight') : undefined
  if (!name) return inThatTime(question, given) ?? facts
  return {
    ...fromRegister(given, [
      ...(fact
        ? [sayFact(fact)]
        : [`How often ${name} met is not published in the annual report. ${ASK_BUSINESS_UNIT}`]),
      ...scheduled(name, given),
      `The register holds ${count(inRegister, 'meeting')} of ${name} held in ${year}.`,
    ]),
    isHeld: fact !== undefined || inRegister > 0,
    sources: [...(fact ? [factSource(fact)] : []), registerSource('meetings', given.today)],
  }
}

/** "Every other month is six, so what did it do?": how often it is meant to meet, beside how often it did. */
function scheduled(name: string, given: Given): string[] {
  const cadence = given.records.groups.find((group) => group.name === name)?.cadence.split(';')[0]
  return cadence && !cadence.startsWith('Not published') ? [`How often it is meant to meet: ${cadence}.`] : []
}
