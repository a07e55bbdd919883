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
const LATEST_MS = 20
// Slower storage than this is a fault that passes, not a pace to keep to.
const LONGEST_ANSWER_MS = 2_000

// A turn is given so long before a moment that what comes between, the claim above all, is done, and that somebody else is
// ready where it is not: longer at once where a moment passed unused, shorter by and by where none did. What is claimed and
// waits is in doubt when its host dies.
const LEAD = { firstMs: 110, leastMs: 50, mostMs: 500, longerMs: 30, shorterMs: 1 }

// Moments are taken little further ahead than that, and few at once, for a host that dies takes its moments with it; more
// where storage takes longer to give them than they would last.
const AHEAD_MS = 30
const FEW = 1
const MOST_AT_ONCE = 16

const isLost = (at: number): boolean => at < Date.now() - LATEST_MS

/** @param perSecond the most sends in any second; moments are handed out evenly spaced */
export function sendingPace(row: PaceRow, perSecond: number) {
  // As wide as it takes for a send as late as may be to leave no second with more than allowed.
  const spacingMs = (1000 + LATEST_MS) / perSecond
  const chats = new Map<string, number[]>()
  let moments: number[] = []
  // Those for which turns were given and that no send has taken yet, earliest first.
  const open: number[] = []
  let waiting = 0
  let reserving: Promise<void> | undefined
  // The furthest moment that is ours.
  let latest = 0
  // How long reserving takes just now: moments that begin sooner would have passed before they are ours.
  let answerMs = 0
  let leadMs = LEAD.firstMs

  async function reserve(): Promise<void> {
    const early = latest - leadMs - AHEAD_MS - answerMs - Date.now()
    if (early > 0) await pause(early)
    const count = Math.min(Math.max(waiting, 1), MOST_AT_ONCE, FEW + Math.ceil(answerMs / spacingMs))
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

  const freeAt = (conversationId: string): number => chatFreeAt(chats.get(conversationId) ?? [])

  return {
    /** Resolves shortly before a message may be posted to this chat: the time for what comes before, the claim above all. */
    async turn(conversationId: string): Promise<void> {
      const busyFor = freeAt(conversationId) - leadMs - Date.now()
      if (busyFor > 0) await pause(busyFor)
      const at = await moment()
      open.push(at)
      const wait = at - leadMs - Date.now()
      if (wait > 0) await pause(wait)
    },

    /**
     * The first moment that is left for whoever is ready: one who took longer than foreseen costs nobody's moment.
     * @returns when the message may be posted, in milliseconds since 1970; undefined when it needs another turn
     */
    take(conversationId: string): number | undefined {
      let isAnyLost = false
      while (open[0] !== undefined && isLost(open[0])) {
        open.shift()
        isAnyLost = true
      }
      const change = isAnyLost ? LEAD.longerMs : -LEAD.shorterMs
      leadMs = Math.min(Math.max(leadMs + change, LEAD.leastMs), LEAD.mostMs)
      const free = freeAt(conversationId)
      const index = open.findIndex((at) => at >= free)
      if (index < 0) return undefined
      const [at] = open.splice(index, 1)
      if (at !== undefined) remember(chats, conversationId, at)
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
