// Where each person, and each group's channel, is reached in Teams. Kept in a table so that a restart loses nobody.
import { isDeepStrictEqual } from 'node:util'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { plainRows } from './plain-rows.ts'
import { type PutOutcome, putRow } from './put-row.ts'

export type Conversation = {
  /** A personId, or `group:<name>` for a group's channel. */
  key: string
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  /** The person's id within Teams; empty for a channel. */
  userId: string
  channelId: string
  isInstalled: boolean
  /** Why nothing arrives there, in plain words; empty while it does. */
  unreachableReason: string
  /** An instant, ISO 8601 in UTC. */
  updatedAt: string
}

export function conversationStore(storage: Storage) {
  const { list, get, seed } = plainRows<Conversation>(storage, 'conversations', (conversation) => conversation.key)
  return {
    list,
    get,
    /** Inserts those that are not there and leaves the others alone. Gives how many were added. */
    seed,

    /**
     * Keeps the later of what is given and what is there. Activities may arrive out of order; and one that changes
     * nothing but the time writes nothing.
     */
    async put(conversation: Conversation): Promise<PutOutcome> {
      return putRow<Conversation>({
        table: await storage.table('conversations'),
        partitionKey: 'conversations',
        rowKey: keyOf(conversation.key),
        what: `The conversation of ${conversation.key}`,
        next: (current) => (current !== undefined && isSettled(current, conversation) ? undefined : conversation),
      })
    },
  }
}

function isSettled(current: Conversation, given: Conversation): boolean {
  if (current.updatedAt > given.updatedAt) return true
  return isDeepStrictEqual({ ...current, updatedAt: '' }, { ...given, updatedAt: '' })
}
