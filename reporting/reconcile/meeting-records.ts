// Whether groups are named as they are known, and met as often as they are said to.
import type { Group, Meeting } from '../../domain/group.ts'
import { yearDates, yearOf } from '../year.ts'
import type { Check, Finding } from './check.ts'

const TIMES_A_YEAR: readonly [RegExp, number][] = [
  [/^every other month/i, 6],
  [/^quarterly/i, 4],
  [/^twice a year/i, 2],
]

export const meetingRecords: Check<'meetings' | 'groups'> = {
  needs: ['meetings', 'groups'],
  reports: ['annual-report'],
  find({ meetings, groups, asAt }) {
    const held = meetings.filter((meeting) => meeting.date <= asAt)
    const years = [...new Set(held.map((meeting) => yearOf(meeting.date)))].sort()
    return [
      ...misnamed(held, groups),
      ...years.flatMap((year) => groups.flatMap((group) => tooOften(group, held, year))),
    ]
  },
}

function misnamed(meetings: readonly Meeting[], groups: readonly Group[]): Finding[] {
  const names = new Set(groups.map((group) => group.name))
  const others = [...new Set(meetings.map((meeting) => meeting.group))].filter((name) => !names.has(name))
  return others.flatMap((name) => {
    const known = groups.find((group) =>
      [group.fullName, ...group.aliases].some((alias) => alias.toLowerCase() === name.toLowerCase()),
    )
    return known === undefined
      ? []
      : [
          {
            check: 'group-by-another-name',
            about: `Meetings of ${name}`,
            found: `The group is known as ${known.name}; some meetings are kept under ${name}.`,
            settle: `The business unit keeps them under ${known.name}.`,
            report: 'annual-report',
          },
        ]
  })
}

function tooOften({ name, cadence }: Group, meetings: readonly Meeting[], year: string): Finding[] {
  const times = TIMES_A_YEAR.find(([pattern]) => pattern.test(cadence))?.[1]
  const { from, to } = yearDates(year)
  const own = meetings.filter(({ group, date }) => group === name && date >= from && date <= to)
  const scheduled = own.filter(({ type }) => !/extraordinary/i.test(type)).length
  if (times === undefined || scheduled <= times) return []
  return [
    {
      check: 'met-more-often-than-said',
      about: `${name}, ${year}`,
      found: `It is said to meet "${cadence}", ${times} times a year, and ${scheduled} meetings are recorded.`,
      settle: 'The business unit marks which of them were extraordinary.',
      report: 'annual-report',
    },
  ]
}
