// The shape of one rule that turns words about when into a date.
import type { Day } from '../domain/day.ts'
import type { Known } from './known.ts'

/** What the words are read against. */
export type DueContext = Omit<Known, 'roles' | 'localNames'> & {
  meetingDate: Day
  /** Short name of the group whose notes these are, or empty. */
  group: string
  /** Date of the group's next meeting as the notes give it, or empty. */
  nextMeetingInNotes: Day | ''
  /** The date named just before, for "before then" and "three weeks after that". */
  earlierDue?: Day
  /** The sentence and section the words stand in, for "their August meeting" and "before the event". */
  around?: string
}

/** `date` gives null for words that mean no date, and undefined when the rule does not apply after all. */
export type DueRule = { words: RegExp; date: (match: RegExpMatchArray, context: DueContext) => Day | null | undefined }
