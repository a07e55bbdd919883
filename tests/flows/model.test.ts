import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionsOf, type House, openHouse } from '../support/house.ts'
import { startModel } from '../support/model.ts'

const CHAMPION = 'u-edu-044'
const VAGUE = 'whens the next get together of that adolescent lot Hannah Pemberton mentioned'

let house: House
let model: Awaited<ReturnType<typeof startModel>>
beforeAll(async () => {
  model = await startModel()
  house = await openHouse({ model: model.settings })
})
afterAll(async () => {
  await house.close()
  await model.close()
})

describe('with a model', () => {
  it('words the offline reader is sure of never leave the house', async () => {
    await house.say(CHAMPION, 'what are the priorities?')
    await house.say(CHAMPION, 'he ducks whenever I lift my arm')
    await house.say(CHAMPION, 'what happened to Jaydon Marsh')
    expect(model.asked).toEqual([])
  })

  it('words it is unsure of are mapped, without names, and answered from the registers', async () => {
    const content = {
      kind: 'meetings',
      group: 'VAG',
      course: '',
      section: '',
      category: '',
      priority: '',
      isMine: false,
    }
    model.answerWith({ content: JSON.stringify(content) })
    const [reply] = await house.say(CHAMPION, 'zorp flibber gathering quux for Hannah Pemberton')
    expect(model.asked).toHaveLength(1)
    expect(model.asked[0]).not.toContain('Pemberton')
    expect(reply?.words).toMatch(/VAG/)
  })

  it('that is down, the offline reading stands', async () => {
    model.answerWith({ status: 500 })
    const [reply] = await house.say(CHAMPION, 'zorp flibber gathering quux')
    expect(reply?.card).toBeDefined()
    expect(reply?.words).not.toContain('went wrong')
  })
})

describe('without certainty', () => {
  it('the asker is given readings to choose from, each understood when pressed', async () => {
    model.answerWith({ status: 500 })
    const replies = await Promise.all(
      ['budget meeting', 'chair training', 'review course', VAGUE].map((text) => house.say('s11-01', text)),
    )
    const asks = replies.flat().find(({ words }) => words.includes('Which do you mean'))
    if (!asks) return
    const choices = actionsOf(asks.card).filter(({ type }) => type === 'Action.Submit')
    expect(choices.length).toBeGreaterThanOrEqual(2)
  })
})
