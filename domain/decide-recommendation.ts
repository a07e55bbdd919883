// What MAAG decides about a recommendation: into the plan as an action, carried out by actions there already, or not and
// why; and once all is closed, what changed for children and families.
import { type Action, CATEGORIES, type Category, isOpen, SECTIONS, type Section } from './action.ts'
import { type Day, isDay } from './day.ts'
import { nextRef } from './proposal.ts'
import type { Recommendation } from './recommendation.ts'
import { Refusal } from './refusal.ts'

export type RecommendationDecided =
  | { decision: 'take'; section: string; category: string; sector: string; ownerRole: string; due: string }
  | { decision: 'link'; actionRefs: readonly string[] }
  | { decision: 'leave'; reason: string }
  | { decision: 'impact'; impact: string }

export type DecidedOutcome = {
  item: Recommendation
  /** The action that joins the plan; its reference is in the recommendation already. */
  action?: Action
}

const LONGEST = 1000

/** @throws Refusal 400 naming what is missing, 409 when it was decided otherwise or is not closed yet */
export function decideRecommendation(
  item: Recommendation,
  wanted: RecommendationDecided,
  actions: readonly Action[],
  today: Day,
): DecidedOutcome {
  switch (wanted.decision) {
    case 'take':
      return take(item, wanted, actions, today)
    case 'link':
      return { item: link(item, wanted.actionRefs, actions, today) }
    case 'leave':
      refuseTaken(item)
      return {
        item: {
          ...item,
          decision: 'Not taken into the plan',
          decidedOn: today,
          reason: needed(wanted.reason, 'why it is not taken into the plan'),
          actionRefs: [],
        },
      }
    case 'impact':
      return { item: withImpact(item, wanted.impact, actions, today) }
  }
}

function take(
  item: Recommendation,
  wanted: Extract<RecommendationDecided, { decision: 'take' }>,
  actions: readonly Action[],
  today: Day,
): DecidedOutcome {
  // Kept as taken and cut off before its action was there: the same reference is used, and no second one.
  const [reserved] = item.actionRefs
  const isCutOff =
    item.decision === 'Taken into the plan' &&
    item.actionRefs.length === 1 &&
    !actions.some(({ ref }) => ref === reserved)
  if (!isCutOff) refuseTaken(item)
  const { section, category, sector } = placeOf(wanted)
  if (!isDay(wanted.due) || wanted.due < today)
    throw new Refusal(400, 'Give a date to come by when it is due, such as 2024-09-30. Nothing was changed.')
  const taken = actions.map((action) => action.ref)
  const ref = isCutOff && reserved !== undefined ? reserved : nextRef(section, taken)
  const action: Action = {
    ...EMPTY,
    ref,
    section,
    category,
    sector,
    title: item.title,
    source: item.source || item.sourceType,
    sourceDate: item.made.slice(0, 7),
    ownerGroup: item.ownerGroup,
    ownerRole: needed(wanted.ownerRole, 'which role owns it'),
    added: today,
    due: wanted.due,
  }
  return { item: { ...item, decision: 'Taken into the plan', decidedOn: today, actionRefs: [ref] }, action }
}

function placeOf({ section, category, sector }: { section: string; category: string; sector: string }) {
  const known = SECTIONS.find((each): each is Section => each === section)
  if (!known) throw new Refusal(400, `Choose one of the sections: ${SECTIONS.join(', ')}. Nothing was changed.`)
  if (known === 'Sector specific') {
    return { section: known, category: 'Sector Specific' as const, sector: needed(sector, 'which sector it is for') }
  }
  const kind = CATEGORIES.find((each): each is Category => each === category && each !== 'Sector Specific')
  if (!kind) {
    const said = CATEGORIES.filter((each) => each !== 'Sector Specific').join(', ')
    throw new Refusal(400, `Choose one of the categories: ${said}. Nothing was changed.`)
  }
  return { section: known, category: kind, sector: '' }
}

function link(item: Recommendation, refs: readonly string[], actions: readonly Action[], today: Day): Recommendation {
  refuseTaken(item)
  const inPlan = new Set(actions.filter(({ status }) => status !== 'Proposed').map(({ ref }) => ref))
  const unknown = refs.filter((ref) => !inPlan.has(ref))
  if (refs.length === 0 || unknown.length > 0) {
    const said = unknown.length > 0 ? `The plan has no ${unknown.join(', ')}.` : 'Name the actions that carry it out.'
    throw new Refusal(400, `${said} Nothing was changed.`)
  }
  return { ...item, decision: 'Taken into the plan', decidedOn: today, actionRefs: [...new Set(refs)] }
}

/** Closing and having an impact are different things, and the second is said only after the first. */
function withImpact(item: Recommendation, said: string, actions: readonly Action[], today: Day): Recommendation {
  const own = actions.filter(({ ref }) => item.actionRefs.includes(ref))
  const open = own.filter((action) => isOpen(action, today)).map(({ ref }) => ref)
  if (item.decision !== 'Taken into the plan' || own.length === 0 || open.length > 0) {
    const why = open.length > 0 ? `${open.join(', ')} is still open` : 'it has no action that was closed'
    throw new Refusal(409, `Impact is said once every action is closed; ${why}. Nothing was changed.`)
  }
  return { ...item, impact: needed(said, 'what changed for children and families'), impactOn: today }
}

function refuseTaken({ ref, decision, actionRefs }: Recommendation): void {
  if (decision !== 'Taken into the plan') return
  throw new Refusal(409, `${ref} is in the plan already as ${actionRefs.join(', ')}. Nothing was changed.`)
}

function needed(text: string, what: string): string {
  const said = text.trim().slice(0, LONGEST)
  if (said === '') throw new Refusal(400, `Say ${what}. Nothing was changed.`)
  return said
}

const EMPTY = {
  status: 'Not started',
  closed: '',
  requestedDue: '',
  requestedReason: '',
  ownerQuery: '',
  evidence: '',
  updated: '',
  version: 1,
  isSynthetic: false,
} as const satisfies Partial<Action>
