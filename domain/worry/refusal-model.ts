// The trained model of refusals: a table of small whole numbers for each reason, made by dev/train-refusals.ts.

import type { RefusalReason } from './refusal-answer.ts'
import model from './refusal-model.json' with { type: 'json' }
import { weightsInSteps } from './weights-in-steps.ts'
import type { Signs } from './word-signs.ts'

const reasons: readonly RefusalReason[] = ['prompt_injection', 'advice', 'personal_data', 'case_level', 'out_of_scope']

const tables = reasons.map((reason) => {
  const { scale, bias, steps } = model.reasons[reason]
  return { reason, scale, bias, weights: weightsInSteps(steps, model.buckets) }
})

/** The reason the signs fit best, and how far they tip the balance towards it: above nought it is likelier than not. */
export function likeliestReason(signs: Signs): { reason: RefusalReason; balance: number } {
  const last = model.buckets - 1
  const kept = signs.buckets.map((bucket) => bucket & last)
  let best = { reason: 'out_of_scope' as RefusalReason, balance: Number.NEGATIVE_INFINITY }
  for (const { reason, scale, bias, weights } of tables) {
    let total = 0
    for (let at = 0; at < kept.length; at += 1) total += (weights[kept[at] ?? 0] ?? 0) * (signs.weights[at] ?? 0)
    const balance = total * scale + bias
    if (balance > best.balance) best = { reason, balance }
  }
  return best
}
