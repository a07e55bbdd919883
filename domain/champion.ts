// A neglect champion: a role in a sector. Never a name.
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
  status: string
}
