import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LADDERS } from '../../domain/ladders.ts'
import { readLadder } from '../../domain/set-ladder.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-manager'
const CHAIR = 'p-chair-vag'
const WHAT_IF = 'what if actions were reminded 28, 14, 7 and 0 days before, then every 14 days?'

let house: House
let unit: string
beforeAll(async () => {
  house = await openHouse()
  const people = await house.services.people.list()
  unit = people.find(({ roles }) => roles.includes('business_unit'))?.personId ?? UNIT
})
afterAll(() => house.close())

describe('words about a rule', () => {
  const read = (text: string) => readLadder(text, LADDERS, '2024-04-22')
  it.each([
    [WHAT_IF, 'action', [28, 14, 7, 0], [], 14],
    ['try the rule for Section 11 returns: 21 and 7 days before, then weekly', 'return', [21, 7], [], 7],
    ['dry run: remind of papers 10, 3 days before', 'papers', [10, 3], [], 0],
    ['what if rapid reviews were reminded on working days 4, 8 and 12', 'review', [], [4, 8, 12], 0],
    ['try reminders of courses 14 days before and on the day', 'training', [14, 0], [], 0],
    ['suppose actions are reminded 7 days before, then every 2 weeks', 'action', [7], [], 14],
    ['suppose milestones are reminded 7 days before, then fortnightly', 'milestone', [7], [], 14],
  ] as const)('%s', (text, kind, before, clockDays, everyAfter) => {
    expect(read(text)).toMatchObject({ kind, before, clockDays, everyAfter, effectiveFrom: '2024-04-23' })
  })

  it('about something else are left alone, and those that say too little are asked for more', () => {
    expect(read('what is due next week?')).toBeUndefined()
    expect(() => read('what if actions were reminded more often?')).toThrow('name the thing and the days')
    expect(() => read('what if dogs were reminded 3 days before?')).toThrow('name the thing and the days')
  })
})

describe('a changed rule in the chat', () => {
  it('is tried for the business unit: what it would do, for whom, and nothing is sent', async () => {
    const [said] = await house.say(unit, WHAT_IF)
    expect(said?.words).toContain('28, 14, 7, 0 days before')
    expect(said?.words).toMatch(/It differs for|Nobody would notice/)
    expect(said?.words).toContain('Nothing has been changed or sent.')
    expect(await house.services.ladders.list()).toEqual([])
    expect(actionsOf(said?.card).map(({ verb }) => verb)).toContain('use-rule')
  })

  it('is put into force in a press, from tomorrow, by the business unit alone', async () => {
    const [said] = await house.say(unit, WHAT_IF)
    const button = actionsOf(said?.card).find(({ verb }) => verb === 'use-rule')
    const data = button?.data as Record<string, unknown>
    expect((await house.press(CHAIR, 'use-rule', data)).words).toContain('Only the business unit')
    expect(await house.services.ladders.list()).toEqual([])
    expect((await house.press(unit, 'use-rule', data)).words).toContain('begins on 23 April 2024')
    expect(await house.services.ladders.list()).toMatchObject([
      { kind: 'action', before: [28, 14, 7, 0], everyAfter: 14, effectiveFrom: '2024-04-23' },
    ])
  })

  it.each(['', 'action|1|x', 'dogs|1|1', 'action|1,2,3,4,5,6,7,8,9|14', 'action|7|1'])(
    'a button altered to %j is refused',
    async (choice) => {
      const before = await house.services.ladders.list()
      expect((await house.press(unit, 'use-rule', { choice })).type).toBe('application/vnd.microsoft.activity.message')
      expect(await house.services.ladders.list()).toEqual(before)
    },
  )

  it('is answered to nobody else', async () => {
    const [said] = await house.say(CHAIR, WHAT_IF)
    expect(said?.words ?? '').not.toContain('cards with')
  })
})
