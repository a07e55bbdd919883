// Keeps what MAAG decided about a recommendation, whichever door it came through, with the action that carries it out.
import type { Action } from '../domain/action.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { decideRecommendation, type RecommendationDecided } from '../domain/decide-recommendation.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import type { Recommendation } from '../domain/recommendation.ts'
import { Refusal } from '../domain/refusal.ts'

export type RecommendationServices = {
  clock: Clock
  records: { forget(): void }
  recommendations: {
    list(): Promise<Recommendation[]>
    /** @throws Refusal 404 for an unknown reference */
    change(ref: string, decide: (current: Recommendation) => Recommendation): Promise<Recommendation>
  }
  actions: {
    list(): Promise<Action[]>
    get(ref: string): Promise<Action | undefined>
    insert(action: Action): Promise<boolean>
  }
}

/** @throws Refusal 403 for anybody but MAAG's chair and the business unit */
export function refuseOthers(person: Person): void {
  if (may(person, 'action.settle', chairsGroup(person, 'MAAG') ? ['maag'] : [])) return
  throw new Refusal(403, 'Recommendations are decided by the chair of MAAG or the business unit: 01603 223409.')
}

/**
 * The recommendation is kept first, with the reference its action will have: cut off in between, doing it again puts in
 * the action that is missing and takes no second reference.
 */
export async function takeRecommendation(
  ref: string,
  wanted: RecommendationDecided,
  person: Person,
  { clock, recommendations, actions, records }: RecommendationServices,
): Promise<Recommendation> {
  refuseOthers(person)
  const today = londonDay(clock())
  for (;;) {
    const plan = await actions.list()
    let action: Action | undefined
    const kept = await recommendations.change(ref, (current) => {
      const decided = decideRecommendation(current, wanted, plan, today)
      action = decided.action
      return { ...decided.item, decidedBy: person.displayName }
    })
    records.forget()
    if (action === undefined || (await actions.insert(action))) return kept
    const there = await actions.get(action.ref)
    if (there?.title === action.title && there.source === action.source) return kept
    // Somebody else's action took the reference between the two: back, and the next one.
    await recommendations.change(ref, (current) => ({ ...current, decision: 'Awaiting a decision', actionRefs: [] }))
  }
}
