// Recommendations from reviews, audits, scrutiny and Section 11, by reference.
import type { Recommendation } from '../domain/recommendation.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export type RecommendationStore = ReturnType<typeof recommendationStore>

export function recommendationStore(storage: Storage) {
  return plainRows<Recommendation>(storage, 'recommendations', (item) => item.ref)
}
