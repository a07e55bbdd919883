// Teams repeats an activity that it had no answer to. The repeat gets the first one's answer and nothing runs twice.
import { hash } from 'node:crypto'
import type { HttpResponseInit } from '@azure/functions'

// Repeats come within a minute. An invoke's answer holds a card of up to 20 KB, so this is some 20 MB at the very most.
const MOST_KEPT = 1000

type Activity = Record<string, unknown>
type Run = () => Promise<HttpResponseInit>

/** Answers each activity once; what was sent under the same id with other content is another activity. */
export function oncePerActivity(mostKept = MOST_KEPT) {
  const recent = new Map<string, Promise<HttpResponseInit>>()
  return (activity: Activity, run: Run): Promise<HttpResponseInit> => {
    if (typeof activity.id !== 'string' || activity.id === '') return run()
    const key = keyOf(activity)
    const known = recent.get(key)
    if (known !== undefined) return known
    const answer = run()
    recent.set(key, answer)
    const oldest = recent.keys().next().value
    if (recent.size > mostKept && oldest !== undefined) recent.delete(oldest)
    // A turn that failed may be tried again.
    answer.catch(() => recent.delete(key))
    return answer
  }
}

/** A digest, so that what is kept holds no words of anybody and has one size. */
function keyOf({ id, conversation, from, text, value, deliveryMode, timestamp }: Activity): string {
  const where = (conversation as { id?: unknown } | null | undefined)?.id
  const who = (from as { id?: unknown } | null | undefined)?.id
  return hash('sha256', JSON.stringify([id, where, who, text, value, deliveryMode, timestamp]), 'base64url')
}
