// The Composite Action Plan as the workbook the partnership works in: a tab for each section, then exceptions,
// summary and tracker. The section tabs can be edited and imported again; the others are for reading.
import { type Action, SECTIONS } from '../../domain/action.ts'
import { type PlainSheet, writeSheets } from '../plain-sheet.ts'
import type { Report } from '../report.ts'
import { tableSheet } from '../to-workbook.ts'
import { actionRegister } from './action-register.ts'
import { registerSheet } from './register-sheet.ts'

/** The reports that stand behind the section tabs, already made. */
export type CapTabs = { exceptions: Report; summary: Report; tracker: Report }

export async function capWorkbook(actions: readonly Action[], tabs: CapTabs): Promise<Buffer> {
  const sections = SECTIONS.map((section) => {
    const own = actions.filter((action) => action.section === section)
    return registerSheet(actionRegister, section, own)
  })
  const reading: PlainSheet[] = [
    { ...tableSheet(tabs.exceptions, 'Exceptions'), filtered: true },
    tableSheet(tabs.summary, 'Summary'),
    tableSheet(tabs.tracker, 'Tracker'),
  ]
  return writeSheets([...sections, ...reading])
}
