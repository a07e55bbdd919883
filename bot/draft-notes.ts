// From the queue: the stored notes are read into a draft, and the person who posted them gets the card to check.
import type { Message } from '../cards/card.ts'
import { reviewNotesCard } from '../cards/review-notes.ts'
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import type { Draft, Reading } from '../domain/draft.ts'
import type { Records } from '../domain/records.ts'

/** What is being done, in the words of the progress line. */
export type Stage = 'Reading the notes' | 'Removing identifiers' | 'Drafting' | 'Checking the draft against the notes'

export type DraftNotesServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    getSource(id: string): Promise<string | undefined>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
  }
  /** Summaries' reader: identifiers out, then decisions, actions and the rest, each with its supporting words. */
  readNotes(text: string, records: Records, said: (stage: Stage) => void): Promise<Reading>
  tell(personId: string, message: Message): Promise<void>
  /** A line in the person's chat that is written over as the work goes on. */
  progress(personId: string): { say(stage: string): void; end(words: string): Promise<void> }
}

/** Safe to run twice: only a draft that is still being read is written, and only then is anybody told. */
export async function draftNotes(id: string, personId: string, services: DraftNotesServices): Promise<void> {
  const [source, known] = await Promise.all([services.drafts.getSource(id), services.drafts.get(id)])
  if (source === undefined || known?.state !== 'reading') return
  // By version: notes that were rejected and posted again are read again.
  const operationId = `draft|${id}|${known.version}`
  const line = services.progress(personId)
  line.say('Reading the notes')
  const reading = await services.readNotes(source, await services.records.current(), line.say)
  const { outcome, draft } = await services.drafts.change(id, operationId, (before) => {
    if (before.state !== 'reading') return undefined
    // What the person said when posting outweighs what the notes seem to say.
    const group = before.group || reading.group
    const date = before.date || reading.date
    const draft: Draft = { ...before, ...reading, group, date, state: 'drafted' }
    return { draft, change: changeOf(before, draft, services.clock(), operationId) }
  })
  await line.end('The draft is ready to be checked.')
  if (outcome === 'changed') await services.tell(personId, reviewNotesCard(draft))
}

function changeOf(before: Draft, draft: Draft, now: Date, operationId: string): Change {
  return {
    at: now.toISOString(),
    by: 'Partnership Assistant',
    personId: '',
    door: 'notes',
    what: 'Drafted',
    note: draft.whyRules,
    from: { state: before.state },
    to: { state: draft.state, drafter: draft.drafter },
    operationId,
  }
}
