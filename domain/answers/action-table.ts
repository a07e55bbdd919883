// Actions as a table a person can read in a chat, and no longer than that.
import type { Action } from '../action.ts'
import type { AnswerTable } from './answer.ts'
import { dayOr } from './phrases.ts'

// A chat card with more rows than this is not read; the rest is in the report.
export const MOST_ROWS = 20

export function actionTable(actions: readonly Action[]): AnswerTable {
  return {
    columns: ['Ref', 'What', 'Owner', 'Due', 'Status'],
    rows: actions
      .toSorted((a, b) => (a.due || '9999').localeCompare(b.due || '9999'))
      .slice(0, MOST_ROWS)
      .map((action) => [action.ref, action.title, action.ownerRole, dayOr(action.due, 'no date'), action.status]),
  }
}
