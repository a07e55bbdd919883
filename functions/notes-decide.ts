// Editing, approving, rejecting or correcting a draft outside Teams: the same job, checks and history as the card's buttons.
import { z } from 'zod'
import { decideNotes, type Verdict } from '../bot/decide-notes.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

const edits = z.record(z.string(), z.unknown())

const decide = (verdict: Verdict) =>
  door(async (request) => {
    const given = await services()
    const person = await given.identify(request)
    const { teams } = await import('./teams.ts')
    const decision = {
      id: request.params.id ?? '',
      verdict,
      edits: readEdits(await readBytes(request, 256 * 1024, 'The changes')),
      version: undefined,
      door: 'api',
    }
    const draft = await decideNotes(decision, person, teams(given).notes)
    return { status: 200, jsonBody: draft, headers: SAFE }
  })

/** What was changed, by the field names of the card; an empty body changes nothing. */
function readEdits(bytes: Buffer): Record<string, unknown> {
  if (bytes.toString('utf8').trim() === '') return {}
  const what = 'a JSON object of field names and values, or nothing at all'
  const read = edits.safeParse(readJson(bytes, what))
  if (!read.success) throw new Refusal(400, `The changes must be ${what}.`)
  return read.data
}

export const notesApprove = decide('approved')
export const notesEdit = decide('edited')
export const notesReject = decide('rejected')
export const notesCorrect = decide('corrected')
