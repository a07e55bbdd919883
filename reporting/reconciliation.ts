// The report of everything that does not reconcile, with what it would take to settle each. Nothing is mended by itself.
import { sayDay } from '../domain/day.ts'
import { RECONCILE_NEEDS, reconcile } from './reconcile/reconcile.ts'
import type { ReportDefinition } from './report.ts'

export const reconciliation: ReportDefinition = {
  name: 'reconciliation',
  title: 'What does not reconcile',
  about: 'Figures and records that do not agree with each other, and what it would take to settle each.',
  parameters: [],
  needs: RECONCILE_NEEDS,
  audience: ['business_unit', 'scrutineer'],
  make(given) {
    const findings = reconcile(given)
    return {
      report: this.name,
      title: this.title,
      asAt: given.asAt,
      columns: [
        { key: 'about', title: 'About' },
        { key: 'found', title: 'What does not agree' },
        { key: 'settle', title: 'What would settle it' },
        { key: 'table', title: 'Report' },
        { key: 'check', title: 'Check' },
      ],
      rows: findings.map(({ about, found, settle, report, check }) => ({ about, found, settle, table: report, check })),
      totals: { about: 'Total', findings: findings.length },
      notes: [
        `Found in the registers and in the published facts as they stand, for ${sayDay(given.asAt)} and before. Both figures are always kept; none is put in place of the other.`,
      ],
    }
  },
}
