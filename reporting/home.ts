// What the business unit's home page tells: what is late, undelivered, waiting for somebody, and not reconciled.
import { type Action, isOverdue } from '../domain/action.ts'
import { type Day, daysBetween, sayDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { dueOn, isOwed } from '../domain/section11-return.ts'
import type { Finding } from './reconcile/check.ts'
import { reconcile } from './reconcile/reconcile.ts'
import type { ReminderRow, Rows } from './report.ts'

export type HomeItem = { text: string; detail: string }

export type HomeSection = {
  title: string
  items: HomeItem[]
  /** All there are; `items` may hold the first of them. */
  count: number
  /** Said when there are none. */
  none: string
  /** Where the whole list is. */
  link?: { href: string; text: string }
}

export type HomeGiven = Rows & {
  today: Day
  drafts: readonly Pick<Draft, 'group' | 'date' | 'headline' | 'state'>[]
  questions: readonly { words: string; askedAt: string }[]
  imports: readonly { at: string; register: string; by: string; added: number; changed: number }[]
}

const SHOWN = 8

/** Sections in the order in which somebody starting the day would want them. */
export function home(given: HomeGiven): HomeSection[] {
  const asAt = given.today
  return [
    section('Late', lateItems(given), 'Nothing is late.', {
      href: '/api/reports/cap-exceptions?format=html',
      text: 'Overdue and stalled actions',
    }),
    section('Not delivered', undelivered(given.reminders), 'Everything owed in the last week was delivered.', {
      href: '/api/reports/reminders?format=html',
      text: 'Reminders and their delivery',
    }),
    section('Waiting for approval', waiting(given), 'Nothing waits for a decision.'),
    section(
      'Questions waiting',
      given.questions.map(({ words, askedAt }) => ({ text: words, detail: `Asked ${sayDay(askedAt.slice(0, 10))}` })),
      'Nobody waits for an answer.',
      { href: '/api/reports/unanswered?format=html', text: 'Questions without an answer' },
    ),
    section('Not reconciled', reconcile({ ...given, asAt }).map(sayFinding), 'Every figure and record agrees.', {
      href: '/api/reports/reconciliation?format=html',
      text: 'Everything that does not reconcile',
    }),
    section(
      'Imported lately',
      given.imports.map(({ at, register, by, added, changed }) => ({
        text: `${register}: ${added} added, ${changed} changed`,
        detail: `${by}, ${sayDay(at.slice(0, 10))}`,
      })),
      'Nothing has been imported.',
    ),
  ]
}

function section(title: string, all: HomeItem[], none: string, link?: HomeSection['link']): HomeSection {
  return { title, items: all.slice(0, SHOWN), count: all.length, none, ...(link && { link }) }
}

/** The longest overdue first. */
function lateItems({ actions, returns, today }: HomeGiven): HomeItem[] {
  const late = [
    ...actions
      .filter((action) => isOverdue(action, today))
      .map(({ ref, title, ownerRole, due }) => ({ due, text: `${ref}: ${title}`, who: ownerRole })),
    ...returns
      .filter((item) => isOwed(item, today) && dueOn(item) < today)
      .map((item) => ({
        due: dueOn(item),
        text: `Section 11 return: ${item.organisation}`,
        who: `Round ${item.round}`,
      })),
  ]
  return late
    .sort((one, other) => one.due.localeCompare(other.due))
    .map(({ due, text, who }) => ({
      text,
      detail: `${who}. Due ${sayDay(due)}, ${sayDays(daysBetween(due, today))} ago`,
    }))
}

function undelivered(reminders: readonly ReminderRow[]): HomeItem[] {
  return reminders
    .filter(({ state }) => state === 'failed' || state === 'unconfirmed')
    .map(({ role, channel, ref, state, reason }) => ({
      text: `${role}: ${ref}`,
      detail: `${state} by ${channel}. ${reason}`.trim(),
    }))
}

function waiting({ drafts, actions }: HomeGiven): HomeItem[] {
  const asking = (action: Action): HomeItem[] => {
    if (action.status === 'Closed') return []
    if (action.status === 'Proposed')
      return [{ text: `${action.ref}: ${action.title}`, detail: 'Proposed for the plan: MAAG decides' }]
    return [
      ...(action.requestedDue === ''
        ? []
        : [
            {
              text: `${action.ref}: more time asked for`,
              detail: `To ${sayDay(action.requestedDue)}: ${action.requestedReason}`,
            },
          ]),
      ...(action.ownerQuery === ''
        ? []
        : [{ text: `${action.ref}: said not to be theirs`, detail: action.ownerQuery }]),
    ]
  }
  return [
    ...drafts
      .filter((draft) => draft.state === 'drafted')
      .map(({ group, date, headline }) => ({
        text: `Update of ${group || 'a group'}${date === '' ? '' : `, ${sayDay(date)}`}`,
        detail: headline,
      })),
    ...actions.flatMap(asking),
  ]
}

function sayFinding({ about, found }: Finding): HomeItem {
  return { text: about, detail: found }
}

function sayDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
