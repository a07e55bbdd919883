// Figures of the plan that only its register can give: what came last, what is oldest, how long actions stay open, how much
// of it is done, and how much was done by its date.
import { type Action, isOpen, SECTIONS, type Section } from '../action.ts'
import { type Day, daysBetween, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { isInScope } from './action-scope.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import { addedWithin, closedWithin, sayAdded, sayClosed } from './cap-closed.ts'
import type { Given } from './given.ts'
import { capitalised, count, listed } from './phrases.ts'
import { closedByPart, daysByPart, onTimeByPart } from './plan-by-part.ts'
import { closedByMonth, closedBySection, closedWithoutEvidence, partOf, type Said } from './plan-closed.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const FIGURES: Readonly<Record<string, (question: Question, given: Given) => Said>> = {
  'cap-newest': newest,
  'cap-oldest': oldest,
  'cap-quiet': quiet,
  'cap-age': howLong,
  'cap-share': shareClosed,
  'cap-on-time': onTime,
  'cap-closed-by-section': closedBySection,
  'cap-open-closed': openAndClosed,
  'cap-closed-by-month': closedByMonth,
  'cap-closed-no-evidence': closedWithoutEvidence,
}

/** The answer where one of these figures is asked, of the whole plan or of the part that is named. */
export function answerPlanFigures(question: Question, given: Given): Answer | undefined {
  const figure = FIGURES[question.topic ?? '']
  if (!figure) return undefined
  const { paragraphs, shown } = figure(question, given)
  return {
    title: KIND_TITLES.cap_status,
    paragraphs,
    ...(shown.length > 0 ? { table: actionTable(shown) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: shown.map(({ ref }) => ref),
  }
}

const MOST_SHOWN = 3

function newest(question: Question, given: Given): Said {
  const added = addedWithin(question, given).slice(0, MOST_SHOWN)
  const closed = closedWithin(question, given).slice(0, MOST_SHOWN)
  return {
    paragraphs: [
      added.length > 0
        ? `Added last${partOf(question)}: ${added.map(sayAdded).join('; ')}.`
        : `Nothing was added${partOf(question)} in that time.`,
      ...(closed.length > 0 ? [`Closed last: ${closed.map(sayClosed).join('; ')}.`] : []),
    ],
    shown: added,
  }
}

function openOnes(question: Question, given: Given): Action[] {
  return given.records.actions.filter((one) => isOpen(one, given.today) && isInScope(one, question))
}

function oldest(question: Question, given: Given): Said {
  const open = openOnes(question, given).toSorted((a, b) => a.added.localeCompare(b.added))
  const [first] = open
  if (!first) return { paragraphs: [`No action is open${partOf(question)} at ${sayDay(given.today)}.`], shown: [] }
  const same = open.filter(({ added }) => added === first.added)
  const days = count(daysBetween(first.added, given.today), 'day')
  return {
    paragraphs: [
      `Open the longest${partOf(question)}: ${listed(same.map(({ ref }) => ref))}, on the plan since ${sayDay(first.added)} (${days}).`,
    ],
    shown: same.slice(0, MOST_SHOWN),
  }
}

/** Those nobody has said anything of since they were added, or since the day asked for; the oldest first. */
function quiet(question: Question, given: Given): Said {
  const open = openOnes(question, given)
  const since = question.from ?? given.today
  const lastOf = ({ updated, added }: Action) => updated || added
  const still = open.filter((one) => (question.from ? lastOf(one) < since : one.updated === ''))
  const when = question.from ? `since ${sayDay(since)}` : 'since they were added'
  return {
    paragraphs: [
      `${still.length} of ${open.length} open actions${partOf(question)} have no update in the register ${when}, at ${sayDay(given.today)}.`,
    ],
    shown: still.toSorted((a, b) => lastOf(a).localeCompare(lastOf(b))),
  }
}

const OF_CLOSED = /\b(?:to close|closed|closes|closing|to finish|to complete|close (?:one|them|an? action))\b/

function howLong(question: Question, given: Given): Said {
  if (question.status === 'Closed' || OF_CLOSED.test(question.own ?? question.text))
    return howLongToClose(question, given)
  const open = openOnes(question, given)
  const days = open.map(({ added }) => daysBetween(added, given.today))
  const mean = Math.round(days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length))
  const longest = days.length > 0 ? ` The longest: ${count(Math.max(...days), 'day')}.` : ''
  return {
    paragraphs: [
      `${capitalised(count(open.length, 'action'))} open${partOf(question)} at ${sayDay(given.today)}, on the plan for ${count(mean, 'day')} on average (worked out from the register).${longest}`,
    ],
    shown: [],
  }
}

function howLongToClose(question: Question, given: Given): Said {
  const closed = closedWithin(question, given).filter((one): one is Action & { closed: Day } => one.closed !== '')
  const days = closed.map((one) => daysBetween(one.added, one.closed))
  const mean = Math.round(days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length))
  const ends =
    days.length > 0
      ? ` The quickest: ${count(Math.min(...days), 'day')}; the longest: ${count(Math.max(...days), 'day')}.`
      : ''
  return {
    paragraphs: [
      `${capitalised(count(closed.length, 'closed action'))}${partOf(question)} took ${count(mean, 'day')} on average from coming on to the plan (worked out from the register at ${sayDay(given.today)}).${ends}`,
      ...daysByPart(closed, question),
    ],
    shown: [],
  }
}

