// What training changed, from the impact pulses: who was asked and answered by course and point in time, and the themes.
import { PULSE_POINTS, PULSE_QUESTION, type Pulse } from '../domain/pulse.ts'
import { PULSE_THEMES, themesOf } from '../domain/pulse-themes.ts'
import type { Report, ReportDefinition, Row } from './report.ts'
import { SMALL_NOTE, share, shown } from './small-number.ts'

export const trainingPulses: ReportDefinition<'pulses'> = {
  name: 'training-pulses',
  title: 'Impact of training',
  about: 'Answers to the impact pulses by course, at the end and after 3, 6 and 12 months, with themes.',
  parameters: [],
  needs: ['pulses'],
  audience: 'everyone',
  make({ pulses, asAt }) {
    const asked = pulses.filter(({ sentOn, state }) => sentOn !== '' && sentOn <= asAt && state !== 'failed')
    const courses = [...new Set(asked.map(({ course }) => course))].sort((one, other) => one.localeCompare(other))
    const rows = courses.flatMap((course) =>
      PULSE_POINTS.map(({ point, title }) => ({
        course,
        point: title,
        ...count(
          asked.filter((pulse) => pulse.course === course && pulse.point === point),
          asAt,
        ),
      })).filter(({ asked: count }) => count !== 0),
    )
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'course', title: 'Course' },
        { key: 'point', title: 'When asked' },
        { key: 'asked', title: 'Asked' },
        { key: 'answered', title: 'Answered' },
        { key: 'response', title: 'Response, %' },
        { key: 'changed', title: 'Practice changed, % of answers' },
      ],
      rows,
      totals: { course: 'Total', point: '', ...count(asked, asAt) },
      notes: [
        `The question: ${PULSE_QUESTION.text} Changed means "I work differently now" or "I have used some of it".`,
        SMALL_NOTE,
        'The pilot of 2023-24 asked by e-mailed questionnaire and had 19.6 % back at three months and 16.9 % at six: other questions, asked another way.',
      ],
      tables: [byTheme(asked, courses, asAt)],
    }
  },
}

function isAnswered({ answeredOn }: Pulse, asAt: string): boolean {
  return answeredOn !== '' && answeredOn <= asAt
}

function count(pulses: readonly Pulse[], asAt: string): Row & { asked: number | null } {
  const answered = pulses.filter((pulse) => isAnswered(pulse, asAt))
  const changed = answered.filter(({ choice }) =>
    PULSE_QUESTION.choices.some((each) => each.choice === choice && each.counts),
  )
  return {
    asked: shown(pulses.length),
    answered: shown(answered.length),
    response: share(answered.length, pulses.length),
    changed: share(changed.length, answered.length),
  }
}

function byTheme(asked: readonly Pulse[], courses: readonly string[], asAt: string): Report {
  const lines = asked.filter((pulse) => pulse.line !== '' && isAnswered(pulse, asAt))
  const rows = courses.flatMap((course) => {
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
      'Themes are found by words, so one line may count under several. The lines themselves are not shown.',
      SMALL_NOTE,
    ],
  }
}
