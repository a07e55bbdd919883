import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionsOf, type House, openHouse, type Said } from '../support/house.ts'

const CHAMPION = 'u-edu-044'
const UNIT = 'p-bu-admin'
const OTHER_UNIT = 'p-bu-head'
const QUESTION = 'who looks after the frobnicator rota for volunteers'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const button = ({ card }: Pick<Said, 'card'>, verb: string) =>
  actionsOf(card).find((action) => action.verb === verb) as { verb: string; data: Record<string, unknown> } | undefined

/** Asks, and presses the button that sends the question on. */
async function send(text: string, who = CHAMPION) {
  const [reply] = await house.say(who, text)
  const offer = button(reply!, 'ask-business-unit')
  expect(offer).toBeDefined()
  return house.press(who, 'ask-business-unit', offer!.data)
}

describe('a question without an answer', () => {
  it('goes to the business unit, is answered back to the asker, and is found by the next who asks', async () => {
    expect((await send(QUESTION)).words).toContain('Sent to the business unit')
    const received = house.postedTo(UNIT).at(-1)
    expect(received?.words).toContain('frobnicator rota')
    expect(JSON.stringify(received?.card)).not.toContain(CHAMPION)

    const [waiting] = await house.say(UNIT, 'questions waiting')
    const answer = button(waiting!, 'answer-question')
    const ref = String(answer?.data.ref)
    const typed = {
      ref,
      [`answer-${ref}`]: 'The volunteer co-ordinator keeps the frobnicator rota.',
      [`keep-${ref}`]: 'true',
      [`source-${ref}`]: 'Volunteer handbook 2024',
    }
    const after = await house.press(UNIT, 'answer-question', typed)
    expect(after.words).toContain('Your answer was sent')

    const told = house.postedTo(CHAMPION).at(-1)
    expect(told?.words).toContain('The volunteer co-ordinator keeps the frobnicator rota.')
    const [again] = await house.say('s11-01', 'who keeps the frobnicator rota for volunteers?')
    expect(again?.words).toContain('The volunteer co-ordinator keeps')
    expect(again?.words).toContain('Source: Volunteer handbook 2024')

    // The same press once more, and another's later answer, change and send nothing.
    const count = house.connector.posted.length
    await house.press(UNIT, 'answer-question', typed)
    const late = await house.press(OTHER_UNIT, 'answer-question', { ref, [`answer-${ref}`]: 'Somebody else.' })
    expect(late.words).toContain('has answered this already')
    expect(house.connector.posted).toHaveLength(count)
  })

  it('sent twice is in the queue once', async () => {
    await send('what colour is the wibble form', 's11-02')
    const before = house.connector.posted.length
    await send('what colour is the wibble form', 's11-02')
    const waiting = await house.services.questions.waiting()
    expect(waiting.filter(({ words }) => words.includes('wibble'))).toHaveLength(1)
    expect(house.connector.posted).toHaveLength(before)
  })

  it('loses names and numbers on the way to the queue', async () => {
    await house.press(CHAMPION, 'ask-business-unit', {
      words: 'can Mrs Hannah Pemberton use 07700 900123 for the rota',
    })
    const kept = (await house.services.questions.waiting()).map(({ words }) => words).join()
    expect(kept).toContain('for the rota')
    expect(kept).not.toMatch(/Pemberton|900123/)
  })

  it.each([
    ['no answer', {}, 'Type the answer first'],
    ['no source for a fact', { answer: 'Yes.', keep: 'true' }, 'where it comes from'],
    ['an answer that is too long', { answer: 'a'.repeat(2001) }, '2000 characters'],
  ])('is not answered with %s', async (_, typed, said) => {
    const [{ id = '' } = {}] = await house.services.questions.waiting()
    const fields = Object.fromEntries(Object.entries(typed).map(([name, value]) => [`${name}-${id}`, value]))
    expect((await house.press(UNIT, 'answer-question', { ref: id, ...fields })).words).toContain(said)
    expect((await house.services.questions.get(id))?.state).toBe('waiting')
  })

  it('is answered by the business unit alone', async () => {
    const [{ id = '' } = {}] = await house.services.questions.waiting()
    const reply = await house.press(CHAMPION, 'answer-question', { ref: id, [`answer-${id}`]: 'Mine.' })
    expect(reply.words).toContain('answered by the business unit')
    expect((await house.services.questions.get(id))?.state).toBe('waiting')
  })

  it('shows its queue to nobody else', async () => {
    const [reply] = await house.say(CHAMPION, 'questions waiting')
    expect(reply?.words).not.toContain('wibble')
  })
})

describe('feedback', () => {
  it('is counted with the kind and the known words, and with nobody’s name', async () => {
    const [reply] = await house.say(CHAMPION, 'who chairs NSIG, asks Hannah Pemberton')
    const pressed = button(reply!, 'not-helpful')
    expect((await house.press(CHAMPION, 'not-helpful', pressed!.data)).words).toContain('Thank you')
    const heard = await house.services.questions.heardBetween('2024-04-22', '2024-04-22')
    const found = heard.find(({ what }) => what === 'not helpful')
    expect(found).toMatchObject({ kind: 'subgroup_info', count: 1 })
    expect(found?.words).toMatch(/who chairs? nsig/)
    expect(JSON.stringify(heard)).not.toMatch(/pemberton|u-edu/i)
  })

  it.each([[{ kind: 'made up', words: 'x' }], [{}]])('of a tampered card is refused and not kept: %j', async (data) => {
    expect((await house.press(CHAMPION, 'helpful', data)).words).toContain('Nothing was kept')
  })

  it('is not asked for after a greeting', async () => {
    const [reply] = await house.say(CHAMPION, 'hello')
    expect(button(reply!, 'helpful')).toBeUndefined()
  })
})

describe('the search beside the message box', () => {
  const look = async (words: string, who = CHAMPION) => {
    const parameters = [{ name: 'words', value: words }]
    const body = await house.invoke(who, 'composeExtension/query', { commandId: 'search', parameters })
    return body.composeExtension as {
      type: string
      text?: string
      attachments?: { content: Record<string, unknown>; preview: { content: { title: string } } }[]
    }
  }
  const titles = async (words: string) => (await look(words)).attachments?.map(({ preview }) => preview.content.title)

  it.each([
    ['CAP-VAG-009', 'CAP-VAG-009'],
    ['nsig', 'NSIG'],
    ['RV-06', 'RV-06'],
    ['neglct', 'Neglect'],
  ])('finds %s', async (words, title) => {
    expect((await titles(words))?.join()).toContain(title)
  })

  it('gives the card of what was found, at the level everybody may see', async () => {
    const found = await look('RV-06', UNIT)
    const card = JSON.stringify(found.attachments?.[0]?.content)
    expect(card).toContain('published')
    expect(card).not.toContain('Status:')
    expect(card).not.toContain('"verb"')
  })

  it('offers something before a word is typed, and says so when nothing fits', async () => {
    const first = await house.invoke(CHAMPION, 'composeExtension/query', {
      commandId: 'search',
      parameters: [{ name: 'initialRun', value: 'true' }],
    })
    expect((first.composeExtension as { attachments: unknown[] }).attachments.length).toBeGreaterThan(3)
    expect((await look('zzzqqq')).text).toContain('Nothing fits')
  })

  it('tells somebody unknown who can add them', async () => {
    expect((await look('nsig', 'nobody')).text).toContain('not on the roster')
  })
})
