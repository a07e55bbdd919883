// Questions as people type them, with what a right answer holds: the sample, our own, follow-ups, paraphrases, oddities.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { UNSURE } from '../../../bot/clarify.ts'
import { ask, isRight, readAsked } from '../../../dev/evaluate.ts'
import { FURTHER_SETS } from '../../../dev/question-sets.ts'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { seeded } from '../../../dev/seeded.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'
import { withOrder, withShorthand, withTypo } from './paraphrase.ts'

const vocabulary = buildVocabulary(sampleRecords())
const sample = readAsked(new URL('../../data/questions.jsonl', import.meta.url))
const own = readAsked(new URL('../../data/our-questions.jsonl', import.meta.url))

function read(text: string, previous?: Question, today = '2024-04-22') {
  return readQuestion(text, { today, vocabulary, ...(previous ? { previous } : {}) })
}

test('at least 97 % of the sample questions hold what they must, and none what it must not', () => {
  const outcomes = sample.map(ask)
  const wrong = outcomes.filter((one) => !isRight(one)).map((one) => `${one.asked.text}: lacks ${one.lacking}`)
  expect(wrong.length / outcomes.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
  expect(outcomes.flatMap((one) => one.forbidden)).toEqual([])
})

test('at least 97 % of our own questions, over every kind, hold what they must', () => {
  const outcomes = own.map(ask)
  const wrong = outcomes.filter((one) => !isRight(one)).map((one) => `${one.asked.text}: lacks ${one.lacking}`)
  expect(wrong.length / outcomes.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
})

test.each(FURTHER_SETS)('of the %s, at least 97 in a hundred hold what they must', (name) => {
  const outcomes = readAsked(new URL(`../../data/${name}.jsonl`, import.meta.url)).map(ask)
  const wrong = outcomes.filter((one) => !isRight(one)).map((one) => `${one.asked.text}: lacks ${one.lacking}`)
  expect(wrong.length / outcomes.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
  expect(outcomes.filter(isRight).flatMap((one) => one.forbidden)).toEqual([])
  const askedBack = outcomes.filter((one) => isRight(one) && one.sureness > 0 && one.sureness < UNSURE)
  expect(askedBack.length / outcomes.length).toBeLessThanOrEqual(0.05)
})

test('of wordings by people who had not seen how questions are read, at least 96 in a hundred are of their kind', () => {
  const wordings = readFileSync(new URL('../../data/kind-wordings.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): { kind: string; text: string } => JSON.parse(line))
  const wrong = wordings.filter(({ kind, text }) => read(text).question.kind !== kind)
  expect(wrong.length / wordings.length, wrong.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.04)
})

test('a question that stands alone is answered alike after an unrelated one', () => {
  const alone = [...sample, ...own].filter((one) => !one.previous)
  const changed = alone.flatMap((asked, place) => {
    const before = alone[(place * 37 + 13) % alone.length]!
    if (before.intent === asked.intent || /greeting|help/.test(before.intent)) return []
    const isLost = isRight(ask(asked)) && !isRight(ask({ ...asked, previous: { text: before.text } }))
    return isLost ? [`${before.text} >> ${asked.text}`] : []
  })
  expect(changed.length / alone.length, changed.join('\n')).toBeLessThanOrEqual(0.018)
})

test('every fact has a question that a person might ask for it', () => {
  const asked = readAsked(new URL('../../data/fact-questions.jsonl', import.meta.url)).map(({ factId }) => factId)
  expect(new Set(asked)).toEqual(new Set(sampleRecords().facts.map(({ id }) => id)))
})

test('at least 95 % of paraphrases keep their kind and what they name', () => {
  const random = seeded(20240422)
  const changed: string[] = []
  let asked = 0
  for (const { text, clock } of [...sample, ...own].filter((one) => !one.previous)) {
    const before = essence(read(text, undefined, clock).question)
    const mixed = withOrder(withTypo(withShorthand(text), random), random)
    for (const said of [withTypo(text, random), withShorthand(text), withOrder(text, random), mixed]) {
      asked += 1
      if (essence(read(said, undefined, clock).question) !== before) changed.push(said)
    }
  }
  expect(changed.length / asked, changed.join('\n')).toBeLessThanOrEqual(0.05)
})

function essence({ text: _text, topic: _topic, nearTopics: _near, readings: _readings, ...rest }: Question): string {
  return JSON.stringify(Object.entries({ ...rest, isMine: undefined }).sort())
}

test.each([
  ['who chairs NSIG', 'and VAG?', { kind: 'subgroup_info', group: 'VAG', topic: 'group-chair' }],
  ['whats overdue', 'just the neglect ones', { kind: 'cap_overdue', section: 'Neglect' }],
  ['list VAG actions', 'which of those are overdue', { kind: 'cap_overdue', section: 'VAG' }],
  ['next neglect course?', 'is it online', { kind: 'training_sessions', course: 'Neglect' }],
  ['when is the next VAG', 'who chairs it', { kind: 'subgroup_info', group: 'VAG' }],
  ['how many rapid reviews did we do', 'what about last year', { kind: 'review_status', year: '2023-24' }],
  ['how many s11 returns did we get', 'what was the response rate', { kind: 'section11', topic: 's11-invited' }],
  ['what is safer', 'and how many staff', { kind: 'annual_report', topic: 'report-staff' }],
  ['what is the champions newsletter', 'what is MAAG', { kind: 'subgroup_info', group: 'MAAG' }],
  ['how many champions are there', '2020-21', { kind: 'champions', year: '2020-21' }],
  ['is sector specific 3 or 4', 'who owns them', { kind: 'cap_status', section: 'Sector specific' }],
])('after "%s", "%s" is understood from what was asked before', (first, then, expected) => {
  expect(read(then, read(first).question).question).toMatchObject(expected)
})

test.each([
  ['help', 'help'],
  ['thanks', 'greeting'],
  ['childline number', 'contacts'],
  ['my bookings', 'my_bookings'],
  ['website?', 'contacts'],
  ['S11 returns', 'section11'],
])('"%s" stands alone after any question', (text, kind) => {
  for (const before of [
    'whats overdue',
    'how many neglect champs are there',
    'next neglect course?',
    'who chairs NSIG',
  ]) {
    expect(read(text, read(before).question).question.kind).toBe(kind)
  }
})

test.each(['sdfkjh wqeoiu', '123', '???', 'lkjlkj'])(
  '"%s", after a question, never brings its answer again',
  (text) => {
    expect(read(text, read('how many cap recs are open').question).question.kind).toBe('not_understood')
  },
)

test('asked for bullets after the risks of another group, it gives the whole of the one now named', () => {
  const before = read('risks from the last wfdg', undefined, '2024-07-24').question
  const { question } = read('give me 3 bullets on VAG june', before, '2024-07-24')
  expect(question).toMatchObject({ kind: 'subgroup_update', group: 'VAG' })
  expect(question.topic).toBeUndefined()
})

test('what belongs to the question before is left behind by a question of another kind', () => {
  const { question } = read('how much do the police put in', read('list VAG actions').question)
  expect(question).toMatchObject({ kind: 'funding' })
  expect(question.section).toBeUndefined()
})

test('a clear question of its own takes nothing from the question before', () => {
  const question = read('when is the next SPRG meeting', read('how many neglect champions are there').question).question
  expect(question).toMatchObject({ kind: 'meetings', group: 'SPRG' })
  expect(question.priority).toBeUndefined()
})

test.each([
  '',
  '   ',
  '😀🎉',
  'asdf qwer zxcv',
  'what is the capital of france',
  'wie viele kinder',
  '<b>{{secret}}</b>',
  "'; drop table x",
])('words that mean nothing here ("%s") are not taken for a question', (text) => {
  expect(read(text).question.kind).toBe('not_understood')
  expect(read(text).sureness).toBe(0)
})

test('a text of 20,000 characters is read at once and kept short', () => {
  const start = performance.now()
  const { question } = read('when is the next vag meeting '.repeat(700))
  expect(performance.now() - start).toBeLessThan(200)
  expect(question.text.length).toBeLessThanOrEqual(600)
})

test('a doubtful question offers other readings', () => {
  const doubtful = [...sample, ...own]
    .map(({ text }) => read(text))
    .filter(({ sureness }) => sureness > 0 && sureness < 0.5)
  for (const { question } of doubtful) expect(question.readings?.length).toBeGreaterThan(0)
})

test('a question with its answer takes well under a millisecond once warm', () => {
  const medians = Array.from({ length: 8 }, () => {
    const times = sample.map((asked) => ask(asked).ms).sort((a, b) => a - b)
    return times[Math.floor(times.length / 2)]!
  })
  // The quietest of eight rounds, for other work shares the machine; about 0.4 ms was measured.
  expect(Math.min(...medians)).toBeLessThan(1)
})

test.each([
  'who chairs NSIG, asks Hannah Pemberton',
  'who chairs NSIG? thanks, Hannah',
  'who chairs nsig thanks hannah',
  "hi it's Priya from Greenfields primary, who chairs NSIG",
  'who chairs NSIG, Wensum Academy want to know',
])('who asks, and for whom, is no part of the question: "%s"', (text) => {
  const { question, sureness } = read(text)
  expect(question).toMatchObject({ kind: 'subgroup_info', topic: 'group-chair', group: 'NSIG' })
  expect([question.unmet, sureness >= UNSURE]).toEqual([undefined, true])
})

test('a question that ends in what somebody needs keeps its end', () => {
  expect(read('thanks for that, what courses do we need').question.kind).toBe('training_catalogue')
})
