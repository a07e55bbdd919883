import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../support/house.ts'

// The chair of VAG may press for VAG's actions; a champion of a school may not.
const CHAIR = 'p-chair-vag'
const STRANGER = 'u-edu-044'

let house: House
const refs: string[] = []
beforeAll(async () => {
  house = await openHouse()
  const open = (await house.services.actions.list()).filter(
    ({ ownerGroup, status }) => ownerGroup === 'VAG' && status !== 'Closed' && status !== 'Proposed',
  )
  refs.push(...open.map(({ ref }) => ref))
})
afterAll(() => house.close())

let ref: string
beforeEach(() => {
  ref = refs.shift() ?? ''
})

const standing = () => house.services.actions.get(ref)
const press = async (who: string, verb: string, more: Record<string, unknown> = {}) => {
  const action = await standing()
  return house.press(who, verb, { kind: 'action', ref, v: String(action?.version), ...more })
}

describe('a press on a reminder', () => {
  it('of one’s own is kept once with its history, and the card is redrawn', async () => {
    const reply = await press(CHAIR, 'update', { [`note-${ref}`]: 'The drafting group has met.' })
    expect(reply.type).toBe('application/vnd.microsoft.card.adaptive')
    const [change] = await house.services.actions.history(ref)
    expect(change).toMatchObject({ note: 'The drafting group has met.', door: 'card' })
  })

  it('redelivered under another activity id is applied once', async () => {
    const before = await standing()
    const data = { kind: 'action', ref, v: String(before?.version), [`note-${ref}`]: 'Said once.' }
    await house.press(CHAIR, 'update', data)
    await house.press(CHAIR, 'update', data)
    expect(await house.services.actions.history(ref)).toHaveLength(1)
  })

  it('on what is not theirs is refused with a reason, and changes nothing', async () => {
    const before = await standing()
    const reply = await press(STRANGER, 'update', { [`note-${ref}`]: 'Mine now.' })
    expect(reply.words).toMatch(/[A-Z].*\./)
    expect(reply.type).toBe('application/vnd.microsoft.activity.message')
    expect(await standing()).toEqual(before)
  })

  it('of a deputy counts while the owner is away, and is refused when they are back', async () => {
    const action = await standing()
    const owner = (await house.services.people.list()).find(({ ownerRoles }) =>
      ownerRoles.includes(action?.ownerRole ?? ''),
    )
    const away = { awayFrom: '2024-04-22', awayUntil: '2024-04-23', deputyId: STRANGER }
    await house.services.preferences.change(owner?.personId ?? '', (before) => ({ ...before, ...away }))
    await press(STRANGER, 'update', { [`note-${ref}`]: 'Looked after while they are away.' })
    const [change] = await house.services.actions.history(ref)
    expect(change).toMatchObject({ note: 'Looked after while they are away.', personId: STRANGER })
    house.setNow('2024-04-24T09:00:00+01:00')
    const reply = await press(STRANGER, 'update', { [`note-${ref}`]: 'Still me.' })
    expect(reply.words).toContain('not yours to change')
    house.setNow('2024-04-22T09:00:00+01:00')
  })

  it('on what has been closed since is refused, and changes nothing', async () => {
    const change = {
      at: '2024-04-20T09:00:00Z',
      by: 'MAAG Chair',
      personId: '',
      door: '',
      what: '',
      note: '',
      from: {},
      to: {},
      operationId: 'close',
    }
    await house.services.actions.change(ref, 'close', (action) => ({
      action: { ...action, status: 'Closed', closed: '2024-04-20' },
      change,
    }))
    const before = await standing()
    const reply = await press(CHAIR, 'done', { [`note-${ref}`]: 'Done.' })
    expect(reply.words).toContain('was closed on 20 April 2024. Nothing was changed.')
    expect(reply.words).toContain('by MAAG Chair on 20 April 2024')
    expect(await standing()).toEqual(before)
  })

  it('on a card that is out of date is refused, and changes nothing', async () => {
    const stale = { kind: 'action', ref, v: '1', [`note-${ref}`]: 'Done.', note: 'Done.' }
    await press(CHAIR, 'update', { [`note-${ref}`]: 'Moved on.' })
    const before = await standing()
    const reply = await house.press(CHAIR, 'done', stale)
    expect(reply.words).toMatch(/changed/)
    expect(await standing()).toEqual(before)
  })

  it('on a card that is out of date gets one that says what changed, by whom, and how it stands now', async () => {
    const stale = { kind: 'action', ref, v: '1', [`note-${ref}`]: 'Done.' }
    await press(CHAIR, 'update', { [`note-${ref}`]: 'The pack is drafted.' })
    await house.runQueue('redraw', async () => undefined)
    const reply = await house.press(CHAIR, 'done', stale)
    expect(reply.type).toBe('application/vnd.microsoft.card.adaptive')
    expect(reply.words.replaceAll('\\', '')).toMatch(
      /What changed last: Update added by VAG Chair on 22 April 2024: The pack is drafted/,
    )
    expect(reply.words).toContain('In progress')
    // The other copies may be as old: they are drawn again.
    expect(await house.runQueue('redraw', async () => undefined)).toBe(1)
  })

  it('on a card that is out of date tells somebody whom it does not concern nothing of what changed', async () => {
    await press(CHAIR, 'update', { [`note-${ref}`]: 'Between us.' })
    const reply = await house.press(STRANGER, 'done', { kind: 'action', ref, v: '1', note: 'x' })
    expect(reply.type).toBe('application/vnd.microsoft.activity.message')
    expect(reply.words).not.toContain('Between us')
  })

  it.each([
    ['a verb of nobody', 'delete-everything', {}],
    ['no reference', 'update', { ref: '' }],
    ['a reference that is not there', 'update', { ref: 'CAP-VAG-999' }],
    ['a reference that is an object', 'update', { ref: { $ne: '' } }],
    ['a version that is no number', 'update', { v: 'DROP' }],
    ['another kind', 'update', { kind: 'person' }],
    ['OData in the reference', 'update', { ref: "x' or PartitionKey ne 'y" }],
  ])('tampered with (%s) is refused, and changes nothing', async (_, verb, over) => {
    const before = await house.services.actions.list()
    const reply = await house.press(CHAIR, verb, { kind: 'action', ref: 'CAP-VAG-009', v: '1', note: 'x', ...over })
    expect(reply.status).toBe(200)
    expect(reply.type).toBe('application/vnd.microsoft.activity.message')
    expect(reply.words).not.toMatch(/went wrong|\.ts:/)
    expect(await house.services.actions.list()).toEqual(before)
  })

  it('from somebody who is not on the roster is told so', async () => {
    const reply = await press('nobody', 'update', { [`note-${ref}`]: 'x' })
    expect(reply.words).toContain('not on the roster')
  })

  it('of an unknown sort is answered, for Teams shows a fault when an invoke is not', async () => {
    const body = await house.invoke(CHAIR, 'task/unknown', {})
    expect(JSON.stringify(body)).toContain('does nothing here')
  })
})
