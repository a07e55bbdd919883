// Gives the reader of meeting notes what it may rely on: groups, roles, meetings, terms and holidays; and the model, if any.
import type { DraftNotesServices } from '../bot/draft-notes.ts'
import type { Records } from '../domain/records.ts'
import { type DraftByModel, modelDrafter } from '../summaries/draft-by-model.ts'
import type { Known } from '../summaries/known.ts'
import { readNotes } from '../summaries/read-notes.ts'
import terms from '../summaries/school-terms.json' with { type: 'json' }
import type { Services } from './services.ts'

/** Without a model the rules draft; with one, the model drafts from what the rules left after taking identifiers out. */
export function notesReader({ model }: Pick<Services, 'model'>): DraftNotesServices['readNotes'] {
  const draft: DraftByModel | undefined = model && modelDrafter(model)
  return async (text, records, said) => {
    const known = knownFrom(records)
    said('Removing identifiers')
    const rules = readNotes(text, known)
    said('Drafting')
    if (!draft) {
      // The rules keep nothing that the notes do not say, in the same step.
      said('Checking the draft against the notes')
      return rules
    }
    const reading = await draft(rules, known)
    if (reading.whyRules !== '') console.warn(`The rules drafted notes: ${reading.whyRules}`)
    said('Checking the draft against the notes')
    return reading
  }
}

export function knownFrom({ groups, people, meetings, holidays }: Records): Known {
  const roles = [...new Set(people.flatMap(({ displayName, ownerRoles }) => [displayName, ...ownerRoles]))]
  const school = terms.map(({ halfTerm: [first = '', last = ''], ...term }) => ({
    ...term,
    halfTerm: [first, last] as const,
  }))
  return { groups, roles, meetings, terms: school, holidays }
}
