// The links in e-mails: signed, for one person and one thing, for two weeks. They hold ids only, and no right of their own:
// what may be done is decided when the answer comes.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Refusal } from '../domain/refusal.ts'

/** The first key signs; all of them are accepted, so that a key can be changed without voiding what was sent. */
export type LinkSettings = { publicUrl: string; keys: readonly { id: string; secret: string }[] }

/**
 * What a link may be about; `booking` names the session, or the booking itself in a reminder. `digest` names the day of
 * an e-mail that had more to say than it shows, and answers nothing.
 */
export type LinkKind = 'action' | 'return' | 'booking' | 'pulse' | 'champion' | 'digest'

export type LinkTarget = { personId: string; kind: LinkKind; ref: string }

/** A link as read: `id` names it, for a link takes one answer; `madeAt` is an instant, ISO 8601 in UTC. */
export type ReadLink = LinkTarget & { id: string; madeAt: string }

const DAYS_VALID = 14
const LONGEST_TOKEN = 1000

export type AnswerLinks = ReturnType<typeof answerLinks>

export function answerLinks({ publicUrl, keys }: LinkSettings) {
  return {
    /** The address behind which this person answers about this thing. */
    make({ personId, kind, ref }: LinkTarget, now: Date): string {
      const [key] = keys
      if (!key) throw new Error('There is no key to sign links with.')
      const until = Math.floor(now.getTime() / 1000) + DAYS_VALID * 86_400
      const body = encode(JSON.stringify([personId, kind, ref, until, randomBytes(9).toString('base64url')]))
      const signed = `${key.id}.${body}`
      return `${publicUrl}/respond/${signed}.${sign(signed, key.secret)}`
    },

    /** @throws Refusal 404 for what we did not sign, 410 for what has expired */
    read(token: string, now: Date): ReadLink {
      const [keyId = '', body = '', signature = '', ...more] = token.length > LONGEST_TOKEN ? [] : token.split('.')
      const key = keys.find(({ id }) => id === keyId)
      if (!key || more.length > 0 || !isSame(signature, sign(`${keyId}.${body}`, key.secret))) {
        throw new Refusal(
          404,
          'This link was cut short or is not one of ours. Please open it from the e-mail once more.',
        )
      }
      const [personId, kind, ref, until, id] = JSON.parse(decode(body)) as [string, LinkKind, string, number, string]
      if (until * 1000 < now.getTime()) {
        throw new Refusal(410, 'This link was good for two weeks and has expired. The next reminder brings a new one.')
      }
      return { personId, kind, ref, id, madeAt: new Date((until - DAYS_VALID * 86_400) * 1000).toISOString() }
    },
  }
}

// What the signature is for is part of what is signed, so that no other signature of ours could stand in for it.
function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`respond:${text}`).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64url')
const decode = (text: string): string => Buffer.from(text, 'base64url').toString('utf8')
