// A matter that a group's approved update speaks of: "Partnership Group 16 July, did mental health get made a priority".
import { EMPTY_WORDS } from './fact-index.ts'
import type { Slots } from './question.ts'
import type { Shelves } from './shelves.ts'
import { stemOf } from './stem-of.ts'

// Of a meeting itself these ask when it is, not what it said.
const OF_THE_MEETING =
  /^(papers?|due|agenda|meet|meets|meeting|meetings|met|next|date|dates|day|time|start|starts|where|place|venue|held|happen|happened|cancelled|moved|still|on|go|going|ahead|notes|minutes|summary|chair|chairs|chaired|january|february|march|april|may|june|july|august|september|october|november|december|first|second|third|mon|monday|tuesday|wednesday|thursday|friday|20\d\d|\d+(st|nd|rd|th)?)$/

/** True when a word besides the group and the day stands in what the group's approved updates hold. */
export function speaksOfUpdate(words: readonly string[], { group = '' }: Slots, { updatesByGroup }: Shelves): boolean {
  const stems = updatesByGroup.get(group)?.stems
  const name = group.toLowerCase()
  return words.some(
    (word) =>
      !EMPTY_WORDS.has(word) && !OF_THE_MEETING.test(word) && !name.includes(word) && stems?.has(stemOf(word)) === true,
  )
}

const SAY = /^(?:say|said|saying|decided?|agreed?|ruled?)$/

/** "What did Ways of Working say about photos": what the group's meeting said, and not what is published of the matter. */
export function saysOfMatter(words: readonly string[], slots: Slots, shelves: Shelves): boolean {
  const at = words.findIndex((word) => SAY.test(word))
  // "Another toolkit workshop, what did NSIG say" names the matter first.
  const matter = at === words.length - 1 ? words.slice(0, at) : words.slice(at + 1)
  return at >= 0 && speaksOfUpdate(matter, slots, shelves)
}
