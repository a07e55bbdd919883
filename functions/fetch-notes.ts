// Fetches a file sent in Teams as notes, reads it into text and hands it on; what cannot be read is told to whoever sent it.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { takeNotes } from '../bot/take-notes.ts'
import { noticeCard } from '../cards/notice.ts'
import { Refusal } from '../domain/refusal.ts'
import { downloadFile } from './download-file.ts'
import { services } from './services.ts'

const nudge = z.object({ personId: z.string(), url: z.string(), name: z.string() })

export async function fetchNotes(message: unknown, context: InvocationContext): Promise<void> {
  const { personId, url, name } = nudge.parse(message)
  const given = await services()
  const [{ teams }, { readFile }] = await Promise.all([import('./teams.ts'), import('../summaries/read-file.ts')])
  const { notes } = teams(given)
  const person = await given.people.get(personId)
  if (!person) return
  const line = notes.progress(personId)
  try {
    line.say('Reading the file')
    const text = await readFile(await downloadFile(url, notes.fileSource))
    const { isKnown } = await takeNotes({ text, group: '', date: '' }, person, notes)
    await line.end(isKnown ? 'I have its notes already.' : 'It goes on below.')
    if (isKnown)
      await notes.tell(
        personId,
        noticeCard(`I have the notes in ${name || 'this file'} already: look for their draft further up.`),
      )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await line.end('It could not be used.')
    context.log(`A file was not read: ${error.status}`)
    await notes.tell(personId, noticeCard(`${name || 'The file'}: ${error.message}`))
  }
}
