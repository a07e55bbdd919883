// A register as a file that can be edited and imported again, for the business unit.
import type { HttpResponseInit } from '@azure/functions'
import { londonDay } from '../domain/day.ts'
import { readAsked } from '../reporting/asked.ts'
import { writeSheets } from '../reporting/plain-sheet.ts'
import { capWorkbook } from '../reporting/registers/cap-workbook.ts'
import type { Entry, Register } from '../reporting/registers/register.ts'
import { registerSheet } from '../reporting/registers/register-sheet.ts'
import { registerToCsv } from '../reporting/registers/register-to-csv.ts'
import { findRegister } from '../reporting/registers/registers.ts'
import { findReport, makeReport } from '../reporting/reports.ts'
import { door, SAFE } from './http.ts'
import { checkMayUse } from './import-register.ts'
import { importTarget } from './import-target.ts'
import { loadRows } from './report-rows.ts'
import { exportQuery, readQuery } from './requests.ts'
import { type Services, services } from './services.ts'

export const exportRegister = door(async (request): Promise<HttpResponseInit> => {
  const given = await services()
  const person = await given.identify(request)
  checkMayUse(person, 'registers.export')
  const register = findRegister(request.params.register ?? '')
  const { format } = readQuery(exportQuery, request)
  const at = given.clock()
  const today = londonDay(at)
  const entries: Entry[] = []
  await importTarget(register.name, given, { ...person, at }).each((entry) => entries.push(entry))
  const headers = (type: string) => ({
    ...SAFE,
    'content-type': type,
    'content-disposition': `attachment; filename="${register.name}-${today}.${format}"`,
  })
  if (format === 'csv') {
    return { status: 200, body: registerToCsv(register, entries), headers: headers('text/csv; charset=utf-8') }
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { status: 200, body: await workbookOf(register, entries, today, given), headers: headers(type) }
})

async function workbookOf(register: Register, entries: Entry[], today: string, given: Services): Promise<Buffer> {
  if (register.name !== 'cap') return writeSheets([registerSheet(register, register.title, entries)])
  const asked = readAsked({}, today)
  const make = async (name: string) => {
    const definition = findReport(name)
    return makeReport(definition, { ...(await loadRows(definition, asked, given)), ...asked })
  }
  const [exceptions, summary, tracker] = [
    await make('cap-exceptions'),
    await make('cap-summary'),
    await make('cap-tracker'),
  ]
  return capWorkbook(await given.actions.list(), { exceptions, summary, tracker })
}
