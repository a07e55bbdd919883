// Proposed actions outside Teams: what waits for MAAG, and accepting, linking or refusing one, with the card's own checks.
import { z } from 'zod'
import { listProposed, settleAction } from '../bot/settle-actions.ts'
import { Refusal } from '../domain/refusal.ts'
import { door, readBytes, SAFE } from './http.ts'
import { proposalBody } from './proposal-body.ts'
import { readJson } from './read-json.ts'
import { services } from './services.ts'

export const proposalsGet = door(async (request) => {
  const given = await services()
  const waiting = await listProposed(await given.identify(request), given)
  const proposals = waiting.map(({ draft, index, proposal, matches }) => ({
    notes: draft.id,
    index,
    group: draft.group,
    date: draft.date,
    title: proposal.title,
    ownerRole: proposal.ownerRole,
    due: proposal.due || null,
    section: proposal.section,
    category: proposal.category,
    support: draft.actions[index]?.support ?? '',
    alike: matches.map(({ action }) => ({ ref: action.ref, title: action.title })),
  }))
  return { status: 200, jsonBody: { proposals }, headers: SAFE }
})

export const proposalsPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const read = proposalBody.safeParse(readJson(await readBytes(request, 16 * 1024, 'The decision'), 'the decision'))
  if (!read.success) throw new Refusal(400, `${z.prettifyError(read.error)} Nothing was changed.`)
  const { verdict, due = '', owner = '', same = '', reason = '' } = read.data
  const { id = '', index = '' } = request.params
  if (!/^[0-9a-f]{20}$/.test(id) || !/^\d{1,3}$/.test(index))
    throw new Refusal(404, 'There is no such proposed action. GET /api/proposals lists those that wait.')
  const settling = { id, index: Number(index), verdict, due, owner, same, reason, door: 'api' }
  const said = await settleAction(settling, person, given)
  return { status: 200, jsonBody: { said }, headers: SAFE }
})
