// Who is charged for training and why, and places missed or given up late by agency as totals only.
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts, notHeld, pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import type { MissedPlaces } from './missed-places.ts'
import { capitalised, count } from './phrases.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'

type Counted = { of: (one: MissedPlaces) => number; title: string; done: string }

// The last training year that is over: what is meant where none is named.
const YEAR = '2023-24'

const MISSED: Counted = { of: ({ missed }) => missed, title: 'Missed places', done: 'missed' }
const CANCELLED_LATE: Counted = {
  of: ({ cancelledLate }) => cancelledLate,
  title: 'Late cancellations',
  done: 'cancelled late',
}

// "No shows by agency" asks for totals; "what if I don't turn up" asks about the charge.
const COUNTING =
  /\b(by|agency|agencies|organisations?|how many|which|who|most|totals?|numbers?|figures|tally|count|register|so far|to date|altogether|overall|all time|(?:last|this|that) year|20\d\d(?:-\d\d)?)\b/
// "Who is charged for late cancellation" asks about the charge; who cancels late, and how many did, is counted.
const COUNTING_LATE =
  /\b(by (?:agency|sector|organisation)|how many|number of|numbers|figures|totals?|which (?:agency|agencies|sectors?|organisations?|partners?|bod(?:y|ies))|most|worst|any|count of|tally|register|so far|to date|altogether|overall|all time|(?:last|this|that) year|20\d\d-\d\d|who (?:\w+ )?cancel\w*)\b/
// Everything the register holds is meant, and not its last whole year.
const WHOLE = /\b(register|so far|to date|altogether|in all|all told|overall|all time|ever)\b/
// Rewritten, "no" stands for "number" as people write it.
const MISSED_ONES = /\b(?:no|number) shows?\b|\bnot (?:turn up|attend|show up|bother)\b/
const LATE = '(?:late|last minute|short notice|day before|on the day|too late)'
const CANCELLING = '(?:cancel\\w*|(?:pull|drop|back)\\w* outs?|g(?:i|a)v\\w* up)'
const LATE_CANCELLING = new RegExp(`\\b${LATE}\\b.*\\b${CANCELLING}\\b|\\b${CANCELLING}\\b.*\\b${LATE}\\b`)
const OF_THE_RULE =
  /\b(if i|if you|if we|can i|do i|how many (?:hours|days|weeks)|charged?|charges|fees?|fines?|pay|cost|notice (?:do|is)|policy)\b/

/** What is counted over everybody's bookings, or undefined where the question asks about the charge itself. */
function countedIn({ kind, topic, own, text }: Question): Counted | undefined {
  if (kind !== 'training_charges') return undefined
  const isLate = LATE_CANCELLING.test(text) && COUNTING_LATE.test(text) && !OF_THE_RULE.test(own ?? text)
  if (isLate && !MISSED_ONES.test(own ?? text)) return CANCELLED_LATE
  return topic === 'charges-noshow' && COUNTING.test(text) && !/\bif i\b|\brate\b|\bpercent/.test(text)
    ? MISSED
    : undefined
}

/** True when the answer counts places over everybody's bookings. */
export function needsMissedPlaces(question: Question): boolean {
  return countedIn(question) !== undefined
}

export function answerCharges(question: Question, given: Given): Answer {
  const counted = countedIn(question)
  if (!counted || /\b2020/.test(question.text)) return withNothingPublished(question, given)
  const isWhole = question.year === undefined && WHOLE.test(question.text)
  if (isWhole)
    return inAll(
      (given.missedPlaces ?? []).filter((one) => counted.of(one) > 0),
      counted,
      given,
    )
  const year = question.year ?? YEAR
  const ofYear = (given.missedPlaces ?? []).filter((one) => one.trainingYear === year && counted.of(one) > 0)
  if (ofYear.length > 0) return withLater(byAgency(ofYear, counted, year, given), question, counted, given)
  const facts = pickFacts(question, given, topicNamed(question.topic))
  return notHeld(question, facts, `${counted.title} by agency in ${year} are not published.`)
}

