// "What have I got coming up": beside a person's bookings, the actions of the plan that are theirs to do, the nearest first.
import { isOpen, isOverdue } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { isOwnedBy } from './owned-by.ts'
import { count } from './phrases.ts'
import { registerSource } from './sources.ts'

const OPEN_ASKED =
  /\b(?:coming up|ahead|lined up|on the horizon|diary|calendar|what is next for me|have i got next|what (?:have i|have i got|am i|do i have) (?:got )?on|am i up for|what have i got)\b/
// Where these are named, bookings alone are meant.
const OF_TRAINING =
  /\b(?:book|booked|booking|bookings|course|courses|training|session|sessions|workshop|workshops|waiting|places?|missed|attend|attended|miss|queue|learning|cpd|class)\b/

const OF_THE_PAST: ReadonlySet<string> = new Set([
  'bookings-history',
  'bookings-missed',
  'bookings-given-up',
  'bookings-charged',
  'bookings-made',
  'bookings-not-done',
])

/** The answer on bookings with the asker's own open actions, where nothing narrows what is meant. */
export function withOwnActions(answer: Answer, { own, text, course, topic }: Question, given: Given): Answer {
  const said = own ?? text
  const isOpenAsked = OPEN_ASKED.test(said) && !OF_TRAINING.test(said)
  if (!isOpenAsked || course !== undefined || OF_THE_PAST.has(topic ?? '')) return answer
  const actions = given.records.actions
    .filter((one) => isOpen(one, given.today) && isOwnedBy(one, given.asker))
    .toSorted((a, b) => (a.due || '~').localeCompare(b.due || '~'))
  if (actions.length === 0) return answer
  const late = actions.filter((one) => isOverdue(one, given.today)).length
  const next = actions.find((one) => one.due !== '' && one.due >= given.today)
  const when = next?.due ? ` The next is due on ${sayDay(next.due)} (${next.ref}).` : ''
  const lateNote = late > 0 ? `, ${late} of them overdue` : ''
  return {
    ...answer,
    paragraphs: [
      ...answer.paragraphs,
      `You also have ${count(actions.length, 'open action')} in the plan at ${sayDay(given.today)}${lateNote}.${when}`,
    ],
    table: actionTable(actions),
    sources: [...answer.sources, registerSource('Composite Action Plan', given.today)],
    actionRefs: actions.slice(0, 10).map(({ ref }) => ref),
  }
}
