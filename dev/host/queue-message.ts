// One queue message: its text as the sender wrote it, and what a function is told about it.
import { randomUUID } from 'node:crypto'
import type { DequeuedMessageItem } from '@azure/storage-queue'
import type { RpcData } from './functions-core.ts'
import type { QueueSettings } from './host-json.ts'
import type { Call } from './invoke.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/** The text, or nothing when the message is not in the encoding host.json names. */
export function readText(message: string, encoding: QueueSettings['messageEncoding']): string | undefined {
  if (encoding === 'none') return message
  return BASE64.test(message) ? Buffer.from(message, 'base64').toString('utf8') : undefined
}

/** The call for a message taken from a queue. Text that parses as JSON reaches the handler parsed. */
export function queueCall(text: string, message: DequeuedMessageItem): Call {
  const { messageId, popReceipt, dequeueCount, insertedOn, expiresOn, nextVisibleOn } = message
  return {
    data: { string: text },
    triggerMetadata: metadata(text, { messageId, popReceipt, dequeueCount, insertedOn, expiresOn, nextVisibleOn }),
  }
}

/** The call for a message handed in by hand, that was never on a queue. */
export function handedInCall(text: string, now: Date): Call {
  const expiresOn = new Date(now.getTime() + WEEK_MS)
  const origin = { messageId: randomUUID(), popReceipt: '', dequeueCount: 1 }
  return {
    data: { string: text },
    triggerMetadata: metadata(text, { ...origin, insertedOn: now, expiresOn, nextVisibleOn: now }),
  }
}

type Origin = Omit<DequeuedMessageItem, 'messageText'>

function metadata(text: string, origin: Origin): Record<string, RpcData> {
  return {
    QueueTrigger: { string: text },
    DequeueCount: { int: origin.dequeueCount },
    // As JSON, or an id made of digits would arrive as a number.
    Id: { json: JSON.stringify(origin.messageId) },
    PopReceipt: { json: JSON.stringify(origin.popReceipt) },
    InsertionTime: { json: JSON.stringify(origin.insertedOn) },
    ExpirationTime: { json: JSON.stringify(origin.expiresOn) },
    NextVisibleTime: { json: JSON.stringify(origin.nextVisibleOn) },
  }
}
