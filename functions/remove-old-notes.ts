// Takes away the notes behind drafts that were approved long ago, or that nobody decided about; the draft itself stays.
import type { Draft } from '../domain/draft.ts'
import { removedBefore } from '../domain/retention.ts'
import type { Services } from './services.ts'

/** @returns how many were taken away */
export async function removeOldNotes({ drafts, clock }: Pick<Services, 'drafts' | 'clock'>): Promise<number> {
  const now = clock()
  const old = (await drafts.standings()).filter((draft) => draft.purgedAt === '' && isPast(draft, now))
  for (const { id } of old) {
    await drafts.deleteSource(id)
    const at = now.toISOString()
    const operationId = `purge|${id}`
    await drafts.change(id, operationId, (draft) => ({
      draft: { ...draft, purgedAt: at },
      change: {
        at,
        by: 'Partnership Assistant',
        personId: '',
        door: 'notes',
        what: 'Notes removed after their time',
        note: '',
        from: {},
        to: { purgedAt: at },
        operationId,
      },
    }))
  }
  return old.length
}

function isPast(
  { state, decidedAt, receivedAt }: Pick<Draft, 'state' | 'decidedAt' | 'receivedAt'>,
  now: Date,
): boolean {
  if (state === 'approved') return decidedAt < removedBefore('notes', now)
  return receivedAt < removedBefore('undecidedNotes', now)
}
