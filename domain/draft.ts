// A subgroup update drafted from meeting notes: what a person checks before anything is posted.
import type { Category, Section } from './action.ts'
import type { Day } from './day.ts'

export type DraftState = 'reading' | 'drafted' | 'approved' | 'rejected'

/** Who the approved update is posted to: the group's channel, its chair and the business unit, or the lead partners. */
export const AUDIENCES = ['group', 'chair', 'partner_leads'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Something the notes say, with the words of the notes behind it. */
export type Supported = { text: string; support: string }

export type DraftAction = {
  title: string
  /** A role title, or empty when the notes name nobody. */
  ownerRole: string
  /** The notes' own words about when, or empty. */
  dueText: string
  /** The date those words mean, or null when they give none. */
  due: Day | null
  section: Section
  category: Category
  support: string
}

/** What was read out of the notes, before a person has looked. */
export type Reading = {
  drafter: 'rules' | 'model'
  /** Why the rules drafted although a model is set up, in plain words; empty otherwise. */
  whyRules: string
  /** Name of a known group, or empty when the notes do not say. */
  group: string
  date: Day | ''
  headline: string
  decisions: Supported[]
  actions: DraftAction[]
  risks: Supported[]
  /** Figures the meeting was given, with their period where stated. */
  figures: Supported[]
  /** What children and young people said. */
  voice: Supported[]
  /** What the meeting passes on to another group, named in the words. */
  forOthers: Supported[]
  /** Text in the notes that tries to instruct a reader or a machine: shown, never followed. */
  instructions: { text: string }[]
  /** How many identifiers of each type were taken out. */
  removed: { type: string; count: number }[]
  /** True when something that may tell who somebody is may be left: approving then takes a ticked confirmation. */
  isUnsure: boolean
  /** The words in question. */
  doubts: string[]
  /** The notes without identifiers. */
  redactedText: string
}

/** What MAAG or the business unit decided about one proposed action of an approved draft. */
export type Settlement = {
  /** Place of the action in the draft's list. */
  index: number
  verdict: 'accepted' | 'linked' | 'refused'
  /** The action of the plan it became or belongs to; empty when refused. */
  ref: string
  reason: string
  by: string
  at: string
}

/** One place of one update. `held`: it may or may not have arrived, and a person decides whether to post it again. */
export type Posting = {
  /** `group:<name>` for a group's channel, otherwise a personId. */
  key: string
  state: 'sending' | 'sent' | 'held' | 'failed'
  /** When it reached this state, an instant. */
  at: string
  /** Why, in plain words, for what was not sent. */
  reason: string
  conversationId: string
  activityId: string
  /** How many corrections the posted card shows. */
  corrections: number
}

export type Draft = Reading & {
  id: string
  state: DraftState
  /** When it was received and by whom, as a role title. */
  receivedAt: string
  receivedBy: string
  /** Their personId: the draft is shown to them. */
  receivedById: string
  decidedAt: string
  decidedBy: string
  audience: Audience
  /** Where the approved update was posted, and what came of it. */
  postings: Posting[]
  /** When every place of the update had its outcome; empty until then. */
  postedAt: string
  /** Counts corrections after approval: a posted card that shows fewer is redrawn. */
  corrections: number
  settled: Settlement[]
  /** When the notes as they came in were taken away; empty while they are kept. */
  purgedAt: string
  version: number
}
