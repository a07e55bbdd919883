// Gives the reader of meeting notes what it may rely on: groups, roles, meetings, terms and holidays.
import type { Reading } from '../domain/draft.ts'
import type { Records } from '../domain/records.ts'
import { readNotes } from '../summaries/read-notes.ts'
import terms from '../summaries/school-terms.json' with { type: 'json' }

export async function notesReader(text: string, { groups, people, meetings, holidays }: Records): Promise<Reading> {
  const roles = [...new Set(people.flatMap(({ displayName, ownerRoles }) => [displayName, ...ownerRoles]))]
  const known = terms.map(({ halfTerm: [first = '', last = ''], ...term }) => ({
    ...term,
    halfTerm: [first, last] as const,
  }))
  return readNotes(text, { groups, roles, meetings, terms: known, holidays })
}
