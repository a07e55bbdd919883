// The bot's booking services on real tables, with people of the roster and a connector that keeps what it is sent.
import type { BookServices } from '../../bot/do-booking.ts'
import type { Incoming } from '../../bot/incoming.ts'
import type { Message } from '../../cards/card.ts'
import { answerLinks } from '../../delivery/answer-link.ts'
import type { Email } from '../../delivery/send-email.ts'
import type { Outcome } from '../../domain/ledger.ts'
import type { Person } from '../../domain/person.ts'
import { noPreferences } from '../../domain/preferences.ts'
import type { Session } from '../../domain/training.ts'
import { recordsCache } from '../../storage/records.ts'
import { aSession, openTestStores } from '../storage/open-test-stores.ts'
import { aPerson } from '../support/things.ts'

export const learner = (id: string, over: Partial<Person> = {}): Person =>
  aPerson({
    personId: id,
    displayName: `Health Visitor ${id}`,
    organisation: 'Health',
    roles: ['learner'],
    ownerRoles: [],
    email: `${id}@partners.example`,
    entraObjectId: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    ...over,
  })

export const lead = learner('91', { displayName: 'Health Safeguarding Lead', roles: ['section11_lead'] })
export const unit = learner('92', {
  displayName: 'Business Unit Administrator',
  roles: ['business_unit'],
  organisation: 'NSCP Business Unit',
})

export type Sent = { to: string; message: Message }

export async function bookingDesk(sessions: Partial<Session>[] = [{ capacity: 2 }], people: Person[] = []) {
  const { stores } = await openTestStores()
  await Promise.all(sessions.map((session) => stores.sessions.put(aSession(session))))
  await Promise.all([lead, unit, ...people].map((person) => stores.people.put(person)))
  let now = new Date('2024-04-22T09:00:00Z')
  const nudges: object[] = []
  const sent: Sent[] = []
  const outcomes: Outcome[] = []
  const emails: Email[] = []
  let isEmailOn = false
  const records = recordsCache(stores)
  const services = {
    ...stores,
    records,
    clock: () => now,
    calendar: async () => new Set<string>(),
    preferences: { get: async (personId: string) => noPreferences(personId) },
    queues: { nudge: async (_queue: string, message: object) => void nudges.push(message) },
    placesChanged: () => records.forget(),
    places: { find: async (key: string) => (key === 'away' ? undefined : ({ conversationId: key } as never)) },
    teams: {
      send: async (place: { conversationId: string }, message: Message): Promise<Outcome> => {
        const outcome = outcomes.shift() ?? { result: 'sent' as const, activityId: 'a', conversationId: 'c' }
        if (outcome.result === 'sent') sent.push({ to: place.conversationId, message })
        return outcome
      },
    },
    email: {
      async send(email: Email): Promise<Outcome> {
        if (!isEmailOn) return { result: 'failed', reason: 'E-mail is not set up.' }
        emails.push(email)
        return { result: 'sent', activityId: 'n', conversationId: '' }
      },
    },
    links: answerLinks({ publicUrl: 'https://app.example', keys: [{ id: 'k', secret: 's'.repeat(32) }] }),
  } satisfies BookServices & Record<string, unknown>
  return {
    stores,
    services,
    nudges,
    sent,
    emails,
    turnEmailOn: () => {
      isEmailOn = true
    },
    /** What the connector answers next, first to last; then it takes everything. */
    answerNext: (...next: Outcome[]) => outcomes.push(...next),
    moveTo: (at: string) => {
      now = new Date(at)
    },
  }
}

export function pressing(verb: string, data: Record<string, string>, over: Partial<Incoming> = {}): Incoming {
  return { kind: 'press', verb, data, scope: 'personal', isInvoke: true, ...over } as Incoming
}

type Button = { title: string; verb: string; data: Record<string, string> }

/** The buttons of a card, ready to be pressed. */
export function buttonsOf({ card }: Message): Button[] {
  return (card.actions as Button[]) ?? []
}

/** The press of the button with this title, or that starts with it. */
export function pressOf(message: Message, title: string): Incoming {
  const button = buttonsOf(message).find((each) => each.title.startsWith(title))
  if (!button)
    throw new Error(
      `No button "${title}" among ${buttonsOf(message)
        .map((each) => each.title)
        .join(', ')}`,
    )
  return pressing(button.verb, button.data)
}
