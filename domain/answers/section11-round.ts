// How a Section 11 round stands by the register: returned, not returned, late, and what of these was asked for first.
import { sayDay } from '../day.ts'
import { may } from '../permissions.ts'
import type { Question } from '../questions/question.ts'
import { dueOn, isOwed, type Section11Return } from '../section11-return.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { capitalised, count, dayOr, listed } from './phrases.ts'
import { isOfSector } from './section11-sectors.ts'
import { registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

// "How many were sent in after the closing date": of those that came, not of those still owed.
const CAME = '(?:return(?:s|ed)?|came|come|coming|sent|submitted|handed|arrived|received|filed|turned up|in)'
const AFTER =
  '(?:after the \\d+(?:st|nd|rd|th)|(?:after|past|beyond|over|missed|missing|outside) (?:the |their |its |that |it |our )?(?:\\w+ )?(?:deadline|closing date|due date|cut off|cutoff|closing day|date)|late|tardy|overran)'
const CAME_LATE = new RegExp(`\\b${CAME}\\b.*\\b${AFTER}\\b|\\b${AFTER}\\b.*\\b${CAME}\\b`)
const STILL_OWED = /\b(?:not|still|yet|owes?|owed|owing|outstanding|chase|never)\b/

const WHICH =
  /^(?:and |so |ok )?(?:which|who|which ones|who are they|who were they|what were they|name them|list them)$/

/** True when returns that came in after their date are asked for. */
export function asksCameLate({ own, text }: Question): boolean {
  // "Which ones", after how many came late.
  const said = own === undefined || WHICH.test(own) ? text : own
  return CAME_LATE.test(said) && !STILL_OWED.test(said)
}

const MOST_NAMED = 25

export function roundTotals(round: string, question: Question, given: Given): Answer {
  const { sector } = question
  const items = given.vocabulary.shelves.returnsByRound.get(round) ?? []
  const all = items.filter((item) => item.status !== 'No local return')
  const own = all.filter((item) => isOfSector(item, sector))
  const isNarrowed = own.length > 0 && own.length < all.length
  const local = isNarrowed ? own : all
  const returned = local.filter((item) => item.returned !== '' && item.returned <= given.today)
  const owed = local.filter((item) => isOwed(item, given.today))
  const late = owed.filter((item) => dueOn(item) < given.today)
  const statuses = ['Not started', 'In progress', 'Extension agreed', 'Not returned']
  const left = local.filter((item) => !returned.includes(item))
  const rows = statuses.map((status) => [status, String(left.filter((item) => item.status === status).length)])
  const mayName = may(given.asker, 'returns.named')
  const isOfLate = ASKS_LATE.test(question.own ?? question.text) && late.length > 0
  const meant = isOfLate
    ? late
    : left.filter(({ status }) => !isOfProgress(question.status) || status === question.status)
  const names = mayName ? meant.map((item) => item.organisation) : []
  const first = askedFirst(question, returned, left, mayName, late.length)
  return {
    title: `Section 11, round ${round}`,
    paragraphs: [
      ...first,
      `${returned.length} of ${local.length} local bodies${isNarrowed ? ` (${sector})` : ''} in the register have returned at ${sayDay(given.today)}; ${left.length} have not, ${late.length} of them late.${isNarrowed ? '' : ` ${items.length - all.length} national or regional bodies give no local return.`}`,
      ...(local[0] ? [`Returns of this round are due by ${sayDay(local[0].due)}, or by the extension agreed.`] : []),
      ...(isNarrowed && mayName && returned.length > 0
        ? [`Returned: ${returned.map((item) => item.organisation).join('; ')}.`]
        : []),
      ...(names.length > 0
        ? [
            `${isOfProgress(question.status) ? question.status : isOfLate ? 'Late' : 'Not returned'}: ${names.slice(0, MOST_NAMED).join('; ')}.`,
          ]
        : []),
      ...(names.length > 0 && !isOfLate ? extensions(left) : []),
      'Counted from the register. The report does not publish how many bodies were invited, so no return rate is given.',
    ],
    table: {
      columns: ['Status', 'Bodies'],
      rows: [['Returned', String(returned.length)], ...rows.filter((row) => row[1] !== '0')],
    },
    asAt: given.today,
    sources: [registerSource(`Section 11 returns ${round}`, given.today)],
    suggestions: suggestionsFor('section11'),
    isHeld: true,
    listed: names.slice(0, MOST_NAMED),
    ...(names.length > 0 || isNarrowed || (mayName && first.length > 0) ? { isPrivate: true } : {}),
  }
}

/** The count that was asked for, before how the round stands. */
function askedFirst(
  question: Question,
  returned: readonly Section11Return[],
  left: readonly Section11Return[],
  mayName: boolean,
  stillLate: number,
): string[] {
  const { status } = question
  if (isOfProgress(status)) {
    const of = left.filter((item) => item.status === status).length
    return [`${capitalised(count(of, 'body', 'bodies'))} ${of === 1 ? 'is' : 'are'} at "${status}".`]
  }
  // Once none is owed late, "the late ones" are those that came after their date.
  const isOfThose = stillLate === 0 && LATE_ONES.test(question.own ?? question.text)
  return asksCameLate(question) || isOfThose ? [cameLate(returned, mayName)] : []
}

// "Who is late" is of those past their date, and of nobody with longer to do it.
const ASKS_LATE = /\b(?:late|overdue|past (?:the|their) (?:date|deadline))\b/
const LATE_ONES = /\b(?:late|tardy) (?:ones|returns|returners|list)\b|\b(?:section11|returns) late$/

function isOfProgress(status: Question['status']): boolean {
  return status === 'Not started' || status === 'In progress'
}

function cameLate(returned: readonly Section11Return[], mayName: boolean): string {
  const late = returned.filter((item) => item.returned > item.due)
  const days = [...Map.groupBy(late, (item) => item.returned)].sort(([a], [b]) => a.localeCompare(b))
  const when = days.map(([day, own]) => `${own.length} on ${dayOr(day, 'no date')}`)
  const due = returned[0]?.due
  const after = due === undefined ? '' : ` after the due date, ${sayDay(due)}`
  const who = mayName && late.length > 0 ? ` They are: ${late.map((item) => item.organisation).join('; ')}.` : ''
  return `${capitalised(count(late.length, 'return'))} came in${after}${when.length > 0 ? `: ${listed(when)}` : ''}.${who}`
}

function extensions(left: readonly Section11Return[]): string[] {
  const extended = left.filter((item) => item.extendedTo !== '')
  const said = extended.map((item) => `${item.organisation} (to ${dayOr(item.extendedTo, '')})`)
  return said.length === 0 ? [] : [`Extensions agreed: ${said.join('; ')}.`]
}
