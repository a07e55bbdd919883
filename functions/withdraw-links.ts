// Withdraws every link that was e-mailed to a person until now: for a mailbox that others can read. New ones work again.
import type { ReadLink } from '../delivery/answer-link.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { type Services, services } from './services.ts'

const nameOf = (personId: string): string => `links-withdrawn|${personId}`

export const withdrawLinks = door(async (request, context) => {
  const given = await services()
  const by = await given.identify(request)
  const person = await given.people.get(request.params.id ?? '')
  if (!person) throw new Refusal(404, 'Nobody on the roster has this id. Check it against the roster.')
  // Kept for as long as a link lives and longer, with what else is known of links.
  await given.turns.remember(nameOf(person.personId), { by: by.personId })
  context.log(`${by.personId} withdrew the links of a person.`)
  const at = given.clock().toISOString()
  return { status: 200, jsonBody: { personId: person.personId, withdrawnUntil: at }, headers: SAFE }
})

/** @throws Refusal 410 for a link made before its person's links were withdrawn, or in the same second */
export async function refuseWithdrawn(
  { personId, madeAt }: Pick<ReadLink, 'personId' | 'madeAt'>,
  { turns }: Pick<Services, 'turns'>,
): Promise<void> {
  const withdrawn = await turns.recall(nameOf(personId))
  if (withdrawn && madeAt <= withdrawn.at)
    throw new Refusal(410, 'This link was withdrawn. The next reminder brings a new one.')
}
