// Whether a text holds the notes of more than one meeting: each opens with its group, its date and who was there.
import { sayDay } from '../domain/day.ts'
import type { Group } from '../domain/group.ts'
import { findDates } from './calendar-words.ts'
import { groupsNamed } from './group-names.ts'

const ATTENDANCE =
  /^[\s*_#|>-]*(?:present|attend(?:ees|ance|ing)?|in attendance|apologies|who|round the table|in the room|members|those present|there)\b[^.\n]{0,25}[:*|=-]/i
const OTHER_DATE =
  /\b(?:next|previous|last)\b|\b(?:notes|minutes|actions?) (?:of|from) the\b|\bby \d|\bborn\b|\bactions? log\b/i
const TITLE = /^(?:#{1,2} |\*\*|[^a-z]{6,}$)|\b(?:meeting|minutes?|notes?|note of|transcript|summary of)\b/i
const HEAD_LENGTH = 140
const NEAR = 5
const OPENING = 14

/** Each meeting as people say it, `VAG of 25 June 2024`; one or none for ordinary notes. */
export function meetingsIn(text: string, groups: readonly Group[]): string[] {
  const own = groups.filter(({ name }) => name !== 'Business Unit')
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('<!--'))
  const found = new Set<string>()
  lines.forEach((line, index) => {
    const isTitle = TITLE.test(line) && /^[#*\s]*\p{Lu}/u.test(line)
    const head = isTitle ? headAt(lines, index, own) : ATTENDANCE.test(line) ? headBefore(lines, index, own) : undefined
    if (head) found.add(head)
  })
  return [...found]
}

/** The last line before the attendance that tells of a meeting. */
function headBefore(lines: readonly string[], index: number, groups: readonly Group[]): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - OPENING); at -= 1) {
    const head = headAt(lines, at, groups)
    if (head) return head
  }
  return undefined
}

/** A short line that names a group, with a whole date on it or close below. */
function headAt(lines: readonly string[], index: number, groups: readonly Group[]): string | undefined {
  const line = lines[index] ?? ''
  if (line.length > HEAD_LENGTH || ATTENDANCE.test(line) || OTHER_DATE.test(line) || /[.;]$/.test(line))
    return undefined
  const [group] = groupsNamed(line, groups)
  if (!group) return undefined
  const near = lines.slice(index, index + NEAR).filter((one) => one.length <= HEAD_LENGTH && !OTHER_DATE.test(one))
  const date = findDates(near.join('\n'), '2000-01-01').find(({ hasYear, day }) => hasYear && day !== null)
  return date?.day ? `${group.name} of ${sayDay(date.day)}` : undefined
}
