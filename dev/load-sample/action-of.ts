// A row of the Composite Action Plan's register as an action.
import { ACTION_STATUSES, type Action, CATEGORIES, SECTIONS } from '../../domain/action.ts'
import type { Cells } from './cells.ts'

export const ACTION_COLUMNS = [
  'ref',
  'section',
  'category',
  'title',
  'source',
  'sourceDate',
  'ownerGroup',
  'ownerRole',
  'added',
  'due',
  'status',
  'closed',
  'sector',
  'synthetic',
] as const

export function actionOf(cells: Cells): Action {
  const action: Action = {
    ref: cells.name('ref'),
    section: cells.oneOf('section', SECTIONS),
    category: cells.oneOf('category', CATEGORIES),
    title: cells.name('title'),
    source: cells.text('source'),
    sourceDate: cells.monthOrNone('sourceDate'),
    ownerGroup: cells.name('ownerGroup'),
    ownerRole: cells.name('ownerRole'),
    added: cells.day('added'),
    due: cells.dayOrNone('due'),
    status: cells.oneOf('status', ACTION_STATUSES),
    closed: cells.dayOrNone('closed'),
    sector: cells.text('sector'),
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: cells.flag('synthetic'),
  }
  // Counts as at a date come from the dates alone, so a status that contradicts them would count wrongly.
  if ((action.status === 'Closed') !== (action.closed !== '')) {
    cells.problems.push({
      row: cells.row,
      column: 'closed',
      problem: 'a closed date goes with the status Closed and no other',
    })
  }
  return action
}
