// Posts an approved update to its group, redraws it there after a correction, and says that its actions wait.
import type { InvocationContext } from '@azure/functions'
import { z } from 'zod'
import { proposedActionsCard } from '../cards/proposed-actions.ts'
import { postUpdate } from '../delivery/post-update.ts'
import { londonDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup } from '../domain/person.ts'
import { proposedIn } from '../domain/proposal.ts'
import { type Services, services } from './services.ts'
import type { Teams } from './teams.ts'

const nudge = z.object({ id: z.string() })

export async function postUpdateNow(message: unknown, context: InvocationContext): Promise<void> {
  const { id } = nudge.parse(message)
  const given = await services()
  const { teams } = await import('./teams.ts')
  const { notes } = teams(given)
  const posted = await postUpdate(id, notes)
  const said = posted?.draft.postings.map(({ state }) => state).join(', ')
  context.log(`Update ${id}: ${said || 'nothing to post'}.`)
  if (posted?.isFinished && posted.draft.corrections === 0) await tellJudges(posted.draft, given, notes)
}

/** Those who decide about proposed actions are shown the new ones once; the list itself can be asked for at any time. */
async function tellJudges(
  draft: Draft,
  { actions, records, clock }: Services,
  { tell }: Teams['notes'],
): Promise<void> {
  const waiting = proposedIn([draft], await actions.list(), londonDay(clock()))
  if (waiting.length === 0) return
  const { people } = await records.current()
  const judges = people.filter((person) => may(person, 'action.settle', chairsGroup(person, 'MAAG') ? ['maag'] : []))
  await Promise.all(judges.map(({ personId }) => tell(personId, proposedActionsCard(waiting))))
}
