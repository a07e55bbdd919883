// The sample data as domain records, read straight from its files so that a test of pure rules needs no storage.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Action } from '../../domain/action.ts'
import type { Champion } from '../../domain/champion.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Fact } from '../../domain/fact.ts'
import type { Group, Meeting } from '../../domain/group.ts'
import type { Person, Role } from '../../domain/person.ts'
import type { Records } from '../../domain/records.ts'
import type { Review } from '../../domain/review.ts'
import type { ReturnStatus, Section11Return } from '../../domain/section11-return.ts'
import type { Booking, Session } from '../../domain/training.ts'

type Row = Record<string, string>

const data = new URL('../../dev/data/', import.meta.url)
const minutes = new URL('../data/minutes/', import.meta.url)

function rows(name: string): Row[] {
  return parse(readFileSync(new URL(`registers/${name}.csv`, data), 'utf8'), { columns: true, bom: true })
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, data), 'utf8'))
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
}

function action(row: Row): Action {
  return {
    ...(row as unknown as Action),
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: row.closed || row.added!,
    version: 1,
    isSynthetic: row.synthetic === 'true',
  }
}

function person(row: Row): Person {
  return {
    ...(row as unknown as Person),
    roles: list(row.roles) as Role[],
    chairs: list(row.chairs),
    ownerRoles: list(row.ownerRoles),
  }
}

function section11(round: string, row: Row): Section11Return {
  return {
    returnId: row.returnId!,
    round,
    organisationType: row.organisationType!,
    organisation: row.pseudonym!,
    scope: row.scope!,
    invited: row.invited!,
    due: row.due!,
    extendedTo: row.extendedTo ?? '',
    returned: row.returned ?? '',
    status: row.status as ReturnStatus,
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    updated: row.returned || row.invited!,
    version: 1,
  }
}

function review(row: Row): Review {
  return {
    ...(row as unknown as Review),
    isRapidReviewHeld: row.rapidReviewHeld === 'yes',
    publishedSummary: row.publishedLevelSummary!,
  }
}

function session(row: Row, bookings: readonly Booking[]): Session {
  const own = bookings.filter((booking) => booking.sessionId === row.sessionId)
  return {
    ...(row as unknown as Session),
    durationHours: Number(row.durationHours),
    capacity: Number(row.capacity),
    taken: own.filter((booking) => booking.status === 'booked' || booking.status === 'attended').length,
    waiting: own.filter((booking) => booking.status === 'waitlisted').length,
  }
}

function champion(row: Row): Champion {
  return {
    ...(row as unknown as Champion),
    forumsAttended: Number(row.forumsAttended2023_24),
    hasNewsletter: row.newsletter === 'yes',
  }
}

function meeting(row: Row): Meeting {
  return { ...(row as unknown as Meeting), basis: row.publishedBasis ?? '' }
}

/** All bookings of the sample. Answers are only ever given one person's. */
export function sampleBookings(): Booking[] {
  return rows('training_bookings').map((row) => ({
    ...(row as unknown as Booking),
    personId: row.userId!,
    isChargeable: row.chargeable === 'yes',
  }))
}

type Gold = { group: string; date: string; decisions: string[]; risks: string[]; voiceOfChild: string[] }

/** Approved updates as a careful person would have approved them, newest first. */
function updates(): Draft[] {
  if (!existsSync(minutes)) return []
  const names = readdirSync(minutes).filter((name) => name.endsWith('.gold.json'))
  const drafts = names.map((name) => draft(name, JSON.parse(readFileSync(new URL(name, minutes), 'utf8'))))
  return drafts.sort((a, b) => (a.date < b.date ? 1 : -1))
}

function draft(name: string, gold: Gold & { actions: Draft['actions'] & { dueISO?: string }[] }): Draft {
  const said = (text: string) => ({ text, support: text })
  return {
    id: name.replace('.gold.json', ''),
    state: 'approved',
    drafter: 'rules',
    group: gold.group,
    date: gold.date,
    headline: `${gold.group}: ${gold.decisions.length} decisions and ${gold.actions.length} actions.`,
    decisions: gold.decisions.map(said),
    actions: gold.actions.map((item) => ({
      ...item,
      due: (item as { dueISO?: string | null }).dueISO ?? null,
      support: item.title,
    })),
    risks: gold.risks.map(said),
    figures: [],
    voice: gold.voiceOfChild.map(said),
    instructions: [],
    removed: [],
    redactedText: '',
    receivedAt: gold.date,
    receivedBy: 'Business Unit Administrator',
    decidedAt: gold.date,
    decidedBy: 'Business Unit Administrator',
    version: 1,
  }
}

/** The whole sample as records. */
export function sampleRecords(): Records {
  const bookings = sampleBookings()
  return {
    facts: json<Fact[]>('facts.json'),
    groups: json<Group[]>('groups.json'),
    people: rows('people').map(person),
    actions: rows('cap').map(action),
    returns: [
      ...rows('section11').map((row) => section11('2023-24', row)),
      ...rows('section11_2024_25_DEMO').map((row) => section11('2024-25', row)),
    ],
    reviews: rows('reviews').map(review),
    sessions: rows('training_sessions').map((row) => session(row, bookings)),
    champions: rows('champions').map(champion),
    meetings: rows('meetings').map(meeting),
    updates: updates(),
    holidays: new Set(json<{ bankHolidays: string[] }>('calendar.json').bankHolidays),
  }
}
