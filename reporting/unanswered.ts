// What people asked without getting an answer, week by week and grouped, so that the business unit can add facts.
import { KIND_TITLES } from '../domain/answers/titles.ts'
import type { Heard } from '../domain/asked/asked-question.ts'
import { addDays, type Day, sayDay, weekday } from '../domain/day.ts'
import { KINDS } from '../domain/questions/question.ts'
import type { Report, ReportDefinition, Row } from './report.ts'

export const unanswered: ReportDefinition<'heard'> = {
  name: 'unanswered',
  title: 'Questions without an answer',
  about: 'What people asked that was not held or not understood, by week, and which answers helped. No names.',
  parameters: ['from', 'to'],
  needs: ['heard'],
  audience: ['business_unit'],
  make({ heard, from, to }) {
    const open = heard.filter(({ what }) => what === 'not understood' || what === 'not held')
    const rows = groupRows(open)
    return {
      report: this.name,
      title: this.title,
      asAt: to,
      columns: [
        { key: 'week', title: 'Week from' },
        { key: 'about', title: 'About' },
        { key: 'words', title: 'Words' },
        { key: 'what', title: 'Why' },
        { key: 'times', title: 'Times' },
      ],
      rows,
      totals: { week: 'Total', times: timesOf(open) },
      notes: [
        `Asked between ${sayDay(from)} and ${sayDay(to)}, both days counted in; weeks begin on Monday.`,
        'Only words the assistant knows are kept; every other word, and every name and number, is left out as "…". Nobody’s name is kept, and nothing of a message about a child’s or a person’s safety.',
        'To answer one for everybody, import a fact, or tick "keep this as a fact" when you answer a question that was sent to you.',
      ],
      tables: [helpfulness(heard, to)],
    }
  },
}

/** One row for each week and wording, the most asked first within a week, the latest week first. */
function groupRows(heard: readonly Heard[]): Row[] {
  const groups = Map.groupBy(heard, ({ day, kind, words, what }) => JSON.stringify([weekOf(day), kind, words, what]))
  return [...groups.values()]
    .map((same) => ({ first: same[0], times: timesOf(same) }))
    .flatMap(({ first, times }) =>
      first
        ? [{ week: weekOf(first.day), about: aboutOf(first.kind), words: first.words, what: first.what, times }]
        : [],
    )
    .sort(
      (one, other) =>
        other.week.localeCompare(one.week) || other.times - one.times || one.words.localeCompare(other.words),
    )
}

function helpfulness(heard: readonly Heard[], asAt: Day): Report {
  const judged = heard.filter(({ what }) => what === 'helpful' || what === 'not helpful')
  const rows = [...Map.groupBy(judged, ({ kind }) => aboutOf(kind))]
    .map(([about, same]) => ({ about, ...verdictsOf(same) }))
    .sort((one, other) => other.notHelpful - one.notHelpful || one.about.localeCompare(other.about))
  return {
    report: 'answers-that-helped',
    title: 'Answers that helped and did not',
    asAt,
    columns: [
      { key: 'about', title: 'About' },
      { key: 'helpful', title: 'Helped' },
      { key: 'notHelpful', title: 'Did not help' },
    ],
    rows,
    totals: { about: 'Total', ...verdictsOf(judged) },
    notes: [],
  }
}

function verdictsOf(heard: readonly Heard[]) {
  return {
    helpful: timesOf(heard.filter(({ what }) => what === 'helpful')),
    notHelpful: timesOf(heard.filter(({ what }) => what === 'not helpful')),
  }
}

function timesOf(heard: readonly Heard[]): number {
  return heard.reduce((sum, { count }) => sum + count, 0)
}

function weekOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

function aboutOf(kind: string): string {
  const known = KINDS.find((one) => one === kind)
  return known === undefined || known === 'not_understood' ? 'Not understood' : KIND_TITLES[known]
}
