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

const LATEST_MS = 100

// Few, so that a host that dies takes few moments with it.
const MOST_AT_ONCE = 4

export type Pace = ReturnType<typeof sendingPace>

/** @param perSecond sends a second; moments are handed out evenly spaced */
export function sendingPace(row: PaceRow, perSecond: number) {
  const spacingMs = 1000 / perSecond
  const chats = new Map<string, number[]>()
  let moments: number[] = []
  let waiting = 0
  let reserving: Promise<void> | undefined

  async function reserve(): Promise<void> {
    const count = Math.min(Math.max(waiting, 1), MOST_AT_ONCE)
    const first = await row.reserve('teams', count, spacingMs, Date.now())
    moments = [...moments, ...Array.from({ length: count }, (_, index) => first + index * spacingMs)]
  }

  async function moment(): Promise<number> {
    waiting += 1
    try {
      for (;;) {
        const next = moments.shift()
        // A moment that has passed is lost: to use it late would crowd it into another's second.
        if (next !== undefined && next > Date.now() - LATEST_MS) return next
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
    /** Resolves when a message may be posted to this chat. */
    async turn(conversationId: string): Promise<void> {
      const at = Math.max(await moment(), chatFreeAt(chats.get(conversationId) ?? []))
      remember(chats, conversationId, at)
      const wait = at - Date.now()
      if (wait > 0) await pause(wait)
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
