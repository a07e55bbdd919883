// The Composite Action Plan as it stands: counts by section, a list, or what the report says about its past.
import { type Action, isOpen, SECTIONS, type Section } from '../action.ts'
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { deniesClosed } from '../questions/read-status.ts'
import { topicNamed } from '../questions/topics.ts'
import { answerNumbered } from './action-numbered.ts'
import { isInScope, scopeOf } from './action-scope.ts'
import { actionTable } from './action-table.ts'
import { actionsAsked } from './actions-named.ts'
import type { Answer } from './answer.ts'
import { asksByCategory, byCategory } from './cap-by-category.ts'
import { actionsFromSource, type FromSource } from './cap-by-source.ts'
import { answerByStatus } from './cap-by-status.ts'
import {
  answerClosed,
  asksWhichAdded,
  asksWhichClosed,
  isOfMonthsAdded,
  isOfMonthsClosed,
  sayClosed,
  withTimeMeant,
} from './cap-closed.ts'
import { closing, handover, WHO_CLOSES } from './cap-closing.ts'
import { movement, movementSinceTracker } from './cap-movement.ts'
import { answerCapOverdue } from './cap-overdue.ts'
import { type CountAtMeeting, countAtMeeting } from './count-at-meeting.ts'
import { answerFromFacts, factsOf } from './from-facts.ts'
import type { Given } from './given.ts'
import { saysOnlyWhen, spanAsked } from './in-time.ts'
import { answerLandedWith } from './landed-with.ts'
import { answerActionsNamed, answerOneAction } from './one-action.ts'
import { capitalised, count, listed } from './phrases.ts'
import { answerPlanFigures } from './plan-figures.ts'
import { sayFact } from './say-fact.ts'
import { fromSection11 } from './section11-on-plan.ts'
import { factSource, registerSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'
import { asksWhereMost, byOwnerAndSection, eachOf } from './where-most.ts'

const NOT_YET =
  'What will be open at a day to come is not known: it depends on what MAAG closes and adds. This is how it stands.'
const LIVE = new Set(['cap-live', 'cap-list', 'cap-unowned', undefined])
const SPECIAL = [movementSinceTracker, answerNumbered, answerByStatus, answerPlanFigures, answerLandedWith]
const CLOSED_TOPICS = new Set<string | undefined>(['cap-closing', 'cap-closed-count', 'cap-sector'])

export function answerCapStatus(asked: Question, given: Given): Answer {
  const question = withTimeMeant(asked, given.today)
  if (question.ref?.startsWith('CAP-') && question.topic !== 'cap-handover') {
    const one = answerOneAction(question.ref, given)
    return question.topic === 'cap-closing' ? { ...one, paragraphs: [WHO_CLOSES, ...one.paragraphs] } : one
  }
  // A day named is counted from the register, which has it; the tracker has its own few.
  if (question.topic === 'cap-then' && question.on) return answerCapStatus({ ...question, topic: 'cap-live' }, given)
  const atMeeting = countAtMeeting(question, given)
  if (atMeeting) return withMeeting(atMeeting, { ...question, topic: 'cap-live' }, given)
  if (question.topic === 'cap-handover') return handover(question, given)
  const special = SPECIAL.map((rule) => rule(question, given)).find((answer) => answer !== undefined)
  if (special) return special
  const named = actionsAsked(question, given)
  if (named.length > 0) return answerActionsNamed(named, given)
  // "Which are not closed yet" asks for what is open.
  if (CLOSED_TOPICS.has(question.topic) && deniesClosed((question.own ?? question.text).split(' '))) {
    return answerCapStatus({ ...question, topic: 'cap-list' }, given)
  }
  // "And in June", after what is open, is what falls due then.
  if (
    question.own !== undefined &&
    isAhead(question, given) &&
    LIVE.has(question.topic) &&
    saysOnlyWhen(question.own)
  ) {
    return answerCapOverdue({ ...question, topic: 'due-soon' }, given)
  }
  const isWhich = asksWhichClosed(question) || question.topic === 'cap-closed-count'
  if ((question.topic === 'cap-closing' && !isWhich) || question.topic === 'cap-adding') return closing(question, given)
  if (question.topic === 'cap-sector' && isAboutOwners(question)) {
    const isOther = question.section !== undefined && question.section !== 'Sector specific'
    return isOther ? answerCapStatus({ ...question, topic: 'cap-list' }, given) : answerFromFacts(question, given)
  }
  const isOfMoves =
    isWhich || isOfMonthsClosed(question) || isOfMonthsAdded(question) || /\b(closed?|add|added)\b/.test(question.text)
  const span = spanAsked(question)
  const isOfSpan = question.from !== undefined || asksWhichAdded(question)
  if (span && isOfSpan && isOfMoves) return movement({ ...question, ...span }, given)
  const fromSource = actionsFromSource(question, given)
  if (fromSource) return withSource(fromSource, question, given)
  if (isWhich) return answerClosed(question, given)
  if (question.section && asksByCategory(question.text)) return byCategory(question.section, given)
  if (question.topic === 'cap-sector' && question.sector) return ofSector(question, given)
  if (question.topic === 'cap-section11') return fromSection11(question, given)
  const isOfStatus = question.status !== undefined && question.status !== 'Closed'
  if (question.topic === 'cap-sector' && isOfStatus) return answerCapStatus({ ...question, topic: 'cap-list' }, given)
  if (!LIVE.has(question.topic)) return answerFromFacts(question, given)
  // Nothing that is closed is open: what the tracker says of closing is meant.
  if (question.status === 'Closed' && (question.sector ?? question.role)) return answerClosed(question, given)
  if (question.status === 'Closed') return answerFromFacts({ ...question, topic: 'cap-month' }, given)
  const asAt = asAtOf(question, given.today)
  const open = given.records.actions.filter((action) => isOpen(action, asAt))
  const wanted = open.filter((action) => isInScope(action, question))
  if (question.topic === 'cap-unowned')
    return list(
      open.filter(({ ownerRole }) => ownerRole.trim() === ''),
      question,
      asAt,
    )
  if (asksWhereMost(question)) return byOwnerAndSection(wanted, question, asAt)
  return question.topic === 'cap-list' || question.status !== undefined || question.role !== undefined
    ? list(wanted, question, asAt)
    : counts(open, wanted, question, asAt, given)
}

function isAhead({ from }: Question, { today }: Given): boolean {
  return from !== undefined && from > today
}

const MOST_CLOSED = 3

/** The open ones that came from there, with what is published of what was added. */
function withSource({ actions, closed, said }: FromSource, question: Question, given: Given): Answer {
  const facts = question.topic === undefined ? undefined : answerFromFacts(question, given)
  const live = list(actions, question, given.today)
  const shown = closed.slice(0, MOST_CLOSED).map(sayClosed).join('; ')
  const done = closed.length === 0 ? [] : [`Closed already: ${closed.length}, among them ${shown}.`]
  const from = said === '' ? [] : [`They came from: ${said}.`]
  return {
    ...live,
    paragraphs: [...live.paragraphs, ...from, ...done, ...(facts?.paragraphs.slice(0, 2) ?? [])],
    sources: [...live.sources, ...(facts?.sources.slice(0, 2) ?? [])],
  }
}

/** What one sector has open, with what is published of the sectors. */
function ofSector(question: Question, given: Given): Answer {
  const open = given.records.actions.filter((one) => isOpen(one, given.today) && isInScope(one, question))
  const live = list(open, question, given.today)
  const facts = factsOf(topicNamed(question.topic), given).slice(0, 2)
  return {
    ...live,
    paragraphs: [...live.paragraphs, ...facts.map(sayFact)],
    sources: [...live.sources, ...facts.map(factSource)],
  }
}

/** The meeting's own count, then the register's at the same time. */
function withMeeting({ line, source }: CountAtMeeting, question: Question, given: Given): Answer {
  const asAt = asAtOf(question, given.today)
  const open = given.records.actions.filter((action) => isOpen(action, asAt))
  const live = counts(
    open,
    open.filter((action) => isInScope(action, question)),
    question,
    asAt,
    given,
  )
  return { ...live, paragraphs: [line, ...live.paragraphs], sources: [source, ...live.sources] }
}

function isAboutOwners(question: Question): boolean {
  return /\b(own|owns|owner|who)\b/.test(question.text)
}

function asAtOf(question: Question, today: Day): Day {
  const named = question.on ?? question.to
  return named !== undefined && named < today ? named : today
}

function counts(
  open: readonly Action[],
  wanted: readonly Action[],
  question: Question,
  asAt: Day,
  given: Given,
): Answer {
  const rows = SECTIONS.map((section) => ({ section, open: inSection(open, section) }))
  const about = scopeOf(question)
  const lead =
    about.length > 0
      ? `${listed(about)}: ${count(wanted.length, 'recommendation')} open at ${sayDay(asAt)}, of ${open.length} in the whole plan.${eachOf(rows, about)}`
      : `${count(open.length, 'recommendation')} open at ${sayDay(asAt)}: ${rows.map((row) => `${row.section} ${row.open}`).join(', ')}.`
  const facts = publishedCounts(question, given)
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      ...(isAhead(question, given) ? [NOT_YET] : []),
      lead,
      ...facts.map((fact) => `Published: ${sayFact(fact)}`),
    ],
    ...(isFew(wanted, about)
      ? { table: actionTable(wanted) }
      : {
          table: {
            columns: ['Section', 'Open'],
            rows: [...rows.map((row) => [row.section, String(row.open)]), ['Total', String(open.length)]],
          },
          chart: {
            kind: 'bar' as const,
            title: `Open recommendations by section, ${sayDay(asAt)}`,
            bars: rows.map((row) => ({ label: row.section, value: row.open })),
          },
        }),
    asAt,
    sources: [registerSource('Composite Action Plan', asAt), ...facts.map(factSource)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: wanted.length <= 10 ? wanted.map((action) => action.ref) : [],
  }
}

