// The life of one digest: planned, claimed, sent or not, and what may happen next. Pure; storage keeps the rows.
import type { Day } from './day.ts'
import type { Owed } from './reminder.ts'
import { RHYTHM } from './rhythm.ts'

export type DigestState = 'planned' | 'sending' | 'sent' | 'unconfirmed' | 'failed' | 'cancelled'
export type Channel = 'teams' | 'email'

/** One thing owed within a digest. `dropped` says why it was left out: settled, moved or another's by then. */
export type Line = Owed & { dropped?: string }

/** What one person is sent on one working day. The row is the truth of its delivery. */
export type Digest = {
  personId: string
  day: Day
  channel: Channel
  state: DigestState
  /** Sends begun so far by this channel. */
  attempt: number
  /** ISO moment: a claim ends, a hold ends or a retry may begin; empty when nothing is waited for. */
  until: string
  reason: string
  /** The message's id where it was posted, and where that was. */
  activityId: string
  conversationId: string
  /** True once it is being sent a second time because nobody knows whether the first arrived. */
  isRepeat: boolean
  /** ISO moment of the latest change of state. */
  at: string
  lines: Line[]
  /** What GOV.UK Notify said became of the e-mail; absent until it has. */
  receipt?: string
}

/** One thing owed, with how its delivery stands: a row of the delivery report. */
export type OwedRow = Owed & {
  personId: string
  day: Day
  channel: Channel
  state: DigestState
  reason: string
  at: string
}

/**
 * What a sender found out. `retry` and `unreachable` were certainly not posted; `unconfirmed` may have been.
 * `unreachable` means that this way to the person is closed, whatever closed it.
 */
export type Outcome =
  | { result: 'sent'; activityId: string; conversationId: string }
  | { result: 'unconfirmed'; reason: string }
  | { result: 'retry'; reason: string; afterSeconds: number }
  | { result: 'unreachable'; reason: string }
  | { result: 'failed'; reason: string }
  | { result: 'cancelled'; reason: string }

/** How doubt is met, and how long each wait is. The business unit's choice; see docs for what each costs. */
export type DeliveryPolicy = {
  /** `resend`: once more after the hold, labelled as a repeat. `hold`: never again by itself, but listed. */
  onDoubt: 'resend' | 'hold'
  holdSeconds: number
  leaseSeconds: number
  /** Loading, drawing and waiting for a turn take less: a host that died meanwhile, or lost the nudge, is noticed then. */
  prepareSeconds: number
  mostAttempts: number
  /** Digests a person gets from Monday to Sunday; what does not fit joins the next one. */
  cardsAWeek: number
  /** A send without an answer in this time is in doubt. The SDK has no timeout of its own. */
  sendSeconds: number
  /** To Teams, from all hosts together. */
  sendsPerSecond: number
}

export const DELIVERY_POLICY: DeliveryPolicy = {
  onDoubt: 'resend',
  holdSeconds: 30 * 60,
  // A send may take 15 s; hosts' clocks differ, so a claim outlives it by more than a minute.
  leaseSeconds: 90,
  prepareSeconds: 30,
  mostAttempts: 5,
  cardsAWeek: RHYTHM.cardsAWeek,
  sendSeconds: 15,
  // Teams allows an app 50 requests a second in a tenant (30 in older editions of its page): half of it.
  sendsPerSecond: 25,
}

/** A digest that holds nothing yet. */
export function blankDigest(personId: string, day: Day, channel: Channel = 'teams', at = ''): Digest {
  return {
    personId,
    day,
    channel,
    state: 'planned',
    attempt: 0,
    until: '',
    reason: '',
    activityId: '',
    conversationId: '',
    isRepeat: false,
    at,
    lines: [],
  }
}

