// Whether every recommendation was decided on, and leads to the actions it names.
import type { Recommendation } from '../../domain/recommendation.ts'
import type { Check, Finding } from './check.ts'

export const recommendationRecords: Check<'recommendations' | 'actions'> = {
  needs: ['recommendations', 'actions'],
  reports: ['cap-tracker'],
  find({ recommendations, actions, asAt }) {
    const refs = new Set(actions.map((action) => action.ref))
    return recommendations.filter(({ made }) => made <= asAt).flatMap((item) => ofRecommendation(item, refs))
  },
}

function ofRecommendation(item: Recommendation, refs: ReadonlySet<string>): Finding[] {
  const about = `Recommendation ${item.ref} (${item.source || item.sourceType})`
  const finding = (check: string, found: string, settle: string) => [
    { check, about, found, settle, report: 'cap-tracker' },
  ]
  if (item.decision === 'Awaiting a decision') {
    const known = item.reason === '' ? '' : ` ${item.reason}.`
    return finding(
      'recommendation-not-decided',
      `It is not in the plan, and no decision on it is recorded.${known}`,
      'MAAG takes it into the plan, or records why not.',
    )
  }
  if (item.decision === 'Not taken into the plan') {
    return item.reason !== ''
      ? []
      : finding(
          'recommendation-without-reason',
          'It was not taken into the plan and no reason is kept.',
          'MAAG records the reason.',
        )
  }
  const missing = item.actionRefs.filter((ref) => !refs.has(ref))
  if (item.actionRefs.length > 0 && missing.length === 0) return []
  return finding(
    'recommendation-without-action',
    missing.length > 0
      ? `It names ${missing.join(', ')}, which the plan does not have.`
      : 'It was taken into the plan and names no action.',
    'The business unit names the actions that carry it out.',
  )
}
