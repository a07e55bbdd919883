// Unpacks a trained table that is mostly empty, as dev/fit-logistic.ts packs it.

/** The weights of a table of so many buckets: each two bytes say how many buckets to step on, and the number there. */
export function weightsInSteps(base64: string, buckets: number): Int8Array {
  const weights = new Int8Array(buckets)
  fillInSteps(weights, base64, 1, 0)
  return weights
}

/** The same into one column of a table of several. */
export function fillInSteps(weights: Int8Array, base64: string, columns: number, column: number): void {
  // By index below: walking a string of this length letter by letter costs several times as much of a cold start.
  const letters = atob(base64)
  let bucket = 0
  for (let at = 0; at < letters.length; at += 2) {
    bucket += letters.charCodeAt(at)
    weights[bucket * columns + column] = letters.charCodeAt(at + 1)
  }
}
