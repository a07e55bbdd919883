// The benchmark: what a question costs beside a bare echo bot on the same SDK, in the same run, then with every
// register at a hundred times the rows. Prints ratios first.
import { createServices, type Services, useServices } from '../functions/services.ts'
import { hundredfold } from './bench/hundredfold.ts'
import { measure, type Spent } from './bench/measure.ts'
import { askedBefore, neverAsked } from './bench/questions.ts'
import { startConnector } from './bench/start-connector.ts'
import { echoTurn, ourTurn } from './bench/turns.ts'
import { startEmulator } from './emulator.ts'
import { loadSample } from './load-sample.ts'
import { localSurroundings } from './local-surroundings.ts'
import { movingClock } from './moving-clock.ts'
import { LOCAL_NOTIFY_KEY } from './teams/notify.ts'

const NOW = new Date('2024-04-22T09:00:00+01:00')
const ASKER = 'b8f44e6d-bd13-52f1-87fa-4418d78aff3a'
const WARM = 240
const ROUNDS = 900

// Told apart by their names: what is asked, and whether the reply is posted to Teams or comes back in the response.
const RUNS = [
  { name: 'asked before, reply posted', deliveryMode: 'normal', asks: askedBefore },
  { name: 'never asked, reply posted', deliveryMode: 'normal', asks: neverAsked },
  { name: 'asked before, reply in the response', deliveryMode: 'expectReplies', asks: askedBefore },
  { name: 'never asked, reply in the response', deliveryMode: 'expectReplies', asks: neverAsked },
] as const

type Run = (typeof RUNS)[number]

const say = (line: string): void => console.error(line)

const emulator = await startEmulator({ say })
const connector = await startConnector()
try {
  const services = await openServices()
  console.log('CPU of a question turn beside a bare echo turn on the same SDK (target: median 1.5x, 99 % 3x)')
  const once = await measureAll('1')
  say('Adding 99 copies of every row')
  console.log(`\nThe same with ${await hundredfold(services)} rows more: a hundred of each`)
  const many = await measureAll('100')
  console.log('\nA question with a hundred times the rows, against now (target: within 20 %)')
  for (const [index, { name }] of RUNS.entries()) {
    console.log(`  ${((many[index]?.median ?? 0) / (once[index]?.median ?? 1)).toFixed(2)}x  ${name}`)
  }
} finally {
  connector.stop()
  await emulator.stop()
}

async function openServices(): Promise<Services> {
  const notify = { url: connector.url, apiKey: LOCAL_NOTIFY_KEY, templateId: 'bench' }
  const services = createServices(localSurroundings(movingClock(NOW).clock, emulator.connectionString, notify))
  useServices(services)
  await loadSample(services, () => undefined)
  return services
}

/** What our turns cost relative to the echo's, run by run. */
async function measureAll(label: string): Promise<{ median: number }[]> {
  const ratios: { median: number }[] = []
  for (const run of RUNS) {
    const bodies = Array.from({ length: WARM + ROUNDS }, (_, round) =>
      Object.fromEntries(['ours', 'echo'].map((bot) => [`/${bot}`, activityOf(run, `${label}-${bot}`, round)])),
    )
    const { ours, echo } = await measure({ turns: { ours: ourTurn, echo: echoTurn() }, bodies, warm: WARM })
    if (!ours || !echo) throw new Error('The benchmark measured nothing.')
    print(run, ours, echo)
    ratios.push({ median: ours.median / echo.median })
  }
  return ratios
}

function activityOf({ name, deliveryMode, asks }: Run, bot: string, round: number): string {
  return JSON.stringify({
    type: 'message',
    id: `${name}-${bot}-${round}`,
    text: asks(round),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:asker', aadObjectId: ASKER },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:asker', conversationType: 'personal', tenantId: 'tenant' },
    deliveryMode,
  })
}

function print({ name }: Run, ours: Spent, echo: Spent): void {
  const ratio = (mine: number, theirs: number) => `${(mine / theirs).toFixed(2)}x`
  const ms = ({ median, p99 }: Spent) => `${median.toFixed(2)} / ${p99.toFixed(2)} ms`
  console.log(
    `  median ${ratio(ours.median, echo.median)}  99 % ${ratio(ours.p99, echo.p99)}  ${name.padEnd(36)} ours ${ms(ours)}, echo ${ms(echo)}`,
  )
}
