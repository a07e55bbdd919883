// "Who runs it", "is that up or down", with nothing said before: the words point at something, and nothing is there.
import type { Kind } from './question.ts'

// What the registers list is a fair answer to "when is it"; a passage of a report is not one to "who runs it".
const TOLD_FROM_REPORTS: ReadonlySet<Kind> = new Set<Kind>([
  'subgroup_info',
  'priorities',
  'review_process',
  'practice_tools',
  'data_figures',
  'funding',
  'scrutiny_audit',
  'voice',
  'annual_report',
  'training_impact',
  'training_charges',
])

const POINTING = new Set(
  `and so ok but then who what when where why how which is are was were am do does did has have had will would can could
  should be been it its that this they them their theirs these those there he she we you i the a an of for in on at to by
  from with about as up down or if not no yes many much more less long often far old run runs running ran lead leads led
  chair chairs own owns mean means happen happened happens say said says come came going go gone
  doing done made make charge start started end ended now still yet again all any one ones else`.split(/\s+/),
)

/** Whether every word points or asks, and none says what about. */
export function pointsOnly(words: readonly string[]): boolean {
  return words.every((word) => POINTING.has(word))
}

/** The same, where the answer would be a chance passage of a report. */
export function pointsAtNothing(words: readonly string[], kind: Kind): boolean {
  return TOLD_FROM_REPORTS.has(kind) && pointsOnly(words)
}
