// Unpacks a trained table that is mostly empty, as dev/fit-logistic.ts packs it.

/** The weights of a table of so many buckets: each two bytes say how many buckets to step on, and the number there. */
export function weightsInSteps(base64: string, buckets: number): Int8Array {
  // By index below: walking a string of this length letter by letter costs several times as much of a cold start.
  const letters = atob(base64)
  const weights = new Int8Array(buckets)
  let bucket = 0
  for (let at = 0; at < letters.length; at += 2) {
    bucket += letters.charCodeAt(at)
    weights[bucket] = letters.charCodeAt(at + 1)
  }
  return weights
}
