// The trained model of worries: tables of small whole numbers, one for each sign, made by dev/train-worry.ts.

import model from './model.json' with { type: 'json' }
import { weightsInSteps } from './weights-in-steps.ts'
import { buckets, type Signs } from './word-signs.ts'

interface Table {
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
}

const worry: Table = { ...model.worry, weights: weightsInSteps(model.worry.steps, buckets) }
const self: Table = { ...model.self, weights: signed(model.self.weights) }
const danger: Table = { ...model.danger, weights: signed(model.danger.weights) }

/** How likely the signs are to come from a worry, from 0 to 1. `doubt` is taken off first, to ask for more surety. */
export function likelihood(signs: Signs, doubt = 0): number {
  return 1 / (1 + Math.exp(doubt - sum(worry, signs)))
}

// In doubt between two kinds, the more pressing answer is given: its numbers serve the other kind as well.
const inDoubt = 1.5

/** Which kind of worry the signs fit best. Only meaningful for a message already known to be a worry. */
export function likeliestKind(signs: Signs): 'concern' | 'self' | 'danger' {
  const asSelf = sum(self, signs) + inDoubt
  const asDanger = sum(danger, signs) + inDoubt
  if (asSelf < 0 && asDanger < 0) return 'concern'
  return asDanger >= asSelf ? 'danger' : 'self'
}

// A smaller table takes the same signs, several to a bucket.
function sum({ weights, scale, bias }: Table, signs: Signs): number {
  const last = weights.length - 1
  let total = 0
  for (let at = 0; at < signs.buckets.length; at += 1) {
    total += (weights[(signs.buckets[at] ?? 0) & last] ?? 0) * (signs.weights[at] ?? 0)
  }
  return total * scale + bias
}

// By index below: walking a string of this length letter by letter costs several times as much of a cold start.
function signed(base64: string): Int8Array {
  const letters = atob(base64)
  const weights = new Int8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) weights[at] = letters.charCodeAt(at)
  return weights
}
