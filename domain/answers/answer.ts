// An answer as plain data: what to say, from which source, as at which day. Cards draw it.
import type { Day } from '../day.ts'

export type AnswerSource = {
  /** Where it comes from, for example `Annual report 2023-24` or `NSCP register`. */
  label: string
  /** Which part: a section of the report, or `as at 22 April 2024`. */
  detail: string
  factId?: string
}

export type AnswerTable = { columns: string[]; rows: string[][] }

export type BarChart = { kind: 'bar'; title: string; bars: { label: string; value: number }[] }

/** A button that does something, once its second press confirms it. */
export type AnswerOffer = { verb: string; ref: string; label: string }

export type Answer = {
  title: string
  paragraphs: string[]
  table?: AnswerTable
  chart?: BarChart
  /** The date the figures are counted at, or empty where the answer counts nothing. */
  asAt: Day | ''
  sources: AnswerSource[]
  /** Follow-up questions a person may press. */
  suggestions: string[]
  /** False when the reports and registers do not hold it; the text then says whom to ask. */
  isHeld: boolean
  /** True when it may answer something else than was asked; the text then says so. */
  isNearest?: boolean
  /** True when it may be shown to the asker only, never in a group chat. */
  isPrivate?: boolean
  /** Readings to choose from when the question was not clear. */
  choices?: { label: string; text: string }[]
  /** What can be pressed about the things shown. */
  offers?: AnswerOffer[]
  /** References of the sessions, bookings or reviews listed, or names of the bodies, in that order. */
  listed?: string[]
  /** References of the actions shown. */
  actionRefs?: string[]
}
