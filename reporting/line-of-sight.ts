// From source to recommendation, action, evidence and impact, one record linked to the next; and where little has moved.
import { type Action, isOpen } from '../domain/action.ts'
import { type Day, daysBetween, sayDay } from '../domain/day.ts'
import { type Recommendation, STAGES, stageOf } from '../domain/recommendation.ts'
import type { Report, ReportDefinition, Row } from './report.ts'

// The required content asks for priorities with little or no progress and sets no number; this is a starting choice.
export const LITTLE_PROGRESS_AFTER_DAYS = 365

export const lineOfSight: ReportDefinition<'recommendations' | 'actions'> = {
  name: 'line-of-sight',
  title: 'Line of sight: recommendation to impact',
  about: 'Each recommendation with its decision, actions, evidence and impact, and what shows little or no progress.',
  parameters: [],
  needs: ['recommendations', 'actions'],
  audience: 'everyone',
  make({ recommendations, actions, asAt }) {
    const made = recommendations.filter((item) => item.made <= asAt)
    const rows = made.map((item) => toRow(item, actions, asAt))
    const counts = STAGES.map((stage) => [keyOf(stage), rows.filter((row) => row.stage === stage).length])
    return {
      report: this.name,
      title: this.title,
      asAt,
      columns: [
        { key: 'ref', title: 'Reference' },
        { key: 'source', title: 'Source' },
        { key: 'recommendation', title: 'Recommendation' },
        { key: 'stage', title: 'Stage' },
        { key: 'actions', title: 'Actions' },
        { key: 'evidence', title: 'Evidence' },
        { key: 'impact', title: 'Impact' },
        { key: 'reason', title: 'Reason not taken' },
      ],
      rows,
      totals: { ref: 'Total', recommendations: rows.length, ...Object.fromEntries(counts) },
      notes: [
        'Closed means that every action is closed. Closed with impact means that somebody has also said what changed for children and families; the two are counted apart.',
        'A recommendation that is not taken into the plan keeps its reason. One without a decision is not counted as taken.',
      ],
      tables: [littleProgress(actions, asAt), withoutRecommendation(actions, recommendations, asAt)],
    }
  },
}

function toRow(item: Recommendation, actions: readonly Action[], asAt: Day): Row {
  const own = actions.filter((action) => item.actionRefs.includes(action.ref))
  const join = (words: readonly (string | undefined)[]) => [...new Set(words.filter(Boolean))].join('; ')
  return {
    ref: item.ref,
    source: item.source || item.sourceType,
    recommendation: item.title,
    stage: stageOf(item, actions, asAt),
    actions: item.actionRefs.join(', '),
    evidence: join(own.map((action) => action.evidence)),
    impact: join([
      item.impactOn !== '' && item.impactOn <= asAt ? item.impact : '',
      ...own.map((action) => action.impact),
    ]),
    reason: item.decision === 'Not taken into the plan' ? item.reason : '',
  }
}

function littleProgress(actions: readonly Action[], asAt: Day): Report {
  const slow = actions
    .filter((action) => isOpen(action, asAt) && daysBetween(action.added, asAt) > LITTLE_PROGRESS_AFTER_DAYS)
    .filter(
      (action) => action.status === 'Not started' || (action.evidence === '' && action.due !== '' && action.due < asAt),
    )
    .sort((one, other) => one.added.localeCompare(other.added) || one.ref.localeCompare(other.ref))
  return {
    report: 'little-progress',
    title: 'Little or no progress',
    asAt,
    columns: [
      { key: 'section', title: 'Section' },
      { key: 'ref', title: 'Reference' },
      { key: 'title', title: 'Action' },
      { key: 'added', title: 'Added' },
      { key: 'due', title: 'Due' },
    ],
    rows: slow.map(({ section, ref, title, added, due }) => ({ section, ref, title, added, due })),
    totals: { section: 'Total', actions: slow.length },
    notes: [
      `Open for more than ${LITTLE_PROGRESS_AFTER_DAYS} days by ${sayDay(asAt)}, and not started, or overdue without evidence. The guidance sets no number of days: the business unit can change this one. Status and evidence are those of today.`,
    ],
  }
}

function withoutRecommendation(
  actions: readonly Action[],
  recommendations: readonly Recommendation[],
  asAt: Day,
): Report {
  const linked = new Set(recommendations.flatMap((item) => item.actionRefs))
  const open = actions.filter((action) => isOpen(action, asAt) && !linked.has(action.ref))
  const sources = [...Map.groupBy(open, (action) => action.source)]
  return {
    report: 'actions-without-recommendation',
    title: 'Open actions without a recommendation linked to them',
    asAt,
    columns: [
      { key: 'source', title: 'Source' },
      { key: 'actions', title: 'Actions' },
    ],
    rows: sources
      .map(([source, own]) => ({ source, actions: own.length }))
      .sort((one, other) => other.actions - one.actions || one.source.localeCompare(other.source)),
    totals: { source: 'Total', actions: open.length },
    notes: ['Their source is known from the plan; the recommendation itself has not been entered in the register.'],
  }
}

function keyOf(stage: string): string {
  return stage.toLowerCase().replaceAll(/ (\w)/g, (_space, letter: string) => letter.toUpperCase())
}
