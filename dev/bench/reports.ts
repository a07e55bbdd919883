// The reports' benchmark: `cap-summary` and its like over 1,000 and 100,000 actions with five years of history, read
// from rows as storage gives them, as cost for each action and memory in all.
import { execFileSync } from 'node:child_process'
import { type Action, CATEGORIES, type Change, SECTIONS } from '../../domain/action.ts'
import { addDays } from '../../domain/day.ts'
import { readAsked } from '../../reporting/asked.ts'
import type { Rows } from '../../reporting/report.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'
import { fromRow, toRow } from '../../storage/row.ts'

const FEW = 1_000
const MANY = 100_000
const CHANGES_EACH = 5
const DAYS = 5 * 365
const ROUNDS = 9
const PAGE = 1_000

type Plan = Pick<Rows, 'actions' | 'changes'>

function plan(count: number, hasHistory: boolean): Plan {
  const days = Array.from({ length: DAYS + 400 }, (_, at) => addDays('2019-04-01', at))
  const actions = asRead(count, (at) => action(at, days))
  const changes = asRead(hasHistory ? count * CHANGES_EACH : 0, (at) => {
    const nth = at % CHANGES_EACH
    return change('Sector lead', days[((at - nth) / CHANGES_EACH + nth * 365) % DAYS] ?? '')
  }).map((made, at) => ({ ref: `CAP-${Math.floor(at / CHANGES_EACH)}`, change: made }))
  return { actions, changes }
}

/** Things that went through storage's rows and its pages of JSON, because what is read so is laid out otherwise. */
function asRead<T extends object>(count: number, make: (at: number) => T): T[] {
  const things: T[] = []
  const words = new Map<string, string>()
  for (let start = 0; start < count; start += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, count - start) }, (_, at) => toRow('', '', make(start + at)))
    const page = JSON.parse(JSON.stringify(rows)) as Record<string, unknown>[]
    for (const row of page) things.push(Object.freeze(fromRow<T>(row, words)))
  }
  return Object.freeze(things) as T[]
}

function action(at: number, days: readonly string[]): Action {
  const added = (at * 7) % DAYS
  const isClosed = at % 3 !== 0
  const section = SECTIONS[at % 5] ?? 'Other'
  const isSectorSpecific = section === 'Sector specific'
  return {
    ref: `CAP-${at}`,
    section,
    category: isSectorSpecific ? 'Sector Specific' : (CATEGORIES[(at >> 2) % 4] ?? 'Comms'),
    title: `Action ${at} of the plan`,
    source: 'Multi-agency audit',
    sourceDate: days[added]?.slice(0, 7) ?? '',
    ownerGroup: 'MAAG',
    ownerRole: 'Sector lead',
    added: days[added] ?? '',
    due: days[added + 180] ?? '',
    status: isClosed ? 'Closed' : 'In progress',
    closed: isClosed ? (days[added + 150] ?? '') : '',
    sector: isSectorSpecific ? 'Health' : '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: true,
  }
}

function change(by: string, day: string): Change {
  const at = `${day}T09:00:00.000Z`
  return { at, by, personId: '', door: 'card', what: 'Update added', note: '', from: {}, to: {}, operationId: '' }
}

const NOTHING = {
  meetings: [],
  returns: [],
  sessions: [],
  bookings: [],
  champions: [],
  people: [],
  pulses: [],
  reviews: [],
  facts: [],
  groups: [],
  recommendations: [],
  rules: [],
  rounds: [],
  saferCounts: [],
  reminders: [],
  heard: [],
  holidays: new Set<string>(),
}

/**
 * Microseconds for each action, the middle of several rounds of as many actions. Of this thread's own time: a long run
 * on a busy machine waits for others, a short one does not.
 * @param isKept the list is the same each time, as between changes of the register; otherwise it is new each time
 */
function cost(name: string, plan: Plan, isKept: boolean): number {
  const definition = findReport(name)
  const asked = readAsked({ asAt: '2024-03-31' }, '2024-04-22')
  const times = Array.from({ length: ROUNDS }, () => {
    const began = process.threadCpuUsage()
    for (let counted = 0; counted < MANY; counted += plan.actions.length) {
      const actions = isKept ? plan.actions : Object.freeze([...plan.actions])
      makeReport(definition, { ...NOTHING, ...plan, actions, ...asked })
    }
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / MANY
  })
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
}

// One report a process, so that each is seen with its own memory and no other's.
const [name] = process.argv.slice(2)
if (name === undefined) {
  for (const report of ['cap-summary', 'cap-movement', 'cap-tracker', 'cap-exceptions']) {
    execFileSync(process.execPath, [import.meta.filename, report], { stdio: 'inherit' })
  }
} else {
  // As the door does: the history is loaded only for a report that needs it.
  const hasHistory = findReport(name).needs.includes('changes')
  const many = plan(MANY, hasHistory)
  const few = plan(FEW, hasHistory)
  // Once around for both before either is measured, so that neither pays for the other's warming up.
  for (const each of [many, few]) cost(name, each, false)
  const said = [false, true].map((isKept) => {
    const large = cost(name, many, isKept)
    const small = cost(name, few, isKept)
    const times = `${small.toFixed(2)} us of ${FEW}, ${large.toFixed(2)} us of ${MANY}`
    return `${isKept ? 'asked again' : 'first time'} ${(large / small).toFixed(2)}x per action (${times})`
  })
  const { rss } = process.memoryUsage()
  console.log(`${name.padEnd(15)} ${said.join('; ')}; ${Math.round(rss / 1024 / 1024)} MB resident`)
}
