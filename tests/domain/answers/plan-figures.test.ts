// What only the plan's register can tell: newest, oldest, how long, how much is done and how much of it in time.
import { expect, test } from 'vitest'
import { sampleRecords } from '../../../dev/sample-records.ts'
import { textOf } from '../../../dev/score-answers.ts'
import { isOpen } from '../../../domain/action.ts'
import { daysBetween, sayDay } from '../../../domain/day.ts'
import { answerWith } from './answer-with.ts'

const TODAY = '2024-04-22'
const plan = sampleRecords().actions.filter(({ status, added }) => status !== 'Proposed' && added <= TODAY)
const said = (text: string) => textOf(answerWith(text))

test('the newest are those added last, of the part that is named', () => {
  const last =
    plan
      .map(({ added }) => added)
      .toSorted()
      .at(-1) ?? TODAY
  expect(said('newest actions')).toContain(`(${sayDay(last)})`)
  const neglect = plan.filter(({ section }) => section === 'Neglect').toSorted((a, b) => b.added.localeCompare(a.added))
  expect(said('newest neglect actions')).toContain(`Added last (Neglect): ${neglect[0]?.ref}`)
})

test('the oldest is the open one that has been on the plan longest', () => {
  const open = plan.filter((one) => isOpen(one, TODAY)).toSorted((a, b) => a.added.localeCompare(b.added))
  const first = open[0]?.added ?? TODAY
  expect(said('oldest open action')).toContain(`since ${sayDay(first)} (${daysBetween(first, TODAY)} days)`)
})

test('how long actions have been open is the mean of the days since they were added', () => {
  const days = plan.filter((one) => isOpen(one, TODAY)).map(({ added }) => daysBetween(added, TODAY))
  const mean = Math.round(days.reduce((sum, one) => sum + one, 0) / days.length)
  expect(said('how long are actions open on average')).toContain(`for ${mean} days on average`)
})

test('the share that is closed counts what was ever added, and what was in time goes by the due date', () => {
  const closed = plan.filter((one) => one.closed !== '' && one.closed <= TODAY)
  expect(said('what proportion of the plan is done')).toContain(`${closed.length} of the ${plan.length} actions`)
  const inTime = closed.filter(({ closed: day, due }) => due !== '' && day <= due).length
  expect(said('how many actions were closed on time')).toContain(`${inTime} were closed by it`)
})
