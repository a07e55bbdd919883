// Reads stored meeting notes into a draft and shows it to the person who posted them.
import { z } from 'zod'
import { draftNotes } from '../bot/draft-notes.ts'
import { services } from './services.ts'

const nudge = z.object({ id: z.string(), personId: z.string() })

export async function summarise(message: unknown): Promise<void> {
  const { id, personId } = nudge.parse(message)
  const [{ teams }, { notesReader }] = await Promise.all([import('./teams.ts'), import('./notes-reader.ts')])
  const given = await services()
  await draftNotes(id, personId, { ...teams(given).notes, readNotes: notesReader(given) })
}
