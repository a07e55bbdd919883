// Serious Incident Notifications by the month they came in, counted in the register at the level that is published.
import { sayMonth } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Review } from '../review.ts'
import type { Given } from './given.ts'
import { isInTime, sayTime, spanAsked } from './in-time.ts'
import { count, listed } from './phrases.ts'

const NOTIFICATIONS = /\b(?:sins?|notifications?|notified|serious incidents?)\b/
// "When did they come in", "how many a month", "were they all in January".
const BY_MONTH =
  /\b(?:when|which months?|what months?|by month|per month|each month|a month|month by month|spread|bunched|all in|all at once)\b/
const ALL_AT_ONCE = /\ball (?:in|at once|of them in)\b/
// What a notification leads to, or a rule about it, is told by the reports.
const OTHERWISE = /\b(?:who|whose|duty|must|should|have to|shared|rapid|go on|went on|2020|2020-21|2021)\b/

/**
 * The lines that answer it, where a month or the months are asked about; none for a time before the register begins.
 */
export function notificationsIn(question: Question, given: Given): string[] {
  const said = question.text
  const span = ALL_AT_ONCE.test(said) ? undefined : spanAsked(question)
  const isOfMonths = question.from !== undefined || BY_MONTH.test(said)
  if (!NOTIFICATIONS.test(said) || !isOfMonths || OTHERWISE.test(said)) return []
  const months = Map.groupBy(given.records.reviews.filter(isNotification), ({ notifiedMonth }) => notifiedMonth)
  const [first = '', ...later] = [...months.keys()].toSorted()
  const met = [first, ...later].filter((month) => !span || isInTime(`${month}-01`, question))
  const parts = met.map((month) => `${sayMonth(month)} ${months.get(month)?.length}`)
  const total = met.reduce((sum, month) => sum + (months.get(month)?.length ?? 0), 0)
  if (total > 0 && met.length > 1)
    return [`${count(total, 'Serious Incident Notification')}, by the register: ${listed(parts)}.`]
  if (total > 0)
    return [`${count(total, 'Serious Incident Notification')} came in ${sayMonth(met[0] ?? '')}, by the register.`]
  // The register says nothing of the time before its first entry, nor of days ahead.
  const isCovered = span !== undefined && first !== '' && span.from >= `${first}-01` && span.from <= given.today
  return isCovered
    ? [`${sayTime(span.from, span.to, question.months)} no Serious Incident Notification is in the register.`]
    : []
}

function isNotification({ activityType, notifiedMonth }: Review): boolean {
  return /^SIN\b/.test(activityType) && notifiedMonth !== ''
}
