// A neglect champion: a role in a sector. Never a name.
import type { Change } from './action.ts'
import type { Day } from './day.ts'

export type Champion = {
  championId: string
  sector: string
  subSector: string
  roleTitle: string
  joined: Day
  locality: string
  forumsAttended: number
  hasNewsletter: boolean
  /** `Applied`, `Active`, `Paused`, `Left` or `Declined`. */
  status: string
  /** Whose row it is, where they joined through the assistant. */
  personId?: string
  /** The day they left; missing while they have not, or where the register does not say. */
  left?: Day
  /** Counts changes made through the assistant; a card carries it so that a stale press can be told apart. */
  version?: number
  /** What was done to it, oldest first: in its own row, so that a change and its history cannot part. */
  changes?: Change[]
}

/** The sectors and localities that the network is counted by. Data: the register has no others. */
export const CHAMPION_SECTORS = [
  'Education',
  "Children's Services",
  'Health',
  'Voluntary sector',
  'Early Years',
  'District Councils',
  'Police',
  'Substance misuse (Change Grow Live)',
  'Other',
] as const

export const CHAMPION_LOCALITIES = ['LSCG 1', 'LSCG 2', 'LSCG 3', 'LSCG 4', 'LSCG 5', 'LSCG 6'] as const

/** Was a champion at the close of a day. Somebody the register calls left, without a day, is missing from every day. */
export function isChampionOn({ status, joined, left = '' }: Champion, day: Day): boolean {
  if (joined > day) return false
  if (status === 'Left') return left !== '' && left > day
  return status === 'Active'
}
