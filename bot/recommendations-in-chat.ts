// Recommendations in the chat: asked for, decided one after the other by MAAG's chair or the business unit.
import type { Message } from '../cards/card.ts'
import { noticeCard } from '../cards/notice.ts'
import { recommendationCard } from '../cards/recommendation.ts'
import type { RecommendationDecided } from '../domain/decide-recommendation.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'
import { type RecommendationServices, refuseOthers, takeRecommendation } from './take-recommendation.ts'

const ASKED =
  /^\W*(?:(?:show|list|what|which|see)\s+(?:me\s+)?(?:are\s+)?(?:the\s+)?)?recommendations?\s+(?:are\s+)?(?:waiting|to decide|not decided|undecided|for the plan)\W*$|^\W*undecided recommendations?\W*$/i

/** True when somebody asks, one-to-one, which recommendations wait for a decision. */
export function asksForRecommendations({ kind, text, scope }: Incoming): boolean {
  return kind === 'message' && scope === 'personal' && text.length < 80 && ASKED.test(text)
}

const VERBS = new Set(['take-recommendation', 'leave-recommendation', 'next-recommendation'])
export const isRecommendationVerb = (verb: string): boolean => VERBS.has(verb)

/** @param after the reference last seen; the next one in order is shown */
export async function showRecommendation(
  person: Person,
  services: RecommendationServices,
  after = '',
  note = '',
): Promise<Message> {
  refuseOthers(person)
  const waiting = (await services.recommendations.list())
    .filter(({ decision }) => decision === 'Awaiting a decision')
    .toSorted((one, other) => one.ref.localeCompare(other.ref))
  const item = waiting.find(({ ref }) => ref.localeCompare(after) > 0) ?? waiting[0]
  if (!item) return noticeCard(`${note} No recommendation waits for a decision.`.trim())
  return recommendationCard(item, waiting.length - 1, note)
}

/** @returns the card of the next that waits */
export async function decideFromChat(
  { verb, data }: Incoming,
  person: Person,
  services: RecommendationServices,
): Promise<Message> {
  const typed = (name: string): string => (typeof data[name] === 'string' ? data[name].trim() : '')
  const ref = typed('ref')
  if (ref === '' || ref.length > 100) throw notOurs()
  if (verb === 'next-recommendation') return showRecommendation(person, services, ref)
  const wanted: RecommendationDecided =
    verb === 'take-recommendation'
      ? {
          decision: 'take',
          section: typed('section'),
          category: typed('category'),
          sector: typed('sector'),
          ownerRole: typed('owner'),
          due: typed('due'),
        }
      : { decision: 'leave', reason: typed('reason') }
  const { actionRefs } = await takeRecommendation(ref, wanted, person, services)
  const note =
    wanted.decision === 'take'
      ? `${ref} is in the plan as ${actionRefs.join(', ')}; its reminders have started.`
      : `${ref} is not taken; your reason is kept with it.`
  return showRecommendation(person, services, ref, note)
}

function notOurs(): Refusal {
  return new Refusal(400, 'This button is not one of ours any more. Ask me for "recommendations waiting".')
}
