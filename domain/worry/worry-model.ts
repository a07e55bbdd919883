// The trained model of worries: a table of small whole numbers, one for each sign, made by dev/train-worry.ts.

import model from './model.json' with { type: 'json' }
import type { Signs } from './word-signs.ts'

type Kind = 'concern' | 'self' | 'danger'

interface Table {
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
}

/** The number of buckets in each table, for signsOf. */
export const tableSizes = { worry: model.worry.size, kind: model.concern.size } as const

const worry = unpack(model.worry)
const kinds: Readonly<Record<Kind, Table>> = {
  concern: unpack(model.concern),
  self: unpack(model.self),
  danger: unpack(model.danger),
}

/** How likely the signs are to come from a worry, from 0 to 1. */
export function likelihood(signs: Signs): number {
  return 1 / (1 + Math.exp(-sum(worry, signs)))
}

// In doubt between two kinds, the more pressing answer is given: its numbers serve the other kind as well.
const doubt = 1

/** Which kind of worry the signs fit best. Only meaningful for a message already known to be a worry. */
export function likeliestKind(signs: Signs): Kind {
  const concern = sum(kinds.concern, signs)
  const self = sum(kinds.self, signs) + doubt
  const danger = sum(kinds.danger, signs) + doubt
  if (danger >= self && danger >= concern) return 'danger'
  return self >= concern ? 'self' : 'concern'
}

function sum(table: Table, signs: Signs): number {
  let total = 0
  for (let at = 0; at < signs.buckets.length; at += 1) {
    total += (table.weights[signs.buckets[at] ?? 0] ?? 0) * (signs.weights[at] ?? 0)
  }
  return total * table.scale + table.bias
}

function unpack(packed: { weights: string; scale: number; bias: number }): Table {
  const letters = atob(packed.weights)
  const weights = new Int8Array(letters.length)
  // By index: walking a string of this length letter by letter costs several times as much of a cold start.
  for (let at = 0; at < letters.length; at += 1) weights[at] = letters.charCodeAt(at)
  return { weights, scale: packed.scale, bias: packed.bias }
}
