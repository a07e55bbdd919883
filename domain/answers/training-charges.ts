// Who is charged for training and why, and missed places by agency as totals only.
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts, notHeld, pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import type { MissedPlaces } from './missed-places.ts'
import { ASK_BUSINESS_UNIT, registerSource } from './sources.ts'

// "No shows by agency" asks for totals; "what if I don't turn up" asks about the charge.
const COUNTING = /\b(by|agency|agencies|organisations?|how many|which|who|most|totals?|numbers?|figures)\b/

/** True when the answer counts missed places over everybody's bookings. */
export function needsMissedPlaces({ kind, topic, text }: Question): boolean {
  return kind === 'training_charges' && topic === 'charges-noshow' && COUNTING.test(text) && !/\bif i\b/.test(text)
}

export function answerCharges(question: Question, given: Given): Answer {
  if (!needsMissedPlaces(question) || /\b2020/.test(question.text)) return withNothingPublished(question, given)
  const year = question.year ?? '2023-24'
  const missed = (given.missedPlaces ?? []).filter((one) => one.trainingYear === year)
  if (missed.length > 0) return byAgency(missed, year, given)
  const facts = pickFacts(question, given, topicNamed(question.topic))
  return notHeld(question, facts, `Missed places by agency in ${year} are not published.`)
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

function byAgency(missed: readonly MissedPlaces[], year: string, given: Given): Answer {
  const rows = missed.toSorted((a, b) => b.missed - a.missed)
  const total = rows.reduce((sum, one) => sum + one.missed, 0)
  return {
    title: `Missed places by agency, ${year}`,
    paragraphs: [
      `${total} places were missed in ${year}: ${rows.map((one) => `${one.agency} ${one.missed}`).join(', ')}. Totals only; nobody is named.`,
      `Counted from the bookings in the register; no total for ${year} is published. ${ASK_BUSINESS_UNIT}`,
    ],
    table: { columns: ['Agency', 'Missed places'], rows: rows.map((one) => [one.agency, String(one.missed)]) },
    chart: {
      kind: 'bar',
      title: `Missed places, ${year}`,
      bars: rows.map((one) => ({ label: one.agency, value: one.missed })),
    },
    asAt: given.today,
    sources: [registerSource('training bookings, totals', given.today)],
    suggestions: ['Who has to pay for training?'],
    isHeld: true,
  }
}
