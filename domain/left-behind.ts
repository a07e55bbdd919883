// Drafts whose nudge was lost: still unread, or approved and not posted everywhere. Their rows say so.
import type { Draft } from './draft.ts'

/** After this long nobody is working on it any more. */
const PATIENCE_MS = 5 * 60 * 1000

/** Approved longer ago than this, a person has seen what was not posted and decides by hand. */
const GIVEN_UP_MS = 7 * 24 * 60 * 60 * 1000

export type LeftBehind = { unread: { id: string; personId: string }[]; unposted: { id: string }[] }

export function leftBehind(
  drafts: readonly Pick<Draft, 'id' | 'state' | 'receivedAt' | 'receivedById' | 'decidedAt' | 'postedAt'>[],
  now: Date,
): LeftBehind {
  const age = (at: string): number => now.getTime() - Date.parse(at)
  const unread = drafts.filter(({ state, receivedAt }) => state === 'reading' && age(receivedAt) > PATIENCE_MS)
  const unposted = drafts.filter(
    ({ state, decidedAt, postedAt }) =>
      state === 'approved' && postedAt === '' && age(decidedAt) > PATIENCE_MS && age(decidedAt) < GIVEN_UP_MS,
  )
  return {
    unread: unread.map(({ id, receivedById }) => ({ id, personId: receivedById })),
    unposted: unposted.map(({ id }) => ({ id })),
  }
}
