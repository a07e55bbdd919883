// The trained model of refusals: a table of small whole numbers for each reason, made by dev/train-refusals.ts.

import type { RefusalReason } from './refusal-answer.ts'
import model from './refusal-model.json' with { type: 'json' }
import { fillInSteps, weightsInSteps } from './weights-in-steps.ts'
import type { Signs } from './word-signs.ts'

const reasons: readonly RefusalReason[] = [
  'prompt_injection',
  'advice',
  'personal_data',
  'case_level',
  'out_of_scope',
  'act_for_another',
]

// The reasons' weights side by side, bucket by bucket: a sign is looked up once for all of them.
const weights = new Int8Array(model.buckets * reasons.length)
for (const [at, reason] of reasons.entries()) fillInSteps(weights, model.reasons[reason].steps, reasons.length, at)

const any = weightsInSteps(model.any.steps, model.any.buckets)

/** How far the signs tip the balance towards refusing, whatever the reason: above nought it is likelier than not. */
export function balanceOfRefusing(signs: Signs): number {
  const last = model.any.buckets - 1
  let total = 0
  for (let at = 0; at < signs.buckets.length; at += 1) {
    total += (any[(signs.buckets[at] ?? 0) & last] ?? 0) * (signs.weights[at] ?? 0)
  }
  return total * model.any.scale + model.any.bias
}

/** The reason the signs fit best, and how far they tip the balance towards it: above nought it is likelier than not. */
export function likeliestReason(signs: Signs): { reason: RefusalReason; balance: number } {
  const last = model.buckets - 1
  // Six sums, in the order of `reasons`, rather than a list: this is the innermost loop of reading a question.
  let [trick, advice, person, aCase, scope, another] = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < signs.buckets.length; at += 1) {
    const first = ((signs.buckets[at] ?? 0) & last) * reasons.length
    const weight = signs.weights[at] ?? 0
    trick += (weights[first] ?? 0) * weight
    advice += (weights[first + 1] ?? 0) * weight
    person += (weights[first + 2] ?? 0) * weight
    aCase += (weights[first + 3] ?? 0) * weight
    scope += (weights[first + 4] ?? 0) * weight
    another += (weights[first + 5] ?? 0) * weight
  }
  const totals = [trick, advice, person, aCase, scope, another]
  let best = { reason: 'out_of_scope' as RefusalReason, balance: Number.NEGATIVE_INFINITY }
  for (const [at, reason] of reasons.entries()) {
    const { scale, bias } = model.reasons[reason]
    const balance = (totals[at] ?? 0) * scale + bias
    if (balance > best.balance) best = { reason, balance }
  }
  return best
}
