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

// With more people than this, one pass through the ledger tells who is new to it; with fewer, each is asked about.
const MANY = 1000
// Nudges' people planned side by side where there are few.
const LANES_OF_FEW = 4
// The heartbeat is one row: the first of many faults are enough to begin with.
const MOST_PROBLEMS = 50
// Longer than the longest run of days off, with an outage on top.
const LOOK_BACK_DAYS = 28

type Pointer = { personId: string; day: Day }
type Wanted = { blank: Digest; owed: readonly Owed[] }

export type PlanServices = LoadServices & {
  clock: Clock
  policy: DeliveryPolicy
  /** Bank holidays, kept in memory for a while. */
  calendar(): Promise<BankHolidays>
  reminders: {
    planAll(
      wanted: readonly Wanted[],
      cardsAWeek: number,
      isNewcomer?: (personId: string) => boolean,
    ): Promise<PromiseSettledResult<Composed>[]>
    newcomersOn(day: Day): Promise<(personId: string) => boolean>
    /** At most so many at a time, each time of people who are written most cheaply in one go. */
    together(wanted: readonly Wanted[], most: number): Wanted[][]
  }
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
  const wanted = [...Map.groupBy(owedTo(wishes), ({ personId }) => personId)].map(([personId, owed]) => ({
    blank: blankDigest(personId, today, channels.get(personId) ?? 'email', now.toISOString()),
    owed,
  }))
  const isNewcomer = wanted.length > MANY ? await services.reminders.newcomersOn(today) : undefined
  // A planner that dies has left few without their nudge. One nudge's people after the other where there are many:
  // delivery begins meanwhile, and is what the storage should be busy with.
  const lanes = isNewcomer ? 1 : LANES_OF_FEW
  await inLanes(services.reminders.together(wanted, NUDGE_SIZE), lanes, async (some) => {
    // Each batch of its own moment, not of the run's: nudges made meanwhile by others stand between theirs in the queue.
    const at = services.clock()
    const theirs = some.map(({ blank, owed }) => ({ blank: { ...blank, at: at.toISOString() }, owed }))
    const ended = await services.reminders.planAll(theirs, services.policy.cardsAWeek, isNewcomer)
    await nudge(noted(some, ended, run), at, services)
  })
  run.endedAt = services.clock().toISOString()
  await services.runs.put(run)
  return run
}

/**
 * Puts what became of each into the run: one person's trouble keeps no other from being planned, is told, and is tried
 * again next time.
 * @returns what is to be delivered
 */
function noted(
  wanted: readonly Wanted[],
  ended: readonly PromiseSettledResult<Composed>[],
  run: PlanningRun,
): Pointer[] {
  return wanted.flatMap(({ blank, owed }, index) => {
    const end = ended[index]
    if (end?.status !== 'fulfilled') {
      run.problems.push(`The reminders of ${blank.personId} could not be planned: ${String(end?.reason)}`)
      return []
    }
    const { digest, heldOver } = end.value
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
  })
}

/**
 * Wakes the deliverers; a nudge that gets lost is made again by the sweep.
 * @param at the moment that the digests' pointers hold: what is nudged later has its turn later
 */
export async function nudge(
  digests: readonly Pointer[],
  at: Date,
  { queues }: Pick<PlanServices, 'queues'>,
): Promise<void> {
  const messages: object[] = []
  for (let start = 0; start < digests.length; start += NUDGE_SIZE) {
    messages.push({ at: at.toISOString(), digests: digests.slice(start, start + NUDGE_SIZE) })
  }
  await queues.nudgeMany(DELIVER_QUEUE, messages)
}
