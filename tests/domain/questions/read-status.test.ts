// The status of actions and returns in the words people use for it.
import { expect, test } from 'vitest'
import { readStatus } from '../../../domain/questions/read-status.ts'
import { readWords } from '../../../domain/questions/read-words.ts'

const status = (text: string) => readStatus(readWords(text))

test.each([
  'how many has no one so much as begun',
  'which has nobody touched',
  'and not even opened',
  'never been started',
  'yet to get going',
  'anything untouched',
])('"%s" is what has not been started', (text) => {
  expect(status(text)).toBe('Not started')
})

test('what is worked on is in progress', () => {
  expect(status('which are being worked on')).toBe('In progress')
})

test.each(['what is it and has anyone made a start', 'when did it start', 'not finished', 'started in May'])(
  '"%s" says no status',
  (text) => {
    expect(status(text)).toBeUndefined()
  },
)
