// Section 11: the asker's own return, how a round stands, and what the report says.
import { type Day, daysBetween, sayDay } from '../day.ts'
import { may } from '../permissions.ts'
import type { Person } from '../person.ts'
import type { Question } from '../questions/question.ts'
import type { Span } from '../questions/read-spans.ts'
import { dueOn, isOwed, type Section11Return } from '../section11-return.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { count } from './phrases.ts'
import { answerExtensions } from './section11-extensions.ts'
import { answerRoundFigures } from './section11-figures.ts'
import { sayReceived, spanBehind } from './section11-received.ts'
import { withReturnReminders } from './section11-remind.ts'
import { asksCameLate, roundTotals } from './section11-round.ts'
import { isOfSector } from './section11-sectors.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

// Topics that a round under way answers from the register.
const COUNTS = new Set(['s11-round', 's11-returned', 's11-nonreturns'])
const EXTENSIONS = 's11-extensions'
// The round the annual report speaks of: its figures are the published ones.
const PUBLISHED = '2023-24'
const RETURNED = new Set(['Returned', 'Reviewed', 'Panel', 'Closed'])

export function answerSection11(question: Question, given: Given): Answer {
  const own = given.vocabulary.shelves.returnsByOrganisation.get(given.asker.organisation) ?? []
  if (question.organisation) {
    const body = oneBody(question, given)
    return question.topic === 's11-remind' ? withReturnReminders(body) : body
  }
  if (question.body && asksOfBody(question)) return oneBody({ ...question, organisation: question.body }, given)
  const opened = question.year ?? roundBefore(question, given) ?? currentRound(given)
  if (opened !== undefined && asksOfExtensions(question)) return extensionsOf(opened, question, given)
  if (question.topic === 's11-mine' || question.topic === EXTENSIONS)
    return own.length > 0 ? ownReturn(own, question, given) : noOwnReturn(question, given)
  if (question.topic === 's11-remind' && opened !== undefined)
    return withReturnReminders(roundTotals(opened, question, given))
  const figures = opened === undefined ? undefined : answerRoundFigures(opened, question, given)
  if (figures) return figures
  // "Health?", after how a round stands, is of its bodies there.
  const isOfSectorAlone = question.topic === undefined && question.own !== undefined && question.sector !== undefined
  if (opened !== undefined && isOfSectorAlone) return roundTotals(opened, question, given)
  if (opened !== undefined && asksCount(question)) return roundTotals(opened, question, given)
  if (opened === undefined || !COUNTS.has(question.topic ?? '')) return answerFromFacts(question, given)
  const span = ASKS_RECEIVED.test(ownOrAll(question)) ? spanBehind(question, given.today) : undefined
  if (span) return receivedIn(span, question, given)
  if (question.topic === 's11-round') return roundTotals(opened, question, given)
  // The report gives no sector's returns; the register does.
  if (question.sector !== undefined) return beside(roundTotals(opened, question, given), question, given)
  const isUnderWay = (given.vocabulary.shelves.returnsByRound.get(opened) ?? []).some((item) =>
    isOwed(item, given.today),
  )
  const isWhy = /\bwhy\b/.test(question.text)
  // Who is told by name, to those who may know it.
  const isWho = question.topic === 's11-nonreturns' && WHO.test(ownOrAll(question)) && maySeeBodies(given.asker)
  return !isWhy && (isWho || (isUnderWay && opened !== PUBLISHED))
    ? beside(roundTotals(opened, question, given), question, given)
    : answerFromFacts(question, given)
}

/** "What about probation", "have the police sent theirs back": not "what did probation say in their returns". */
function asksOfBody({ topic, text, own }: Question): boolean {
  const isBare = own !== undefined && own.split(' ').length <= 4
  return (
    (topic === undefined || COUNTS.has(topic) || topic === EXTENSIONS || isBare) &&
    !/\b(say|said|mention|mentioned|percent|confidence)\b/.test(text)
  )
}

/** How many came late, or are at a status: only the register counts them. */
function asksCount(question: Question): boolean {
  // "Who reads them once they are in", after how many have not started, asks for no count.
  const isOther = question.topic !== undefined && question.topic !== EXTENSIONS && !COUNTS.has(question.topic)
  const isOfStatus = !isOther && (question.status === 'Not started' || question.status === 'In progress')
  const said = question.own ?? question.text
  return isOfStatus || (asksCameLate(question) && (HOW_MANY.test(said) || CAME_FIRST.test(said)))
}

