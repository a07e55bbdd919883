// The Safer programme's membership as it was counted on a day, from its own list. Numbers only: who is a member is kept there.
import type { Day } from './day.ts'

export type SaferCount = {
  /** The day it was counted on. */
  countedOn: Day
  members: number
  /** Who joined since the count before, by the programme's own word. */
  joined: number
  /** Where the figure is from. */
  source: string
}

/** Sessions of this kind are the programme's workshops: booked, reminded of and counted as any other. */
export const SAFER_KIND = 'Safer workshop'
