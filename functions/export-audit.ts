// History for an auditor: every change of one record, or of all, each with its digest, and what does not fit together.
import { Refusal } from '../domain/refusal.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

export const exportAudit = door(async (request) => {
  const { audit, clock } = await services()
  const ref = request.query.get('ref') ?? ''
  if (ref.length > 200) throw new Refusal(400, 'A reference has at most 200 characters. Check it and ask again.')
  const records = await audit.histories(ref === '' ? undefined : ref)
  if (ref !== '' && records.length === 0)
    throw new Refusal(404, 'No record has this reference. Check it, or leave ref out for every record.')
  const isIntact = records.every(({ problems }) => problems.length === 0)
  return { status: 200, jsonBody: { at: clock().toISOString(), isIntact, records }, headers: SAFE }
})
