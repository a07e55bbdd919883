// A subgroup update drafted from meeting notes: what a person checks before anything is posted.
import type { Category, Section } from './action.ts'
import type { Day } from './day.ts'

export type DraftState = 'reading' | 'drafted' | 'approved' | 'rejected'

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
  /** Text in the notes that tries to instruct a reader or a machine: shown, never followed. */
  instructions: { text: string }[]
  /** How many identifiers of each type were taken out. */
  removed: { type: string; count: number }[]
  /** The notes without identifiers. */
  redactedText: string
}

export type Draft = Reading & {
  id: string
  state: DraftState
  /** When it was received and by whom, as a role title. */
  receivedAt: string
  receivedBy: string
  decidedAt: string
  decidedBy: string
  version: number
}
