// Reviews at the published level of detail, by reference.
import type { Review } from '../domain/review.ts'
import type { Storage } from './connect.ts'
import { plainRows } from './plain-rows.ts'

export function reviewStore(storage: Storage) {
  return plainRows<Review>(storage, 'reviews', (review) => review.ref)
}
