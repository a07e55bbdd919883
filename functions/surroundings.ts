// What the app is run in: the clock, the storage account, and how it knows who is calling.
import type { HttpRequest } from '@azure/functions'
import type { Clock } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { StorageAddress } from '../storage/connect.ts'
import type { Stores } from '../storage/stores.ts'
import type { NotifyConfig } from './config.ts'

/** What differs between the deployed app and the local run; made by one of them, used the same way. */
export type Surroundings = {
  clock: Clock
  storage: StorageAddress
  /** Settings for the bot's authentication; empty only in the local run, which listens on loopback alone. */
  bot: Record<string, string>
  notify: NotifyConfig | undefined
  /** Lets an activity through, or throws a Refusal before the SDK has seen it. */
  checkActivity(request: HttpRequest, activity: Record<string, unknown>): void
  /** Whose request this is, or a Refusal 401. */
  identify(request: HttpRequest, people: Stores['people']): Promise<Person>
}
