// The partnership's groups, and when they meet.
import type { Day } from './day.ts'

export type Group = {
  /** The short name people use: `VAG`. */
  name: string
  fullName: string
  /** Other names people use, each understood as this group. */
  aliases: string[]
  /** The chair's role title, or empty when it is not published. */
  chairRole: string
  /** Anything to say beside the chair, for example since when. */
  chairNote: string
  parent: string
  cadence: string
  purpose: string
  /** Sections of the Composite Action Plan it owns or monitors. */
  sections: string[]
}

export type Meeting = {
  meetingId: string
  group: string
  date: Day
  chairRole: string
  type: string
  papersDue: Day | ''
  /** What is known about how far the date was published. */
  basis: string
}
