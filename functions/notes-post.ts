// Meeting notes from the business unit, outside Teams: as text, or as a docx or PDF that is read before the answer.
import type { HttpRequest } from '@azure/functions'
import { NOTES_LIMIT, takeNotes } from '../bot/take-notes.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { meetingsFinder } from './meetings-finder.ts'
import { services } from './services.ts'

const FILES: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])
const TEXTS: ReadonlySet<string> = new Set(['text/plain', 'text/markdown', 'text/x-markdown'])
const FILE_LIMIT = 20 * 1024 * 1024
// Letters beyond ASCII take up to four bytes.
const TEXT_LIMIT = NOTES_LIMIT * 4

export const notesPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const text = await readNotes(request)
  const group = request.query.get('group') ?? ''
  const date = request.query.get('date') ?? ''
  const { id } = await takeNotes({ text, group, date }, person, { ...given, meetingsIn: meetingsFinder(given) })
  return { status: 202, jsonBody: { id }, headers: { ...SAFE, location: `/api/notes/${id}` } }
})

/** @throws Refusal 415 for a kind of file that cannot be read, 413 for one that is too large, and what reading it says */
async function readNotes(request: HttpRequest): Promise<string> {
  const type = (request.headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!FILES.has(type) && !TEXTS.has(type)) {
    throw new Refusal(
      415,
      `Notes are taken as text, Markdown, docx or PDF, and this says it is ${type.slice(0, 80)}. Save it as one of those, or paste the text.`,
    )
  }
  const bytes = await readBytes(request, FILES.has(type) ? FILE_LIMIT : TEXT_LIMIT, 'Notes')
  // Text alone does not wait for the readers of documents to load.
  if (bytes.length === 0) return ''
  const { readFile } = await import('../summaries/read-file.ts')
  return readFile(bytes)
}
