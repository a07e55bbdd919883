// A row of the meetings register as a meeting.
import type { Meeting } from '../../domain/group.ts'
import type { Cells } from './cells.ts'

export const MEETING_COLUMNS = [
  'meetingId',
  'group',
  'date',
  'chairRole',
  'type',
  'papersDue',
  'publishedBasis',
  'dayPublished',
] as const

export function meetingOf(cells: Cells): Meeting {
  return {
    meetingId: cells.name('meetingId'),
    group: cells.name('group'),
    date: cells.day('date'),
    chairRole: cells.text('chairRole'),
    type: cells.name('type'),
    papersDue: cells.dayOrNone('papersDue'),
    basis: basisOf(cells.text('publishedBasis'), cells.oneOf('dayPublished', ['no', 'month', 'inferred'])),
  }
}

function basisOf(published: string, dayPublished: 'no' | 'month' | 'inferred'): string {
  if (dayPublished === 'no') return 'Sample date'
  const known = dayPublished === 'month' ? 'only the month is published' : 'the day is inferred'
  return `${published}; ${known}`
}
