// All wiring but Teams: storage, records, clock, who a caller is. What a function needs, it takes from here.
import { answerLinks } from '../delivery/answer-link.ts'
import { DELIVERY_POLICY } from '../domain/ledger.ts'
import { auditStore } from '../storage/audit.ts'
import { keptCalendar } from '../storage/calendar.ts'
import { connectStorage } from '../storage/connect.ts'
import { copyStore } from '../storage/copies.ts'
import { ladderStore } from '../storage/ladders.ts'
import { paceStore } from '../storage/pace.ts'
import { personDataStore } from '../storage/person-data.ts'
import { preferenceStore } from '../storage/preferences.ts'
import { recordsCache } from '../storage/records.ts'
import { reminderStore } from '../storage/reminders.ts'
import { retainedStore } from '../storage/retained.ts'
import { runStore } from '../storage/runs.ts'
import { openStores } from '../storage/stores.ts'
import { callerOf } from './caller-of.ts'
import { configFromEnvironment } from './config.ts'
import { refuseOpenBot } from './refuse-open-bot.ts'
import type { Surroundings } from './surroundings.ts'

export type Services = ReturnType<typeof createServices>

export function createServices(surroundings: Surroundings) {
  refuseOpenBot(surroundings)
  const storage = connectStorage(surroundings.storage, surroundings.storagePrefix)
  const stores = openStores(storage, surroundings.clock)
  const policy = { ...DELIVERY_POLICY, ...surroundings.delivery }
  return {
    ...surroundings,
    ...stores,
    policy,
    links: surroundings.links && answerLinks(surroundings.links),
    /** The app's own address, where it is known. */
    publicUrl: surroundings.links?.publicUrl ?? '',
    calendar: keptCalendar(stores.holidays),
    reminders: reminderStore(storage, policy),
    preferences: preferenceStore(storage),
    ladders: ladderStore(storage),
    runs: runStore(storage),
    paceRow: paceStore(storage),
    copies: copyStore(storage),
    audit: auditStore(storage),
    retained: retainedStore(storage),
    personData: personDataStore(storage, stores.bookings),
    records: recordsCache(stores),
    identify: callerOf(surroundings, stores.people),
  }
}

let built: Services | undefined

/** The services of this process, made on first use so that a bad setting is told by the function that meets it. */
export async function services(): Promise<Services> {
  if (!built) {
    const { deployedSurroundings } = await import('./deployed.ts')
    built ??= createServices(deployedSurroundings(configFromEnvironment()))
  }
  return built
}

/** For the local run and for tests: these services instead of the deployed ones. */
export function useServices(given: Services): void {
  built = given
}
