// "Who runs it", "is that up or down", with nothing said before: the words point at something, and nothing is there.
import type { Kind, Question } from './question.ts'

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

/** "That's not what I asked": nothing further is asked, and the answer before was of something else. */
export function disowns(text: string): boolean {
  return DISOWNS.test(text)
}

const DISOWNS =
  /^(?:no |number |nope |sorry |but |er |erm |um )*(?:(?:that|this|it|thats|its) (?:is |was )?(?:not|isnt|wasnt) (?:really |quite |at all )?(?:what i (?:asked|meant|mean|wanted|want|said|am after|was after)|the (?:right )?(?:question|answer)|right|it|helpful|my question|answering)|(?:thats|that is|that was|its) (?:the )?wrong(?: (?:one|answer|thing))?|wrong (?:one|answer|thing)|not what i (?:asked|meant|wanted|said|am after|was after)|(?:you|it) (?:have not|havent|did not|didnt) answer(?:ed)? (?:my question|the question|it|that|me))(?: (?:for|at all|sorry|though|mate|tbh))*$/

/**
 * Whether the words point at nothing, so that the answer would be a chance passage of a report: nothing was said before,
 * or what was said has no group and who chairs one is asked.
 */
export function pointsAtNothing(words: readonly string[], read: Question, previous: Question | undefined): boolean {
  if (previous && disowns(words.join(' '))) return true
  if (!pointsOnly(words)) return false
  if (!previous) return TOLD_FROM_REPORTS.has(read.kind)
  const isOfGroup = [read.group, read.section, read.priority, read.category, read.course].some(
    (one) => one !== undefined,
  )
  return read.kind === 'subgroup_info' && !isOfGroup && OF_MACHINERY.test(previous.kind)
}

const OF_MACHINERY = /^(?:my_bookings|booking_change|training_|cap_|funding|section11|safer|review_status|contacts)/
