// The reports' benchmark: `cap-summary` over 1,000 and 100,000 actions with five years of history in storage's own
// shape, as cost for each action and memory in all.
import { execFileSync } from 'node:child_process'
import { type Action, CATEGORIES, type Change, SECTIONS } from '../../domain/action.ts'
import { addDays } from '../../domain/day.ts'
import { readAsked } from '../../reporting/asked.ts'
import type { Rows } from '../../reporting/report.ts'
import { findReport, makeReport } from '../../reporting/reports.ts'

const FEW = 1_000
const MANY = 100_000
const CHANGES_EACH = 5
const DAYS = 5 * 365
const ROUNDS = 9

function plan(count: number, hasHistory: boolean): Pick<Rows, 'actions' | 'changes'> {
  const days = Array.from({ length: DAYS + 400 }, (_, at) => addDays('2019-04-01', at))
  const actions = Array.from({ length: count }, (_, at): Action => {
    const added = (at * 7) % DAYS
    const isClosed = at % 3 !== 0
    return {
      ref: `CAP-${at}`,
      section: SECTIONS[at % 5] ?? 'Other',
      category: CATEGORIES[(at >> 2) % 5] ?? 'Comms',
      title: `Action ${at} of the plan`,
      source: 'Multi-agency audit',
      sourceDate: days[added]?.slice(0, 7) ?? '',
      ownerGroup: 'MAAG',
      ownerRole: 'Sector lead',
      added: days[added] ?? '',
      due: days[added + 180] ?? '',
      status: isClosed ? 'Closed' : 'In progress',
      closed: isClosed ? (days[added + 150] ?? '') : '',
      sector: '',
      requestedDue: '',
      requestedReason: '',
      ownerQuery: '',
      evidence: '',
      updated: '',
      version: 1,
      isSynthetic: true,
    }
  })
  const changes = (hasHistory ? actions : []).flatMap(({ ref, ownerRole }, at) =>
    Array.from({ length: CHANGES_EACH }, (_, nth) => ({
      ref,
      change: change(ownerRole, days[(at + nth * 365) % DAYS] ?? ''),
    })),
  )
  return { actions, changes }
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
  reminders: [],
  heard: [],
  holidays: new Set<string>(),
}

/**
 * Microseconds for each action, the middle of several rounds; each round makes the report of every plan.
 * Of this thread's own time: a long run on a busy machine waits for others, a short one does not.
 */
function cost(name: string, plans: readonly Pick<Rows, 'actions' | 'changes'>[]): number {
  const definition = findReport(name)
  const asked = readAsked({ asAt: '2024-03-31' }, '2024-04-22')
  const actions = plans.reduce((sum, plan) => sum + plan.actions.length, 0)
  const times = Array.from({ length: ROUNDS }, () => {
    const began = process.threadCpuUsage()
    for (const plan of plans) makeReport(definition, { ...NOTHING, ...plan, ...asked })
    const { user, system } = process.threadCpuUsage(began)
    return (user + system) / actions
  })
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
}

/** A long plan as many short ones, so that neither is measured on data that happens to lie in the processor's cache. */
function inParts({ actions, changes }: Pick<Rows, 'actions' | 'changes'>): Pick<Rows, 'actions' | 'changes'>[] {
  const each = changes.length === 0 ? 0 : CHANGES_EACH
  return Array.from({ length: MANY / FEW }, (_, at) => ({
    actions: actions.slice(at * FEW, (at + 1) * FEW),
    changes: changes.slice(at * FEW * each, (at + 1) * FEW * each),
  }))
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
  const whole = plan(MANY, hasHistory)
  const parts = inParts(whole)
  cost(name, parts)
  const large = cost(name, [whole])
  const { rss } = process.memoryUsage()
  const small = cost(name, parts)
  console.log(
    `${name.padEnd(15)} ${(large / small).toFixed(2)}x per action (${small.toFixed(2)} us of ${FEW}, ${large.toFixed(2)} us of ${MANY}); ${Math.round(rss / 1024 / 1024)} MB resident`,
  )
}
