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

export type SignInSettings = {
  /** The app registration whose tokens the API takes; empty where only Teams signs people in. */
  clientId: string
  authority: string
  scope: string
  /** The page's script, bundled. */
  script(): Promise<string>
  /** The header that starts a session of pages for the holder of the request's token. @throws Refusal 401 or 403 */
  startSession(request: HttpRequest): Promise<string>
}

type Activity = Record<string, unknown>

/** What differs between the deployed app and the local run; made by one of them, used the same way. */
export type Surroundings = {
  clock: Clock
  storage: StorageAddress
  /** Settings for the bot's authentication; empty only in the local run, which listens on loopback alone. */
  bot: Record<string, string>
  /** The tenant that roster entries without one are signed in to; left out where tenants are not told apart. */
  homeTenant?: string
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
  /** Gives the activity that `read` reads, or throws a Refusal before the SDK has seen it. */
  checkActivity(request: HttpRequest, read: () => Promise<Activity>): Promise<Activity>
  /** How people sign in to the pages; not at all when left out, as in the local run. */
  signIn?: SignInSettings | undefined
  /** Requests of the API that one person may make in a minute; as many as they like when left out. */
  requestsPerMinute?: number
  /** Whose request this is, or a Refusal 401 or 403. */
  identify(request: HttpRequest, people: Stores['people']): Promise<Person>
}
