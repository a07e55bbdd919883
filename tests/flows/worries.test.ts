import { TableServiceClient } from '@azure/data-tables'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { testStorage } from '../support/emulator.ts'
import { actionsOf, type House, openHouse } from '../support/house.ts'

const CHAMPION = 'u-edu-044'
const NUMBERS = ['999', '0344 800 8020', '0800 1111']
// A word that stands nowhere else, to look for afterwards.
const CANARY = 'quokkabruise'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('a worry about a child', () => {
  it.each([
    ['he ducks whenever I lift my arm', CHAMPION],
    ['no heating, four under five and nobody home', CHAMPION],
    ['i dont want to wake up', CHAMPION],
    ['my neighbour is hitting her baby right now', 'nobody-on-the-roster'],
  ])('%s is met with whom to call, whoever says it', async (text, who) => {
    const [reply] = await house.say(who, text)
    for (const number of NUMBERS) expect(reply?.words).toContain(number)
    expect(actionsOf(reply?.card)).toEqual([])
  })

  it.each(['groupChat', 'channel'] as const)('is met in a %s too', async (scope) => {
    const [reply] = await house.say(CHAMPION, 'she flinches when her stepdad walks in', scope)
    for (const number of NUMBERS) expect(reply?.words).toContain(number)
  })

  it.each([
    'should i wait for the ANOOF meeting',
    'do i need proof',
    'can it wait till monday',
    'what if i’m wrong',
    'what happens next',
    'her mum seems nice though',
    'can we stay anonymous',
  ])('is still what "%s" asks about, just after', async (text) => {
    house.setNow('2024-04-22T09:00:00+01:00')
    await house.say(CHAMPION, 'she flinches when her stepdad walks in')
    const [reply] = await house.say(CHAMPION, text)
    expect(reply?.words).toContain('0344 800 8020')
    expect(reply?.words).toContain('999')
  })

  it.each(['when is the next vag meeting', 'and nsig?', 'next neglect course?', 'whats overdue'])(
    'leaves "%s", asked just after, to be answered as ever',
    async (text) => {
      await house.say(CHAMPION, 'she flinches when her stepdad walks in')
      const [reply] = await house.say(CHAMPION, text)
      expect(reply?.words).not.toContain('Please speak to someone now')
    },
  )

  it('is over after twenty minutes, and is nobody else’s', async () => {
    house.setNow('2024-04-22T09:00:00+01:00')
    await house.say(CHAMPION, 'she flinches when her stepdad walks in', 'groupChat')
    const [other] = await house.say('u-edu-015', 'should we wait for the ANOOF meeting', 'groupChat')
    expect(other?.words).not.toContain('Please speak to someone now')
    house.setNow('2024-04-22T09:21:00+01:00')
    const [later] = await house.say(CHAMPION, 'should we wait for the ANOOF meeting', 'groupChat')
    expect(later?.words).not.toContain('Please speak to someone now')
    house.setNow('2024-04-22T09:00:00+01:00')
  })

  it('is met when it is typed into the search box', async () => {
    const parameters = [{ name: 'words', value: 'a boy in my class has bruises round his neck' }]
    const body = await house.invoke(CHAMPION, 'composeExtension/query', { commandId: 'search', parameters })
    expect(JSON.stringify(body)).toContain('0344 800 8020')
  })

  it('leaves nothing behind: not in memory, in logs or in any table', async () => {
    const logs = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'log')]
    await house.say(CHAMPION, 'how many cap actions are open in vag')
    await house.say(CHAMPION, `her dad has ${CANARY} marks on her arms and she is scared of him`)
    await house.press(CHAMPION, 'ask-business-unit', {
      kind: 'not_understood',
      words: `he hits her, ${CANARY} bruises`,
    })
    await house.press(CHAMPION, 'not-helpful', { kind: 'cap_status', words: `he hits her, ${CANARY} bruises` })
    const after = await house.say(CHAMPION, 'and neglect?')
    expect(after[0]?.words).toContain('Composite Action Plan')
    expect(logs.flatMap(({ mock }) => mock.calls).join()).not.toContain(CANARY)
    for (const log of logs) log.mockRestore()
    expect(await tablesHolding(CANARY)).toEqual([])
  })

  it('pressed towards the business unit is met, and joins no queue', async () => {
    const reply = await house.press(CHAMPION, 'ask-business-unit', { words: 'a child told me her uncle touches her' })
    expect(reply.words).toContain('0344 800 8020')
    expect(await house.services.questions.waiting()).toEqual([])
  })

  it.each([
    ['Please could you cancel my place on 13 May, my pupil has just told me that her dad hits her', /booking|place/i],
    ['Could you tell me who chairs NSIG? I have a case where the kids have been neglected for years', /NSIG/],
  ])('wrapped round an ordinary matter is met first: %s', async (text, ordinary) => {
    const [first, second] = await house.say(CHAMPION, text)
    expect(first?.words).toContain('0344 800 8020')
    expect(second?.words).toMatch(ordinary)
    expect(JSON.stringify(second?.card?.actions)).not.toContain('ask-business-unit')
  })

  it('is met even when storage cannot be reached', async () => {
    const broken = vi.spyOn(house.services.records, 'current').mockRejectedValue(new Error('no storage'))
    const quiet = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const [reply] = await house.say(CHAMPION, 'who chairs NSIG? a child told me her uncle hurts her')
    expect(reply?.words).toContain('0344 800 8020')
    broken.mockRestore()
    quiet.mockRestore()
  })
})

describe('ordinary business in alarming words', () => {
  it.each(['risk assessment course', 'child protection plan numbers', "I'm dying to see the newsletter"])(
    '%s is answered as business',
    async (text) => {
      const [reply] = await house.say(CHAMPION, text)
      expect(reply?.words).not.toContain('Childline')
    },
  )
})

async function tablesHolding(word: string): Promise<string[]> {
  const { connectionString } = await testStorage()
  const service = TableServiceClient.fromConnectionString(connectionString, { allowInsecureConnection: true })
  const { TableClient } = await import('@azure/data-tables')
  const holding: string[] = []
  for await (const { name = '' } of service.listTables()) {
    const table = TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true })
    for await (const row of table.listEntities()) if (JSON.stringify(row).includes(word)) holding.push(name)
  }
  return holding
}
