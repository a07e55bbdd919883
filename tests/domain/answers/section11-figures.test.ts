// A Section 11 round by sector, what came first and last, one body of those listed, and what came in week by week.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const UNIT = { personId: 'p-bu-admin', today: '2024-08-28' } as const
const CHAMPION = { today: '2024-08-28' } as const

test('by sector, the furthest behind first, and each body counted once', () => {
  const { table, isPrivate } = answerWith('section 11 position by sector', UNIT)
  const shares = table?.rows.map(([, returned, of]) => Number(returned) / Number(of)) ?? []
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(table?.rows.reduce((sum, [, returned]) => sum + Number(returned), 0)).toBe(11)
  expect(table?.rows.reduce((sum, [, , of]) => sum + Number(of), 0)).toBe(32)
  expect(isPrivate).toBe(true)
})

test('a champion sees no sector’s returns', () => {
  expect(answerWith('section 11 position by sector', CHAMPION).table?.columns).not.toContain('Sector')
})

test('which came first and last: by name for the business unit only', () => {
  const inside = textOf(answerWith('first section 11 in', UNIT))
  expect(inside).toContain("20 August 2024 (Local authority children's services 1)")
  expect(inside).toContain('28 August 2024 (Mental health trust 1)')
  expect(textOf(answerWith('first section 11 in', CHAMPION))).not.toContain('Mental health trust')
  expect(textOf(answerWith('last one in', { ...UNIT, previous: 'how many section 11 returns are in' }))).toContain(
    'the latest on',
  )
})

test('one of those not in, then its day, then chasing it: nothing is sent', () => {
  const previous = ['how many section 11 returns are in', 'who hasnt', 'the first one']
  expect(answerWith('the first one', { ...UNIT, previous: previous.slice(0, 2) }).title).toBe(
    'Section 11: District council 3',
  )
  expect(textOf(answerWith('whens theirs due', { ...UNIT, previous }))).toContain('Due on 27 September 2024')
  const chased = textOf(answerWith('chase them', { ...UNIT, previous }))
  expect(chased).toContain('Nothing has been sent.')
  expect(chased).toContain('District council 3')
  expect(answerWith('and the second', { ...UNIT, previous }).title).toBe('Section 11: District council 4')
})

test('a champion has no list to pick a body from', () => {
  const previous = ['how many section 11 returns are in', 'who hasnt']
  expect(textOf(answerWith('the first one', { ...CHAMPION, previous }))).not.toContain('District council')
})

test('what came in this week, and last', () => {
  const previous = 'section 11 returns received this week'
  expect(textOf(answerWith('and last week', { ...UNIT, previous }))).toContain('From 19 August 2024 to 25 August 2024')
})

test.each([
  ['when does the section 11 round close', '27 September 2024'],
  ['section 11 returns in', '11 of 32'],
])('%s', (asked, said) => {
  expect(textOf(answerWith(asked, UNIT))).toContain(said)
})

test('a sector alone, after the round, is of its bodies; a percentage is not published', () => {
  const previous = 'how many section 11 returns are in'
  expect(textOf(answerWith('health?', { ...UNIT, previous }))).toContain('7 of 8 local bodies (Health)')
  expect(textOf(answerWith('whats the percentage', { ...UNIT, previous }))).toContain('not published')
})

test('one body, asked of a year without a round, is told by the rounds there are', () => {
  const text = textOf(answerWith('had District council 3 sent its section 11 in 20-21', { personId: 'p-chair-vag' }))
  expect(text).toContain('No return of it is in the register for 2020-21.')
  expect(text).toContain('2023-24: returned on 29 September 2023')
})
