// From the queue: the stored notes are read into a draft, and the person who posted them gets the card to check.
import type { Message } from '../cards/card.ts'
import { reviewNotesCard } from '../cards/review-notes.ts'
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import type { Draft, Reading } from '../domain/draft.ts'
import type { Records } from '../domain/records.ts'

export type DraftNotesServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  drafts: {
    getSource(id: string): Promise<string | undefined>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
  }
  /** Summaries' reader: identifiers out, then decisions, actions and the rest, each with its supporting words. */
  readNotes(text: string, records: Records): Promise<Reading>
  tell(personId: string, message: Message): Promise<void>
}

/** Safe to run twice: only a draft that is still being read is written, and only then is anybody told. */
export async function draftNotes(id: string, personId: string, services: DraftNotesServices): Promise<void> {
  const source = await services.drafts.getSource(id)
  if (source === undefined) return
  const reading = await services.readNotes(source, await services.records.current())
  const { outcome, draft } = await services.drafts.change(id, `draft|${id}`, (before) => {
    if (before.state !== 'reading') return undefined
    // What the person said when posting outweighs what the notes seem to say.
    const group = before.group || reading.group
    const date = before.date || reading.date
    const draft: Draft = { ...before, ...reading, group, date, state: 'drafted' }
    const at = services.clock().toISOString()
    const who = { by: 'Partnership Assistant', personId: '', door: 'notes', note: '' }
    return {
      draft,
      change: {
        at,
        ...who,
        what: 'Drafted',
        from: { state: before.state },
        to: { state: draft.state },
        operationId: `draft|${id}`,
      },
    }
  })
  if (outcome === 'changed') await services.tell(personId, reviewNotesCard(draft))
}
