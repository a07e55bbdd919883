// Every night: what has been kept long enough is removed, and histories are checked for signs of tampering.
import { createHash } from 'node:crypto'
import type { InvocationContext, Timer } from '@azure/functions'
import { removedBefore } from '../domain/retention.ts'
import { removeOldNotes } from './remove-old-notes.ts'
import { type Services, services } from './services.ts'

const NIGHTLY = { personId: '', displayName: 'Partnership Assistant' }

export async function retain(_timer: Timer, context: InvocationContext): Promise<void> {
  const given = await services()
  const { retained, audit } = given
  const now = given.clock()
  const removed = {
    notes: await removeOldNotes(given),
    digests: await retained.digests(removedBefore('digests', now)),
    copies: await retained.copies(removedBefore('copies', now)),
    questions: await retained.questions(removedBefore('questions', now)),
    signIns: await retained.signIns(removedBefore('signIns', now)),
    leavers: await eraseLeavers(given),
    turns: await retained.turns(removedBefore('turns', now)),
    runs: await retained.runs(removedBefore('runs', now)),
    sentFiles: await given.sentFiles.removeBefore(removedBefore('sentFiles', now)),
    readings: await retained.redundantReadings(removedBefore('redundantReadings', now)),
  }
  context.log(`Removed after their time: ${JSON.stringify(removed)}`)
  const records = await audit.histories()
  for (const { kind, ref, problems } of records.filter((record) => record.problems.length > 0)) {
    context.error(`The history of ${kind} ${ref} shows tampering: ${problems.join(' ')}`)
  }
  // Logged outside storage: who rewrites every history there can still not rewrite this.
  const digest = createHash('sha256')
    .update(records.map(({ head }) => head).join('\n'))
    .digest('base64url')
  context.log(`Histories of ${records.length} records checked: ${digest}`)
}

/** Somebody who left long ago is erased as on request; what they decided stays the partnership's record. */
async function eraseLeavers({ retained, personData, clock }: Services): Promise<number> {
  const now = clock()
  const leavers = await retained.leavers(removedBefore('leavers', now))
  for (const personId of leavers) await personData.erase(personId, { ...NIGHTLY, at: now.toISOString() })
  return leavers.length
}
