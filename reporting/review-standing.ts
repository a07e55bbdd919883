// How each case stands between publications, for SPRG, the statutory partners, the scrutineer and the business unit.
import type { Day } from '../domain/day.ts'
import type { Review } from '../domain/review.ts'
import type { Report } from './report.ts'

export function reviewStanding(items: readonly Review[], asAt: Day): Report {
  const rows = items.map((item) => {
    const next = (item.milestones ?? [])
      .filter(({ done }) => done === '')
      .sort((one, other) => one.due.localeCompare(other.due))[0]
    return { ref: item.ref, status: item.status, next: next?.name ?? '', due: next?.due ?? '' }
  })
  return {
    report: 'reviews-standing',
    title: 'How each case stands today',
    asAt,
    columns: [
      { key: 'ref', title: 'Case' },
      { key: 'status', title: 'Status' },
      { key: 'next', title: 'Next step' },
      { key: 'due', title: 'By' },
    ],
    rows,
    totals: { ref: 'Cases', cases: rows.length },
    notes: [
      'Not for publication: shown to SPRG’s chair, the statutory partners, the scrutineer and the business unit alone, and left out of the annual report pack.',
    ],
  }
}