// Of a part of the plan with no more than these, which they are: a count alone would be asked about at once.
const MOST_REFS = 15

function isFew(wanted: readonly Action[], about: readonly string[]): boolean {
  return about.length > 0 && wanted.length > 0 && wanted.length <= MOST_REFS
}

// The published count is shown beside the live one, each with its own date.
function publishedCounts(question: Question, given: Given) {
  const ids: Record<Section, string> = {
    Neglect: 'cap-after-neglect',
    VAG: 'cap-after-vag',
    FCN: 'cap-after-fcn',
    Other: 'cap-after-other',
    'Sector specific': 'cap-sector-mismatch',
  }
  const published = question.section ? [ids[question.section]] : ['cap-open-27', 'cap-after-by-section']
  return published.flatMap((id) => given.vocabulary.facts.byId.get(id) ?? [])
}

function list(wanted: readonly Action[], question: Question, asAt: Day): Answer {
  const about = scopeOf(question)
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      `${capitalised(count(wanted.length, 'open recommendation'))}${about.length > 0 ? ` (${listed(about)})` : ''} at ${sayDay(asAt)}.`,
    ],
    table: actionTable(wanted),
    asAt,
    sources: [registerSource('Composite Action Plan', asAt)],
    suggestions: suggestionsFor('cap_status'),
    isHeld: true,
    actionRefs: wanted.slice(0, 10).map((action) => action.ref),
  }
}

function inSection(actions: readonly Action[], section: Section): number {
  return actions.filter((action) => action.section === section).length
}
