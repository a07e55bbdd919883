// Approving or rejecting a draft outside Teams: the same job, checks and history as the card's buttons.
import { z } from 'zod'
import { decideNotes } from '../bot/decide-notes.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readText, SAFE } from './http.ts'
import { services } from './services.ts'

const edits = z.record(z.string(), z.unknown())

const decide = (verdict: 'approved' | 'rejected') =>
  door(async (request) => {
    const given = await services()
    const person = await given.identify(request)
    const { teams } = await import('./teams.ts')
    const decision = {
      id: request.params.id ?? '',
      verdict,
      edits: readEdits(await readText(request, 256 * 1024, 'The changes')),
      version: undefined,
      door: 'api',
    }
    const draft = await decideNotes(decision, person, teams(given).notes)
    return { status: 200, jsonBody: draft, headers: SAFE }
  })

/** What was changed, by the field names of the card; an empty body changes nothing. */
function readEdits(text: string): Record<string, unknown> {
  if (text.trim() === '') return {}
  try {
    return edits.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new Refusal(400, 'The changes must be a JSON object of field names and values, or nothing at all.')
    }
    throw error
  }
}

export const notesApprove = decide('approved')
export const notesReject = decide('rejected')
