// What each conversation was last about, so that "and VAG?" can be understood, and that a worry was met in it a moment ago,
// though not a word of it. Held briefly, in memory only.
import type { Clock } from '../domain/day.ts'
import type { Question } from '../domain/questions/question.ts'

// Long enough for somebody called away to a phone, short enough that tomorrow's question stands alone.
const REMEMBER_MS = 20 * 60 * 1000
const MOST_CONVERSATIONS = 5000

export type Memory = ReturnType<typeof conversationMemory>

/** Keyed by conversation and person: in a group chat each person has their own thread of questions. */
export function conversationMemory(clock: Clock) {
  const kept = new Map<string, { question: Question; at: number }>()
  const worries = new Map<string, number>()
  return {
    /** That a worry was met here just now: when, and nothing else. */
    noteWorry(key: string): void {
      keepLatest(worries, key, clock().getTime())
    },
    isAfterWorry(key: string): boolean {
      return Math.abs(clock().getTime() - (worries.get(key) ?? Number.NaN)) <= REMEMBER_MS
    },
    recall(key: string): Question | undefined {
      const found = kept.get(key)
      return found && Math.abs(clock().getTime() - found.at) <= REMEMBER_MS ? found.question : undefined
    },
    remember(key: string, question: Question): void {
      keepLatest(kept, key, { question, at: clock().getTime() })
    },
    forget(key: string): void {
      kept.delete(key)
    },
  }
}

function keepLatest<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key)
  kept.set(key, value)
  const oldest = kept.keys().next().value
  if (kept.size > MOST_CONVERSATIONS && oldest !== undefined) kept.delete(oldest)
}
