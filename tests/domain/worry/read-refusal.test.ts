// Questions about a case, a person's details, advice, tricks and other subjects are refused; no others are.

import { describe, expect, test } from 'vitest'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'
import { readSafetyLines } from './safety-lines.ts'

describe('refusals', () => {
  test.each(readSafetyLines('refusals.jsonl'))('$text is refused as $reason', ({ text, reason, previous }) => {
    expect(readRefusal(text, previous)).toBe(reason)
  })

  test('every sample question is refused for its reason or not at all', () => {
    const wrong = readSafetyLines('questions.jsonl').filter(
      ({ text, previous, reason }) => readRefusal(text, previous) !== (reason ?? 'none'),
    )
    expect(wrong).toEqual([])
  })

  test('"how old was he" is about a case only after a question about a review', () => {
    expect(readRefusal('how old was he', 'when is the next rapid review')).toBe('case_level')
    expect(readRefusal('how old was he', 'who chairs NSIG')).toBe('none')
  })

  test('a name is known by the question round it, in any case of letters', () => {
    expect(readRefusal('is wilhelmina bracegirdle on a plan')).toBe('case_level')
    expect(readRefusal('Has Wilhelmina Bracegirdle got a social worker?')).toBe('case_level')
  })

  test('reads a long and hostile message without slowing down', () => {
    const before = process.cpuUsage()
    for (const words of ['the ', 'is ', 'name of the ', 'what should i tell ', 'a', '(('])
      readRefusal(words.repeat(5000))
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(1500)
  })
})

describe('ordinary questions', () => {
  test.each(['sample-business.jsonl', 'held-out-business.jsonl', 'ordinary-questions.jsonl'])(
    'none of %s is refused',
    (file) => {
      expect(readSafetyLines(file).filter(({ text }) => readRefusal(text) !== 'none')).toEqual([])
    },
  )

  test.each([
    'Who is the Chief Scrutineer',
    'tell me about Early Help',
    'what happened to Protecting Babies',
    'is Great Yarmouth in the data',
    'how many children are on a plan',
    'are more children on a plan than last year',
    'is the neglect strategy known to schools',
    "what's the CADS number",
    'phone number for the business unit',
    'is the session cancelled because of the weather',
    'what is the threshold guide called now',
    'list all champions by sector',
    'number of champions in police',
    'names of the courses',
  ])('%s is not refused', (text) => {
    expect(readRefusal(text)).toBe('none')
  })
})
