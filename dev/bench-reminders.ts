// What planning costs when the plan is large and little of it is near: one action in a hundred is due, and planning may
// cost at most three times reading just those. Prints the ratio first. Usage: node dev/bench-reminders.ts [actions]
import { inLanes } from '../delivery/in-lanes.ts'
import { planReminders } from '../delivery/plan-reminders.ts'
import type { Action } from '../domain/action.ts'
import { addDays } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { createServices } from '../functions/services.ts'
import { startEmulator } from './emulator.ts'
import { localSurroundings } from './local-surroundings.ts'
import { LOCAL_NOTIFY_KEY } from './teams/notify.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const DUE_SHARE = 0.01
const OWNERS = 200
const TODAY = '2024-09-23'
// A week before everything is due, the day itself, and two weeks after: each a first planning with the same things owed.
const DAYS = [TODAY, '2024-09-30', '2024-10-14']
const ROUNDS = 5
const MOST_RATIO = 3
const AT_ONCE = 16

let now = morningOf(TODAY)

const say = (line: string): void => console.error(line)

const emulator = await startEmulator({ say })
try {
  const notify = { url: 'http://127.0.0.1:9', apiKey: LOCAL_NOTIFY_KEY, templateId: 'bench' }
  const services = createServices(localSurroundings(() => now, emulator.connectionString, notify))
  say(`Putting ${COUNT} open actions into storage, of which ${COUNT * DUE_SHARE} are due within a month`)
  await services.people.seed(Array.from({ length: OWNERS }, (_, index) => owner(index)))
  await services.actions.seed(Array.from({ length: COUNT }, (_, index) => action(index)))
  await services.queues.nudge('deliver', {})

  // Nothing but the due rows themselves, by reference, as many at once as the store reads: no index, no roster, no ledger.
  const due = (await services.actions.dueBetween('2000-01-01', addDays(TODAY, 40))).map(({ ref }) => ref)
  if (due.length !== COUNT * DUE_SHARE) throw new Error(`${due.length} actions are due, not ${COUNT * DUE_SHARE}.`)
  const reading = await timesOf(() =>
    inLanes(due, AT_ONCE, async (ref) => {
      await services.actions.get(ref)
    }),
  )
  const first: number[] = []
  for (const day of DAYS) {
    now = morningOf(day)
    const began = performance.now()
    const { digests, lines } = await planReminders(services)
    first.push(performance.now() - began)
    say(`${day}: ${digests} digests of ${lines} lines`)
    if (digests !== OWNERS) throw new Error(`${digests} digests were planned, not ${OWNERS}.`)
  }
  const again = await timesOf(() => planReminders(services))
  const ratio = middle(first) / middle(reading)
  console.log(
    `${ratio <= MOST_RATIO ? 'ok    ' : 'MISSED'} the first planning of a day costs ${ratio.toFixed(2)} times reading only what is due (at most ${MOST_RATIO})`,
  )
  console.log(`       planning again, with nothing new: ${(middle(again) / middle(reading)).toFixed(2)} times`)
  console.log(
    `       reading what is due ${middle(reading).toFixed(0)} ms, first planning ${first.map((ms) => ms.toFixed(0)).join(', ')} ms, again ${middle(again).toFixed(0)} ms`,
  )
  if (ratio > MOST_RATIO) process.exitCode = 1
} finally {
  await emulator.stop()
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00+01:00`)
}

function action(index: number): Action {
  const isDue = index % (1 / DUE_SHARE) === 0
  return {
    ref: `CAP-${String(index).padStart(6, '0')}`,
    section: 'Other',
    category: 'Comms',
    title: `Action ${index}`,
    source: 'Benchmark',
    sourceDate: '2024-01',
    ownerGroup: 'None',
    ownerRole: `Owner ${Math.floor(index * DUE_SHARE) % OWNERS}`,
    added: '2024-01-15',
    due: isDue ? addDays(TODAY, 7) : addDays(TODAY, 400 + (index % 300)),
    status: 'In progress',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: true,
  }
}

function owner(index: number): Person {
  return {
    personId: `p-${index}`,
    entraObjectId: '',
    displayName: `Owner ${index}`,
    email: `owner-${index}@partners.example`,
    roles: ['action_owner'],
    chairs: [],
    ownerRoles: [`Owner ${index}`],
    organisation: 'Benchmark',
    channel: 'teams',
    tenant: 'host',
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timeOf(work))
  return times
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
