// Delivering while everything goes wrong: a connector that fails one send in five in every known way, storage that loses
// one answer in twenty after the write, and a worker killed outright every three seconds. Prints the figures and exits
// with 1 when one is missed. Usage: node tests/faults/deliver-under-fire.ts [resend|hold|clear] [count] [sends a second]
import { setTimeout as pause } from 'node:timers/promises'
import { QueueClient } from '@azure/storage-queue'
import { planReminders } from '../../delivery/plan-reminders.ts'
import { sweepDigests } from '../../delivery/sweep-digests.ts'
import { startEmulator } from '../../dev/emulator.ts'
import { type Digest, isFinished } from '../../domain/ledger.ts'
import type { Services } from '../../functions/services.ts'
import { endChildren, startServer } from './children.ts'
import { faultHouse, type HouseSettings } from './fault-house.ts'
import { type Claim, judge } from './figures.ts'
import { keepKilling } from './keep-killing.ts'
import { chatOf, emailOf, NOW, personIdOf, seedPeople, TODAY } from './seed-people.ts'
import type { Truth } from './truth.ts'

const [mode = 'resend', countText = '10000', paceText = '25'] = process.argv.slice(2)
const count = Number(countText)
const MOST_MINUTES = 8
// A kill is itself a doubtful fault: where only clear ones are wanted, nobody is killed.
const KILL_EVERY_MS = mode === 'clear' ? Number.POSITIVE_INFINITY : 3_000
// Each look reads everything that is open, which at first is all of it: only once nearly everybody was reached, for
// otherwise looking is all that is done.
const NEARLY = 0.97
const SWEEP_EVERY_MS = mode === 'hold' ? 60_000 : 5_000
const LAST_SWEEPS_MS = mode === 'hold' ? 60_000 : 2_000
const LOOK_EVERY_MS = 3_000

const say = (line: string): void => console.error(line)

// Waits are shortened to fit a run of minutes; with `hold`, where the figure is a time, they are the product's own.
const shortened = { holdSeconds: 5, leaseSeconds: 8, sendSeconds: 3, prepareSeconds: 6 }
const policy = {
  ...(mode === 'hold' ? { onDoubt: 'hold' as const } : shortened),
  sendsPerSecond: Number(paceText),
}

const emulator = await startEmulator({ say })
try {
  const tableUrl = /TableEndpoint=(http:\/\/[^/;]+)/.exec(emulator.connectionString)?.[1] ?? ''
  const proxyUrl = await startServer('./storage-proxy.ts', [tableUrl, '0.05', '7'])
  const connectorUrl = await startServer('./faulty-connector.ts', ['0.2', mode === 'clear' ? 'clear' : 'all', '11'])
  const settings = { connectorUrl, now: NOW, policy, startedAt: Date.now() }
  const sound = faultHouse({ ...settings, connectionString: emulator.connectionString })
  const lossy = { ...settings, connectionString: emulator.connectionString.replace(tableUrl, proxyUrl) }
  say(`Putting ${count} people and their actions into storage`)
  await new QueueClient(emulator.connectionString, 'deliver').createIfNotExists()
  await seedPeople(sound, count, connectorUrl)
  await run(sound, lossy, connectorUrl, proxyUrl)
} finally {
  endChildren()
  await emulator.stop()
}

async function run(sound: Services, settings: HouseSettings, connectorUrl: string, proxyUrl: string): Promise<void> {
  const lossy = faultHouse(settings)
  const workers = await keepKilling(settings, KILL_EVERY_MS)
  // With the hosts up, as they are when the planning timer fires.
  const began = Date.now()
  const planned = planReminders(lossy)
  let isPlanned = false
  planned.then(() => {
    isPlanned = true
    say(`Planned after ${seconds(began)} s`)
  }, say)
  let swept = Date.now()
  let looked = Date.now()
  let isNearly = false
  for (;;) {
    await pause(1_000)
    if (Date.now() - swept >= (isNearly ? LAST_SWEEPS_MS : SWEEP_EVERY_MS)) {
      swept = Date.now()
      await sweepDigests(lossy)
    }
    const isTimeToLook = isPlanned && ((isNearly && mode !== 'hold') || Date.now() - looked >= LOOK_EVERY_MS)
    if (isTimeToLook) looked = Date.now()
    if (isTimeToLook) isNearly = await isNearlyDone(connectorUrl)
    if (isTimeToLook && isNearly && (await sound.reminders.open.all()).length === 0) break
    if (Date.now() - began > (MOST_MINUTES + 8) * 60_000) {
      say('Giving up: it takes too long.')
      break
    }
    if (seconds(began) % 60 === 0) await tell(sound, began, workers.kills())
  }
  const took = seconds(began)
  workers.stop()
  const truth = (await (await fetch(`${connectorUrl}/truth`)).json()) as Truth
  const lost = (await (await fetch(`${proxyUrl}/count`)).json()) as { writes: number; lost: number }
  const planning = await planned
  say(`Planning: ${planning.problems.length} problems ${planning.problems.slice(0, 2).join(' ')}`)
  const found = await sound.reminders.digestsBetween(TODAY, TODAY)
  const digests = new Map(found.map((digest) => [digest.personId, digest]))
  judge(claimsFrom(truth, digests, workers.kills(), took, settings), {
    mode,
    took,
    kills: workers.kills(),
    truth,
    lost,
  })
}

