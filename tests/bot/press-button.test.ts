import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverDigests } from '../../delivery/deliver-digests.ts'
import { planReminders } from '../../delivery/plan-reminders.ts'
import { teams } from '../../functions/teams.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'
import { anAction, aPerson } from '../support/things.ts'

// Its own owner, chair and nurse, so that nothing of the sample mixes in.
const DAY = '2024-09-23'
const entraId = (end: number): string => `99999999-9999-4999-8999-99999999990${end}`
const owner = aPerson({
  personId: 't-owner',
  entraObjectId: entraId(1),
  displayName: 'Test Owner',
  email: 't1@partners.example',
  ownerRoles: ['Test Owner'],
})
const nurse = aPerson({
  personId: 't-nurse',
  entraObjectId: entraId(2),
  displayName: 'Test Nurse',
  email: 't2@partners.example',
  ownerRoles: ['Test Nurse'],
})
const action = (index: number) =>
  anAction({
    ref: `T-${index}`,
    title: `Thing ${index}`,
    ownerGroup: 'Nobody',
    ownerRole: 'Test Owner',
    due: '2024-09-30',
  })

let house: House

beforeAll(async () => {
  house = await openHouse()
  house.setNow(`${DAY}T09:00:00+01:00`)
  for (const person of [owner, nurse]) await house.services.people.put(person)
  for (let index = 1; index <= 7; index += 1) await house.services.actions.insert(action(index))
  const known = await house.services.conversations.list()
  await house.services.conversations.seed(
    [owner, nurse].map(({ personId }) => ({
      ...known[0]!,
      key: personId,
      conversationId: `a:${personId}`,
      userId: `29:${personId}`,
    })),
  )
  house.services.records.forget()
  // Whoever the roster did not know a moment ago writes once, so that the house knows their Entra id.
  house.activity('t-owner', 'personal', {})
  await planReminders(house.services)
  await deliverDigests([{ personId: 't-owner', day: DAY }], teams(house.services).delivery)
})
afterAll(() => house.close())

const press = (personId: string, verb: string, data: Record<string, unknown>) =>
  house.press(personId, verb, data, {
    from: { id: `29:${personId}`, aadObjectId: personId === 't-nurse' ? entraId(2) : entraId(1) },
  })
const verbsOf = (card: unknown) => actionsOf(card).flatMap(({ verb }) => (typeof verb === 'string' ? [verb] : []))

describe('a digest of seven things', () => {
  it('shows five and the rest one press away', async () => {
    const [posted] = house.postedTo('t-owner')
    expect(posted?.words).toContain('2 more are waiting.')
    const rest = await press('t-owner', 'rest', { kind: 'digest', ref: DAY, v: '1', from: '5' })
    expect(rest.words).toContain('Thing 7')
    expect(rest.words).not.toContain('Thing 1\n')
    expect((await press('t-owner', 'digest', { kind: 'digest', ref: DAY, v: '1', from: '0' })).words).toContain(
      'Thing 1',
    )
  })

  it('is proved to have arrived when Teams refreshes it', async () => {
    const held = await house.services.reminders.read('t-owner', DAY)
    await house.services.reminders.write(held!, {
      ...held!.digest,
      state: 'unconfirmed',
      until: '2024-09-23T09:00:00.000Z',
    })
    await press('t-owner', 'digest', { kind: 'digest', ref: DAY, v: '1', from: '0' })
    expect((await house.services.reminders.read('t-owner', DAY))?.digest).toMatchObject({ state: 'sent', until: '' })
  })

  it('a day that is no day is refused', async () => {
    expect((await press('t-owner', 'digest', { kind: 'digest', ref: '2024-02-30', v: '1' })).words).toContain(
      'not one of ours',
    )
  })
})

