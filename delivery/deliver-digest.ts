// Delivering one digest: claim the row, reload what it speaks of, draw, send, record. Each step may be where a host dies.
import { type DigestLine, digestCard } from '../cards/digest.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import { claim, type Digest, expire, type Outcome, type OwedRow, settle } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { digestEmail } from './digest-email.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

type Move = (digest: Digest, owed: OwedRow[]) => { digest: Digest; owed: OwedRow[] } | undefined

export type DeliverServices = LineServices & {
  clock: Clock
  people: { get(personId: string): Promise<Person | undefined> }
  reminders: {
    move(personId: string, day: Day, decide: Move): Promise<Digest | undefined>
    owedOf(personId: string, day?: Day): Promise<OwedRow[]>
  }
  places: { find(key: string): Promise<Place | undefined> }
  copies: {
    put(copy: {
      kind: OwedRow['kind']
      ref: string
      personId: string
      day: Day
      conversationId: string
      activityId: string
    }): Promise<void>
  }
  teams: TeamsSender
  email: EmailSender
}

/** @returns the digest as it stands afterwards, or undefined when there was nothing to send or another sender has it */
export async function deliverDigest(
  personId: string,
  day: Day,
  services: DeliverServices,
): Promise<Digest | undefined> {
  const { clock, reminders } = services
  await reminders.move(personId, day, (digest, owed) => together(expire(digest, clock()), owed))
  const claimed = await reminders.move(personId, day, (digest, owed) => together(claim(digest, clock()), owed))
  if (!claimed) return undefined

  const person = await services.people.get(personId)
  if (!person)
    return record(
      claimed,
      { result: 'cancelled', reason: 'This person is no longer on the roster.' },
      [],
      services,
      false,
    )
  const rows = await reminders.owedOf(personId, day)
  const lines = (await digestLines(rows, person, londonDay(clock()), services)).filter((line) => line.isOpen)
  const outcome = await send(claimed, person, lines, services)
  const canEmail = person.email !== ''
  const settled = await record(claimed, outcome, lines, services, canEmail)
  if (outcome.result === 'sent' && claimed.channel === 'teams') await keepCopies(claimed, outcome, lines, services)
  return settled
}

async function send(digest: Digest, person: Person, lines: DigestLine[], services: DeliverServices): Promise<Outcome> {
  if (lines.length === 0) return { result: 'cancelled', reason: 'Everything in it was settled before it was sent.' }
  const today = londonDay(services.clock())
  if (digest.channel === 'email') {
    if (person.email === '') return { result: 'failed', reason: 'The roster has no e-mail address for this person.' }
    return services.email.send(digestEmail(person, digest, lines, today))
  }
  const place = await services.places.find(person.personId)
  if (!place) return { result: 'unreachable', reason: 'This person has not installed the app in Teams.' }
  return services.teams.send(place, digestCard({ lines, today, isRepeat: digest.isRepeat }))
}

/** Writes the outcome to the digest and each of its rows; rows that were settled beforehand are cancelled by name. */
function record(
  claimed: Digest,
  outcome: Outcome,
  lines: readonly DigestLine[],
  { reminders, clock }: DeliverServices,
  canEmail: boolean,
): Promise<Digest | undefined> {
  const isStillDue = new Set(lines.map((line) => `${line.kind}|${line.ref}`))
  return reminders.move(claimed.personId, claimed.day, (current, owed) => {
    // Only the sender that holds the claim may say how it went.
    if (current.state !== 'sending' || current.attempt !== claimed.attempt) return undefined
    const digest = settle(current, outcome, clock(), canEmail)
    return {
      digest,
      owed: owed.map((row) =>
        isStillDue.has(`${row.kind}|${row.ref}`)
          ? inStep(row, digest)
          : { ...inStep(row, digest), state: 'cancelled', reason: 'Settled before it was sent.' },
      ),
    }
  })
}

function together(digest: Digest | undefined, owed: OwedRow[]) {
  return digest && { digest, owed: owed.map((row) => inStep(row, digest)) }
}

function inStep(row: OwedRow, digest: Digest): OwedRow {
  if (row.state === 'cancelled') return row
  return { ...row, state: digest.state, channel: digest.channel, reason: digest.reason, at: digest.at }
}

async function keepCopies(
  { personId, day }: Digest,
  sent: Extract<Outcome, { result: 'sent' }>,
  lines: readonly DigestLine[],
  { copies }: DeliverServices,
): Promise<void> {
  const { activityId, conversationId } = sent
  await Promise.all(lines.map(({ kind, ref }) => copies.put({ kind, ref, personId, day, conversationId, activityId })))
}
