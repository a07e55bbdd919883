// Which groups meet as often as is asked: "which groups meet monthly".
import type { Group } from '../group.ts'

const OFTEN: readonly { said: RegExp; cadence: RegExp }[] = [
  {
    said: /\b(?:every other month|every two months|bi ?monthly)\b/,
    cadence: /every other month|two months|bimonthly/i,
  },
  { said: /\b(?:monthly|every month|once a month)\b/, cadence: /\bmonthly\b|every month|once a month/i },
  { said: /\b(?:quarterly|every quarter|once a quarter)\b/, cadence: /quarter/i },
  { said: /\b(?:weekly|every week|once a week)\b/, cadence: /week/i },
  { said: /\b(?:twice a year|twice yearly|every six months)\b/, cadence: /twice a year|six months/i },
  { said: /\b(?:daily|every day)\b/, cadence: /daily|every day/i },
]

/** Undefined unless the words ask which groups meet that often. */
export function groupsByCadence(text: string, groups: readonly Group[]): readonly Group[] | undefined {
  const asked = OFTEN.find(({ said }) => said.test(text))
  if (!asked || !/\b(?:which|what|who|any)\b.*\bmeets?\b|\bmeets?\b.*\bgroups\b/.test(text)) return undefined
  // What follows a comma is of briefings or newsletters, not of meetings.
  return groups.filter(({ cadence }) => asked.cadence.test(cadence.split(/[,;]/)[0] ?? ''))
}
