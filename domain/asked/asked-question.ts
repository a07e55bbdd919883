// What is kept of a question that had no answer, and of whether an answer helped. Never who asked.
import type { Day } from '../day.ts'

/** Where an answer goes: a conversation, not a person. */
export type AnswerPlace = {
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  userId: string
  channelId: string
}

/** A question somebody sent to the business unit. */
export type AskedQuestion = {
  id: string
  state: 'waiting' | 'answered'
  /** The asker's words with identifiers taken out. */
  words: string
  /** ISO 8601 in UTC. */
  askedAt: string
  place: AnswerPlace
  /** What the business unit answered, when, and the role title of who did; empty while it waits. */
  answer: string
  answeredAt: string
  answeredBy: string
  /** Id of the fact it became, or empty. */
  factId: string
  version: number
}

export const HEARD = ['not understood', 'not held', 'helpful', 'not helpful'] as const

/** How a kind of question went, counted by day and words. */
export type Heard = {
  day: Day
  what: (typeof HEARD)[number]
  /** The kind it was read as. */
  kind: string
  /** The known words of the question; every other word is left out. */
  words: string
  count: number
}

/** Facts the business unit added by answering, told apart by their topic. */
export const ANSWERED_TOPIC = 'answered_by_business_unit'
