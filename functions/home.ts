// The business unit's home page: what is late, undelivered, waiting and not reconciled today.
import { addDays, londonDay } from '../domain/day.ts'
import { readAsked } from '../reporting/asked.ts'
import { home as makeHome } from '../reporting/home.ts'
import { REPORTS } from '../reporting/reports.ts'
import { toHomePage } from '../reporting/to-home-page.ts'
import { door, TEAMS_PAGE } from './http.ts'
import { maySee } from './may-see.ts'
import { loadEverything } from './report-rows.ts'
import { services } from './services.ts'

const DAYS_LOOKED_BACK = 7
const IMPORTS_SHOWN = 5

export const home = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const today = londonDay(given.clock())
  const asked = { ...readAsked({}, today), from: addDays(today, -DAYS_LOOKED_BACK), to: today }
  const [rows, drafts, questions, imports] = await Promise.all([
    loadEverything(asked, given),
    given.drafts.list('drafted'),
    given.questions.waiting(),
    given.imports.list(),
  ])
  const sections = makeHome({ ...rows, today, drafts, questions, imports: imports.slice(0, IMPORTS_SHOWN) })
  const visible = REPORTS.filter((each) => maySee(each, person))
  return { status: 200, body: toHomePage(today, sections, visible), headers: TEAMS_PAGE }
})
