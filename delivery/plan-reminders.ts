// Planning: who is owed what today becomes one digest per person in the ledger, and nudges to deliver them.
import { type Composed, MOST_LINES } from '../domain/compose-digest.ts'
import { addDays, type Clock, type Day, londonDay } from '../domain/day.ts'
import { blankDigest, type DeliveryPolicy, type Digest } from '../domain/ledger.ts'
import { owedTo } from '../domain/owed-to.ts'
import { isFirstRunOfWeek, isOfficeTime, missedDays, type PlanningRun } from '../domain/planning-run.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { Owed } from '../domain/reminder.ts'
import { deputyFaults, rosterFaults } from '../domain/roster-faults.ts'
import type { BankHolidays } from '../domain/working-days.ts'
import { inLanes } from './in-lanes.ts'
import { type LoadServices, loadReminders } from './load-reminders.ts'

export const DELIVER_QUEUE = 'deliver'

/** Digests in one nudge: few messages, yet little left behind when a host dies. */
export const NUDGE_SIZE = 10

// So many people at once: the planner shares its minutes with everything else on the host.
const LANES = 16
// The heartbeat is one row: the first of many faults are enough to begin with.
const MOST_PROBLEMS = 50
// Longer than the longest run of days off, with an outage on top.
const LOOK_BACK_DAYS = 28

type Pointer = { personId: string; day: Day }

export type PlanServices = LoadServices & {
  clock: Clock
  policy: DeliveryPolicy
  /** Bank holidays, kept in memory for a while. */
  calendar(): Promise<BankHolidays>
  reminders: { plan(blank: Digest, owed: readonly Owed[], cardsAWeek: number): Promise<Composed> }
  preferences: { list(): Promise<Preferences[]> }
  runs: { put(run: PlanningRun): Promise<void>; since(from: string): Promise<PlanningRun[]> }
  queues: { nudgeMany(queue: string, messages: readonly object[]): Promise<void> }
}

/** @returns what was planned; nothing outside office hours and on days off, when there is no heartbeat either */
export async function planReminders(services: PlanServices): Promise<PlanningRun> {
  const now = services.clock()
  const today = londonDay(now)
  const run: PlanningRun = {
    startedAt: now.toISOString(),
    endedAt: '',
    digests: 0,
    lines: 0,
    heldOver: 0,
    problems: [],
  }
  const holidays = await services.calendar()
  if (!isOfficeTime(now, holidays)) return run

  const given = await loadReminders(today, holidays, services)
  const preferences = await services.preferences.list()
  const runs = await services.runs.since(`${addDays(today, -LOOK_BACK_DAYS)}T00:00:00Z`)
  const missed = missedDays(runs, today, holidays)
  const channels = new Map(given.people.map((person) => [person.personId, person.channel]))
  const faults = [...deputyFaults(preferences, given.people, today), ...rosterFaults(given)]
  run.problems.push(...(missed ? [missed] : []), ...faults.slice(0, MOST_PROBLEMS))
  const wishes = { ...given, preferences, isWeeklyDay: isFirstRunOfWeek(runs, today) }
  const owed = [...Map.groupBy(owedTo(wishes), ({ personId }) => personId)]
  const planned: Pointer[] = []
  await inLanes(owed, LANES, async ([personId, theirs]) => {
    const blank = blankDigest(personId, today, channels.get(personId) ?? 'email', now.toISOString())
    planned.push(...(await planOne(blank, theirs, services, run)))
    // Delivery begins while planning goes on, and a planner that dies has left few without their nudge.
    if (planned.length >= NUDGE_SIZE) await nudge(planned.splice(0), services)
  })
  await nudge(planned, services)
  run.endedAt = services.clock().toISOString()
  await services.runs.put(run)
  return run
}

/** One person's trouble must not keep the others from being planned: it is told in the run, and tried again next time. */
async function planOne(
  blank: Digest,
  owed: readonly Owed[],
  services: PlanServices,
  run: PlanningRun,
): Promise<Pointer[]> {
  try {
    const { digest, heldOver } = await services.reminders.plan(blank, owed, services.policy.cardsAWeek)
    run.heldOver += heldOver
    if (heldOver > MOST_LINES) {
      run.problems.push(
        `${blank.personId} is owed ${owed.length} things at once: ${MOST_LINES} go into one digest at most, the rest waits. Look at the rules, or share the work out.`,
      )
    }
    if (!digest) return []
    run.digests += 1
    run.lines += digest.lines.length
    return [{ personId: digest.personId, day: digest.day }]
  } catch (error) {
    run.problems.push(`The reminders of ${blank.personId} could not be planned: ${String(error)}`)
    return []
  }
}

/** Wakes the deliverers; a nudge that gets lost is made again by the sweep. */
export async function nudge(digests: readonly Pointer[], { queues }: Pick<PlanServices, 'queues'>): Promise<void> {
  const messages: object[] = []
  for (let start = 0; start < digests.length; start += NUDGE_SIZE) {
    messages.push({ digests: digests.slice(start, start + NUDGE_SIZE) })
  }
  await queues.nudgeMany(DELIVER_QUEUE, messages)
}