/** "In the register" names no year: what it holds of the years since then is told too. */
function withLater(answer: Answer, question: Question, { of, done }: Counted, given: Given): Answer {
  const since = given.missedPlaces?.filter((one) => one.trainingYear > YEAR && of(one) > 0) ?? []
  if (question.year !== undefined || since.length === 0) return answer
  const years = [...Map.groupBy(since, (one) => one.trainingYear)].sort(([a], [b]) => a.localeCompare(b))
  const lines = years.map(
    ([year, own]) =>
      `Since then ${done}, for sessions of ${year}: ${own.map((one) => `${one.agency} ${of(one)}`).join(', ')}.`,
  )
  const [first = '', ...rest] = answer.paragraphs
  return { ...answer, paragraphs: [first, ...lines, ...rest] }
}

/** All that the register holds, by agency and by training year. */
function inAll(counts: readonly MissedPlaces[], { of, title, done }: Counted, given: Given): Answer {
  const sum = (own: readonly MissedPlaces[]) => own.reduce((total, one) => total + of(one), 0)
  const agenciesIn = (own: readonly MissedPlaces[]) =>
    [...Map.groupBy(own, (one) => one.agency)]
      .map(([name, all]) => [name, sum(all)] as const)
      .sort((a, b) => b[1] - a[1])
  const said = (own: readonly MissedPlaces[]) =>
    agenciesIn(own)
      .map((row) => row.join(' '))
      .join(', ')
  const years = [...Map.groupBy(counts, (one) => one.trainingYear)].sort(([a], [b]) => a.localeCompare(b))
  return {
    title: `${title} in the register`,
    paragraphs: [
      `${capitalised(count(sum(counts), 'place'))} ${done} up to ${sayDay(given.today)}: ${said(counts)}. Totals only; nobody is named.`,
      `By training year: ${years.map(([year, own]) => `${year} ${sum(own)} (${said(own)})`).join('; ')}.`,
      `Counted from the bookings in the register; no total is published. ${ASK_BUSINESS_UNIT}`,
    ],
    table: { columns: ['Agency', title], rows: agenciesIn(counts).map(([name, number]) => [name, String(number)]) },
    asAt: given.today,
    sources: [registerSource('training bookings, totals', given.today)],
    suggestions: ['Who has to pay for training?'],
    isHeld: true,
  }
}

/** What is published about charges, and that amounts and notice are not. */
function withNothingPublished(question: Question, given: Given): Answer {
  const answer = answerFromFacts(question, given)
  if (!answer.isHeld) return answer
  return {
    ...answer,
    paragraphs: [...answer.paragraphs, `Amounts and notice periods are not published. ${ASK_BUSINESS_UNIT}`],
  }
}

function byAgency(counts: readonly MissedPlaces[], { of, title, done }: Counted, year: string, given: Given): Answer {
  const rows = counts.toSorted((a, b) => of(b) - of(a)).map((item) => ({ agency: item.agency, number: of(item) }))
  const total = rows.reduce((sum, { number }) => sum + number, 0)
  return {
    title: `${title} by agency, ${year}`,
    paragraphs: [
      `${capitalised(count(total, 'place'))} ${total === 1 ? 'was' : 'were'} ${done} in ${year}: ${rows.map(({ agency, number }) => `${agency} ${number}`).join(', ')}. Totals only; nobody is named.`,
      `Counted from the bookings in the register; no total for ${year} is published. ${ASK_BUSINESS_UNIT}`,
    ],
    table: { columns: ['Agency', title], rows: rows.map(({ agency, number }) => [agency, String(number)]) },
    chart: {
      kind: 'bar',
      title: `${title}, ${year}`,
      bars: rows.map(({ agency, number }) => ({ label: agency, value: number })),
    },
    asAt: given.today,
    sources: [registerSource('training bookings, totals', given.today)],
    suggestions: ['Who has to pay for training?'],
    isHeld: true,
  }
}