const SAID_OF: Partial<Record<Section, RegExp>> = {
  Neglect: /\bneglect\b/,
  VAG: /\b(?:vag|vulnerable adolescents?|exploitation)\b/,
  FCN: /\b(?:fcn|networking|networks|fathers?)\b/,
}

/** How many of each section named, or of every one, are open and how many closed. */
function openAndClosed(question: Question, given: Given): Said {
  const { status: _status, section: last, ...whole } = question
  const all = everAdded(whole, given)
  const said = question.own ?? question.text
  const named = SECTIONS.filter((section) => section === last || SAID_OF[section]?.test(said))
  const lines = (named.length > 0 ? named : SECTIONS).flatMap((section) => {
    const own = all.filter((one) => one.section === section)
    const open = own.filter((one) => isOpen(one, given.today)).length
    return own.length > 0 ? [`${section}: ${open} open, ${own.length - open} closed`] : []
  })
  return { paragraphs: [`At ${sayDay(given.today)}: ${lines.join('; ')}.`], shown: [] }
}

/** All that came on to the plan by today, of the part that is named. */
function everAdded(question: Question, given: Given): Action[] {
  const { status: _status, ...scope } = question
  return given.records.actions.filter(
    (one) => one.status !== 'Proposed' && one.added <= given.today && isInScope(one, scope),
  )
}

function shareClosed(question: Question, given: Given): Said {
  const all = everAdded(question, given)
  const closed = all.filter((one) => !isOpen(one, given.today)).length
  const share = all.length === 0 ? 0 : Math.round((100 * closed) / all.length)
  return {
    paragraphs: [
      `${closed} of the ${all.length} actions in the register${partOf(question)} are closed at ${sayDay(given.today)}: about ${share}%. ${all.length - closed} are open.`,
      ...closedByPart(all, question, given.today),
    ],
    shown: [],
  }
}

function onTime(question: Question, given: Given): Said {
  const dated = closedWithin(question, given).filter(({ due }) => due !== '')
  const after = dated.filter(({ closed, due }) => closed > due)
  const inTime = dated.length - after.length
  const days = after.reduce((sum, { closed, due }) => sum + (closed && due ? daysBetween(due, closed) : 0), 0)
  const mean = after.length > 0 ? ` Those were ${count(Math.round(days / after.length), 'day')} late on average.` : ''
  return {
    paragraphs: [
      `Of ${count(dated.length, 'closed action')} with a due date${partOf(question)}, ${inTime} were closed by it and ${after.length} after it, by the register at ${sayDay(given.today)}.${mean}`,
      ...onTimeByPart(dated, question),
    ],
    shown: [],
  }
}