/** The digest claimed for sending, or undefined when it must not be sent now. */
export function claim(digest: Digest, now: Date, policy = DELIVERY_POLICY): Digest | undefined {
  const isWaiting = digest.until !== '' && digest.until > now.toISOString()
  if (isWaiting) return undefined
  const claimed: Digest = {
    ...digest,
    state: 'sending',
    attempt: digest.attempt + 1,
    until: after(now, policy.leaseSeconds),
    at: now.toISOString(),
  }
  if (digest.state === 'planned') return claimed
  if (digest.state === 'unconfirmed' && !digest.isRepeat && digest.until !== '') return { ...claimed, isRepeat: true }
  return undefined
}

/** A claim whose sender died: nobody knows whether it was posted, so it is held for evidence. */
export function expire(digest: Digest, now: Date, policy = DELIVERY_POLICY): Digest | undefined {
  if (digest.state !== 'sending' || digest.until > now.toISOString()) return undefined
  return settle(digest, { result: 'unconfirmed', reason: 'The sender stopped before it heard back.' }, now, { policy })
}

type Settling = { canEmail?: boolean; policy?: DeliveryPolicy }

/** The digest after its sender found out how it went. `canEmail` says whether another way to the person is left. */
export function settle(digest: Digest, outcome: Outcome, now: Date, given: Settling = {}): Digest {
  const { canEmail = false, policy = DELIVERY_POLICY } = given
  const next: Digest = {
    ...digest,
    at: now.toISOString(),
    until: '',
    reason: 'reason' in outcome ? outcome.reason : '',
  }
  switch (outcome.result) {
    case 'sent':
      return { ...next, state: 'sent', activityId: outcome.activityId, conversationId: outcome.conversationId }
    case 'unconfirmed': {
      const isOver = digest.isRepeat || policy.onDoubt === 'hold'
      return { ...next, state: 'unconfirmed', until: isOver ? '' : after(now, policy.holdSeconds) }
    }
    case 'retry':
      if (digest.attempt >= policy.mostAttempts) return elsewhere(next, canEmail)
      // At least as long as was asked for, and longer each time.
      return { ...next, state: 'planned', until: after(now, outcome.afterSeconds * 2 ** (digest.attempt - 1)) }
    case 'unreachable':
      return elsewhere(next, canEmail)
    default:
      return { ...next, state: outcome.result }
  }
}

/** Teams is given up for this digest: by e-mail where there is an address, otherwise to the undelivered list. */
function elsewhere(digest: Digest, canEmail: boolean): Digest {
  return canEmail && digest.channel === 'teams'
    ? { ...digest, state: 'planned', channel: 'email', attempt: 0 }
    : { ...digest, state: 'failed' }
}

/** Evidence that a doubtful digest did arrive: the person pressed it, or Teams refreshed it before their eyes. */
export function confirm(digest: Digest, now: Date): Digest | undefined {
  if (digest.state !== 'unconfirmed' && digest.state !== 'sending') return undefined
  return { ...digest, state: 'sent', until: '', reason: 'The person answered it.', at: now.toISOString() }
}

/** True when nothing more will happen to it by itself. */
export function isFinished(digest: Digest): boolean {
  if (digest.state === 'unconfirmed') return digest.until === ''
  return digest.state === 'sent' || digest.state === 'failed' || digest.state === 'cancelled'
}

/** True while its lines may still join a later day's digest: not sent, or in doubt and waiting to be repeated. */
export function mayJoin(digest: Digest): boolean {
  return digest.state === 'planned' || (digest.state === 'unconfirmed' && !isFinished(digest))
}

/** An earlier day's digest whose lines went into that of `day`: what was in doubt stays listed as such. */
export function joined(digest: Digest, day: Day, now: Date): Digest {
  const state = digest.state === 'planned' ? 'cancelled' : 'unconfirmed'
  return { ...digest, state, until: '', reason: `Its lines joined the digest of ${day}.`, at: now.toISOString() }
}

/** The delivery report's rows of one digest. */
export function owedRows({ personId, day, channel, state, reason, at, lines }: Digest): OwedRow[] {
  return lines.map(({ dropped, ...owed }) => {
    const row = { ...owed, personId, day, channel, at }
    return dropped === undefined ? { ...row, state, reason } : { ...row, state: 'cancelled', reason: dropped }
  })
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString()
}
