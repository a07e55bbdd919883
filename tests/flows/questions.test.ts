import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionsOf, type House, MENTION, openHouse } from '../support/house.ts'

const CHAMPION = 'u-edu-044'
const UNIT = 'p-bu-admin'
const CHAIR = 'p-chair-vag'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const asked = async (text: string, who = CHAMPION) => (await house.say(who, text)).map(({ words }) => words).join('\n')

describe('a question through the bot’s door', () => {
  it('is answered with a card that has its date and source', async () => {
    const [reply] = await house.say(CHAMPION, 'next neglect course?')
    expect(reply?.words).toContain('Neglect')
    expect(reply?.words).toMatch(/As at 22 April 2024\. Source: NSCP register: training sessions\./)
    expect(reply?.card?.version).toBe('1.5')
  })

  it.each(['groupChat', 'channel'] as const)('is answered in a %s with the mention stripped', async (scope) => {
    const [reply] = await house.say(CHAMPION, 'who chairs NSIG?', scope)
    expect(reply?.words).toContain('NSIG')
    expect(reply?.words).not.toContain('Partnership Assistant')
  })

  it('keeps the mention of somebody else, for it is part of what was asked', async () => {
    const other = '<at>VAG Chair</at>'
    const entities = [
      { type: 'mention', text: MENTION, mentioned: { id: '28:bot' } },
      { type: 'mention', text: other, mentioned: { id: '29:somebody' } },
    ]
    const text = `${MENTION} when does ${other} next meet`
    const reply = await house.post(house.activity(CHAMPION, 'channel', { text, entities }))
    expect(JSON.stringify(reply.jsonBody)).toContain('VAG')
  })

  it('from somebody who is not on the roster says who can add them', async () => {
    const [reply] = await house.say('99999999-9999-4999-8999-999999999999', 'what are the priorities?')
    expect(reply?.words).toContain('not on the roster')
    expect(reply?.words).toContain('01603 223409')
  })

  it('understands "and neglect?" after another of the same kind, for that person in that chat only', async () => {
    await asked('how many cap actions are open in vag', CHAIR)
    expect(await asked('and neglect?', CHAIR)).toMatch(/Neglect/)
  })

  it('keeps what was listed, so that "the second one" and then "it" are understood', async () => {
    await asked('what courses are in may', CHAMPION)
    expect(await asked('the second one', CHAMPION)).toContain('The second of those')
    expect(await asked('how many places left', CHAMPION)).toContain('TS-101')
  })

  it('about own bookings is answered one-to-one and never in a group', async () => {
    const alone = await house.say(CHAMPION, 'my bookings')
    const together = await house.say(CHAMPION, 'my bookings', 'groupChat')
    expect(alone[0]?.words).toContain('bookings')
    expect(together[0]?.words).toContain('one-to-one')
    expect(together[0]?.words).not.toMatch(/BK-\d+/)
  })

  it('about a named child is refused kindly', async () => {
    const words = await asked('what happened in the case of Jaydon Marsh aged 6')
    expect(words).not.toContain('Jaydon')
    expect(words).toMatch(/0344 800 8020/)
  })

  it('that is asked again within minutes reaches no storage', async () => {
    await asked('what are the priorities?')
    const reads = await storageReads(() => asked('what are the priorities?'))
    expect(reads).toBe(0)
  })
})

describe('bad input at the bot’s door', () => {
  it.each([
    ['not JSON', 'this is {not json', 400],
    ['no type', { text: 'hello' }, 400],
    ['a list', [1, 2], 400],
    ['1 MB', { type: 'message', text: 'a'.repeat(1024 * 1024) }, 413],
  ])('%s is refused by name and without a stack trace', async (_, body, status) => {
    const reply = await house.post(body)
    expect(reply.status).toBe(status)
    expect(JSON.stringify(reply.jsonBody)).toMatch(/"error":"[A-Z]/)
    expect(JSON.stringify(reply.jsonBody)).not.toMatch(/\bat .*\.ts:\d/)
  })

  it.each([
    ['empty text', ''],
    ['blanks', ' \n\t '],
    ['emoji only', '😀😀🎉'],
    ['another language', '¿Cuándo es la próxima reunión del grupo de trabajo por favor?'],
    ['Markdown', '# **bold** [link](javascript:alert(1)) `code`'],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a template expression', ['$', '{$root.title} $', '{toUpper(secret)}'].join('')],
    ['OData quotes', "CAP-VAG-009' or PartitionKey ne 'x"],
    ['20,000 characters', 'colourless green ideas '.repeat(870)],
    ['a mention of everyone', '<at>everyone</at> hello'],
  ])('%s gets a sensible card, with nothing typed coming back to act on', async (_, text) => {
    const replies = await house.say(CHAMPION, text)
    const sent = JSON.stringify(replies.map(({ card }) => card?.body))
    expect(replies[0]?.card).toBeDefined()
    expect(sent).not.toMatch(/<script|onerror|<at>|\]\(javascript|\$\{/)
    expect(replies.map(({ words }) => words).join()).not.toContain('went wrong')
  })

  it('not understood at all ends with whom to call about a child', async () => {
    expect(await asked('zxcv qwfp arst', 's11-01')).toContain('0344 800 8020')
  })
})

describe('a sign that is no question', () => {
  it('does not bring the last answer again', async () => {
    await asked('who chairs NSIG?', 's11-02')
    expect(await asked('👍', 's11-02')).not.toContain('NSIG')
  })
})

describe('buttons that ask further', () => {
  it('carry words that are understood when they come back', async () => {
    const [reply] = await house.say(UNIT, 'what can you do?')
    const next = actionsOf(reply?.card?.actions).filter(({ type }) => type === 'Action.Submit')
    for (const { data } of next) {
      const said = (data as { msteams: { value: string } }).msteams.value
      expect(await asked(said)).not.toContain('not sure what you mean')
    }
  })
})

/** How often the table service was asked while something ran. */
async function storageReads(run: () => Promise<unknown>): Promise<number> {
  const { people, conversations } = house.services
  let count = 0
  const restore = [
    [people, 'byEntraId'],
    [conversations, 'put'],
  ].map(([store, name]) => {
    const holder = store as unknown as Record<string, (...given: unknown[]) => unknown>
    const method = holder[name as string]!
    holder[name as string] = (...given) => {
      count += 1
      return method(...given)
    }
    return () => {
      holder[name as string] = method
    }
  })
  await run()
  for (const undo of restore) undo()
  return count
}
