// Accounts first seen in Teams that may be somebody of the roster: one row each, with what was decided and its history.
import type { Change } from '../domain/action.ts'
import type { SignIn } from '../domain/sign-in.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { versionedRows } from './versioned-rows.ts'

const PARTITION = 'signins'

export function signInStore(storage: Storage) {
  const rows = versionedRows<SignIn>({
    table: () => storage.table('signins'),
    kind: 'signin',
    idOf: ({ id }) => id,
    partitionOf: () => PARTITION,
  })
  return {
    /** False when it was seen before. */
    insert: (signIn: SignIn): Promise<boolean> => rows.insert(signIn),
    get: (id: string): Promise<SignIn | undefined> => rows.get(PARTITION, id),

    /** Those nobody has decided about, the longest waiting first. */
    async waiting(): Promise<SignIn[]> {
      const all = await rows.list(PARTITION)
      return all.filter(({ state }) => state === 'waiting').sort((one, other) => one.seenAt.localeCompare(other.seenAt))
    },

    /**
     * Applies a decision once. The version counts up by itself.
     * @throws Refusal 404 for an unknown sign-in, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      id: string,
      operationId: string,
      decide: (signIn: SignIn) => { signIn: SignIn; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; signIn: SignIn }> {
      const { outcome, item } = await rows.change(PARTITION, id, operationId, (current) => {
        const decision = decide(current)
        return decision && { next: decision.signIn, change: decision.change }
      })
      return { outcome, signIn: item }
    },
  }
}
