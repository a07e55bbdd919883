// Logistic regression over signs, and the packing of its weights into small whole numbers.

import type { Signs } from '../domain/worry/word-signs.ts'
import { seeded } from './seeded.ts'

/** One thing to learn from: its signs, which side it is on and how much it counts. */
export interface Example {
  readonly signs: Signs
  readonly yes: boolean
  readonly weight: number
}

/** What was learned: a weight for each bucket, and where the balance lies with no signs at all. */
export interface Weights {
  readonly values: Float64Array
  bias: number
}

const rounds = 8
const step = 0.1
const seed = 20240422

/**
 * Fits by AdaGrad, the examples in an order that is the same every time.
 * @param leftOut the share of an example's signs that is left out by chance at each look, so that no line is learnt by heart
 */
export function fitLogistic(examples: readonly Example[], buckets: number, leftOut = 0): Weights {
  const weights: Weights = { values: new Float64Array(buckets), bias: 0 }
  const squares = new Float64Array(buckets).fill(1e-3)
  const random = seeded(seed)
  const order = [...examples]
  let biasSquares = 1
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random)
    for (const example of order) {
      const signs = leftOut === 0 ? example.signs : someOf(example.signs, leftOut, random)
      const error = (1 / (1 + Math.exp(-balance(weights, signs))) - (example.yes ? 1 : 0)) * example.weight
      learn(weights.values, squares, signs, error)
      biasSquares += error * error
      weights.bias -= (step * error) / Math.sqrt(biasSquares)
    }
  }
  return weights
}

/** How far the signs tip the balance: above nought means yes. */
export function balance(weights: Weights, signs: Signs): number {
  let total = weights.bias
  for (let at = 0; at < signs.buckets.length; at += 1) {
    total += (weights.values[signs.buckets[at] ?? 0] ?? 0) * (signs.weights[at] ?? 0)
  }
  return total
}

/** The weights as one byte each, in base64, with the number that makes them whole again. */
export function packed(weights: Weights) {
  const { bytes, scale } = small(weights)
  return { scale, bias: weights.bias, weights: Buffer.from(bytes.buffer).toString('base64') }
}

/** The same for a table that is mostly empty: for each weight, how many buckets on from the last it is, then itself. */
export function packedInSteps(weights: Weights) {
  const { bytes, scale } = small(weights)
  const steps: number[] = []
  let last = 0
  bytes.forEach((byte, bucket) => {
    // A step is one byte as well, so a longer way is gone in several, over buckets that hold nothing.
    if (byte === 0 && bucket - last < 255) return
    steps.push(bucket - last, byte & 255)
    last = bucket
  })
  return { scale, bias: weights.bias, steps: Buffer.from(steps).toString('base64') }
}

function small({ values }: Weights): { bytes: Int8Array; scale: number } {
  const most = values.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-9)
  const scale = most / 127
  return { bytes: Int8Array.from(values, (value) => Math.round(value / scale)), scale }
}

function learn(values: Float64Array, squares: Float64Array, signs: Signs, error: number): void {
  for (let at = 0; at < signs.buckets.length; at += 1) {
    const bucket = signs.buckets[at] ?? 0
    const slope = error * (signs.weights[at] ?? 0)
    squares[bucket] = (squares[bucket] ?? 0) + slope * slope
    values[bucket] = (values[bucket] ?? 0) - (step * slope) / Math.sqrt(squares[bucket] ?? 1)
  }
}

/** The signs without some of them, the rest counting for more. */
function someOf({ buckets, weights }: Signs, leftOut: number, random: () => number): Signs {
  return { buckets, weights: weights.map((weight) => (random() < leftOut ? 0 : weight / (1 - leftOut))) }
}

function shuffle<T>(order: T[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = order[at]
    const swapped = order[other]
    if (held === undefined || swapped === undefined) continue
    order[at] = swapped
    order[other] = held
  }
}