/** In doubt for good or undelivered, some are never reached. */
async function isNearlyDone(connectorUrl: string): Promise<boolean> {
  const reached = Number(await (await fetch(`${connectorUrl}/reached`)).text())
  return reached >= NEARLY * count || mode === 'hold'
}

async function tell({ reminders }: Services, began: number, kills: number): Promise<void> {
  const states: Record<string, number> = {}
  for (const digest of await reminders.digestsBetween(TODAY, TODAY)) {
    const key = isFinished(digest) ? digest.state : `${digest.state} (waiting)`
    states[key] = (states[key] ?? 0) + 1
  }
  say(`${seconds(began)} s, ${kills} kills: ${JSON.stringify(states)}`)
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000)
}

function claimsFrom(
  truth: Truth,
  digests: ReadonlyMap<string, Digest>,
  kills: number,
  took: number,
  { now, startedAt }: HouseSettings,
): Claim[] {
  const ids = Array.from({ length: count }, (_, index) => personIdOf(index))
  const posted = (id: string): number => (truth.posts[chatOf(id)] ?? 0) + (truth.emails[emailOf(id)] ?? 0)
  const stateOf = (id: string) => digests.get(id)?.state
  const isListed = (id: string) => stateOf(id) === 'unconfirmed' || stateOf(id) === 'failed'
  const lost = ids.filter((id) => posted(id) === 0 && !isListed(id))
  const untrue = ids.filter((id) => stateOf(id) === 'sent' && posted(id) === 0)
  const unfinished = ids.filter((id) => {
    const digest = digests.get(id)
    return !digest || !isFinished(digest)
  })
  const total = ids.reduce((sum, id) => sum + posted(id), 0)
  const extra = ids.reduce((sum, id) => sum + Math.max(0, posted(id) - 1), 0)
  const listedAfter = ids.map((id) => {
    const at = digests.get(id)?.at ?? now
    const doubt = truth.doubtfulAt[chatOf(id)]
    return stateOf(id) === 'unconfirmed' && doubt ? (Date.parse(at) - Date.parse(now) - (doubt - startedAt)) / 1000 : 0
  })
  const most = Math.max(...listedAfter)
  const always: Claim[] = [
    { what: 'lost', got: lost.length, most: 0 },
    { what: 'recorded as sent that were not', got: untrue.length, most: 0 },
    { what: 'rows left unfinished', got: unfinished.length, most: 0 },
    { what: 'Retry-After violations', got: truth.retryAfterViolations, most: 0 },
    { what: 'never posted, but listed as in doubt or undelivered', got: ids.filter((id) => posted(id) === 0).length },
    { what: 'posts, Teams and e-mail', got: total },
  ]
  if (mode === 'hold') {
    return [
      ...always,
      { what: 'automatic duplicates', got: extra, most: 0 },
      { what: 'in doubt and listed', got: ids.filter((id) => stateOf(id) === 'unconfirmed').length },
      { what: 'longest until a doubtful send was listed, seconds', got: Math.round(most), most: 180 },
    ]
  }
  if (mode === 'clear') {
    return [
      ...always,
      { what: 'posts, exactly one for each', got: total, exactly: count },
      { what: 'seconds', got: took, most: MOST_MINUTES * 60 },
    ]
  }
  const bound = Math.floor(truth.doubtful + 1.5 * kills)
  return [
    ...always,
    { what: 'extra posts (bound: injected doubtful ones and 1.5 for each kill)', got: extra, most: bound },
    { what: 'seconds', got: took, most: MOST_MINUTES * 60 },
  ]
}
