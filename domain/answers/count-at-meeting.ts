// How many recommendations a meeting left open, as its approved update counted them: "how many were open after it".
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Given } from './given.ts'
import { updateWithin } from './subgroup-update.ts'

const ASKS_COUNT = /\b(open|outstanding|remain|remained|left)\b/
const COUNTS = /\bopen\b/i

export type CountAtMeeting = { line: string; source: { label: string; detail: string } }

/** Undefined unless a meeting of some time is asked about, and its update holds the count. */
export function countAtMeeting(question: Question, given: Given): CountAtMeeting | undefined {
  if (!question.group || !question.from || !ASKS_COUNT.test(question.own ?? question.text)) return undefined
  const update = updateWithin(question, given)
  const wanted = question.section ?? 'Total'
  const figure = update?.figures.find(({ text }) => COUNTS.test(text) && text.startsWith(wanted))
  if (!update || !figure) return undefined
  const when = sayDay(update.date)
  return {
    line: `${update.group}, ${when} (approved update): ${figure.text}.`,
    source: { label: `${update.group} approved update`, detail: when },
  }
}