const CAME_FIRST = /^(?:list |show |the |all )*(?:section ?11 )?returns?\b/
const HOW_MANY = /\b(?:how many|number|count|any|anyone|anybody|which|who|were there|did)\b/

const WHO = /\b(?:who|which|names?|name them|list)\b/

const FEW_WORDS = 5

/** "And last week" says only of when. */
function ownOrAll({ own, text }: Question): string {
  return own !== undefined && own.split(' ').length > FEW_WORDS ? own : text
}

const ASKS_RECEIVED =
  /^(?!.*\b(?:not|due|late|left|owed?|still|why|extension)\b).*\b(?:return(?:s|ed)?|came|come|received|sent|back)\b/

/** What came in within a time, then how the round of that time stands. */
function receivedIn(span: Span, question: Question, given: Given): Answer {
  const round = question.year ?? currentRound(given, span.to) ?? PUBLISHED
  const items = given.vocabulary.shelves.returnsByRound.get(round) ?? []
  const isNamed = maySeeBodies(given.asker)
  const own = isNamed ? items.filter((item) => isOfSector(item, question.sector)) : []
  const live = roundTotals(round, question, given)
  const lines = [sayReceived(own.length > 0 ? own : items, span, isNamed, given.today), ...live.paragraphs.slice(0, 1)]
  return { ...beside({ ...live, paragraphs: lines }, question, given), ...(isNamed ? { isPrivate: true } : {}) }
}

/** The round under way, and beside it what was published of the last. */
function beside(live: Answer, question: Question, given: Given): Answer {
  const facts = answerFromFacts(question, given)
  return {
    ...live,
    paragraphs: [...live.paragraphs, ...facts.paragraphs.slice(0, 2).map((line) => `Published: ${line}`)],
    sources: [...live.sources, ...facts.sources.slice(0, 2)],
  }
}

/** The latest round that has been opened by today, or by a day before it. */
function currentRound(given: Given, day: Day = given.today): string | undefined {
  const rounds = [...given.vocabulary.shelves.returnsByRound]
  const opened = rounds.filter(([, items]) => items.some((item) => item.invited <= day))
  return opened
    .map(([round]) => round)
    .sort()
    .at(-1)
}

const TIME_BEFORE = /\b(?:last|previous) (?:time|round)\b|\b(?:time|round) before\b/

/** "How many did we end up with last time", while a round is under way: the one before it. */
function roundBefore({ own, text }: Question, given: Given): string | undefined {
  const current = currentRound(given)
  if (current === undefined || !TIME_BEFORE.test(own ?? text)) return undefined
  const { returnsByRound } = given.vocabulary.shelves
  if (!returnsByRound.get(current)?.some((item) => isOwed(item, given.today))) return undefined
  return [...returnsByRound.keys()]
    .filter((round) => round < current)
    .sort()
    .at(-1)
}

/** Of the round asked about, or of the latest that has opened. */
function ownReturn(own: readonly Section11Return[], { year }: Question, given: Given): Answer {
  const current = own.toSorted((a, b) => (a.round < b.round ? 1 : -1)).find((one) => one.invited <= given.today)
  const item = own.find(({ round }) => round === year) ?? current ?? own[0]
  if (!item) return noOwnReturn({ kind: 'section11', text: '' }, given)
  return {
    title: `Your Section 11 return, ${item.round}`,
    paragraphs: [`${item.organisation}: ${sayReturn(item, given.today)}`],
    asAt: given.today,
    sources: [registerSource(`Section 11 returns ${item.round}`, given.today)],
    suggestions: ['Ask for more time', 'What were the Section 11 themes?'],
    isHeld: true,
    isPrivate: true,
  }
}

/** How the asker's own body's return of the latest round stands, when it has one to give. */
export function ownReturnLine(given: Given): string | undefined {
  const own = given.vocabulary.shelves.returnsByOrganisation.get(given.asker.organisation) ?? []
  const current = own.toSorted((a, b) => (a.round < b.round ? 1 : -1)).find((one) => one.invited <= given.today)
  return current && `Your Section 11 return, ${current.round}: ${sayReturn(current, given.today)}`
}

function sayReturn(item: Section11Return, today: Day): string {
  if (item.status === 'No local return') return 'a national or regional body; no local return is asked for.'
  if (item.returned !== '' && item.returned <= today) {
    return `returned on ${sayDay(item.returned)} (due ${sayDay(dueOn(item))}). Status: ${RETURNED.has(item.status) ? item.status : 'Returned'}.`
  }
  const due = dueOn(item)
  const days = daysBetween(today, due)
  const when = days >= 0 ? `${count(days, 'day')} from now` : `${count(-days, 'day')} ago`
  const extended = item.extendedTo === '' ? '' : ` An extension was agreed from ${sayDay(item.due)}.`
  return `not returned yet. Due on ${sayDay(due)}, ${when}. Status: ${item.status}.${extended}`
}

