// A briefing outside Teams: `quarterly` for a window, or `meeting` for a group, as JSON or a Word document.
import { lastQuarter, meetingBriefing, quarterlyBriefing } from '../domain/briefing.ts'
import { isDay, londonDay } from '../domain/day.ts'
import type { Group } from '../domain/group.ts'
import { groupNamed } from '../domain/group-named.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const briefing = door(async (request) => {
  const { records, clock } = await services()
  const held = await records.current()
  const today = londonDay(clock())
  const { kind = '' } = request.params
  const made =
    kind === 'quarterly'
      ? quarterlyBriefing(readWindow(request.query, today), today, held)
      : meetingBriefing(findGroup(kind, request.query.get('group') ?? '', held.groups), today, held)
  if (request.query.get('format') !== 'docx') return { status: 200, jsonBody: made, headers: SAFE }
  const { briefingDocument } = await import('../reporting/briefing-document.ts')
  const name = `${kind}-briefing-${made.asAt}.docx`
  const headers = { ...SAFE, 'content-type': DOCUMENT, 'content-disposition': `attachment; filename="${name}"` }
  return { status: 200, body: await briefingDocument(made), headers }
})

function readWindow(query: URLSearchParams, today: string) {
  const quarter = lastQuarter(today)
  const window = { from: query.get('from') ?? quarter.from, to: query.get('to') ?? quarter.to }
  if (!isDay(window.from) || !isDay(window.to) || window.from > window.to)
    throw new Refusal(400, 'from and to must be dates, YYYY-MM-DD, the earlier first.')
  return window
}

function findGroup(kind: string, name: string, groups: readonly Group[]): Group {
  if (kind !== 'meeting') throw new Refusal(404, 'There are two briefings: quarterly, and meeting with ?group=VAG.')
  const found = groupNamed(name, groups)
  if (!found) throw new Refusal(400, 'Say which group: for example ?group=VAG.')
  return found
}
