// "Who owns 17", asked after a section's actions, is about that section's action with that number.
import type { Kind, Question, Slots } from './question.ts'
import type { Shelves } from './shelves.ts'

const OF_THE_PLAN: ReadonlySet<Kind> = new Set(['cap_status', 'cap_overdue', 'action_history'])
const NUMBER = /^\d{1,3}$/
const ASKS =
  /^and\b|\b(?:who|whose|when|due|status|about|late|overdue|done|closed|number|no|action|owns?|owner|what|why|is|tell)\b/
// A number of days, of things or of years is no reference.
const COUNTS =
  /\b(?:top|first|last|next|days?|weeks?|months?|years?|how many|more|than|of|or|and \d+ more|percent|other|others)\b/
const LONGEST = 6

/** The slots with the action's reference, where the words can only mean one that the plan holds. */
export function withActionNumbered(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  { actionByRef }: Shelves,
): Slots {
  const section = slots.section ?? previous?.section
  const isFree = slots.ref === undefined && slots.from === undefined && slots.year === undefined
  if (!previous || !section || !isFree || !OF_THE_PLAN.has(previous.kind) || words.length > LONGEST) return slots
  const [number, ...further] = words.filter((word) => NUMBER.test(word))
  const said = words.join(' ')
  const isAlone = words.length === 1
  if (!number || further.length > 0 || COUNTS.test(said) || !(isAlone || ASKS.test(said))) return slots
  for (const [ref, action] of actionByRef) {
    if (action.section === section && Number(ref.slice(ref.lastIndexOf('-') + 1)) === Number(number))
      return { ...slots, section, ref }
  }
  return slots
}
