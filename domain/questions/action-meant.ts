// An action of those spoken of, told by its number or by a word of its title: "who owns 17", "who is doing the parents one".
import type { Kind, Question, Slots } from './question.ts'
import type { Shelves } from './shelves.ts'
import { actionsWith, tellingWords } from './spoken-actions.ts'

const OF_THE_PLAN: ReadonlySet<Kind> = new Set(['cap_status', 'cap_overdue', 'action_history'])
const NUMBER = /^\d{1,3}$/
const ASKS =
  /^and\b|\b(?:who|whose|when|due|status|about|late|overdue|done|closed|number|no|action|owns?|owner|what|why|is|tell)\b/
// A number of days, of things or of years is no reference.
const COUNTS =
  /\b(?:top|first|last|next|days?|weeks?|months?|years?|how many|more|than|of|or|and \d+ more|percent|other|others)\b/
const LONGEST = 6

/** The slots with the action's reference, where the words can only mean one that the plan holds. */
export function withActionMeant(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  shelves: Shelves,
): Slots {
  const section = slots.section ?? previous?.section
  const isFree = slots.ref === undefined && slots.from === undefined && slots.year === undefined
  if (!previous || !section || !isFree || !OF_THE_PLAN.has(previous.kind) || words.length > LONGEST) return slots
  const ref = refNumbered(words, section, shelves) ?? refTitled(words, section, shelves)
  return ref === undefined ? slots : { ...slots, section, ref }
}

function refNumbered(words: readonly string[], section: string, { actionByRef }: Shelves): string | undefined {
  const [number, ...further] = words.filter((word) => NUMBER.test(word))
  const said = words.join(' ')
  const isAlone = words.length === 1
  if (!number || further.length > 0 || COUNTS.test(said) || !(isAlone || ASKS.test(said))) return undefined
  for (const [ref, action] of actionByRef) {
    if (action.section === section && Number(ref.slice(ref.lastIndexOf('-') + 1)) === Number(number)) return ref
  }
  return undefined
}

const THE_ONE = /\b(?:the|that|this) (?:\w+ ){1,3}(?:one|action|item)\b/

function refTitled(words: readonly string[], section: string, shelves: Shelves): string | undefined {
  const telling = tellingWords(words)
  if (!THE_ONE.test(words.join(' ')) || telling.length === 0) return undefined
  const meant = actionsWith(telling, shelves).filter((action) => action.section === section && action.closed === '')
  return meant.length === 1 ? meant[0]?.ref : undefined
}

/** The reading of words that mean one action: whatever else they sound like, they ask of the plan. */
export function keptToPlan(asked: Question, isMeant: boolean): Question {
  const question = keptToReview(asked)
  if (!isMeant || OF_THE_PLAN.has(question.kind) || !question.ref?.startsWith('CAP-')) return question
  const { topic: _topic, nearTopics: _near, ...rest } = question
  return { ...rest, kind: 'cap_status' }
}

const SAYS_PLAN = /\b(?:cap|composite|plan|actions?|recommendations?)\b/

/** "Is RV-06 on track": of the review named, unless the plan is named beside it. */
function keptToReview(question: Question): Question {
  const isOfPlan = OF_THE_PLAN.has(question.kind) && question.review !== undefined && question.ref === undefined
  if (!isOfPlan || SAYS_PLAN.test(question.own ?? question.text)) return question
  const { topic: _topic, nearTopics: _near, ...rest } = question
  return { ...rest, kind: 'review_status' }
}
