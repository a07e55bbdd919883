// All wiring but Teams: storage, records, clock, who a caller is. What a function needs, it takes from here.
import type { HttpRequest } from '@azure/functions'
import type { Person } from '../domain/person.ts'
import { connectStorage } from '../storage/connect.ts'
import { copyStore } from '../storage/copies.ts'
import { recordsCache } from '../storage/records.ts'
import { reminderStore } from '../storage/reminders.ts'
import { openStores } from '../storage/stores.ts'
import { configFromEnvironment } from './config.ts'
import type { Surroundings } from './surroundings.ts'

export type Services = ReturnType<typeof createServices>

export function createServices(surroundings: Surroundings) {
  const storage = connectStorage(surroundings.storage)
  const stores = openStores(storage, surroundings.clock)
  return {
    ...surroundings,
    ...stores,
    reminders: reminderStore(storage),
    copies: copyStore(storage),
    records: recordsCache(stores),
    identify: (request: HttpRequest): Promise<Person> => surroundings.identify(request, stores.people),
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
