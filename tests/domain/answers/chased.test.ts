// What is said when somebody asks to chase, or has an action that is another's: true whatever the rules of reminders say,
// and with no source that it does not use.
import { expect, test } from 'vitest'
import { textOf } from '../../../dev/score-answers.ts'
import { answerWith } from './answer-with.ts'

const UNIT = { personId: 'p-bu-admin', today: '2024-08-28' } as const

test.each([
  ['chase the section 11 returns', undefined],
  ['chase them', 'how many section 11 returns are in so far'],
  ['remind the owners of the overdue actions', undefined],
])('%s: nothing has been sent, and no days that a rule may have changed', (asked, previous) => {
  const text = textOf(answerWith(asked, { ...UNIT, ...(previous ? { previous } : {}) }))
  expect(text).toContain('Nothing has been sent.')
  expect(text).toContain('reminder rules in force')
  expect(text).not.toMatch(/\d+ (?:and \d+ )?days before/)
})

test('whose action it is, asked of none in particular, cites nothing; of one, the register it stands in', () => {
  const none = answerWith('who takes over my actions when i leave')
  expect(textOf(none)).toContain('"Hand it over"')
  expect(none.sources).toEqual([])
  const one = answerWith('someone else owns CAP-VAG-012 now')
  expect(textOf(one)).toContain('CAP-VAG-012')
  expect(one.sources).toHaveLength(1)
})

test('of SPRs only those are counted that became one', () => {
  expect(textOf(answerWith('how many SPRs are open', UNIT))).toContain('1 of 1 SPR in the register is open.')
  expect(textOf(answerWith('how many SPRs are closed', UNIT))).toContain('0 of 1 SPR in the register are closed.')
  expect(textOf(answerWith('how many reviews are open', UNIT))).toContain('2 of 9 in the register are open.')
})
