// Who may read a report: its own audience, which each report states beside its definition.
import { may, rolesOf } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import type { ReportDefinition } from '../reporting/report.ts'

export function maySee({ audience }: Pick<ReportDefinition, 'audience'>, person: Person): boolean {
  if (!may(person, 'reports.list')) return false
  return audience === 'everyone' || rolesOf(person).some((role) => audience.includes(role))
}
