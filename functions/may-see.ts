// Who may read a report: its own audience, which each report states beside its definition.
import type { Person } from '../domain/person.ts'
import type { ReportDefinition } from '../reporting/report.ts'

export function maySee({ audience }: Pick<ReportDefinition, 'audience'>, person: Person): boolean {
  return audience === 'everyone' || person.roles.some((role) => audience.includes(role))
}
