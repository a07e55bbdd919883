// Keeps what was worked out of words and records, so that what many people ask is worked out once for each state of the
// records. Everything kept is a pure function of its key; nothing here says who asked.
import { LRUCache } from 'lru-cache'

// Suggested questions, commands and the words people share come back; a thousand of them are a few megabytes.
const MOST_KEPT = 1000
// Long texts are one person's own and do not come back.
const LONGEST_KEY = 2000

/** For each state of the records (or any other object), values by key, the ones used longest ago dropped first. */
export function workedOut<T extends object>() {
  const books = new WeakMap<object, LRUCache<string, T>>()
  const begun = (state: object): LRUCache<string, T> => {
    const book = new LRUCache<string, T>({ max: MOST_KEPT })
    books.set(state, book)
    return book
  }
  return (state: object, key: string, work: () => T): T => {
    if (key.length > LONGEST_KEY) return work()
    const book = books.get(state) ?? begun(state)
    const known = book.get(key)
    if (known !== undefined) return known
    const value = work()
    book.set(key, value)
    return value
  }
}