const ASKS_OTHERS =
  /\b(who|which|how many|anyone|anybody|any bodies|list|ones|those)\b|\b(?:we|did we|have we) (?:have |had )?(?:given?|gave|granted|agreed|allowed|let|extended)\b/
// "How many is that", "to what date", asked on of the extensions.
const ASKED_ON =
  /^(?:(?:and|so|ok|but) )*(?:until (?:when|what date)|to (?:when|what date|which date)|how many(?: (?:is|are|of) (?:that|they|those|them|it|there))?|who(?: (?:is|are) (?:that|it|they|those))?|which(?: ones| bodies| organisations)?|what(?: is)?(?: the)?(?: new)? (?:date|deadline)|by when|when(?: (?:is|are) (?:that|it|they|theirs|those)(?: due| up)?)?|(?:what |how )?(?:about )?(?:the |in |for )*(?:last|previous|this|20\d\d-\d\d)(?: (?:round|year|time))?)(?: then| now)?$/
const OF_EXTENSIONS = /\b(?:more|extra) time\b|\bexten(?:sions?|ded)\b|\blonger\b|\blater d/

/** "Who have we given more time", not "can we have more time". */
function asksOfExtensions({ topic, isMine, own, text }: Question): boolean {
  if (own !== undefined && ASKED_ON.test(own)) return topic === EXTENSIONS || OF_EXTENSIONS.test(text)
  return topic === EXTENSIONS && (!isMine || ASKS_OTHERS.test(own ?? text))
}

/** Of the round, or of one sector in it for those who may see names: of a few, a count would tell who. */
function extensionsOf(round: string, { sector }: Question, given: Given): Answer {
  const items = given.vocabulary.shelves.returnsByRound.get(round) ?? []
  const isNamed = maySeeBodies(given.asker)
  const own = isNamed ? items.filter((item) => isOfSector(item, sector)) : []
  return answerExtensions(round, own.length > 0 ? own : items, isNamed, given)
}

function noOwnReturn(question: Question, given: Given): Answer {
  const round = currentRound(given)
  const due = given.vocabulary.shelves.returnsByRound.get(round ?? '')?.[0]?.due
  return {
    title: KIND_TITLES.section11,
    paragraphs: [
      `No Section 11 return is recorded for your organisation.${round && due ? ` Returns of the ${round} round ${due < given.today ? 'were' : 'are'} due on ${sayDay(due)}.` : ''} ${ASK_BUSINESS_UNIT}`,
    ],
    asAt: given.today,
    sources: [registerSource('Section 11 returns', given.today)],
    suggestions: suggestionsFor(question.kind),
    isHeld: false,
  }
}

function oneBody(question: Question, given: Given): Answer {
  const items = given.vocabulary.shelves.returnsByOrganisation.get(question.organisation ?? '') ?? []
  const isOwn = question.organisation === given.asker.organisation
  if (isOwn && items.length > 0) return ownReturn(items, question, given)
  if (!maySeeBodies(given.asker)) return notForYou(given)
  const invited = items.filter((item) => item.invited <= given.today).toSorted((a, b) => (a.round < b.round ? 1 : -1))
  const ofYear = invited.filter((item) => !question.year || item.round === question.year)
  // Of a year without a round, what there is.
  const shown = ofYear.length > 0 ? ofYear : invited
  const none =
    ofYear.length > 0 ? [] : [`No return of it is in the register${question.year ? ` for ${question.year}` : ''}.`]
  return {
    title: `Section 11: ${question.organisation}`,
    paragraphs: [...none, ...shown.map((item) => `${item.round}: ${sayReturn(item, given.today)}`)],
    asAt: given.today,
    sources: [registerSource('Section 11 returns', given.today)],
    suggestions: suggestionsFor('section11'),
    isHeld: shown.length > 0,
    isPrivate: true,
  }
}

function maySeeBodies(person: Person): boolean {
  return may(person, 'returns.named')
}

function notForYou(given: Given): Answer {
  return {
    title: KIND_TITLES.section11,
    paragraphs: [`Other bodies' returns are shown by name only to chairs and the business unit. ${ASK_BUSINESS_UNIT}`],
    asAt: given.today,
    sources: [],
    suggestions: suggestionsFor('section11'),
    isHeld: false,
  }
}
