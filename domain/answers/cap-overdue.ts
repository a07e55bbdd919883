// What is overdue, due soon, short of evidence or the asker's own in the Composite Action Plan.
import { type Action, isOpen, isOverdue } from '../action.ts'
import { addDays, type Day, daysBetween, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { isAboutMyself } from './about-myself.ts'
import { isInScope, scopeOf } from './action-scope.ts'
import { actionTable, MOST_ROWS } from './action-table.ts'
import { actionsNamed } from './actions-named.ts'
import type { Answer } from './answer.ts'
import { toBeReminded, withRemindersSaid } from './cap-remind.ts'
import { untilMeeting } from './due-by-meeting.ts'
import { withoutLeftOut } from './due-left-out.ts'
import type { Given } from './given.ts'
import { moreTime } from './more-time.ts'
import { answerActionsNamed, answerOneAction } from './one-action.ts'
import { lateByMore, openToo, overdueBy, saidLimit, shareOf } from './overdue-by.ts'
import { isOwnedBy } from './owned-by.ts'
import { capitalised, count } from './phrases.ts'
import { ownReturnLine } from './section11.ts'
import { registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

// The first reminder goes out 28 days before an action is due, so "soon" means the same.
const SOON_DAYS = 28
const BY_TITLE = new Set(['due-soon', 'due-overdue', undefined])

export function answerCapOverdue(asked: Question, given: Given): Answer {
  // What is closed is never due: asked after a question of what was closed, that word no longer narrows.
  const { status, ...rest } = asked
  const whole = withoutLeftOut(wholePlanSplit(status === 'Closed' ? rest : asked), given.records.actions)
  const question = untilMeeting(whole.question, given)
  if (question.ref?.startsWith('CAP-') && question.topic !== 'due-more-time') {
    const one = answerOneAction(question.ref, given)
    return question.topic === 'due-remind' ? withRemindersSaid(one) : one
  }
  const named = BY_TITLE.has(question.topic) ? actionsNamed(question, given) : []
  if (named.length > 0) return answerActionsNamed(named, given)
  const open = whole.actions.filter((action) => isOpen(action, given.today) && isInScope(action, question))
  if (WHICH_OWNER.test(question.own ?? question.text)) return byOwner(open, question, given)
  if (question.role && asksWhatIsHeld(question)) return heldBy(open, question, given)
  switch (question.topic ?? (question.status === 'Not started' ? 'due-not-started' : undefined)) {
    case 'due-evidence':
      return drawn('Awaiting evidence', open.filter(lacksEvidence), question, given, 'waiting for evidence')
    case 'due-not-started':
      return drawn('Not started', open.filter(isNotStarted), question, given, 'not started')
    case 'due-mine':
      return ONLY_LATE.test(question.own ?? question.text)
        ? overdue(open, question, given)
        : isOfTimeAhead(question, given)
          ? soon(open, question, given)
          : mine(open, question, given)
    case 'due-undated':
      return undated(open, question, given)
    case 'due-remind':
      return remind(open, question, given)
    case 'due-more-time':
      return moreTime(question, given)
    case 'due-in-date':
      return drawn(
        'Not late',
        open.filter((one) => one.due !== '' && !isOverdue(one, given.today)),
        question,
        given,
        'open and not past their date',
      )
    case 'due-soon':
      return asksAllDates(question)
        ? drawn('Due dates', byDue(open), question, given, 'open')
        : soon(open, question, given)
    default:
      return isOfTimeAhead(question, given) ? soon(open, question, given) : overdue(open, question, given)
  }
}

function isOfTimeAhead({ from, to }: Question, { today }: Given): boolean {
  return from !== undefined && to !== undefined && to >= today
}

/** "By sector" splits the plan, and is not of its section Sector specific. */
function wholePlanSplit(question: Question): Question {
  const { section: _section, ...whole } = question
  return /\bby sector\b/.test(question.own ?? question.text) ? whole : question
}

// "Which of my actions are late" leaves out what is only due.
const ONLY_LATE = /^(?!.*\b(?:soon|next|coming|or due|and due)\b).*\b(?:late|overdue|behind|missed|slipped|past)\b/

function undated(open: readonly Action[], question: Question, given: Given): Answer {
  const dateless = open.filter((one) => one.due === '')
  const answer = drawn('Without a date', dateless, question, given, 'open without a due date')
  if (!/\bowners?\b/.test(question.own ?? question.text)) return answer
  const ownerless = count(open.filter(({ ownerRole }) => ownerRole.trim() === '').length, 'open action')
  return { ...answer, paragraphs: [...answer.paragraphs, `${capitalised(ownerless)} without an owner.`] }
}

function isNotStarted({ status }: Action): boolean {
  return status === 'Not started'
}

function lacksEvidence(action: Action): boolean {
  return action.status === 'Awaiting evidence'
}

/** "What does FCN own and when are they due": all of them with their dates, not only the next weeks'. */
function asksAllDates({ from, own, text }: Question): boolean {
  return from === undefined && (WHEN_EACH.test(own ?? text) || WHEN_THOSE.test(own ?? ''))
}

const WHEN_THOSE = /^(?:and |so |ok )?when (?:are|is|re) (?:they|those|these|all|each)\b.*\bdue\b/

const WHEN_EACH =
  /\b(?:own|owns|have|has|got|list|all|every|our|their)\b.*\bwhen (?:are|is|re) (?:they|it|each|those|these|all|we)\b/

function byDue(open: readonly Action[]): Action[] {
  return open.toSorted((a, b) => a.due.localeCompare(b.due))
}

// "What is the analyst down for": everything of theirs, late or not.
function asksWhatIsHeld({ topic, from, own, text }: Question): boolean {
  const isPlain = topic === undefined || topic === 'due-overdue' || topic === 'due-soon' || topic === 'due-mine'
  return isPlain && !from && !/\b(late|overdue|behind|missed|slipped|soon|next|past)\b/.test(own ?? text)
}

const WHICH_OWNER =
  /\b(?:which|what) (?:owner|role|person)s?\b.*\b(?:most|fewest)\b|\bwho (?:has|owns|holds) (?:the )?most\b|\bby owner\b/

/** How many open actions each owner has, the most first. */
function byOwner(open: readonly Action[], question: Question, given: Given): Answer {
  const isOfThose = question.own !== undefined && question.topic === 'due-overdue'
  const isLate = isOfThose || /\b(late|overdue)\b/.test(question.text)
  const meant = isLate ? open.filter((action) => isOverdue(action, given.today)) : open
  const counts = [...Map.groupBy(meant, (one) => one.ownerRole)].sort(([, a], [, b]) => b.length - a.length)
  const what = isLate ? 'overdue' : 'open'
  return {
    ...drawn('By owner', meant, question, given, what),
    table: {
      columns: ['Owner', capitalised(what)],
      rows: counts.slice(0, MOST_ROWS).map(([owner, own]) => [owner, String(own.length)]),
    },
  }
}

function heldBy(open: readonly Action[], question: Question, given: Given): Answer {
  return drawn('What a role has to do', open, question, given, 'open')
}

function overdue(open: readonly Action[], question: Question, given: Given): Answer {
  const late = lateByMore(open, question, given.today)
  if (isAboutMyself(question)) return myOverdue(late, question, given)
  const oldest = late.toSorted((a, b) => a.due.localeCompare(b.due))[0]
  const answer = drawn('Overdue', late, question, given, `overdue${saidLimit(question)}`)
  if (!oldest?.due) return answer
  const days = daysBetween(oldest.due, given.today)
  const longest = `The longest overdue is ${oldest.ref}, by ${count(days, 'day')} (due ${sayDay(oldest.due)}).`
  const isWorstAsked = ASKS_WORST.test(question.own ?? question.text)
  return {
    ...answer,
    paragraphs: [
      ...(isWorstAsked ? [longest] : []),
      ...answer.paragraphs,
      ...overdueBy(late, question),
      ...shareOf(late, open, question),
      ...openToo(late, open, question),
      ...(isWorstAsked ? [] : [longest]),
    ],
  }
}

// "Which one is the worst" asks for that one before all others.
const ASKS_WORST = /\b(?:worst|longest|oldest|most (?:overdue|late|behind)|furthest|biggest offender)\b/

function myOverdue(late: readonly Action[], question: Question, given: Given): Answer {
  const own = late.filter((action) => isOwnedBy(action, given.asker))
  return besideReturn(
    { ...drawn('Your overdue actions', own, question, given, 'overdue and yours'), isPrivate: true },
    given,
  )
}

function soon(open: readonly Action[], question: Question, given: Given): Answer {
  const isMine = isAboutMyself(question)
  if (isMine && !question.from) return mine(open, question, given)
  // "Due in April", asked on the 22nd, is of the whole month: what was due before today is late.
  const from = question.from && question.to && question.to >= given.today ? question.from : given.today
  const to: Day = question.to && question.to >= from ? question.to : addDays(given.today, SOON_DAYS)
  const isLateToo = /\b(overdue|late)\b/.test(question.own ?? question.text)
  const due = open.filter(
    (action) =>
      (isLateToo && isOverdue(action, given.today)) || (action.due !== '' && action.due >= from && action.due <= to),
  )
  const what = `${isLateToo ? 'overdue or ' : ''}due from ${sayDay(from)} to ${sayDay(to)}`
  if (!isMine) return withLateSaid(drawn('Due soon', due, question, given, what), due, isLateToo, given)
  // What is late is also still to be done, unless a time to come was named.
  const isLater = question.from !== undefined && question.from > given.today
  const late = isLater ? [] : open.filter((action) => isOverdue(action, given.today))
  const own = new Set([...late, ...due])
  const yours = [...own].filter((action) => isOwnedBy(action, given.asker))
  return {
    ...drawn('Your actions due', yours, question, given, isLater ? `yours, ${what}` : `yours, overdue or ${what}`),
    isPrivate: true,
  }
}

/** Says which of those listed are late already. */
function withLateSaid(answer: Answer, due: readonly Action[], isLateToo: boolean, given: Given): Answer {
  const late = due.filter((action) => isOverdue(action, given.today))
  if (isLateToo || late.length === 0) return answer
  const said = `Overdue already: ${late.map(({ ref }) => ref).join(', ')}.`
  return { ...answer, paragraphs: [...answer.paragraphs, said] }
}

function mine(open: readonly Action[], question: Question, given: Given): Answer {
  const own = open.filter((action) => isOwnedBy(action, given.asker))
  if (own.length > 0) return { ...drawn('Your actions', own, question, given, 'open and yours'), isPrivate: true }
  const none = {
    ...drawn('Your actions', [], question, given, 'open and yours'),
    paragraphs: [`You have no open actions in the plan at ${sayDay(given.today)}.`],
    isPrivate: true,
  }
  return besideReturn(none, given)
}

// "Is mine late?" from a person who owns no action may well mean their body's Section 11 return.
function besideReturn(answer: Answer, given: Given): Answer {
  const line = (answer.actionRefs ?? []).length > 0 ? undefined : ownReturnLine(given)
  return line === undefined ? answer : { ...answer, paragraphs: [...answer.paragraphs, line] }
}

function remind(open: readonly Action[], question: Question, given: Given): Answer {
  const due = toBeReminded(open, question, given).filter(
    (action) => !isAboutMyself(question) || isOwnedBy(action, given.asker),
  )
  return withRemindersSaid(drawn('Reminders', due, question, given, 'open'))
}

function drawn(title: string, actions: readonly Action[], question: Question, given: Given, what: string): Answer {
  const scope = scopeOf(question).join(', ')
  const lead = `${count(actions.length, 'action')} ${what}${scope ? ` (${scope})` : ''} at ${sayDay(given.today)}.`
  return {
    title: `CAP: ${title}`,
    paragraphs: [lead.charAt(0).toUpperCase() + lead.slice(1)],
    ...(actions.length > 0 ? { table: actionTable(actions) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_overdue'),
    isHeld: true,
    actionRefs: actions.slice(0, 10).map((action) => action.ref),
  }
}
