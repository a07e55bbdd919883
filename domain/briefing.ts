// Briefings from approved updates alone: a quarter's for lead partners, and one page before a group's next meeting.
import { type Action, isOpen, isOverdue } from './action.ts'
import { addDays, type Day, londonDay, sayDay } from './day.ts'
import type { Draft } from './draft.ts'
import type { Group } from './group.ts'
import type { Records } from './records.ts'

export type Briefing = {
  title: string
  asAt: Day
  /** What it was made from, in one sentence. */
  basis: string
  lead: string[]
  sections: { heading: string; lines: string[] }[]
}

export type Window = { from: Day; to: Day }

/** The last whole quarter before a day: January to March, April to June and so on. */
export function lastQuarter(today: Day): Window {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const start = Math.floor((month - 1) / 3) * 3 + 1
  const first = (y: number, m: number): Day => `${m < 1 ? y - 1 : y}-${String(m < 1 ? m + 12 : m).padStart(2, '0')}-01`
  return { from: first(year, start - 3), to: addDays(first(year, start), -1) }
}

/** For lead partners: what every group decided, raised and asked for, by the updates approved within the window. */
export function quarterlyBriefing({ from, to }: Window, asAt: Day, records: Records): Briefing {
  const updates = records.updates.filter((update) => isWithin(approvedOn(update), { from, to })).toSorted(byGroup)
  const counts = settledCounts(updates)
  const overdue = records.actions.filter((action) => isOverdue(action, asAt))
  const quiet = silent(records.groups, updates)
  return {
    title: `Quarterly briefing, ${sayDay(from)} to ${sayDay(to)}`,
    asAt,
    basis: `Made from the ${count(updates.length, 'update')} approved in that time and the Composite Action Plan as at ${sayDay(asAt)}.`,
    lead: [
      `${count(new Set(updates.map(({ group }) => group)).size, 'group')} had an update approved; they took ${count(
        total(updates, ({ decisions }) => decisions),
        'decision',
      )} and proposed ${count(
        total(updates, ({ actions }) => actions),
        'action',
      )}.`,
      `Of those actions ${counts.accepted} joined the plan, ${counts.linked} belonged to one already there, ${counts.refused} were refused and ${counts.waiting} wait for MAAG.`,
      `${count(records.actions.filter((action) => isOpen(action, asAt)).length, 'action')} of the plan are open, ${overdue.length} of them overdue.`,
    ],
    sections: filled([
      section('Decisions', updates, ({ decisions }) => decisions.map(({ text }) => text)),
      section('Risks raised', updates, ({ risks }) => risks.map(({ text }) => text)),
      section('What children and young people said', updates, ({ voice }) => voice.map(({ text }) => text)),
      section('Figures the groups were given', updates, ({ figures }) => figures.map(({ text }) => text)),
      section('Passed on to other groups', updates, ({ forOthers }) => forOthers.map(({ text }) => text)),
      {
        heading: 'Overdue in the plan',
        lines: overdue
          .toSorted(byDue)
          .slice(0, MOST)
          .map((action) => sayAction(action, asAt)),
      },
      { heading: 'Groups without an approved update', lines: quiet.length > 0 ? [quiet.join(', ')] : [] },
    ]),
  }
}

