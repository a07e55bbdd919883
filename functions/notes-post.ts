// Meeting notes from the business unit, outside Teams.
import type { HttpRequest } from '@azure/functions'
import { NOTES_LIMIT, takeNotes } from '../bot/take-notes.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { services } from './services.ts'

export const notesPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const text = await readNotes(request)
  const group = request.query.get('group') ?? ''
  const date = request.query.get('date') ?? ''
  const { id } = await takeNotes({ text, group, date }, person, given)
  return { status: 202, jsonBody: { id }, headers: { ...SAFE, location: `/api/notes/${id}` } }
})

/** @throws Refusal 415 for a kind of file that cannot be read, 413 for one that is too large */
async function readNotes(request: HttpRequest): Promise<string> {
  const type = (request.headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase()
  if (type !== 'text/plain' && type !== 'text/markdown') {
    throw new Refusal(
      415,
      'Notes are taken as text/plain or text/markdown. Paste the text of the document and send it again.',
    )
  }
  return readText(request, NOTES_LIMIT, 'Notes')
}
