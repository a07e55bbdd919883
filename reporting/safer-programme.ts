// The Safer programme's membership and workshops, as the published reports count them: each figure with its own basis.
import type { Fact } from '../domain/fact.ts'
import type { ReportDefinition } from './report.ts'

export const saferProgramme: ReportDefinition<'facts'> = {
  name: 'safer-programme',
  title: 'Safer programme',
  about: 'Members, joiners, workshops and survey of the Safer programme, each with its period and source.',
  parameters: [],
  needs: ['facts'],
  audience: 'everyone',
  make({ facts, asAt }) {
    const own = facts.filter(
      ({ id, topic, values }) => topic === 'safer' || (id.startsWith('safer-') && values.length > 0),
    )
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'measure', title: 'What' },
        { key: 'value', title: 'Figure' },
        { key: 'period', title: 'Period' },
        { key: 'source', title: 'Source' },
      ],
      rows: own.map((fact) => ({
        measure: fact.statement,
        value: figureOf(fact),
        period: fact.period,
        source: `${fact.source.report}${fact.isDerived ? ', worked out' : ''}`,
      })),
      totals: { measure: 'Figures', value: own.length, period: '', source: '' },
      notes: [
        'Members are counted when a report is written, joiners in a calendar year: the difference of two membership counts is not the number who joined.',
        'The programme keeps its own membership list; nothing here is counted live. The price of membership is not published.',
      ],
    }
  },
}

/** One number where the figure is one, otherwise its parts in words. */
function figureOf({ values }: Fact): string | number {
  const [only] = values
  return values.length === 1 && typeof only === 'number' ? only : values.join('; ')
}