/** Before a meeting: what came of the last one, what is open, and what others passed on to this group. */
export function meetingBriefing(group: Group, today: Day, records: Records): Briefing {
  const updates = records.updates.filter((update) => update.date !== '' && update.date <= today)
  const own = updates
    .filter((update) => update.group === group.name)
    .toSorted((one, other) => other.date.localeCompare(one.date))
  const [last] = own
  const next = records.meetings
    .filter((meeting) => meeting.group === group.name && meeting.date >= today)
    .toSorted((one, other) => one.date.localeCompare(other.date))[0]
  const open = records.actions
    .filter((action) => action.ownerGroup === group.name && isOpen(action, today))
    .toSorted(byDue)
  const passed = updates
    .filter((update) => update.group !== group.name && (!last || update.date >= last.date))
    .flatMap((update) =>
      update.forOthers
        .filter(({ text }) => names(group).test(text))
        .map(({ text }) => `${update.group}, ${sayDay(update.date)}: ${text}`),
    )
  const papers = next && next.papersDue !== '' ? ` Papers are due on ${sayDay(next.papersDue)}.` : ''
  return {
    title: `${group.name}: one page before ${next ? `the meeting of ${sayDay(next.date)}` : 'the next meeting'}`,
    asAt: today,
    basis: last
      ? `Made from the update approved for the meeting of ${sayDay(last.date)}, and the plan as at ${sayDay(today)}.`
      : `No update of ${group.name} has been approved yet; made from the plan as at ${sayDay(today)}.`,
    lead: [
      next
        ? `${group.name} meets on ${sayDay(next.date)}.${papers}`
        : `No later meeting of ${group.name} is on the register.`,
      `${count(open.length, 'action')} of the plan are open with ${group.name}, ${open.filter((action) => isOverdue(action, today)).length} of them overdue.`,
    ],
    sections: filled([
      { heading: 'Decided last time', lines: last?.decisions.map(({ text }) => text) ?? [] },
      {
        heading: 'Actions from last time',
        lines: last ? last.actions.map((_, index) => whatBecame(last, index, records.actions, today)) : [],
      },
      { heading: 'Open in the plan', lines: open.slice(0, MOST).map((action) => sayAction(action, today)) },
      { heading: 'Risks raised last time', lines: last?.risks.map(({ text }) => text) ?? [] },
      { heading: 'What children and young people said', lines: last?.voice.map(({ text }) => text) ?? [] },
      { heading: `Passed on to ${group.name} since`, lines: passed },
    ]),
  }
}

const MOST = 12

function whatBecame(update: Draft, index: number, actions: readonly Action[], today: Day): string {
  const action = update.actions[index]
  const settled = update.settled.find((one) => one.index === index)
  const now = actions.find(({ ref }) => ref === settled?.ref)
  const title = action?.title ?? ''
  if (!settled) return `${title}: proposed, waits for MAAG.`
  if (settled.verdict === 'refused') return `${title}: refused. ${settled.reason}`
  return now ? sayAction(now, today) : `${title}: ${settled.ref}.`
}

function sayAction(action: Action, asAt: Day): string {
  const when =
    action.due === '' ? 'no date' : `${isOverdue(action, asAt) ? 'overdue since' : 'due'} ${sayDay(action.due)}`
  return `${action.ref} ${action.title} (${action.ownerRole || 'nobody named'}, ${action.status.toLowerCase()}, ${when})`
}

function section(heading: string, updates: readonly Draft[], linesOf: (update: Draft) => string[]) {
  return { heading, lines: updates.flatMap((update) => linesOf(update).map((line) => `${update.group}: ${line}`)) }
}

function filled(sections: Briefing['sections']): Briefing['sections'] {
  return sections.filter(({ lines }) => lines.length > 0)
}

function settledCounts(updates: readonly Draft[]) {
  const settled = updates.flatMap((update) => update.settled)
  const of = (verdict: string): number => settled.filter((one) => one.verdict === verdict).length
  const waiting = total(updates, ({ actions }) => actions) - settled.length
  return { accepted: of('accepted'), linked: of('linked'), refused: of('refused'), waiting }
}

function silent(groups: readonly Group[], updates: readonly Draft[]): string[] {
  const heard = new Set(updates.map(({ group }) => group))
  return groups.filter(({ name }) => name !== 'Business Unit' && !heard.has(name)).map(({ name }) => name)
}

/** By the day a person approved it: what nobody approved is not in a briefing. */
function approvedOn({ decidedAt }: Draft): Day {
  return decidedAt === '' ? '' : londonDay(new Date(decidedAt))
}

function isWithin(day: Day, { from, to }: Window): boolean {
  return day >= from && day <= to
}

function byGroup(one: Draft, other: Draft): number {
  return one.group.localeCompare(other.group) || one.date.localeCompare(other.date)
}

function byDue(one: Action, other: Action): number {
  return (one.due || '9999').localeCompare(other.due || '9999')
}

function names({ name, fullName, aliases }: Group): RegExp {
  const parts = [name, fullName, ...aliases].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\w-])(?:${parts.join('|')})(?![\\w-])`, 'i')
}

function total(updates: readonly Draft[], listOf: (update: Draft) => readonly unknown[]): number {
  return updates.reduce((sum, update) => sum + listOf(update).length, 0)
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
