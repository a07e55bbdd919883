// What will be sent and by which way, loaded and drawn before anything is claimed; and which lines are no longer owed.
import { type DigestLine, digestCard } from '../cards/digest.ts'
import { type Clock, type Day, londonDay } from '../domain/day.ts'
import type { Digest, Line, Outcome } from '../domain/ledger.ts'
import type { Person } from '../domain/person.ts'
import { WHY } from '../domain/undelivered.ts'
import type { AnswerLinks } from './answer-link.ts'
import { digestEmail } from './digest-email.ts'
import { digestLines, type LineServices } from './digest-lines.ts'
import type { EmailSender } from './send-email.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type PrepareServices = LineServices & {
  clock: Clock
  people: { get(personId: string): Promise<Person | undefined> }
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
  email: EmailSender
  /** Undefined where no links are in use. */
  links: AnswerLinks | undefined
}

export type Prepared = { lines: Line[]; send: () => Promise<Outcome>; canEmail: boolean }

/** What will be sent and how, with the digest's lines marked where they are no longer owed. Sends nothing yet. */
export async function prepareDigest(digest: Digest, services: PrepareServices): Promise<Prepared> {
  const person = await services.people.get(digest.personId)
  if (!person) return without(digest, { result: 'failed', reason: WHY.left })
  const today = londonDay(services.clock())
  const wanted = digest.lines.filter(({ dropped }) => dropped === undefined)
  const drawn = await digestLines(wanted, person, today, services)
  const lines = dropStale(digest.lines, drawn)
  const isKept = new Set(lines.filter(({ dropped }) => dropped === undefined).map(keyOf))
  const shown = drawn.filter((line) => isKept.has(keyOf(line)))
  if (shown.length === 0) {
    return {
      ...without(digest, { result: 'cancelled', reason: 'Everything in it was settled before it was sent.' }),
      lines,
    }
  }
  const canEmail = person.email !== ''
  return { lines, canEmail, send: await sending(digest, person, shown, today, services) }
}

function without(digest: Digest, outcome: Outcome): Prepared {
  return { lines: digest.lines, send: async () => outcome, canEmail: false }
}

const keyOf = ({ kind, ref }: { kind: string; ref: string }): string => `${kind}|${ref}`

/** Marks the lines that are settled, handed on or moved to another date since they were planned. */
function dropStale(lines: readonly Line[], drawn: readonly DigestLine[]): Line[] {
  const current = new Map(drawn.map((line) => [keyOf(line), line]))
  return lines.map((line) => {
    const now = current.get(keyOf(line))
    if (line.dropped !== undefined) return line
    if (!now?.isOpen || now.isSettled) return { ...line, dropped: 'Settled or handed on before it was sent.' }
    return now.due === line.due ? line : { ...line, dropped: `Its date has moved to ${now.due} since it was planned.` }
  })
}

/** The send, drawn and waiting for its turn. */
async function sending(
  digest: Digest,
  person: Person,
  lines: readonly DigestLine[],
  today: Day,
  { places, teams, email, clock, links }: PrepareServices,
): Promise<() => Promise<Outcome>> {
  if (digest.channel === 'email') {
    if (person.email === '') return async () => ({ result: 'failed', reason: WHY.noAddress })
    const given = { lines, today, now: clock(), links }
    const message = digestEmail(person, { ...digest, isRepeat: mayBeRepeat(digest) }, given)
    return () => email.send(message)
  }
  const place = await places.find(person.personId)
  if (!place) return async () => ({ result: 'unreachable', reason: WHY.notInstalled })
  const message = digestCard({ lines, today, isRepeat: mayBeRepeat(digest), day: digest.day })
  await teams.turn(place)
  return () => teams.send(place, message, true)
}

/** Sent again after doubt: the claim that follows will mark it so. */
function mayBeRepeat({ isRepeat, state }: Digest): boolean {
  return isRepeat || state === 'unconfirmed'
}
