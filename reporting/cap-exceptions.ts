// Open actions that need a person's eye: overdue, stalled, or waiting for a partner. Told as at a date from each action's history.
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { type Day, daysBetween, londonDay, sayDay } from '../domain/day.ts'
import { laddersOn } from '../domain/ladders.ts'
import type { ReportDefinition, Row } from './report.ts'

// The partnership publishes no rule for when an action counts as stalled; these two are the product's starting choice.
export const STALLED_AFTER_DAYS = 90
export const STALLED_AFTER_MOVES = 2

export const capExceptions: ReportDefinition<'actions' | 'changes'> = {
  name: 'cap-exceptions',
  title: 'Composite Action Plan: overdue and stalled',
  about: 'Open actions past their due date, without an update, moved again and again, or waiting for a partner.',
  parameters: [],
  needs: ['actions', 'changes'],
  audience: 'everyone',
  make({ actions, changes, asAt }) {
    const rule = laddersOn(asAt).get('action')
    const maagFrom = rule?.exceptionsFrom ?? 0
    const history = Map.groupBy(changes, (item) => item.ref)
    const states = actions
      .filter((action) => isOpen(action, asAt))
      .map((action) => stateOn(action, history.get(action.ref)?.map((item) => item.change) ?? [], asAt))
      .filter((state) => state.isOverdue || state.isStalled || state.blockedBy !== '')
      .sort((one, other) => other.daysOverdue - one.daysOverdue || one.action.ref.localeCompare(other.action.ref))
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'ref', title: 'Reference' },
        { key: 'section', title: 'Section' },
        { key: 'title', title: 'Action' },
        { key: 'ownerRole', title: 'Owner' },
        { key: 'due', title: 'Due' },
        { key: 'daysOverdue', title: 'Days overdue' },
        { key: 'lastUpdate', title: 'Last update' },
        { key: 'daysSinceUpdate', title: 'Days since' },
        { key: 'timesMoved', title: 'Times due date moved' },
        { key: 'exception', title: 'Why it is here' },
        { key: 'blockedBy', title: 'Waits for' },
        { key: 'maag', title: 'For MAAG' },
      ],
      rows: states.map((state) => toRow(state, maagFrom)),
      totals: {
        ref: 'Total',
        actions: states.length,
        overdue: states.filter((state) => state.isOverdue).length,
        stalled: states.filter((state) => state.isStalled).length,
        waiting: states.filter((state) => state.blockedBy !== '').length,
      },
      notes: [
        `Overdue means open with a due date before ${sayDay(asAt)}; an action due that day is not yet overdue.`,
        `Stalled means no update for more than ${STALLED_AFTER_DAYS} days, or a due date moved ${STALLED_AFTER_MOVES} times or more. An action can be both. The partnership publishes no such rule: these numbers are a choice the business unit can change.`,
        `MAAG is asked to look at what is ${maagFrom} days over (${rule?.source ?? 'no rule'}).`,
        'An action without any update counts from the day it was added; updates from before the register was kept here are not known. Due dates are those that stood on the day.',
      ],
    }
  },
}

type State = {
  action: Action
  due: Day | ''
  daysOverdue: number
  isOverdue: boolean
  lastUpdate: Day
  daysSince: number
  timesMoved: number
  isStalled: boolean
  blockedBy: string
}

/** How an action stood at the close of a day: later changes of its due date are taken back first. */
function stateOn(action: Action, changes: readonly Change[], asAt: Day): State {
  const ordered = [...changes].sort((one, other) => one.at.localeCompare(other.at))
  const done = ordered.filter((change) => londonDay(new Date(change.at)) <= asAt)
  const nextMove = ordered.slice(done.length).find((change) => change.from.due !== undefined)
  const due = nextMove?.from.due ?? action.due
  const nextBlock = ordered.slice(done.length).find((change) => change.from.blockedBy !== undefined)
  const blockedBy = nextBlock?.from.blockedBy ?? action.blockedBy ?? ''
  const last = done.at(-1)
  const lastUpdate = last ? londonDay(new Date(last.at)) : action.added
  const daysSince = daysBetween(lastUpdate, asAt)
  // A first date given to an action that had none is not a move.
  const timesMoved = done.filter((change) => change.from.due && change.to.due).length
  const daysOverdue = due === '' ? 0 : Math.max(0, daysBetween(due, asAt))
  const isStalled = daysSince > STALLED_AFTER_DAYS || timesMoved >= STALLED_AFTER_MOVES
  const isOverdue = daysOverdue > 0
  return { action, due, daysOverdue, isOverdue, lastUpdate, daysSince, timesMoved, isStalled, blockedBy }
}

function toRow(state: State, maagFrom: number): Row {
  const { action, due, daysOverdue, lastUpdate, daysSince, timesMoved, blockedBy } = state
  const reasons = [
    daysOverdue > 0 ? 'Overdue' : '',
    daysSince > STALLED_AFTER_DAYS ? 'No update' : '',
    timesMoved >= STALLED_AFTER_MOVES ? 'Due date moved' : '',
    blockedBy === '' ? '' : 'Waits for a partner',
  ]
  return {
    ref: action.ref,
    section: action.section,
    title: action.title,
    ownerRole: action.ownerRole,
    due,
    daysOverdue,
    lastUpdate,
    daysSinceUpdate: daysSince,
    timesMoved,
    exception: reasons.filter(Boolean).join('; '),
    blockedBy,
    maag: maagFrom > 0 && daysOverdue >= maagFrom ? 'Yes' : '',
  }
}
