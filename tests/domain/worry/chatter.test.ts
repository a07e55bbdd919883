// What people say of themselves beside an ordinary question raises no alarm, and hides none.
import { describe, expect, test } from 'vitest'
import { withoutChatter } from '../../../domain/worry/chatter.ts'
import { readRefusal } from '../../../domain/worry/read-refusal.ts'
import { readWorry } from '../../../domain/worry/read-worry.ts'

const QUESTIONS = ['any meetings cancelled?', 'how many actions are closed', 'what is on the agenda on friday']
const CHATTER = [
  'cos ive not had anything through',
  'nobody told me',
  "I haven't a clue",
  'ive been asked to find out',
  "I'm in housing",
  'ive only just started',
  'my deputy asked me',
]

describe.each(CHATTER)('%s', (clause) => {
  test.each(QUESTIONS)('beside "%s"', (question) => {
    for (const text of [`${question} ${clause}`, `${question}, ${clause}`, `${clause}, ${question}`]) {
      expect(readWorry(text).worry, text).toBe('none')
      expect(readRefusal(text), text).toBe('none')
    }
  })
})

describe('what is no chatter', () => {
  test.each([
    'dad is back home, nobody told me',
    'nobody told me he was out and now he is in the house with them',
    'the baby has a bruise, im a childminder',
    'im a foster carer, she came back with burns on her arm',
    'i want to end it, nobody told me it would be like this',
    'nobody came when I screamed, i havent a clue what to do',
    'ive not had anything to eat since tuesday',
    'when is the next course, ive been asked to find out, and one of my pupils says his dad hits him',
  ])('%s', (text) => {
    expect(readWorry(text).worry).not.toBe('none')
  })

  test('nothing else said, or somebody spoken of, leaves the message whole', () => {
    for (const text of ['nobody told me', 'dad is back, nobody told me', 'how is she, im in housing'])
      expect(withoutChatter(text)).toBe(text)
    expect(withoutChatter('any news, nobody told me')).toBe('any news')
    expect(withoutChatter('Im in housing so what is on in May')).toBe('so what is on in May')
  })
})
