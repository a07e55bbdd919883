// What the app is run in: the clock, the storage account, and how it knows who is calling.
import type { HttpRequest } from '@azure/functions'
import type { LinkSettings } from '../delivery/answer-link.ts'
import type { Clock } from '../domain/day.ts'
import type { DeliveryPolicy } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import type { StorageAddress } from '../storage/connect.ts'
import type { Stores } from '../storage/stores.ts'
import type { ModelSettings } from '../summaries/map-question.ts'
import type { NotifyConfig } from './config.ts'
import type { FileSource } from './download-file.ts'

/** What differs between the deployed app and the local run; made by one of them, used the same way. */
export type Surroundings = {
  clock: Clock
  storage: StorageAddress
  /** Settings for the bot's authentication; empty only in the local run, which listens on loopback alone. */
  bot: Record<string, string>
  notify: NotifyConfig | undefined
  /** Where e-mailed links lead and what they are signed with; without it e-mails carry none. */
  links?: LinkSettings | undefined
  /** Asks gov.uk for its list of bank holidays; left out in the local run, which reaches nothing outside. */
  fetchHolidays?(): Promise<unknown>
  /** What differs from the usual way of delivering; see `DELIVERY_POLICY`. */
  delivery?: Partial<DeliveryPolicy>
  /** The model's endpoint, where there is one. */
  model?: ModelSettings | undefined
  /** Where files sent in Teams are fetched from; from nowhere when left out. */
  files?: FileSource
  /** Put before every name in storage, so that tests can share an account. */
  storagePrefix?: string
  /** Lets an activity through, or throws a Refusal before the SDK has seen it. */
  checkActivity(request: HttpRequest, activity: Record<string, unknown>): void | Promise<void>
  /** Requests of the API that one person may make in a minute; as many as they like when left out. */
  requestsPerMinute?: number
  /** Whose request this is, or a Refusal 401 or 403. */
  identify(request: HttpRequest, people: Stores['people']): Promise<Person>
}
