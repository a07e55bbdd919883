// How fast we may write to Teams: so many sends a second from all hosts together, and the limits of each chat.
import { setTimeout as pause } from 'node:timers/promises'

/** Hands out moments from one row that every host shares. */
export type PaceRow = { reserve(name: string, count: number, spacingMs: number, now: number): Promise<number> }

// One bot in one chat, from Teams' page on rate limits: so many sends within so many milliseconds.
const CHAT_LIMITS: readonly [number, number][] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
]
const LONGEST_WINDOW = 3_600_000

// A moment that has passed is lost: to use it much later would crowd it into another's second.
const LATEST_MS = 40
// Slower storage than this is a fault that passes, not a pace to keep to.
const LONGEST_ANSWER_MS = 2_000

// What comes between a turn and its send, the claim above all, takes less than this: so the send waits for the moment itself.
const LEAD_MS = 250

// No further ahead than this: who waits longer waits without a moment, for a host that dies takes its moments with it.
const HORIZON_MS = LEAD_MS + 100

// Few, for the same reason; more where storage takes longer than they would last.
const FEW = 2
const MOST_AT_ONCE = 16

const isLost = (at: number): boolean => at < Date.now() - LATEST_MS

/** @param perSecond the most sends in any second; moments are handed out evenly spaced */
export function sendingPace(row: PaceRow, perSecond: number) {
  // As wide as it takes for a send as late as may be to leave no second with more than allowed.
  const spacingMs = (1000 + LATEST_MS) / perSecond
  const chats = new Map<string, number[]>()
  let moments: number[] = []
  let waiting = 0
  let reserving: Promise<void> | undefined
  // The furthest moment that is ours.
  let latest = 0
  // How long reserving takes just now: moments that begin sooner would have passed before they are ours.
  let answerMs = 0

  async function reserve(): Promise<void> {
    const early = latest - HORIZON_MS - answerMs - Date.now()
    if (early > 0) await pause(early)
    const count = Math.min(Math.max(waiting, 1), MOST_AT_ONCE, FEW + Math.ceil((2 * answerMs) / spacingMs))
    const asked = Date.now()
    const first = await row.reserve('teams', count, spacingMs, asked + Math.min(answerMs, LONGEST_ANSWER_MS))
    answerMs = Math.round((answerMs + Date.now() - asked) / 2)
    latest = first + (count - 1) * spacingMs
    moments = [...moments, ...Array.from({ length: count }, (_, index) => first + index * spacingMs)]
  }

  async function moment(): Promise<number> {
    waiting += 1
    try {
      for (;;) {
        const next = moments.shift()
        if (next !== undefined && !isLost(next)) return next
        if (next !== undefined) continue
        reserving ??= reserve().finally(() => {
          reserving = undefined
        })
        await reserving
      }
    } finally {
      waiting -= 1
    }
  }

  return {
    /** True of a moment that may no longer be used: another is to be asked for. */
    isLost,

    /**
     * Resolves shortly before a message may be posted to this chat.
     * @returns the moment when it may, in milliseconds since 1970
     */
    async turn(conversationId: string): Promise<number> {
      const at = Math.max(await moment(), chatFreeAt(chats.get(conversationId) ?? []))
      remember(chats, conversationId, at)
      const wait = at - LEAD_MS - Date.now()
      if (wait > 0) await pause(wait)
      return at
    },
  }
}

/** The first moment at which one more send stays within each of the chat's limits. */
export function chatFreeAt(sends: readonly number[]): number {
  let free = 0
  for (const [most, withinMs] of CHAT_LIMITS) {
    const oldest = sends.at(-most)
    if (oldest !== undefined) free = Math.max(free, oldest + withinMs)
  }
  return free
}

function remember(chats: Map<string, number[]>, conversationId: string, at: number): void {
  const recent = (chats.get(conversationId) ?? []).filter((each) => each > at - LONGEST_WINDOW)
  chats.delete(conversationId)
  chats.set(conversationId, [...recent, at])
  // Chats silent for an hour are forgotten, oldest first.
  for (const [id, sends] of chats) {
    if ((sends.at(-1) ?? 0) > at - LONGEST_WINDOW) break
    chats.delete(id)
  }
}
