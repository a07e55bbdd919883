// Starts the local host on the small app of the fixtures, with a clock the test holds.
import { loadFunctions, type Registration } from '../../dev/host/load-functions.ts'
import { type Host, type HostOptions, startHost } from '../../dev/host/start-host.ts'
import { testStorage } from '../support/emulator.ts'

export type Fixture = typeof import('./fixtures/functions-app.ts')

let loaded: Promise<{ registrations: Registration[]; app: Fixture }> | undefined

/** The fixture's registrations and its own module; loaded once in a test process. */
export function fixtureApp() {
  loaded ??= (async () => {
    const registrations = await loadFunctions(() => import('./fixtures/functions-app.ts'))
    return { registrations, app: await import('./fixtures/functions-app.ts') }
  })()
  return loaded
}

export type Running = {
  host: Host
  app: Fixture
  connectionString: string
  queueName: string
  logged: { level: string; message: string }[]
  time: { now: Date }
}

/** Its queue is one nobody else uses. Nothing has been called yet. */
export async function runFixture(options: Partial<HostOptions> = {}): Promise<Running> {
  const [{ registrations, app }, { connectionString, prefix }] = await Promise.all([fixtureApp(), testStorage()])
  app.calls.length = 0
  app.behaviour.work = async () => undefined
  const time = { now: new Date('2024-04-22T08:00:00Z') }
  const logged: Running['logged'] = []
  const host = await startHost({
    registrations: registrations.map((one) =>
      one.kind === 'queue' ? { ...one, trigger: { ...one.trigger, queueName: prefix } } : one,
    ),
    port: 0,
    connectionString,
    clock: () => time.now,
    hostJson: { version: '2.0', extensions: { http: { routePrefix: '' } } },
    log: (level, message) => logged.push({ level, message }),
    ...options,
  })
  return { host, app, connectionString, queueName: prefix, logged, time }
}
