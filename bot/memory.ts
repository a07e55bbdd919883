// What each conversation was last about, so that "and VAG?" can be understood. Held briefly, in memory only.
import type { Clock } from '../domain/day.ts'
import type { Question } from '../domain/questions/question.ts'

// Long enough for somebody called away to a phone, short enough that tomorrow's question stands alone.
const REMEMBER_MS = 20 * 60 * 1000
const MOST_CONVERSATIONS = 5000

export type Memory = ReturnType<typeof conversationMemory>

/** Keyed by conversation and person: in a group chat each person has their own thread of questions. */
export function conversationMemory(clock: Clock) {
  const kept = new Map<string, { question: Question; at: number }>()
  return {
    recall(key: string): Question | undefined {
      const found = kept.get(key)
      return found && Math.abs(clock().getTime() - found.at) <= REMEMBER_MS ? found.question : undefined
    },
    remember(key: string, question: Question): void {
      kept.delete(key)
      kept.set(key, { question, at: clock().getTime() })
      const oldest = kept.keys().next().value
      if (kept.size > MOST_CONVERSATIONS && oldest !== undefined) kept.delete(oldest)
    },
    forget(key: string): void {
      kept.delete(key)
    },
  }
}
