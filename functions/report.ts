// One report as JSON, CSV, a workbook or a page, from the records as at the date that was asked for.
import type { HttpResponseInit } from '@azure/functions'
import { maySeeReviewStatus } from '../domain/answers/reviews.ts'
import { londonDay } from '../domain/day.ts'
import { Refusal } from '../domain/refusal.ts'
import { readAsked } from '../reporting/asked.ts'
import type { Asked, Report, ReportDefinition } from '../reporting/report.ts'
import { findReport, makeReport, REPORTS } from '../reporting/reports.ts'
import { toCsv } from '../reporting/to-csv.ts'
import { toPage } from '../reporting/to-page.ts'
import { toWorkbook } from '../reporting/to-workbook.ts'
import { door, SAFE, TEAMS_PAGE } from './http.ts'
import { maySee } from './may-see.ts'
import { loadRows } from './report-rows.ts'
import { type ReportFormat, readQuery, reportQuery } from './requests.ts'
import { services } from './services.ts'

export const report = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const definition = findReport(request.params.name ?? '')
  if (!maySee(definition, person))
    throw new Refusal(403, 'This report is for the business unit. Ask them on 01603 223409.')
  const { format, ...query } = readQuery(reportQuery, request)
  const level = maySeeReviewStatus(person) ? 'status' : 'published'
  const asked: Asked = { ...readAsked(query, londonDay(given.clock())), level }
  const made = makeReport(definition, { ...(await loadRows(definition, asked, given)), ...asked })
  const visible = REPORTS.filter((each) => maySee(each, person))
  return answerAs(format, made, definition, asked, visible)
})

async function answerAs(
  format: ReportFormat,
  made: Report,
  definition: ReportDefinition,
  asked: Asked,
  reports: readonly ReportDefinition[],
): Promise<HttpResponseInit> {
  const file = (type: string, ending: string) => ({
    ...SAFE,
    'content-type': type,
    'content-disposition': `attachment; filename="${made.report}-${made.asAt}.${ending}"`,
  })
  switch (format) {
    case 'json':
      return { status: 200, jsonBody: made, headers: SAFE }
    case 'csv':
      return { status: 200, body: toCsv(made), headers: file('text/csv; charset=utf-8', 'csv') }
    case 'xlsx':
      return { status: 200, body: await toWorkbook(made), headers: file(WORKBOOK, 'xlsx') }
    case 'docx':
      return { status: 200, body: await document(made), headers: file(DOCUMENT, 'docx') }
    case 'html':
      return { status: 200, body: toPage({ report: made, definition, asked, reports }), headers: TEAMS_PAGE }
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The writer of Word documents is slow to load, and few ask for one. */
async function document(made: Report): Promise<Buffer> {
  const { toDocument } = await import('../reporting/to-document.ts')
  const charts = new Map(REPORTS.flatMap(({ name, chart }) => (chart ? [[name, chart]] : [])))
  return toDocument(made, charts)
}
