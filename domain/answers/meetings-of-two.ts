// "Does SPRG clash with MAAG in July", "do VAG and NSIG meet in the same week": two groups' dates side by side.
import { addDays, type Day, sayDay, weekday } from '../day.ts'
import type { Meeting } from '../group.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { isInTime } from './in-time.ts'
import { aheadOf, fromRegister } from './meetings-register.ts'
import { listed } from './phrases.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

const SET_TOGETHER =
  /\bclash\w*|\bsame (?:day|date|week|time)\b|\boverlap\w*|\bboth\b|\bback to back\b|\btwo meetings\b|\beither side\b/

/** The meetings ahead of both groups in the time asked for, and which of them fall on one day or in one week. */
export function meetingsOfTwo(question: Question, given: Given): Answer | undefined {
  const { group, otherGroup, own, text } = question
  if (!group || !otherGroup || group === otherGroup || !SET_TOGETHER.test(own ?? text)) return undefined
  const isTimed = question.from !== undefined && question.to !== undefined && question.to >= given.today
  const ofTime = (name: string) => aheadOf(name, given).filter(({ date }) => !isTimed || isInTime(date, question))
  const [first, second] = [ofTime(group), ofTime(otherGroup)]
  const sameWeek = second.filter((one) => first.some(({ date }) => mondayOf(date) === mondayOf(one.date)))
  const sameDay = sameWeek.filter((one) => first.some(({ date }) => date === one.date))
  const days = (meetings: readonly Meeting[]) => listed(meetings.map(({ date }) => sayDay(date)))
  const lead =
    first.length === 0 || second.length === 0
      ? `Whether they clash cannot be told: the register has no date of ${first.length === 0 ? group : otherGroup} for that time. ${ASK_BUSINESS_UNIT}`
      : sameDay.length > 0
        ? `On the same day: ${days(sameDay)}.`
        : sameWeek.length > 0
          ? `Not on the same day, but in the same week: the week of ${listed(sameWeek.map(({ date }) => sayDay(mondayOf(date))))}.`
          : 'By the register they meet neither on the same day nor in the same week.'
  const of = (name: string, meetings: readonly Meeting[]) =>
    `${name}: ${meetings.length > 0 ? days(meetings) : 'no date in the register for that time'}.`
  return fromRegister(given, [lead, of(group, first), of(otherGroup, second)])
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}
