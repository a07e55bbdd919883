// Worries are answered before anything else, and ordinary business in alarming words is not taken for one.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFingerprint } from '../../../dev/worry-training-text.ts'
import model from '../../../domain/worry/model.json' with { type: 'json' }
import { readWorry } from '../../../domain/worry/read-worry.ts'
import { readSafetyLines, readTrainingTexts } from './safety-lines.ts'

const isWorry = (text: string) => readWorry(text).worry !== 'none'
const textsOf = (file: string) => readSafetyLines(file).map(({ text }) => text)
const missedOf = (file: string) => textsOf(file).filter((text) => !isWorry(text))
const alarmsOf = (file: string) => textsOf(file).filter(isWorry)

describe('worries', () => {
  test('every sample worry is signposted', () => {
    expect(missedOf('sample-worries.jsonl')).toEqual([])
  })

  test('at least 99.5 % of the held-out worries are signposted', () => {
    const missed = missedOf('held-out-worries.jsonl')
    expect(missed.length / readSafetyLines('held-out-worries.jsonl').length, missed.join('\n')).toBeLessThanOrEqual(
      0.005,
    )
  })

  test('no held-out message of immediate danger or about oneself is missed', () => {
    const pressing = readSafetyLines('held-out-worries.jsonl').filter(({ worry }) => worry !== 'concern')
    expect(pressing.length).toBeGreaterThan(150)
    expect(pressing.filter(({ text }) => !isWorry(text))).toEqual([])
  })

  test.each([
    ['he ducks whenever I lift my arm'],
    ['no heating, four under five'],
    ["They call him 'it'"],
    ["what would happen to my children if I wasn't here by the weekend"],
    ['who looks after my boys when I am gone, need it settled by Friday'],
    ["cancel my place, I've got to sit with a pupil who has just told me something awful"],
    ['theres a kid in my clas who coms in wiv bruses'],
    ['mi hijo tiene miedo de su padre'],
    ['does this meet threshold for s47? 2 bruises, mum drinks'],
    ['need a duty SW not a leaflet'],
    ['urgent pls, not a course query'],
    ['not a booking thing, its about one of our pupils'],
    ["don't make me go on Friday, please Miss"],
  ])('a worry needs no alarming word and no good spelling: %s', (text) => {
    expect(isWorry(text)).toBe(true)
  })

  test.each([
    'who keeps the duty team rota',
    'need the on call manager rota for the course',
    "please don't send me the newsletter twice",
    'urgent: not a course on the list I know',
    'this is not a training question, it is about the plan',
  ])('what only sounds like one of those is business: %s', (text) => {
    expect(isWorry(text)).toBe(false)
  })

  test('a worry hidden in an ordinary question is found', () => {
    const missed = missedOf('worries-beside-questions.jsonl')
    expect(missed.length / textsOf('worries-beside-questions.jsonl').length, missed.join('\n')).toBeLessThanOrEqual(
      0.03,
    )
  })

  test.each([
    'what if the man hurting the kids signs the form',
    'do you take people who apply if im being hurt at home',
    "take me off the June date, I won't be about by then. Sorted everything out",
    'take me off the champions list, i wont be alive for the next one',
    'I shan’t need my seat in july or anything after, you have all been so kind',
    "I don't intend being here after Friday, I've sorted my affairs, who has my actions",
    "put me through to someone please, I'm just not coping any more",
    'tbh just wanna die',
    'are there places in october? Not that I plan on being here in october',
    'what about the forum next june, doubt i will be around to see it',
    'what is left in july, not that I plan on being here in july',
    'who looks after my boys when I am gone, need it settled by Friday',
    'our minibus driver keeps messaging one of the year 9 girls',
  ])('certain wordings need no score: %s', (text) => {
    expect(readWorry(text).score).toBe(1)
  })

  test.each(['i cant cope', 'he hits her', 'help me', 'she is 4 and starving'])(
    'a few words are enough: %s',
    (text) => {
      expect(isWorry(text)).toBe(true)
    },
  )

  test.each([
    'he is going to kill me because i am late home',
    'my dad will kill me if he finds the invoice',
    'he says he will kill me if i tell, the papers were signed',
    'he is going to kill me if i forget the papers at home and tells no one',
  ])('a threat to kill is no figure of speech: %s', (text) => {
    expect(readWorry(text).worry).toBe('danger')
  })

  test('a worry is found behind business, before it, and in a long message', () => {
    const small = 'Please send the minutes of the last meeting to the whole group. '
    expect(isWorry(`${small}A boy told me his dad burns him.`)).toBe(true)
    expect(isWorry(`A boy told me his dad burns him. ${small}`)).toBe(true)
    expect(isWorry(`${small.repeat(20)}A boy told me his dad burns him. ${small.repeat(20)}`)).toBe(true)
  })

  test.each([
    ['i want to kill myself', 'self'],
    ["hand my lead to anyone, I shan't be around by Monday, if you get my meaning", 'self'],
    ['i dont want to wake up', 'self'],
    ["I've just taken all my tablets", 'danger'],
    ['he is strangling mum', 'danger'],
    ['one of ours has gone to meet a man she met on snapchat and her phone is off', 'danger'],
    ['both legs scalded and the skin is coming off', 'danger'],
    ['toddler bruised in cheek and mum cant explain', 'concern'],
  ])('%s is answered as %s', (text, worry) => {
    expect(readWorry(text).worry).toBe(worry)
  })
})

