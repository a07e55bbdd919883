// The list of reports that the caller may see.
import { REPORTS } from '../reporting/reports.ts'
import { toListPage } from '../reporting/to-page.ts'
import { door, SAFE, TEAMS_PAGE } from './http.ts'
import { maySee } from './may-see.ts'
import { listQuery, readQuery } from './requests.ts'
import { services } from './services.ts'

export const reports = door(async (request) => {
  const person = await (await services()).identify(request)
  const visible = REPORTS.filter((definition) => maySee(definition, person))
  if (readQuery(listQuery, request).format === 'html')
    return { status: 200, body: toListPage(visible), headers: TEAMS_PAGE }
  const list = visible.map(({ name, title, about, parameters }) => ({
    name,
    title,
    about,
    parameters: ['asAt', ...parameters],
  }))
  return { status: 200, jsonBody: { reports: list }, headers: SAFE }
})
