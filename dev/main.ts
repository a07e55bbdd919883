// The whole product on one machine: storage, sample data, the stand-in for Teams and the Functions host, in that order.

import { nudge } from '../delivery/plan-reminders.ts'
import { londonDay, sayDay } from '../domain/day.ts'
import { createServices, type Services, useServices } from '../functions/services.ts'
import hostJson from '../host.json' with { type: 'json' }
import { startEmulator } from './emulator.ts'
import { loadFunctions } from './host/load-functions.ts'
import { type Host, startHost } from './host/start-host.ts'
import { loadSample } from './load-sample.ts'
import { localSurroundings } from './local-surroundings.ts'
import { movingClock } from './moving-clock.ts'
import { readSettings, type Settings } from './settings.ts'
import { LOCAL_NOTIFY_KEY } from './teams/notify.ts'
import { startTeams, type TeamsStandIn } from './teams/start-teams.ts'

const TEMPLATE_ID = '8f6d2c1a-4b5e-4c7d-9a3b-2e1f0d9c8b7a'

const say = (line: string): void => console.error(line)

async function main(settings: Settings): Promise<() => Promise<void>> {
  const { port, dataDir } = settings
  const url = `http://127.0.0.1:${port}`
  const time = movingClock(settings.now)
  const emulator = await startEmulator({ location: dataDir && `${dataDir}/storage`, say })
  const stopping: (() => Promise<void>)[] = [() => emulator.stop()]
  const stop = async (): Promise<void> => {
    for (const end of stopping.splice(0).reverse()) await end()
  }
  try {
    const notify = { url: `${url}/notify`, apiKey: LOCAL_NOTIFY_KEY, templateId: TEMPLATE_ID }
    const services = createServices({
      ...localSurroundings(time.clock, emulator.connectionString, notify),
      model: settings.model,
    })
    useServices(services)
    say('Loading the sample data (only what is not there yet)')
    await loadSample(services, say)

    let host: Host | undefined
    const teams = startTeams({
      roster: await services.people.list(),
      groups: await services.groups.list(),
      ...(dataDir !== undefined && { dataDir }),
      baseUrl: () => url,
      botUrl: () => url,
      clock: time.clock,
      onClock: async (now) => {
        time.move(now)
        services.records.forget()
        await host?.clockMoved()
      },
      templates: { [TEMPLATE_ID]: { subject: '((heading))', body: '((body))' } },
    })
    stopping.push(() => teams.close())
    await installForEveryone(services, teams)

    say('Starting the Functions host')
    host = await startHost({
      registrations: await loadFunctions(() => import('../functions/index.ts')),
      port,
      connectionString: emulator.connectionString,
      clock: time.clock,
      hostJson,
      localRoutes: teams.routes,
      log: (level, ...said) =>
        level === 'error' || level === 'warning' || level === 'critical' ? console.error(...said) : undefined,
    })
    const started = host
    stopping.push(() => started.close())
    await takeUpWhatWasLeft(services)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}

/** Everyone reached by Teams starts with the app installed; who has written from elsewhere since stays reached there. */
async function installForEveryone({ conversations, clock }: Services, teams: TeamsStandIn): Promise<void> {
  const updatedAt = clock().toISOString()
  const places = [
    ...teams.references().map(({ personId, ...place }) => ({ key: personId, ...place })),
    ...Object.entries(teams.groupReferences()).map(([name, place]) => ({ key: `group:${name}`, userId: '', ...place })),
  ].map(({ key, serviceUrl, conversationId, tenantId, botId, userId }) => {
    const kept = { key, serviceUrl, conversationId, tenantId, botId, userId, channelId: 'msteams' }
    return { ...kept, isInstalled: true, unreachableReason: '', updatedAt }
  })
  const known = new Map((await conversations.list()).map((each) => [each.key, each]))
  await conversations.seed(places)
  // Another port than last time: the stand-in's own addresses move with it.
  const moved = places.filter((place) => {
    const before = known.get(place.key)
    return (
      before !== undefined && before.conversationId === place.conversationId && before.serviceUrl !== place.serviceUrl
    )
  })
  for (const place of moved) {
    // The store keeps the later of two; the clock of this run may stand before the last one's.
    const latest = [known.get(place.key)?.updatedAt ?? '', updatedAt].sort().at(-1) ?? updatedAt
    await conversations.put({ ...place, updatedAt: latest })
  }
}

/**
 * The first question should not wait for the slow parts to load. And nudges that a killed run had taken stay out of sight
 * for minutes: as no other host runs on this data, whatever is unfinished is nudged again at once.
 */
async function takeUpWhatWasLeft(services: Services): Promise<void> {
  const { teams } = await import('../functions/teams.ts')
  teams(services)
  await nudge(await services.reminders.open.all(), services.clock(), services)
}

function readyLines(url: string, { now, dataDir }: Settings): void {
  console.log(`Ready: ${url}`)
  say(`It is ${sayDay(londonDay(now))}. Data: ${dataDir ?? 'in memory, gone when this stops'}.`)
  say('Open the page, choose "VAG Chair" and move the clock on, or ask as a champion: next neglect course?')
  say('Ctrl-C stops everything.')
}

try {
  const settings = readSettings(process.env)
  const stop = await main(settings)
  let isStopping = false
  const end = (): void => {
    if (isStopping) return
    isStopping = true
    say('Stopping')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  readyLines(`http://127.0.0.1:${settings.port}`, settings)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (process.env.DEBUG) console.error(error)
  process.exit(1)
}
