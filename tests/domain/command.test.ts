import { describe, expect, it } from 'vitest'
import { applyToAction, applyToReturn } from '../../domain/apply-command.ts'
import { type Command, VERBS } from '../../domain/command.ts'
import { Refusal } from '../../domain/refusal.ts'
import { anAction, aPerson, aReturn, businessUnit, chair, champion } from '../support/things.ts'

const owner = aPerson()
const press = (over: Partial<Command> = {}): Command => ({
  verb: 'update',
  kind: 'action',
  ref: 'CAP-VAG-009',
  version: 1,
  note: 'The prompt is drafted.',
  date: '',
  ...over,
})
const as = (person = owner) => ({ person, door: 'card', at: new Date('2024-09-23T09:00:00Z'), today: '2024-09-23' })

function refusalOf(run: () => unknown): Refusal {
  try {
    run()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('a press on an action', () => {
  it('adds an update, starts the action, and says in history what went from what to what', () => {
    const { record, change } = applyToAction(anAction(), press(), as(), 'op-1')
    expect(record).toMatchObject({ status: 'In progress', updated: '2024-09-23', version: 2, due: '2024-09-30' })
    expect(change).toMatchObject({
      what: 'Update added',
      by: 'Education Safeguarding Lead',
      note: 'The prompt is drafted.',
      from: { status: 'Not started', updated: '' },
      to: { status: 'In progress', updated: '2024-09-23' },
      operationId: 'op-1',
      door: 'card',
    })
  })

  it('done goes to awaiting evidence and is not closed: only MAAG closes', () => {
    const { record } = applyToAction(anAction(), press({ verb: 'done', note: 'Tested in two schools' }), as(), 'op')
    expect(record).toMatchObject({ status: 'Awaiting evidence', evidence: 'Tested in two schools', closed: '' })
  })

  it('more time from the owner is asked for; the chair agrees it; the date then moves', () => {
    const asked = applyToAction(anAction(), press({ verb: 'more-time', date: '2024-10-31' }), as(), 'op').record
    expect(asked).toMatchObject({ due: '2024-09-30', requestedDue: '2024-10-31' })
    const agreed = applyToAction(asked, press({ verb: 'agree-time', note: '' }), as(chair), 'op2').record
    expect(agreed).toMatchObject({ due: '2024-10-31', requestedDue: '', requestedReason: '' })
    const refused = applyToAction(asked, press({ verb: 'refuse-time', note: '' }), as(businessUnit), 'op3').record
    expect(refused).toMatchObject({ due: '2024-09-30', requestedDue: '' })
  })

  it('more time from the chair is agreed by asking', () => {
    const { record, change } = applyToAction(
      anAction(),
      press({ verb: 'more-time', date: '2024-10-31' }),
      as(chair),
      'op',
    )
    expect(record).toMatchObject({ due: '2024-10-31', requestedDue: '' })
    expect(change.what).toBe('Later date set')
  })

  it.each(VERBS)('%s is refused to somebody who is neither owner, chair nor business unit', (verb) => {
    const refusal = refusalOf(() =>
      applyToAction(anAction({ requestedDue: '2024-12-01' }), press({ verb, date: '2024-10-31' }), as(champion), 'op'),
    )
    expect(refusal.status).toBe(403)
  })

  it('an owner cannot agree their own later date', () => {
    const asked = anAction({ requestedDue: '2024-10-31' })
    expect(refusalOf(() => applyToAction(asked, press({ verb: 'agree-time' }), as(), 'op')).status).toBe(403)
  })

  it.each([
    ['closed', { status: 'Closed' as const, closed: '2024-06-11' }, 'closed on 11 June 2024'],
    ['only proposed', { status: 'Proposed' as const }, 'only proposed'],
  ])('is refused with the reason when it is %s', (_, over, words) => {
    expect(refusalOf(() => applyToAction(anAction(over), press(), as(chair), 'op')).message).toContain(words)
  })

  it.each([
    [{ verb: 'update', note: '  ' }, 'write a line'],
    [{ verb: 'done', note: '' }, 'evidence'],
    [{ verb: 'more-time', note: '', date: '2024-10-31' }, 'reason'],
    [{ verb: 'more-time', date: '' }, 'choose the later date'],
    [{ verb: 'more-time', date: '2024-02-30' }, 'choose the later date'],
    [{ verb: 'more-time', date: '2024-09-23' }, 'not later than today'],
    [{ verb: 'not-mine', note: '' }, 'whose it is'],
    [{ verb: 'update', note: 'x'.repeat(4001) }, '4001'],
  ] as [Partial<Command>, string][])('%j is refused with what to do: %s', (over, words) => {
    expect(refusalOf(() => applyToAction(anAction(), press(over), as(), 'op')).message).toContain(words)
  })

  it('agreeing when nobody has asked is refused', () => {
    expect(refusalOf(() => applyToAction(anAction(), press({ verb: 'agree-time' }), as(chair), 'op')).status).toBe(409)
  })
})

describe('a press on a Section 11 return', () => {
  const lead = aPerson({
    personId: 's11-12',
    displayName: 'Safeguarding lead',
    roles: ['section11_lead'],
    organisation: 'District council 3',
  })
  const onReturn = (over: Partial<Command>) => press({ kind: 'return', ref: 'S11-2425-12', ...over })

  it('done is returned today', () => {
    const { record } = applyToReturn(aReturn(), onReturn({ verb: 'done', note: 'Sent to SIPCo' }), as(lead), 'op')
    expect(record).toMatchObject({ status: 'Returned', returned: '2024-09-23' })
  })

  it('an agreed later date becomes the extension', () => {
    const asked = applyToReturn(aReturn(), onReturn({ verb: 'more-time', date: '2024-10-25' }), as(lead), 'op').record
    expect(asked).toMatchObject({ extendedTo: '', requestedDue: '2024-10-25', status: 'In progress' })
    const agreed = applyToReturn(asked, onReturn({ verb: 'agree-time' }), as(businessUnit), 'op').record
    expect(agreed).toMatchObject({ extendedTo: '2024-10-25', status: 'Extension agreed', requestedDue: '' })
  })

  it('is refused to the lead of another body, and once it came in', () => {
    const other = { ...lead, organisation: 'District council 4' }
    expect(refusalOf(() => applyToReturn(aReturn(), onReturn({}), as(other), 'op')).status).toBe(403)
    const came = aReturn({ returned: '2024-09-01', status: 'Returned' })
    expect(refusalOf(() => applyToReturn(came, onReturn({}), as(lead), 'op')).message).toContain('1 September 2024')
  })
})

describe('handing over, waiting for a partner, and closing', () => {
  const nurse = aPerson({ personId: 'p-nurse', displayName: 'Designated Nurse', ownerRoles: ['Designated Nurse'] })
  const maag = aPerson({
    personId: 'p-maag',
    displayName: 'MAAG Chair',
    roles: ['chair'],
    chairs: ['MAAG'],
    ownerRoles: [],
  })
  const offered = () =>
    applyToAction(
      anAction(),
      press({ verb: 'hand-over', to: 'Designated Nurse', note: 'Health leads on it' }),
      as(),
      'op',
    ).record

  it('an offered action stays with its owner until the other takes it', () => {
    expect(offered()).toMatchObject({ ownerRole: 'Education Safeguarding Lead', offeredTo: 'Designated Nurse' })
    const taken = applyToAction(offered(), press({ verb: 'accept', note: '' }), as(nurse), 'op2')
    expect(taken.record).toMatchObject({ ownerRole: 'Designated Nurse', offeredTo: '', offeredBy: '' })
    expect(taken.change).toMatchObject({
      from: { ownerRole: 'Education Safeguarding Lead', offeredTo: 'Designated Nurse' },
      to: { ownerRole: 'Designated Nurse' },
    })
    const left = applyToAction(offered(), press({ verb: 'decline', note: 'No capacity' }), as(nurse), 'op2').record
    expect(left).toMatchObject({ ownerRole: 'Education Safeguarding Lead', offeredTo: '' })
  })

  it('is taken by the one it was offered to and nobody else, and is offered to another than its owner', () => {
    expect(refusalOf(() => applyToAction(offered(), press({ verb: 'accept' }), as(), 'op')).message).toContain(
      'not been offered',
    )
    expect(refusalOf(() => applyToAction(anAction(), press({ verb: 'accept' }), as(nurse), 'op')).status).toBe(403)
    const toSelf = press({ verb: 'hand-over', to: 'Education Safeguarding Lead' })
    expect(refusalOf(() => applyToAction(anAction(), toSelf, as(), 'op')).message).toContain('already')
    expect(refusalOf(() => applyToAction(anAction(), press({ verb: 'hand-over' }), as(), 'op')).message).toContain(
      'to whom',
    )
    expect(
      refusalOf(() => applyToAction(anAction(), press({ verb: 'hand-over', to: 'x', note: '' }), as(), 'op')).status,
    ).toBe(400)
  })

  it('waits for a partner until it does not', () => {
    const blocked = applyToAction(anAction(), press({ verb: 'blocked', note: 'ICB: their data' }), as(), 'op').record
    expect(blocked.blockedBy).toBe('ICB: their data')
    expect(applyToAction(blocked, press({ verb: 'unblocked', note: '' }), as(), 'op2').record.blockedBy).toBe('')
    expect(
      refusalOf(() => applyToAction(anAction(), press({ verb: 'blocked', note: '' }), as(), 'op')).message,
    ).toContain('partner')
  })

  it('is closed by MAAG, with evidence and a line on impact, and by nobody else', () => {
    const done = applyToAction(anAction(), press({ verb: 'done', note: 'Tested' }), as(), 'op').record
    const close = press({ verb: 'close', note: '' })
    expect(refusalOf(() => applyToAction(done, close, as(maag), 'op')).message).toContain('difference')
    const closed = applyToAction(done, { ...close, impact: 'Schools ask sooner' }, as(maag), 'op').record
    expect(closed).toMatchObject({
      status: 'Closed',
      closed: '2024-09-23',
      impact: 'Schools ask sooner',
      evidence: 'Tested',
    })
    expect(applyToAction({ ...done, impact: 'Said before' }, close, as(businessUnit), 'op').record.status).toBe(
      'Closed',
    )
    expect(refusalOf(() => applyToAction(done, close, as(), 'op')).message).toContain('MAAG')
    expect(refusalOf(() => applyToAction(done, close, as(chair), 'op')).status).toBe(403)
    expect(refusalOf(() => applyToAction(anAction(), close, as(maag), 'op')).message).toContain(
      'Nobody has sent evidence',
    )
  })

  it('goes back with what is missing, and the owner is reminded again', () => {
    const done = applyToAction(anAction(), press({ verb: 'done', note: 'Tested', impact: 'Sooner' }), as(), 'op').record
    const back = applyToAction(done, press({ verb: 'return-evidence', note: 'Which schools?' }), as(maag), 'op')
    expect(back.record).toMatchObject({ status: 'In progress', evidence: 'Tested', impact: 'Sooner' })
    expect(back.change.what).toBe('Evidence returned')
    expect(
      refusalOf(() => applyToAction(done, press({ verb: 'return-evidence', note: '' }), as(maag), 'op')).status,
    ).toBe(400)
  })

  it('none of this is for returns', () => {
    const lead = aPerson({ roles: ['section11_lead'], organisation: 'District council 3' })
    for (const verb of ['hand-over', 'accept', 'decline', 'blocked', 'unblocked', 'close', 'return-evidence'] as const)
      expect(
        refusalOf(() => applyToReturn(aReturn(), press({ kind: 'return', ref: 'S11-2425-12', verb }), as(lead), 'op'))
          .status,
      ).toBe(403)
  })
})
