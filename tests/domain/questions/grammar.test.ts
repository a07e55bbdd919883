// The data people extend: every kind has cues and examples, every topic a kind, every fact named is in the fact base.
import { expect, test } from 'vitest'
import facts from '../../../dev/data/facts.json' with { type: 'json' }
import { readCues } from '../../../domain/questions/cues.ts'
import examples from '../../../domain/questions/examples.json' with { type: 'json' }
import kindData from '../../../domain/questions/kinds.json' with { type: 'json' }
import { KINDS } from '../../../domain/questions/question.ts'
import { readWords } from '../../../domain/questions/read-words.ts'
import topicData from '../../../domain/questions/topics.json' with { type: 'json' }
import { KIND_RULES, TOPICS } from '../../../domain/questions/topics.ts'

const kinds = KINDS.filter((kind) => kind !== 'not_understood')

test('every kind has cues and examples', () => {
  expect(KIND_RULES.map((rule) => rule.kind).sort()).toEqual([...kinds].sort())
  expect(Object.keys(examples.kinds).sort()).toEqual([...kinds].sort())
})

test('every fact a topic names is in the fact base, and every usual topic exists', () => {
  const known = new Set(facts.map((fact) => fact.id))
  const unknown = TOPICS.flatMap((topic) =>
    topic.facts.filter((id) => !known.has(id)).map((id) => `${topic.id}: ${id}`),
  )
  expect(unknown).toEqual([])
  const topics = new Set(TOPICS.map((topic) => topic.id))
  expect(KIND_RULES.map((rule) => rule.usual).filter((id) => id !== '' && !topics.has(id))).toEqual([])
})

test('topic names are used once, and every cue says something', () => {
  expect(new Set(TOPICS.map((topic) => topic.id)).size).toBe(TOPICS.length)
  const cues = [...kindData.kinds, ...topicData.topics].flatMap((rule) => readCues(rule.cues, 'any'))
  expect(cues.filter((cue) => cue.parts.length === 0 || !(cue.weight > 0))).toEqual([])
})

test.each([
  ["What's the s11 due date?", 'what is the section11 due date'],
  ['how many RRs in 2023/24', 'how many rapid reviews in 2023-24'],
  ["who's on the NSIG", 'who is on the nsig'],
  ['could you tell me the no. of champs pls', 'the number of champions'],
  ['income of £97,145', 'income of 97145'],
  ["Children’s Services' sub-group", 'children services subgroup'],
])('%s is read as the field says it', (typed, meant) => {
  expect(readWords(typed).join(' ')).toBe(meant)
})
