// "What about the year before", asked after a year was named, is the year before that one and not last year.
import type { Question, Slots } from './question.ts'
import { LISTS } from './read-pick.ts'

// "Last?", asked of this year's; where things were listed it may be the last of them.
const LAST = /^(?:and |what about |how about )?(?:the )?last(?: one| year)?$/
const YEAR_BEFORE = /\b(?:the|a) year (?:before|earlier|previous)(?: that)?(?! last)\b/

/** The slots with the year that is meant, where the words only tell it together with the year named before. */
export function withYearBefore(text: string, slots: Slots, previous: Question | undefined): Slots {
  const first = Number(/^(20\d\d)-\d\d$/.exec(previous?.year ?? '')?.[1])
  const isBefore =
    YEAR_BEFORE.test(text) || (LAST.test(text) && previous !== undefined && !LISTS.has(previous.kind) && !slots.year)
  if (!first || !isBefore) return slots
  const { from: _from, to: _to, on: _on, ...others } = slots
  return { ...others, year: `${first - 1}-${String(first).slice(2)}` }
}
