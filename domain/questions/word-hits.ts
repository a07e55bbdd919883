// What one stem counts for each fact, asked of the search once for each stem: a question's words come back in other
// company, and adding up what is known of each is the search for all of them.
import type MiniSearch from 'minisearch'

/** Facts by their place in the index, in the order the search meets them, with what the stem scores in each. */
export type Hits = { facts: Int32Array; scores: Float64Array }

const NONE: Hits = { facts: new Int32Array(), scores: new Float64Array() }

/**
 * Hits by stem and weight, kept for the stems the index has.
 * @param stems all that the index has
 */
export function hitsIn<Held>(search: MiniSearch<Held>, stems: ReadonlySet<string>) {
  const byWeight = new Map<number, Map<string, Hits>>()
  return (stem: string, weight: number): Hits => {
    if (!stems.has(stem)) return NONE
    const kept = byWeight.get(weight) ?? new Map<string, Hits>()
    if (kept.size === 0) byWeight.set(weight, kept)
    const known = kept.get(stem) ?? ask(search, stem, weight)
    kept.set(stem, known)
    return known
  }
}

function ask<Held>(search: MiniSearch<Held>, stem: string, weight: number): Hits {
  const met: { id: number; score: number }[] = []
  search.search(stem, {
    tokenize: () => [stem],
    processTerm: (term) => term,
    boostTerm: () => weight,
    // Taken before the search puts them in order, which is done for all words together.
    filter: ({ id, score }) => {
      met.push({ id: id as number, score })
      return false
    },
  })
  return { facts: Int32Array.from(met, ({ id }) => id), scores: Float64Array.from(met, ({ score }) => score) }
}

export type AddedUp = {
  /** Places of the best facts, best first. */
  best: readonly number[]
  /** By place of a fact. */
  scores: Float64Array
  /** Whether a fact holds the stem that stands at this place in what was asked for. */
  holds(fact: number, place: number): boolean
}

/**
 * The search for all stems: the sum of what each scores in a fact, times how many different stems the fact holds. What it
 * gives back holds until it is next called.
 * @param stems in the order asked for; one may stand twice
 * @param hits of each stem
 * @param most how many of the best are wanted
 */
export type AddUp = (stems: readonly string[], hits: readonly Hits[], most: number) => AddedUp

/** Adds up for an index of so many facts, on one sheet that is wiped where it was written on. */
export function adderUp(size: number): AddUp {
  const counts = new Uint16Array(size)
  const scores = new Float64Array(size)
  const met = new Int32Array(size)
  let metCount = 0
  let held = new Int32Array(size)
  return (stems, hits, most) => {
    for (let at = 0; at < metCount; at += 1) counts[met[at] ?? 0] = scores[met[at] ?? 0] = 0
    metCount = 0
    const width = Math.ceil(stems.length / 32)
    if (held.length < size * width) held = new Int32Array(size * width)
    const firsts = stems.map((stem) => stems.indexOf(stem))
    for (let place = 0; place < hits.length; place += 1) {
      const { facts, scores: own } = hits[place] ?? NONE
      const first = firsts[place] ?? 0
      const bit = 1 << (first & 31)
      for (let at = 0; at < facts.length; at += 1) {
        const fact = facts[at] ?? 0
        if (counts[fact] === 0) {
          met[metCount++] = fact
          for (let one = fact * width; one < (fact + 1) * width; one += 1) held[one] = 0
        }
        scores[fact] = (scores[fact] ?? 0) + (own[at] ?? 0)
        // The same stem again adds to the sum, and is still one stem.
        const word = fact * width + (first >> 5)
        if (((held[word] ?? 0) & bit) !== 0) continue
        held[word] = (held[word] ?? 0) | bit
        counts[fact] = (counts[fact] ?? 0) + 1
      }
    }
    for (let at = 0; at < metCount; at += 1) {
      const fact = met[at] ?? 0
      scores[fact] = (scores[fact] ?? 0) * (counts[fact] ?? 0)
    }
    const holds = (fact: number, place: number): boolean => {
      const first = firsts[place] ?? 0
      return ((held[fact * width + (first >> 5)] ?? 0) & (1 << (first & 31))) !== 0
    }
    return { best: highest(met.subarray(0, metCount), scores, most), scores, holds }
  }
}

/** The facts with the highest scores, highest first and of equals the one met first: ordering all of them costs more. */
function highest(met: Int32Array, scores: Float64Array, most: number): number[] {
  const best: number[] = []
  for (let at = 0; at < met.length; at += 1) {
    const fact = met[at] ?? 0
    const score = scores[fact] ?? 0
    if (best.length === most && score <= (scores[best[most - 1] ?? 0] ?? 0)) continue
    let place = best.length < most ? best.push(fact) - 1 : most - 1
    for (; place > 0 && (scores[best[place - 1] ?? 0] ?? 0) < score; place -= 1) best[place] = best[place - 1] ?? 0
    best[place] = fact
  }
  return best
}
