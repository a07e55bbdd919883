// The next meeting as a group's approved notes name it, where the register holds no date of it.
import { type Day, sayDay } from '../day.ts'
import { readDates } from '../questions/read-dates.ts'
import { readWords } from '../questions/read-words.ts'
import type { Given } from './given.ts'
import { sayWeekday } from './phrases.ts'

// The date stands behind the words, on the same line or under them as a heading: "Next:", "The group will meet again on".
const NEXT_MEETING =
  /\b(?:next meeting|date of next meeting|next(?=:)|meets? again)\b[^\S\n]*(?:\w+[^\S\n]+)?[:*_]*\s*([^\n]{4,80})/gi

/** A sentence with the date and the notes it stands in, or undefined. */
export function nextInNotes(group: string, given: Given): string | undefined {
  const latest = given.records.updates
    .filter((one) => one.group === group && one.date !== '' && one.date <= given.today)
    .toSorted((a, b) => b.date.localeCompare(a.date))
  for (const { date, redactedText } of latest) {
    // Of no meeting without a date, which the filter has left out.
    const next = date && dayNamed(redactedText, date)
    if (next) return `The approved notes of ${sayDay(date)} name the next meeting: ${sayWeekday(next)}.`
  }
  return undefined
}

function dayNamed(notes: string, held: Day): Day | undefined {
  for (const [, after = ''] of notes.matchAll(NEXT_MEETING)) {
    const { on } = readDates(after, readWords(after), held)
    if (on && on > held) return on
  }
  return undefined
}
