// From a proposed action of approved notes to an action of the plan: its proposal, what it may be the same as, its reference.
import { type Action, isOpen, type Section } from './action.ts'
import type { Day } from './day.ts'
import type { Draft } from './draft.ts'

const MARKS: Readonly<Record<Section, string>> = {
  Neglect: 'NEG',
  VAG: 'VAG',
  FCN: 'FCN',
  Other: 'OTH',
  'Sector specific': 'SEC',
}

/** Words that say little about which action is meant. */
const EMPTY = new Set(
  'about action agree agreed between bring each from group have into make meeting members next other partnership their them they this with work'.split(
    ' ',
  ),
)

const ALIKE = 0.5
const MOST_ALIKE = 3

/** The proposal that waits in the plan. `index` counts from nought in the draft's list. */
export function proposalOf(draft: Draft, index: number, added: Day): Action {
  const action = draft.actions[index]
  if (!action) throw new Error(`The draft ${draft.id} has no action ${index}.`)
  return {
    ref: `NOTES-${draft.id.slice(0, 8).toUpperCase()}-${index + 1}`,
    section: action.section,
    category: action.category,
    title: action.title,
    source: `${draft.group} meeting notes`,
    sourceDate: (draft.date || added).slice(0, 7),
    ownerGroup: draft.group,
    ownerRole: action.ownerRole,
    added,
    due: action.due ?? '',
    status: 'Proposed',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: false,
  }
}

export type Match = { action: Action; score: number }

/** Open actions that may be the same thing, the likest first: shared words, with weight for the same owner. */
export function matchesOf(
  proposal: Pick<Action, 'title' | 'ownerRole'>,
  actions: readonly Action[],
  today: Day,
): Match[] {
  const wanted = wordsOf(proposal.title)
  return actions
    .filter((action) => isOpen(action, today))
    .map((action) => {
      const isOwners = proposal.ownerRole !== '' && action.ownerRole.toLowerCase() === proposal.ownerRole.toLowerCase()
      return { action, score: overlap(wanted, wordsOf(action.title)) + (isOwners ? 0.15 : 0) }
    })
    .filter(({ score }) => score >= ALIKE)
    .toSorted((one, other) => other.score - one.score || one.action.ref.localeCompare(other.action.ref))
    .slice(0, MOST_ALIKE)
}

/** The next free reference of a section, for example `CAP-VAG-015`. */
export function nextRef(section: Section, taken: readonly string[]): string {
  const start = `CAP-${MARKS[section]}-`
  const numbers = taken.filter((ref) => ref.startsWith(start)).map((ref) => Number(ref.slice(start.length)))
  const last = Math.max(0, ...numbers.filter((number) => Number.isInteger(number)))
  return `${start}${String(last + 1).padStart(3, '0')}`
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')))
}

/** Shared words over the shorter text's, at least two of them. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared < 2 ? 0 : shared / Math.min(one.size, other.size)
}

/** A proposal that waits, where it came from, and what of the plan it may be the same as. */
export type Proposed = { draft: Draft; index: number; proposal: Action; matches: Match[] }

/** Those nobody has decided about, the oldest notes first. */
export function proposedIn(approved: readonly Draft[], actions: readonly Action[], today: Day): Proposed[] {
  return approved
    .toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt))
    .flatMap((draft) =>
      draft.actions.flatMap((_, index) => {
        if (draft.settled.some((one) => one.index === index)) return []
        const proposal = proposalOf(draft, index, today)
        return [{ draft, index, proposal, matches: matchesOf(proposal, actions, today) }]
      }),
    )
}
