// How a draft from meeting notes stands, for the business unit and the chair of its group.
import { may } from '../domain/permissions.ts'
import { chairsGroup } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

export const notesGet = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const draft = await given.drafts.get(request.params.id ?? '')
  const isTheirs = draft && may(person, 'notes.read', chairsGroup(person, draft.group) ? ['chairs'] : [])
  if (!draft) throw new Refusal(404, 'There is no such draft. Post the notes again to make a new one.')
  if (!isTheirs)
    throw new Refusal(
      403,
      "Drafts are for the business unit and the group's chair. The approved update is in the group's channel.",
    )
  return { status: 200, jsonBody: draft, headers: SAFE }
})
