import { InvocationContext, type Timer } from '@azure/functions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weeklyQuestions } from '../../functions/weekly-questions.ts'
import { type House, openHouse } from '../support/house.ts'

const UNIT = 'p-bu-admin'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

async function runOn(moment: string) {
  house.setNow(moment)
  const before = house.connector.posted.length
  const context = new InvocationContext({ functionName: 'weekly-questions', logHandler: () => undefined })
  await weeklyQuestions({} as Timer, context)
  return house.connector.posted.length - before
}

describe('the weekly report of questions without an answer', () => {
  it('comes once, on the first working day after the week in which they were asked', async () => {
    house.setNow('2024-05-01T10:00:00+01:00')
    await house.say('s11-01', 'how much is the late cancellation fee')
    await house.say('s11-02', 'how much is the late cancellation fee')
    await house.say('s11-02', 'blorple wuggle the forms')

    expect(await runOn('2024-05-03T09:30:00+01:00')).toBe(0)
    // 6 May 2024 was a bank holiday.
    expect(await runOn('2024-05-06T09:30:00+01:00')).toBe(0)
    expect(await runOn('2024-05-07T09:30:00+01:00')).toBeGreaterThan(0)
    const told = house.postedTo(UNIT).at(-1)
    expect(told?.words).toContain('Asked last week, and not answered')
    expect(told?.words).toContain('3 questions had no answer')
    expect(told?.words).not.toMatch(/blorple|wuggle|s11-0/)

    expect(await runOn('2024-05-08T09:30:00+01:00')).toBe(0)
    expect(await runOn('2024-05-13T09:30:00+01:00')).toBe(0)
  })
  it('is tried again on the next working day when it reached nobody', async () => {
    house.setNow('2024-05-15T10:00:00+01:00')
    await house.say('s11-01', 'blorple wuggle the forms')
    // Refused by Teams for each of the business unit, and then by the e-mail that stands in.
    const unit = (await house.services.people.list()).filter(({ roles }) => roles.includes('business_unit'))
    house.connector.answerWith(...unit.flatMap(() => [403, 400]))
    await runOn('2024-05-20T09:30:00+01:00')
    expect(house.postedTo(UNIT).at(-1)?.words).toContain('Asked last week, and not answered')
    house.connector.answerWith()
    expect(await runOn('2024-05-21T09:30:00+01:00')).toBeGreaterThan(0)
    expect(await runOn('2024-05-22T09:30:00+01:00')).toBe(0)
  })
})
