// Mends misspelt words: an unknown word becomes the known word nearest to it, when one is near enough.

export type Repairs = {
  /** How much each known word counts when two are equally near. */
  weights: ReadonlyMap<string, number>
  /** Known words by what is left when one letter is dropped. */
  byShort: ReadonlyMap<string, readonly string[]>
}

// Shorter words have too many neighbours to guess from.
const SHORTEST = 4
const LONG = 8

export function buildRepairs(weights: ReadonlyMap<string, number>): Repairs {
  const byShort = new Map<string, string[]>()
  for (const word of weights.keys()) {
    if (word.length < SHORTEST || /\d/.test(word)) continue
    for (const short of [word, ...withoutOneLetter(word)]) {
      const list = byShort.get(short)
      if (list) list.push(word)
      else byShort.set(short, [word])
    }
  }
  return { weights, byShort }
}

/** The known word meant by `word`, or the word itself. One slip is mended, two in long words. */
export function repairWord(word: string, repairs: Repairs): string {
  if (word.length === SHORTEST - 1) return repairShort(word, repairs)
  if (word.length < SHORTEST || /\d/.test(word) || repairs.weights.has(word)) return word
  const allowed = word.length >= LONG ? 2 : 1
  let best = word
  let bestScore = Number.NEGATIVE_INFINITY
  for (const candidate of candidates(word, repairs)) {
    const slips = slipsBetween(word, candidate)
    if (slips > allowed) continue
    const score = -10 * slips + (candidate[0] === word[0] ? 4 : 0) + (repairs.weights.get(candidate) ?? 0)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

// Known by a name or a cue, not merely met in a text.
const WELL_KNOWN = 2

/** "VGA" is VAG: of so few letters only two that changed places are put right. */
function repairShort(word: string, { weights }: Repairs): string {
  if (weights.has(word)) return word
  const swapped = [1, 2].map((at) => `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`)
  const meant = swapped.filter((one) => (weights.get(one) ?? 0) >= WELL_KNOWN)
  return meant.length === 1 && meant[0] !== undefined ? meant[0] : word
}

function candidates(word: string, repairs: Repairs): Set<string> {
  const found = new Set<string>()
  for (const short of [word, ...withoutOneLetter(word)]) {
    for (const candidate of repairs.byShort.get(short) ?? []) found.add(candidate)
  }
  return found
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** Letters added, dropped, changed, or two neighbours swapped (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1
      let slips = Math.min((current[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + cost)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      }
      current.push(slips)
    }
    before = last
    last = current
  }
  return last[b.length] ?? 0
}
