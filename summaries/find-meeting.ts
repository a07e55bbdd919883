// Which group met, when, and when it meets next, as the notes say it.
import type { Day } from '../domain/day.ts'
import { weekday } from '../domain/day.ts'
import type { Group } from '../domain/group.ts'
import { dayOf, findDates, monthOf, WEEKDAY, weekdayNumber, yearOf } from './calendar-words.ts'
import { groupsNamed } from './group-names.ts'
import type { Known } from './known.ts'
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

export type MeetingFound = { group: string; date: Day | ''; nextMeeting: Day | '' }

const NEXT =
  /\b[Nn](?:ext|EXT)\b(?! steps)[^.]{0,25}\b(?:[Mm]eeting|MEETING|one|time|forum|panel|session)\b|^\s*[Nn]ext\b(?! steps)|\bmeet(?:s|ing)? (?:again|next)\b|\b[Nn]ext (?:together|meets?|[A-Z]{2,}\b)|\b[Dd]ate of (?:the )?next\b|\breconvene|\b[Ww]e(?:'ll| will| shall| are)? be(?:ing)? back\b|\b[Ww]e are back on\b|\b[Ww]e(?:'ll| will| shall) \w+ again on\b/
const OTHER_DATE =
  /\b(?:notes|minutes|actions?) (?:of|from) \d|\b(?:last|previous) (?:notes|minutes)\b|\b(?:next|previous|last) meeting\b|\bby \d|\bborn\b/i
const HELD = /\b(?:held|met|meeting|meeting of|date)\b/i
const HEAD_BLOCKS = 12

export function findMeeting(blocks: readonly Block[], known: Known): MeetingFound {
  const words = blocks
    .filter((block) => block.kind !== 'comment')
    .map((block) => ({ heading: block.heading, text: wordsOf(block), isHeading: block.kind === 'heading' }))
  const head = words.slice(0, HEAD_BLOCKS)
  const group =
    findGroup(
      head.map((block) => block.text),
      known.groups,
    ) ??
    findGroup(
      words.map((block) => block.text),
      known.groups,
    )
  const date = findDate(head, words, group?.name ?? '', known)
  return { group: group?.name ?? '', date, nextMeeting: date === '' ? '' : findNext(words, date) }
}

function wordsOf(block: Block): string {
  return block.cells.length > 0 ? block.cells.join(' ') : block.text
}

// The title names the group; a line of attendance names others too, so a line that opens with the name counts first.
function findGroup(lines: readonly string[], groups: readonly Group[]): Group | undefined {
  const meeting = groups.filter((group) => group.name !== 'Business Unit')
  for (const line of lines) {
    if (/^\s*(?:present|attend|apolog|in the room|round the table|chair\b|to:|from:|with)/i.test(line)) continue
    const named = groupsNamed(line.slice(0, 240), meeting)
    if (named[0]) return named[0]
  }
  return undefined
}

type Words = { heading: string; text: string; isHeading: boolean }

function findDate(head: readonly Words[], all: readonly Words[], group: string, known: Known): Day | '' {
  const isDated = ({ heading, text }: Words): boolean =>
    !NEXT.test(text) && !NEXT.test(heading) && !OTHER_DATE.test(text)
  // Short notes say all in one paragraph: "FCN, 11 July 2024. Action: ... by 26 July."
  const opening = head.slice(0, 2).map((one) => ({ ...one, text: sentencesOf(one.text, 0)[0]?.text ?? '' }))
  const dated = head.filter(isDated)
  const dates = [...dated, ...(dated.length === 0 ? opening.filter(isDated) : [])].flatMap(({ text }) =>
    findDates(text, '2000-01-01'),
  )
  const whole = dates.find((date) => date.hasYear && date.day !== null)
  if (whole?.day) return whole.day
  const held = all
    .filter((block) => HELD.test(block.text) && isDated(block))
    .flatMap(({ text }) => findDates(text, '2000-01-01'))
  const later = held.find((date) => date.hasYear && date.day !== null)
  const short = dates[0]
  if (short?.day) return withYear(short.day, head, all, group, known) || (later?.day ?? '')
  return later?.day ?? ''
}

// A date without a year: the register's meeting of that day, or the year of the other dates when the weekday agrees.
function withYear(day: Day, head: readonly Words[], all: readonly Words[], group: string, known: Known): Day | '' {
  const registered = known.meetings.find((meeting) => meeting.group === group && meeting.date.slice(5) === day.slice(5))
  const years = all.flatMap(({ text }) => text.match(/\b20\d\d\b/g) ?? []).map(Number)
  const named = weekdayNumber(new RegExp(WEEKDAY).exec(head.map(({ text }) => text).join(' '))?.[0] ?? '')
  const candidates = [...new Set(years.flatMap((year) => [year, year - 1]))]
    .map((year) => dayOf(year, monthOf(day), Number(day.slice(8))))
    .filter((candidate) => candidate !== null)
  const agreeing = candidates.find((candidate) => named === 0 || weekday(candidate) === named)
  return registered?.date ?? agreeing ?? ''
}

function findNext(words: readonly Words[], meeting: Day): Day | '' {
  const speaking = words.filter(({ text, heading, isHeading }) => NEXT.test(text) || (!isHeading && NEXT.test(heading)))
  for (const { text } of speaking.toReversed()) {
    const at = NEXT.exec(text)?.index ?? 0
    const dates = findDates(text.slice(at), meeting).filter((date) => date.day !== null && date.day > meeting)
    const first = dates.find((date) => date.hasYear) ?? dates[0]
    if (first?.day && yearOf(first.day) - yearOf(meeting) <= 1) return first.day
  }
  return ''
}
