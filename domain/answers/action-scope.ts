// Which actions of the plan a question is about: its section, category, sector, owner and status together.
import type { Action, Section } from '../action.ts'
import type { Question } from '../questions/question.ts'

type Scope = Pick<Question, 'section' | 'category' | 'sector' | 'role' | 'status' | 'group' | 'otherGroup' | 'text'>

/** True when the action is of everything that was named. */
export function isInScope(action: Action, scope: Scope): boolean {
  if (scope.section && !sectionsOf(scope).includes(action.section)) return false
  if (scope.category && action.category !== scope.category) return false
  if (scope.role && action.ownerRole !== scope.role) return false
  if (scope.status && action.status !== scope.status) return false
  if (ownerGroupOf(scope) !== undefined && action.ownerGroup !== ownerGroupOf(scope)) return false
  return scope.sector === undefined || scope.sector === NO_SECTOR || isOfSector(action, scope.sector)
}

const SECTION_OF: Readonly<Record<string, Section>> = { NSIG: 'Neglect', VAG: 'VAG', 'FCN group': 'FCN' }
const BOTH = /\b(and|or|v|vs|versus|both|n)\b/

/** The section named; two where "FCN and VAG" names two. */
function sectionsOf({ section, group, otherGroup, text }: Scope): Section[] {
  const others = BOTH.test(text) ? [SECTION_OF[group ?? ''], SECTION_OF[otherGroup ?? '']] : []
  return [...new Set([section, ...others].filter((one) => one !== undefined))]
}

// "Other" is a section of the plan before it is a sector.
const NO_SECTOR = 'Other'

// Only sector specific actions carry a sector; elsewhere the owner's title may name it ("Education Safeguarding Lead").
function isOfSector(action: Action, sector: string): boolean {
  return action.sector === '' ? action.ownerRole.startsWith(sector) : action.sector === sector
}

// Groups that own actions and have no section of their own. MAAG is mostly named as the meeting that keeps the plan.
const OWNER_GROUP = 'WFDG'
const OWNERS_ONLY: ReadonlySet<string> = new Set(['MAAG', 'SPRG'])

function ownerGroupOf({ section, group, text }: Scope): string | undefined {
  if (section !== undefined || group === undefined) return undefined
  if (group === OWNER_GROUP) return group
  return OWNERS_ONLY.has(group) && /\b(own|owns|owned)\b/.test(text) ? group : undefined
}

/** What was named, as it is said beside a count. */
export function scopeOf(scope: Scope): string[] {
  const { category, sector, role, status } = scope
  return [
    ...sectionsOf(scope),
    category,
    sector === NO_SECTOR ? undefined : sector,
    role,
    ownerGroupOf(scope),
    status,
  ].filter((part) => part !== undefined)
}
