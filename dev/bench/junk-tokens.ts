// Junk tokens at the bot's door: what 100,000 of them leave behind in memory, and what a real person's turn costs before,
// among and after them. Run: node dev/run.mjs dev/bench/junk-tokens.ts
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { HttpRequest, type HttpResponseInit, InvocationContext } from '@azure/functions'
import { readConfig } from '../../functions/config.ts'
import { deployedSurroundings } from '../../functions/deployed.ts'
import { messages } from '../../functions/messages.ts'
import { createServices, useServices } from '../../functions/services.ts'
import { startEmulator } from '../emulator.ts'
import { loadSample } from '../load-sample.ts'
import { APP_ID, AUDIENCE, botClaims, forged, SERVICE_URL, sdkSettings, startPublisher, TENANT } from '../publisher.ts'
import { QUESTIONS } from './questions.ts'

const JUNK = Number(process.env.JUNK ?? 100_000)
const TURNS = Number(process.env.TURNS ?? 2000)
const BLOCK = 200
const JUNK_BEFORE = 20
let activities = 0
const ASKER = 'b8f44e6d-bd13-52f1-87fa-4418d78aff3a'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const emulator = await startEmulator({ say: (line) => console.error(line) })
const publisher = await startPublisher()
try {
  const services = createServices({ ...surroundings(), storage: { connectionString: emulator.connectionString } })
  useServices(services)
  await loadSample(services, () => undefined)
  await turns(300)
  await junk(2000)

  const alone = await turns(TURNS)
  const before = heap()
  const perJunk = await junk(JUNK)
  const grown = heap() - before
  const after = await turns(TURNS)
  // In turn, a block of each: what else the machine does then meets both alike.
  const [quiet, busy]: [Spent[], Spent[]] = [[], []]
  for (let block = 0; block < TURNS / BLOCK; block += 1) {
    quiet.push(await turns(BLOCK))
    busy.push(await turns(BLOCK, JUNK_BEFORE))
  }
  console.log(`${JUNK} junk tokens: heap grew by ${grown.toFixed(1)} MB, ${perJunk.toFixed(3)} ms each`)
  console.log('a turn, 99th percentile:')
  tell('after them', after, alone)
  tell(`with ${JUNK_BEFORE} of them before each turn`, each(busy, 0.5), each(quiet, 0.5))
} finally {
  await publisher.stop()
  await emulator.stop()
}

function surroundings() {
  const config = readConfig({
    BOT_APP_ID: APP_ID,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_TENANT_ID: TENANT,
    BOT_APP_PASSWORD: 'not-a-secret',
    ALLOWED_TENANTS: TENANT,
    STORAGE_ACCOUNT_NAME: 'none',
    AZURE_CLIENT_ID: APP_ID,
    API_AUDIENCE: AUDIENCE,
  })
  const deployed = deployedSurroundings(config, publisher.publishers)
  return { ...deployed, bot: { ...deployed.bot, ...sdkSettings(publisher) } }
}

function tell(when: string, then: Spent, without: Spent): void {
  const times = (what: keyof Spent) => `${(then[what] / without[what]).toFixed(2)} times ${without[what].toFixed(2)} ms`
  console.log(`  ${when}: ${times('clock')} by the clock, ${times('work')} of work`)
}

function heap(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed / 1024 / 1024
}

/** Milliseconds by the clock, and of this thread's own work, which a busy machine does not lengthen. */
type Spent = { clock: number; work: number }

/** The 99th percentile of each block of turns, and of those the median, so that one pause does not decide. */
async function turns(count: number, junkBefore = 0): Promise<Spent> {
  const token = await publisher.botToken()
  let spent: Spent[] = []
  const blocks: Spent[] = []
  for (let turn = 0; turn < count; turn += 1) {
    if (junkBefore > 0) await junk(junkBefore)
    const body = activityOf(QUESTIONS[turn % QUESTIONS.length] ?? '')
    const [started, worked] = [performance.now(), process.threadCpuUsage()]
    const status = await post(token, body)
    const { user, system } = process.threadCpuUsage(worked)
    spent.push({ clock: performance.now() - started, work: (user + system) / 1000 })
    if (spent.length === BLOCK) {
      blocks.push(each(spent, 0.99))
      spent = []
    }
    if (status !== 200) throw new Error(`A real turn was answered ${status}.`)
  }
  return each(blocks, 0.5)
}

function each(spent: readonly Spent[], part: number): Spent {
  const of = (what: keyof Spent) =>
    percentile(
      spent.map((one) => one[what]),
      part,
    )
  return { clock: of('clock'), work: of('work') }
}

function percentile(numbers: number[], part: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * part)] ?? 0
}

/** Milliseconds for each junk request. */
async function junk(count: number): Promise<number> {
  const body = activityOf('junk')
  const started = performance.now()
  for (let sent = 0; sent < count; sent += 1) {
    const status = await post(junkToken(sent), body)
    // Each comes off the wire by itself. Without this the collector, which waits for a free moment, found its first one in
    // the middle of the next real turn.
    await setImmediate()
    if (status !== 401) throw new Error(`Junk was answered ${status}.`)
  }
  return (performance.now() - started) / count
}

/** No two alike: what is kept of each would add up. */
function junkToken(count: number): string {
  const own = randomBytes(12).toString('hex')
  const claims = { ...botClaims(), jti: own }
  const kid = count % 4 === 0 ? 'bot-key' : own
  const iss = count % 2 === 0 ? claims.iss : `https://login.microsoftonline.com/${own}/v2.0`
  if (count % 10 === 9) return `${own}.${own}.${own}`
  return forged({ alg: 'RS256', kid, typ: 'JWT' }, { ...claims, iss, tid: own, ver: '2.0' }, own.repeat(14))
}

function activityOf(text: string): string {
  activities += 1
  return JSON.stringify({
    type: 'message',
    id: `junk-bench-${activities}`,
    text,
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    from: { id: '29:asker', aadObjectId: ASKER },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:asker', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    deliveryMode: 'expectReplies',
  })
}

async function post(token: string, body: string): Promise<number> {
  const request = new HttpRequest({
    method: 'POST',
    url: 'https://app.example/api/messages',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: { string: body },
  })
  const answer = (await messages(request, new InvocationContext({ functionName: 'messages' }))) as HttpResponseInit
  return answer.status ?? 200
}