describe('more choices', () => {
  it('opens them for one line, and puts it off with a reason', async () => {
    const more = await press('t-owner', 'more', { kind: 'action', ref: 'T-1', v: '1' })
    expect(verbsOf(more.value)).toEqual(['snooze', 'hand-over', 'blocked', 'settings', 'digest'])
    const without = await press('t-owner', 'snooze', { kind: 'action', ref: 'T-1', v: '1', until: '2024-10-01' })
    expect(without.words).toContain('why it can wait')
    const put = await press('t-owner', 'snooze', {
      kind: 'action',
      ref: 'T-1',
      v: '1',
      until: '2024-10-01',
      'snooze-note': 'Half term',
    })
    expect(put.words).toContain('T-1 put off until 1 October 2024')
    expect((await house.services.preferences.get('t-owner')).snoozes).toHaveLength(1)
  })

  it('hands over to a role of the roster, who is shown it and takes it', async () => {
    const nobody = await press('t-owner', 'hand-over', {
      kind: 'action',
      ref: 'T-2',
      v: '1',
      to: 'Nurse',
      'hand-over-note': 'Health',
    })
    expect(nobody.words).toContain('Nobody on the roster has the role "Nurse". Did you mean')
    await press('t-owner', 'hand-over', {
      kind: 'action',
      ref: 'T-2',
      v: '1',
      to: 'test nurse',
      'hand-over-note': 'Health',
    })
    const shown = house.postedTo('t-nurse').at(-1)
    expect(shown?.words).toContain('Test Owner offers this to you.')
    await press('t-nurse', 'accept', { kind: 'action', ref: 'T-2', v: '2' })
    expect(await house.services.actions.get('T-2')).toMatchObject({ ownerRole: 'Test Nurse', offeredTo: '' })
    const history = await house.services.actions.history('T-2')
    expect(history.map(({ what }) => what)).toEqual(['Accepted from the one who offered it', 'Offered to Test Nurse'])
  })

  it('says that it waits for a partner, which every later card shows', async () => {
    await press('t-owner', 'blocked', { kind: 'action', ref: 'T-3', v: '1', 'blocked-note': 'ICB data' })
    const again = await press('t-owner', 'digest', { kind: 'digest', ref: DAY, v: '1', from: '0' })
    expect(again.words).toContain('Waits for a partner: ICB data')
  })
})

describe('done', () => {
  it('keeps evidence and impact, and the business unit closes it', async () => {
    await press('t-owner', 'done', {
      kind: 'action',
      ref: 'T-4',
      v: '1',
      'note-T-4': 'Tested',
      'impact-T-4': 'Sooner help',
    })
    const card = await house.press('p-bu-admin', 'digest', { kind: 'action', ref: 'T-4', v: '2' })
    expect(verbsOf(card.value)).toEqual(expect.arrayContaining(['close', 'return-evidence']))
    await house.press('p-bu-admin', 'close', { kind: 'action', ref: 'T-4', v: '2' })
    expect(await house.services.actions.get('T-4')).toMatchObject({
      status: 'Closed',
      closed: DAY,
      impact: 'Sooner help',
    })
  })

  it('goes back with what is missing', async () => {
    await press('t-owner', 'done', { kind: 'action', ref: 'T-5', v: '1', 'note-T-5': 'Tested' })
    await house.press('p-bu-admin', 'return-evidence', {
      kind: 'action',
      ref: 'T-5',
      v: '2',
      'check-T-5': 'Which schools?',
    })
    expect(await house.services.actions.get('T-5')).toMatchObject({ status: 'In progress', evidence: 'Tested' })
  })
})

describe('in words', () => {
  it('"reminder settings" shows and changes one’s own', async () => {
    const [settings] = await house.say('p-bu-admin', 'reminder settings')
    expect(settings?.words).toContain('one digest a day at most')
    await house.press('p-bu-admin', 'weekly', { kind: 'settings' })
    const [after] = await house.say('p-bu-admin', 'Reminder settings?')
    expect(after?.words).toContain('one digest a week')
    await house.press('p-bu-admin', 'daily', { kind: 'settings' })
  })

  it('the business unit asks who would be reminded next Monday, and nobody else is answered that', async () => {
    const [told] = await house.say('p-bu-admin', 'Who would be reminded next Monday?')
    expect(told?.words).toContain('would be reminded on 30 September 2024')
    expect(told?.words).toContain('Nothing has been sent.')
    const [other] = await house.say('p-chair-vag', 'Who would be reminded next Monday?')
    expect(other?.words ?? '').not.toContain('would be reminded on')
  })

  it('the business unit asks whom reminders did not reach', async () => {
    const held = await house.services.reminders.read('t-owner', DAY)
    await house.services.reminders.write(held!, {
      ...held!.digest,
      state: 'failed',
      reason: 'The e-mail address bounced.',
    })
    const [told] = await house.say('p-bu-admin', 'Which reminders did not arrive?')
    expect(told?.words).toContain('Test Owner')
    expect(told?.words).toContain('Ask their organisation for the right address')
  })
})