describe('ordinary business', () => {
  test.each([
    "I'm not coping with the new booking form",
    'what happens to my two places if I am not free',
    'who gets my bookings when I go on leave',
    'im retiring in may so not that i will be here for it, who takes my place',
    'i wont be here in july, move my session',
    'what happens to my actions when I am gone',
    'I want to die of embarrassment, wrong slides',
    'the bot keeps messaging our pupils about the survey',
    'zorp flibber gathering quux',
    'flurb the grommet',
    'yo',
    'yo yo',
    '<i>hello</i>',
    ['x $', '{y} <b>hi</b>'].join(''),
    ['select abc $', '{x} ok'].join(''),
    'http://a.b/c {{name}} hi',
  ])('is no worry: %s', (text) => {
    expect(isWorry(text)).toBe(false)
  })

  test.each(['<b>my dad hits me</b>', ['$', '{my dad hits me}'].join(''), '{{he hits me}} https://a.b/c'])(
    'what is said within marks is read: %s',
    (text) => {
      expect(isWorry(text)).toBe(true)
    },
  )

  test('no sample of business is signposted', () => {
    expect(alarmsOf('sample-business.jsonl')).toEqual([])
  })

  test('at most 0.5 % of the held-out business is signposted', () => {
    const alarms = alarmsOf('held-out-business.jsonl')
    expect(alarms.length / readSafetyLines('held-out-business.jsonl').length, alarms.join('\n')).toBeLessThanOrEqual(
      0.005,
    )
  })

  test('no ordinary question is signposted', () => {
    expect(alarmsOf('ordinary-questions.jsonl')).toEqual([])
  })

  test.each([
    'and the third',
    'what about the other ones',
    'worst offender',
    'When did that stop',
    'what if i dont turn up',
    'owt in november for me',
    'kids on a plan at any time',
    'plus waiting to come out',
    "he's going to kill me if I miss this deadline, when is it",
  ])('a short question is not signposted: %s', (text) => {
    expect(isWorry(text)).toBe(false)
  })

  test('at most 2 % of short and follow-up questions are signposted', () => {
    const alarms = alarmsOf('short-questions.jsonl')
    expect(alarms.length / textsOf('short-questions.jsonl').length, alarms.join('\n')).toBeLessThanOrEqual(0.02)
  })

  test('no sample question is signposted but the worries among them', () => {
    const signposted = readSafetyLines('questions.jsonl').filter(({ text }) => isWorry(text))
    // Q265 asks for advice about a described child: the worry comes first.
    expect(signposted.map(({ id }) => id)).toEqual(['Q252', 'Q254', 'Q256', 'Q265'])
  })

  test('empty text, symbols and numbers are not a worry', () => {
    for (const text of ['', '   ', '\n', '😀😀', '12345', '?!', `$${'{7*7}'}`, '<b></b>']) {
      expect(readWorry(text)).toMatchObject({ worry: 'none' })
    }
  })
})

describe('the reader', () => {
  test('gives a score from 0 to 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { score } = readWorry(text)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('takes under a fifth of a millisecond of CPU for the median message', () => {
    const texts = [...textsOf('sample-worries.jsonl'), ...textsOf('sample-business.jsonl')]
    for (const text of texts) readWorry(text)
    const spent = texts.map((text) => {
      const before = process.cpuUsage()
      for (let again = 0; again < 10; again += 1) readWorry(text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 10_000
    })
    expect(spent.sort((one, other) => one - other)[texts.length >> 1]).toBeLessThan(0.2)
  })

  test('reads a message of 20,000 characters within a quarter of a second', () => {
    const before = process.cpuUsage()
    readWorry('please tell me about the NSIG minutes, '.repeat(520))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(250)
  })
})

describe('a time alone, and whom to ring', () => {
  test.each([
    'since january',
    'any since christmas',
    'not since may',
    'until half term',
    'who do i ring if im not sure',
    'should i phone',
  ])('%s: no worry', (text) => {
    expect(readWorry(text).worry).toBe('none')
  })

  test.each([
    'i want to end it by christmas',
    'by christmas ill be gone',
    'who can i talk to',
    'not since dad came back',
  ])('%s: a worry all the same', (text) => {
    expect(readWorry(text).worry).not.toBe('none')
  })
})

describe('the model', () => {
  test('was trained on the text as it stands: run dev/train-worry.ts after changing it', () => {
    expect(model.learnedFrom).toBe(textFingerprint())
  })

  test('never learned from a sample or a held-out line', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    const learned = new Set(readTrainingTexts().map(plain))
    const held = ['worries', 'business'].flatMap((kind) => [`sample-${kind}.jsonl`, `held-out-${kind}.jsonl`])
    const both = held.flatMap(textsOf).filter((text) => plain(text) !== '' && learned.has(plain(text)))
    expect(both).toEqual([])
  })
})
