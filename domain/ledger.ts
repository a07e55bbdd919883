// The life of one digest: planned, claimed, sent or not, and what may happen next. Pure; storage keeps the rows.
import type { Day } from './day.ts'
import type { Owed } from './reminder.ts'

export type DigestState = 'planned' | 'sending' | 'sent' | 'unconfirmed' | 'failed' | 'cancelled'
export type Channel = 'teams' | 'email'

/** What one person is sent on one working day. */
export type Digest = {
  personId: string
  day: Day
  channel: Channel
  state: DigestState
  /** Sends begun so far. */
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
}

/** One thing owed within a digest, with how it ended. */
export type OwedRow = Owed & {
  day: Day
  channel: Channel
  state: DigestState
  reason: string
  at: string
}

/** What a sender found out. `retry` and `unreachable` were certainly not posted; `unconfirmed` may have been. */
export type Outcome =
  | { result: 'sent'; activityId: string; conversationId: string }
  | { result: 'unconfirmed'; reason: string }
  | { result: 'retry'; reason: string; afterSeconds: number }
  | { result: 'unreachable'; reason: string }
  | { result: 'failed'; reason: string }
  | { result: 'cancelled'; reason: string }

// Hosts' clocks differ, so a claim outlives the 15 s that a send may take by far more than a minute.
const LEASE_SECONDS = 120
const HOLD_SECONDS = 30 * 60
const MOST_ATTEMPTS = 5

/** The digest claimed for sending, or undefined when it must not be sent now. */
export function claim(digest: Digest, now: Date): Digest | undefined {
  const isWaiting = digest.until !== '' && digest.until > now.toISOString()
  if (isWaiting) return undefined
  const claimed: Digest = {
    ...digest,
    state: 'sending',
    attempt: digest.attempt + 1,
    until: after(now, LEASE_SECONDS),
    at: now.toISOString(),
  }
  if (digest.state === 'planned') return claimed
  if (digest.state === 'unconfirmed' && !digest.isRepeat && digest.until !== '') return { ...claimed, isRepeat: true }
  return undefined
}

/** A claim whose sender died: nobody knows whether it was posted, so it is held for evidence. */
export function expire(digest: Digest, now: Date): Digest | undefined {
  if (digest.state !== 'sending' || digest.until > now.toISOString()) return undefined
  return settle(digest, { result: 'unconfirmed', reason: 'The sender stopped before it heard back.' }, now)
}

/** The digest after its sender found out how it went. `canEmail` says whether another way to the person is left. */
export function settle(digest: Digest, outcome: Outcome, now: Date, canEmail = false): Digest {
  const next: Digest = {
    ...digest,
    at: now.toISOString(),
    until: '',
    reason: 'reason' in outcome ? outcome.reason : '',
  }
  switch (outcome.result) {
    case 'sent':
      return { ...next, state: 'sent', activityId: outcome.activityId, conversationId: outcome.conversationId }
    case 'unconfirmed':
      return { ...next, state: 'unconfirmed', until: digest.isRepeat ? '' : after(now, HOLD_SECONDS) }
    case 'retry':
      if (digest.attempt >= MOST_ATTEMPTS) return { ...next, state: 'failed' }
      return { ...next, state: 'planned', until: after(now, outcome.afterSeconds) }
    case 'unreachable':
      return canEmail && digest.channel === 'teams'
        ? { ...next, state: 'planned', channel: 'email', attempt: 0 }
        : { ...next, state: 'failed' }
    default:
      return { ...next, state: outcome.result }
  }
}

/** Evidence that an unconfirmed digest did arrive: the person pressed or answered it. */
export function confirm(digest: Digest, now: Date): Digest | undefined {
  if (digest.state !== 'unconfirmed' && digest.state !== 'sending') return undefined
  return { ...digest, state: 'sent', until: '', reason: 'The person answered it.', at: now.toISOString() }
}

/** True when nothing more will happen to it by itself. */
export function isFinished(digest: Digest): boolean {
  if (digest.state === 'unconfirmed') return digest.until === ''
  return digest.state === 'sent' || digest.state === 'failed' || digest.state === 'cancelled'
}

function after(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString()
}
