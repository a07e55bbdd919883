// Ten planners at once from three processes, then three days without any host, then ten planners again: the rows and the
// posts must be those of one planner, and nobody may get two digests on one day. Prints the figures and exits with 1 when
// one is missed. Usage: node tests/faults/plan-at-once.ts [people]
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { QueueClient } from '@azure/storage-queue'
import { deliverDigests } from '../../delivery/deliver-digests.ts'
import { inLanes } from '../../delivery/in-lanes.ts'
import { startEmulator } from '../../dev/emulator.ts'
import { owedRows } from '../../domain/ledger.ts'
import { teams } from '../../functions/teams.ts'
import { endChildren, startChild, startServer } from './children.ts'
import { faultHouse } from './fault-house.ts'
import { judge } from './figures.ts'
import { chatOf, emailOf, personIdOf, seedPeople } from './seed-people.ts'
import type { Truth } from './truth.ts'

const count = Number(process.argv[2] ?? '1000')
// Monday: a week before everything is due. Thursday, 72 hours later; nobody delivered in between.
const MONDAY = '2024-09-23T09:00:00+01:00'
const THURSDAY = '2024-09-26T09:00:00+01:00'
const ON_THE_DAY = '2024-09-30T09:00:00+01:00'
const MISSED = 'Reminders were not planned'
const policy = { sendsPerSecond: 500 }
const ids = Array.from({ length: count }, (_, index) => personIdOf(index))

const emulator = await startEmulator()
try {
  const { connectionString } = emulator
  const connectorUrl = await startServer('./faulty-connector.ts', ['0', 'none', '1'])
  const settings = { connectionString, connectorUrl, policy, now: MONDAY, startedAt: Date.now() }
  const houseAt = (now: string) => faultHouse({ ...settings, now, startedAt: Date.now() })
  await new QueueClient(connectionString, 'deliver').createIfNotExists()
  await seedPeople(houseAt(MONDAY), count, connectorUrl)
  const hosts = await Promise.all(
    [4, 3, 3].map((planners) => startChild('./planning-process.ts', [JSON.stringify(settings), String(planners)])),
  )
  const planAll = (now: string) => Promise.all(hosts.map(({ child }) => plan(child, now)))

  const first = await planAll(MONDAY)
  const planned = await houseAt(MONDAY).reminders.digestsBetween('2024-09-23', '2024-09-23')
  const again = await planAll(THURSDAY)
  const posts = await deliverAll(houseAt(THURSDAY), connectorUrl)
  const third = await planAll(ON_THE_DAY)
  const later = await deliverAll(houseAt(ON_THE_DAY), connectorUrl)
  const ledger = await houseAt(ON_THE_DAY).reminders.digestsBetween('2024-09-23', '2024-09-30')
  const sent = ledger.filter(({ state }) => state === 'sent')
  const days = sent.map(({ personId, day }) => `${personId} ${day}`)
  const total = (runs: { digests: number }[]): number => runs.reduce((sum, run) => sum + run.digests, 0)
  const rows = sent.flatMap(owedRows)
  const problems = [...first, ...again, ...third].flatMap((run) => run.problems)
  judge([
    { what: 'digests ten planners planned on Monday', got: total(first), exactly: count },
    { what: 'rows of Monday', got: planned.flatMap(owedRows).length, exactly: count },
    { what: 'digests after 72 hours, into which Monday’s were joined', got: total(again), exactly: count },
    {
      what: 'people with one post after the gap',
      got: ids.filter((id) => posts(id) === 1).length,
      exactly: count,
    },
    { what: 'digests planned on the due day', got: total(third), exactly: count },
    { what: 'people with two posts in all', got: ids.filter((id) => later(id) === 2).length, exactly: count },
    { what: 'two digests for one person on one day', got: days.length - new Set(days).size, exactly: 0 },
    {
      what: 'rows sent twice',
      got: rows.length - new Set(rows.map((row) => `${row.ref} ${row.rung}`)).size,
      exactly: 0,
    },
    {
      what: 'planners that told of the days without a run (some began when another had ended)',
      got: problems.filter((each) => each.startsWith(MISSED)).length,
      most: 20,
    },
    {
      what: 'other problems told by planners',
      got: problems.filter((each) => !each.startsWith(MISSED)).length,
      exactly: 0,
    },
  ])
} finally {
  endChildren()
  await emulator.stop()
}

async function plan(child: ChildProcess, now: string): Promise<{ digests: number; problems: string[] }> {
  child.send(now)
  const [run] = await once(child, 'message')
  return run
}

/** @returns how often each person has been reached by then, in Teams or by e-mail */
async function deliverAll(house: ReturnType<typeof faultHouse>, connectorUrl: string) {
  const { delivery } = teams(house)
  await inLanes(await house.reminders.open.all(), 16, async ({ personId, day }) => {
    await deliverDigests([{ personId: personId, day: day }], delivery)
  })
  const { posts, emails } = (await (await fetch(`${connectorUrl}/truth`)).json()) as Truth
  return (id: string): number => (posts[chatOf(id)] ?? 0) + (emails[emailOf(id)] ?? 0)
}
