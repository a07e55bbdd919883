// A row of a Section 11 round's register as a return.
import { RETURN_STATUSES, type Section11Return } from '../../domain/section11-return.ts'
import type { Cells } from './cells.ts'

export const RETURN_COLUMNS = [
  'returnId',
  'organisationType',
  'pseudonym',
  'scope',
  'invited',
  'due',
  'returned',
  'status',
  'extendedTo',
] as const

/** @param round the register is one round's: `2024-25` */
export function returnOf(cells: Cells, round: string): Section11Return {
  return {
    returnId: cells.name('returnId'),
    round,
    organisationType: cells.name('organisationType'),
    organisation: cells.name('pseudonym'),
    scope: cells.name('scope'),
    invited: cells.day('invited'),
    due: cells.day('due'),
    extendedTo: cells.dayOrNone('extendedTo'),
    returned: cells.dayOrNone('returned'),
    status: cells.oneOf('status', RETURN_STATUSES),
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    updated: '',
    version: 1,
  }
}
