// Posts an approved update to its group, once: each place is claimed in the draft's own row before it is posted to, and
// what came of it is recorded there. A crash in between leaves a claim that nobody repeats unasked.
import { groupUpdateCard } from '../cards/group-update.ts'
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import type { Draft, Posting } from '../domain/draft.ts'
import { nextStep, placesOf, withPosting } from '../domain/posting.ts'
import type { Records } from '../domain/records.ts'
import type { Place, TeamsSender } from './send-teams.ts'

export type PostUpdateServices = {
  clock: Clock
  records: { current(): Promise<Records> }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
  }
  places: { find(key: string): Promise<Place | undefined> }
  teams: TeamsSender
}

/**
 * Safe to run any number of times, and by two hosts at once.
 * @returns the draft as it stands and whether this run posted the last of it, or undefined when there is nothing to post
 * @throws Error when a place was definitely not posted to for now, so that the queue brings the nudge again
 */
export async function postUpdate(
  id: string,
  services: PostUpdateServices,
): Promise<{ draft: Draft; isFinished: boolean } | undefined> {
  const draft = await services.drafts.get(id)
  if (draft?.state !== 'approved') return undefined
  const keys = await keysOf(draft, services)
  let later = ''
  for (const key of keys) later = (await postTo(key, id, services)) || later
  const now = await services.drafts.get(id)
  const isOver = now && keys.every((key) => ['sent', 'held', 'failed'].includes(stateOf(now, key)))
  const isFinished = isOver && now.postedAt === '' && (await finish(now, services))
  if (later !== '') throw new Error(`The update ${id} is not posted everywhere yet: ${later}`)
  return now && { draft: now, isFinished: isFinished === true }
}

/** Decided by the first posting: a channel that appears later does not get what people were sent. */
async function keysOf(draft: Draft, { records, places }: PostUpdateServices): Promise<string[]> {
  const channel = `group:${draft.group}`
  const isPosted = draft.postings.length > 0
  const hasChannel = isPosted
    ? draft.postings.some(({ key }) => key === channel)
    : (await places.find(channel)) !== undefined
  return placesOf(draft, (await records.current()).people, hasChannel)
}

/** @returns why this place must be tried again, or empty */
async function postTo(key: string, id: string, services: PostUpdateServices): Promise<string> {
  const place = await services.places.find(key)
  if (place) await services.teams.turn(place)
  const before = await services.drafts.get(id)
  const now = services.clock()
  const step = before ? nextStep(before, key, now) : 'done'
  if (!before || step === 'done') return ''
  if (step === 'wait') return 'another sender has it'
  if (step === 'redraw') return redraw(before, key, place, services)
  const at = now.toISOString()
  const blank: Posting = {
    key,
    state: 'sending',
    at,
    reason: '',
    conversationId: '',
    activityId: '',
    corrections: before.corrections,
  }
  if (step === 'hold') {
    const reason =
      'The sending was cut off, so it may or may not have arrived. Look in the channel before posting it again.'
    await record(before, { ...blank, state: 'held', reason }, services)
    return ''
  }
  if (!place) {
    await record(
      before,
      { ...blank, state: 'failed', reason: 'Not reached in Teams: the app is not installed there.' },
      services,
    )
    return ''
  }
  if (!(await record(before, blank, services))) return 'another sender has it'
  return settle(id, blank, await services.teams.send(place, groupUpdateCard(before), true), services)
}

async function settle(
  id: string,
  claimed: Posting,
  outcome: Awaited<ReturnType<TeamsSender['send']>>,
  services: PostUpdateServices,
): Promise<string> {
  const draft = await services.drafts.get(id)
  if (!draft) return ''
  const at = services.clock().toISOString()
  if (outcome.result === 'sent') {
    const { activityId, conversationId = '' } = outcome
    await record(draft, { ...claimed, state: 'sent', at, activityId, conversationId }, services)
    return ''
  }
  const { reason } = outcome
  if (outcome.result === 'unconfirmed') await record(draft, { ...claimed, state: 'held', at, reason }, services)
  else if (outcome.result === 'retry') await release(draft, claimed.key, reason, services)
  else await record(draft, { ...claimed, state: 'failed', at, reason }, services)
  return outcome.result === 'retry' ? reason : ''
}

async function redraw(
  draft: Draft,
  key: string,
  place: Place | undefined,
  services: PostUpdateServices,
): Promise<string> {
  const posting = draft.postings.find((one) => one.key === key)
  if (!posting || !place) return ''
  // Drawing the same card into the same message twice changes nothing, so no claim is needed.
  const isDrawn = await services.teams.redraw(
    { ...place, conversationId: posting.conversationId },
    posting.activityId,
    groupUpdateCard(draft),
    true,
  )
  const reason = isDrawn ? '' : 'The posted card could not be corrected: it may have been deleted.'
  await record(draft, { ...posting, corrections: draft.corrections, reason }, services)
  return ''
}

/** False when the draft's row moved on meanwhile, so that what is to be done must be looked at again. */
async function record(draft: Draft, posting: Posting, { drafts }: PostUpdateServices): Promise<boolean> {
  const operationId = `post|${posting.key}|${posting.state}|${posting.at}|${posting.corrections}`
  const { outcome } = await drafts.change(draft.id, operationId, (current) => {
    const isTaken = posting.state === 'sending' && current.postings.some(({ key }) => key === posting.key)
    if (isTaken) return undefined
    return { draft: withPosting(current, posting), change: changeOf(current, posting, operationId) }
  })
  return outcome === 'changed'
}

/** Definitely not posted: the place is free for the next try. */
async function release(
  draft: Draft,
  key: string,
  reason: string,
  { drafts, clock }: PostUpdateServices,
): Promise<void> {
  const at = clock().toISOString()
  const operationId = `post|${key}|released|${at}`
  await drafts.change(draft.id, operationId, (current) => ({
    draft: { ...current, postings: current.postings.filter((one) => one.key !== key) },
    change: { ...who(at), what: 'Not posted yet', note: reason, from: {}, to: { place: key }, operationId },
  }))
}

async function finish(draft: Draft, { drafts, clock }: PostUpdateServices): Promise<boolean> {
  const at = clock().toISOString()
  const operationId = `posted|${draft.id}|${draft.corrections}|${draft.version}`
  const { outcome } = await drafts.change(draft.id, operationId, (current) => ({
    draft: { ...current, postedAt: at },
    change: { ...who(at), what: 'Posting finished', note: '', from: {}, to: { postedAt: at }, operationId },
  }))
  return outcome === 'changed'
}

function changeOf(draft: Draft, posting: Posting, operationId: string): Change {
  const said = { sending: 'Being posted', sent: 'Posted', held: 'May have been posted', failed: 'Could not be posted' }
  const to = { place: posting.key, state: posting.state }
  return {
    ...who(posting.at),
    what: said[posting.state],
    note: posting.reason,
    from: { state: stateOf(draft, posting.key) },
    to,
    operationId,
  }
}

function who(at: string) {
  return { at, by: 'Partnership Assistant', personId: '', door: 'notes' }
}

function stateOf({ postings }: Draft, key: string): string {
  return postings.find((one) => one.key === key)?.state ?? ''
}
