// What training changed, from the impact pulses: who was asked and answered by course and point in time, the themes, and
// line managers' views where they are asked.
import { MANAGER_QUESTION, PULSE_QUESTION, type Pulse, questionOf } from '../domain/pulse.ts'
import { PULSE_POINTS } from '../domain/pulse-points.ts'
import { PULSE_THEMES, themesOf } from '../domain/pulse-themes.ts'
import type { Column, Report, ReportDefinition, Row } from './report.ts'
import { hidden, SMALL_NOTE, share, shown } from './small-number.ts'

const COLUMNS: Column[] = [
  { key: 'course', title: 'Course' },
  { key: 'point', title: 'When asked' },
  { key: 'asked', title: 'Asked' },
  { key: 'answered', title: 'Answered' },
  { key: 'response', title: 'Response, %' },
  { key: 'changed', title: 'Practice changed, % of answers' },
]

export const trainingPulses: ReportDefinition<'pulses'> = {
  name: 'training-pulses',
  title: 'Impact of training',
  about: 'Answers to the impact pulses by course, at the end and after 3, 6 and 12 months, with themes.',
  parameters: [],
  needs: ['pulses'],
  audience: 'everyone',
  make({ pulses, asAt }) {
    const asked = pulses.filter(({ sentOn, state }) => sentOn !== '' && sentOn <= asAt && state !== 'failed')
    const own = asked.filter(({ view }) => view !== 'manager')
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: COLUMNS,
      ...counted(own, asAt),
      notes: [
        `The question: ${PULSE_QUESTION.text} Changed means "I work differently now" or "I have used some of it".`,
        SMALL_NOTE,
        'The pilot of 2023-24 asked by e-mailed questionnaire and had 19.6 % back at three months and 16.9 % at six: other questions, asked another way.',
      ],
      tables: [byTheme(own, asAt), managersView(asked, asAt)],
    }
  },
}

function managersView(asked: readonly Pulse[], asAt: string): Report {
  return {
    report: 'training-pulses-managers',
    title: 'Line managers’ view',
    asAt,
    columns: COLUMNS,
    ...counted(
      asked.filter(({ view }) => view === 'manager'),
      asAt,
    ),
    notes: [
      `The question: ${MANAGER_QUESTION.text} Line managers are asked only where the business unit has switched it on.`,
      SMALL_NOTE,
    ],
  }
}

function coursesOf(asked: readonly Pulse[]): string[] {
  return [...new Set(asked.map(({ course }) => course))].sort((one, other) => one.localeCompare(other))
}

/** By course and point, hidden as far as it takes that no row can be worked out from the others and the total. */
function counted(asked: readonly Pulse[], asAt: string): { rows: Row[]; totals: Row } {
  const groups = coursesOf(asked)
    .flatMap((course) =>
      PULSE_POINTS.map(({ point, title }) => {
        const own = asked.filter((pulse) => pulse.course === course && pulse.point === point)
        return { course, point: title, ...count(own, asAt) }
      }),
    )
    .filter(({ asked: people }) => people > 0)
  const askedShown = hidden(groups.map((group) => group.asked))
  const answeredShown = hidden(groups.map((group) => group.answered))
  const all = count(asked, asAt)
  return {
    rows: groups.map(({ course, point, changed }, at) => {
      const [people, answered] = [askedShown[at] ?? null, answeredShown[at] ?? null]
      return { course, point, asked: people, answered, ...shares(people, answered, changed) }
    }),
    totals: {
      course: 'Total',
      point: '',
      asked: shown(all.asked),
      answered: shown(all.answered),
      ...shares(shown(all.asked), shown(all.answered), all.changed),
    },
  }
}

function isAnswered({ answeredOn }: Pulse, asAt: string): boolean {
  return answeredOn !== '' && answeredOn <= asAt
}

function count(pulses: readonly Pulse[], asAt: string): { asked: number; answered: number; changed: number } {
  const answered = pulses.filter((pulse) => isAnswered(pulse, asAt))
  const changed = answered.filter((pulse) =>
    questionOf(pulse).choices.some((each) => each.choice === pulse.choice && each.counts),
  )
  return { asked: pulses.length, answered: answered.length, changed: changed.length }
}

/** Shares of what is shown alone: a share of a hidden number would tell it. */
function shares(asked: number | null, answered: number | null, changed: number) {
  return {
    response: asked === null || answered === null ? null : share(answered, asked),
    // One who answered otherwise than all the rest would be told by the rest as well.
    changed: answered === null || shown(answered - changed) === null ? null : share(changed, answered),
  }
}

function byTheme(asked: readonly Pulse[], asAt: string): Report {
  const lines = asked.filter((pulse) => pulse.line !== '' && isAnswered(pulse, asAt))
  const rows = coursesOf(asked).flatMap((course) => {
    const themes = lines.filter((pulse) => pulse.course === course).flatMap(({ line }) => themesOf(line))
    return PULSE_THEMES.map(({ theme }) => ({
      course,
      theme,
      people: shown(themes.filter((each) => each === theme).length),
    })).filter(({ people }) => people !== 0)
  })
  return {
    report: 'training-pulses-themes',
    title: 'What people wrote about',
    asAt,
    columns: [
      { key: 'course', title: 'Course' },
      { key: 'theme', title: 'Theme' },
      { key: 'people', title: 'People' },
    ],
    rows,
    totals: { course: 'Lines read', theme: '', people: shown(lines.length) },
    notes: [
      'Themes are found by words, so one line may count under several and the themes do not add up to the lines. The lines themselves are not shown.',
      SMALL_NOTE,
    ],
  }
}
