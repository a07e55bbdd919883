// What a person asked, once understood: a kind, a topic within it, and the slots the answer needs. Plain data, kept between turns.
import type { ActionStatus, Category, Section } from '../action.ts'
import type { Day } from '../day.ts'

export const KINDS = [
  'greeting',
  'help',
  'priorities',
  'subgroup_info',
  'subgroup_update',
  'cap_status',
  'cap_overdue',
  'action_history',
  'section11',
  'review_status',
  'review_process',
  'training_catalogue',
  'training_sessions',
  'my_bookings',
  'booking_change',
  'training_charges',
  'training_impact',
  'champions',
  'practice_tools',
  'safer',
  'data_figures',
  'funding',
  'meetings',
  'contacts',
  'scrutiny_audit',
  'voice',
  'annual_report',
  'not_understood',
] as const

export type Kind = (typeof KINDS)[number]

export const PRIORITIES = ['Neglect', 'Vulnerable adolescents', 'Family and community networking'] as const
export type Priority = (typeof PRIORITIES)[number]

/** The place in a list that was shown, counted from 1. */
export type Pick = number | 'last' | 'other'

/** The things a question can name. A slot that was not named is absent, never empty. */
export type Slots = {
  /** Name of a group in the register, for example `VAG`. */
  group?: string
  /** A second group named beside the first. */
  otherGroup?: string
  priority?: Priority
  section?: Section
  category?: Category
  /** Sector of a champion or of a sector specific action, for example `Health`. */
  sector?: string
  /** Title of a course in the register. */
  course?: string
  /** A body in a Section 11 round. */
  organisation?: string
  /** A body named by its kind alone ("probation"), where the round holds only one of that kind. */
  body?: string
  /** Reference of a review, `RV-06`. */
  review?: string
  /** A role title. */
  role?: string
  /** Reference of an action, session or booking: `CAP-VAG-009`, `TS-084`, `BK-0344`. */
  ref?: string
  /** A financial year, `2023-24`. */
  year?: string
  from?: Day
  to?: Day
  /** Months named apart from each other within that span, `2024-05`: "May or September". */
  months?: string[]
  /** A date something was notified on, or that a count is asked for. */
  on?: Day
  status?: ActionStatus
  mode?: 'Virtual' | 'Face to face'
  /** A place that is part of a venue's name, for example `Norwich`. */
  venue?: string
  /** A place that will not do: "anywhere but Norwich". */
  notVenue?: string
  /** True when the question is about the asker's own things. */
  isMine?: boolean
}

export type Question = Slots & {
  kind: Kind
  /** What within the kind is asked: an id of `topics.json`, or absent. */
  topic?: string
  /** Other topics that the words speak of as well: their facts may answer too. */
  nearTopics?: string[]
  /** The words, tidied and repaired, for searching facts. Never shown. */
  text: string
  /** Which one is meant of the list that the rest of this question shows. */
  pick?: Pick
  /** What its answer listed, in that order: references, or names of groups. Known once it was answered. */
  shown?: string[]
  /** The question whose list this one asks on about one thing of. */
  of?: Question
  /** How the answer before is wanted again. */
  again?: 'shorter' | 'with its source'
  /** Where the words lean on the question before: the new words alone. */
  own?: string
  /** Words never met in any record, where they are a good part of what is asked. Never shown. */
  unmet?: string[]
  /** Log odds that nothing published answers it, as far as its words tell, where that is at all likely. Never shown. */
  doubt?: number
  /** The words that it is of, where they are not all of them. */
  doubted?: string
  /** Where the reading is doubtful: other kinds it may be, likeliest first. */
  readings?: Kind[]
}
