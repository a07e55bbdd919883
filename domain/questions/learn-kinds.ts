// Kinds learnt from example questions: how far each word or pair of words speaks for each kind (naive Bayes).
import type { Named } from './name-book.ts'
import { KINDS, type Kind } from './question.ts'

/** The kinds that examples teach; what is learnt of them is in this order. */
export const LEARNT_KINDS: readonly Kind[] = KINDS.filter((kind) => kind !== 'not_understood')

export type LearntKinds = {
  /** Per feature, one number a kind: the log of how much likelier the kind makes it than the kinds do on average. */
  weights: ReadonlyMap<string, Float64Array>
}

// Unseen pairs must not decide; half an occurrence each keeps rare words telling but not absolute.
const SMOOTHING = 0.5
// Words of a question are not independent; dividing keeps one long question from seeming certain.
const TEMPER = 1.6

/** Names that stand for any name of their sort: "next VAG" teaches "next NSIG" too. */
const STANDS_FOR_ANY = new Set(['group', 'organisation', 'venue', 'role', 'course'])

export function featuresOf(stems: readonly string[], names: Iterable<Named>): string[] {
  const said: string[] = [...stems]
  for (const name of names) {
    if (!STANDS_FOR_ANY.has(name.slot) || (name.slot === 'course' && name.length < 2)) continue
    said.fill('', name.at, name.at + name.length)
    said[name.at] = `<${name.slot}>`
  }
  const tokens = said.filter(Boolean).map((token) => (/^\d/.test(token) ? '<number>' : token))
  const pairs = tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`)
  return [...new Set([...tokens, ...stems, ...pairs, `first ${tokens[0] ?? ''}`])]
}

/** @param examples features of each example question with its kind */
export function learnKinds(examples: readonly { kind: Kind; features: readonly string[] }[]): LearntKinds {
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(LEARNT_KINDS.length)
  for (const { kind, features } of examples) {
    const column = LEARNT_KINDS.indexOf(kind)
    for (const feature of features) {
      const row = counts.get(feature) ?? new Float64Array(LEARNT_KINDS.length)
      row[column] = (row[column] ?? 0) + 1
      counts.set(feature, row)
      totals[column] = (totals[column] ?? 0) + 1
    }
  }
  const weights = new Map<string, Float64Array>()
  for (const [feature, row] of counts) weights.set(feature, centred(row, totals, counts.size))
  return { weights }
}

function centred(row: Float64Array, totals: Float64Array, size: number): Float64Array {
  const logs = row.map((count, column) => Math.log((count + SMOOTHING) / ((totals[column] ?? 0) + SMOOTHING * size)))
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length
  return logs.map((log) => log - mean)
}

/** How likely each kind is, by its place in `LEARNT_KINDS`, adding to one; all nought when no word was seen in an example. */
export function likelyKinds(learnt: LearntKinds, features: readonly string[]): Float64Array {
  const sums = new Float64Array(LEARNT_KINDS.length)
  let seen = 0
  for (const feature of features) {
    const row = learnt.weights.get(feature)
    if (!row) continue
    seen += 1
    for (let column = 0; column < row.length; column++) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0)
  }
  if (seen === 0) return sums
  let top = Number.NEGATIVE_INFINITY
  // By index: an iterator would make an object of every number.
  for (let column = 0; column < sums.length; column++) top = Math.max(top, sums[column] ?? 0)
  let total = 0
  for (let column = 0; column < sums.length; column++) {
    const share = Math.exp(((sums[column] ?? 0) - top) / TEMPER)
    sums[column] = share
    total += share
  }
  for (let column = 0; column < sums.length; column++) sums[column] = (sums[column] ?? 0) / total
  return sums
}
