// Keeps what was worked out of words and records, so that what many people ask is worked out once for each state of the
// records. Everything kept is a pure function of its key; nothing here says who asked.

// Suggested questions, commands and the words people share come back; a thousand of them are a few megabytes.
const MOST_KEPT = 1000
// Long texts are one person's own and do not come back.
const LONGEST_KEY = 2000

/** For each state of the records (or any other object), values by key, the ones used longest ago dropped first. */
export function workedOut<T>() {
  const books = new WeakMap<object, Map<string, T>>()
  return (state: object, key: string, work: () => T): T => {
    if (key.length > LONGEST_KEY) return work()
    const book = books.get(state) ?? new Map<string, T>()
    books.set(state, book)
    const known = book.get(key)
    const value = known ?? work()
    if (known !== undefined) book.delete(key)
    book.set(key, value)
    const oldest = book.keys().next().value
    if (book.size > MOST_KEPT && oldest !== undefined) book.delete(oldest)
    return value
  }
}
