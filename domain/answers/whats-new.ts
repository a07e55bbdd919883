// "What's new": the updates approved, what came on to the plan and off it, and who joined, in a time named or the last month.
import { addDays, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { addedWithin, closedWithin } from './cap-closed.ts'
import type { Given } from './given.ts'
import { isInTime, spanAsked } from './in-time.ts'
import { count, listed } from './phrases.ts'
import { registerSource } from './sources.ts'

const LAST_DAYS = 30
const MOST_NAMED = 6

/** Of the partnership as a whole: "what is new from VAG" asks for that group's update. */
export function asksWhatsNew({ topic, group, section, sector, course }: Question): boolean {
  return topic === 'whats-new' && !group && !section && !sector && !course
}

export function answerWhatsNew(asked: Question, given: Given): Answer {
  const span = spanAsked(asked)
  const isBehind = span !== undefined && span.from <= given.today
  const from = isBehind ? span.from : addDays(given.today, -LAST_DAYS)
  const to = isBehind && span.to < given.today ? span.to : given.today
  const time: Question = { kind: 'subgroup_update', text: '', from, to }
  return {
    title: 'What is new',
    paragraphs: [
      `From ${sayDay(from)} to ${sayDay(to)}, by what is held:`,
      sayUpdates(time, given),
      sayPlan(time, given),
      `Neglect champions: ${given.records.champions.filter(({ joined }) => isInTime(joined, time)).length} joined.`,
    ],
    asAt: given.today,
    sources: [
      { label: 'Approved meeting updates', detail: `as at ${sayDay(given.today)}` },
      registerSource('Composite Action Plan', given.today),
      registerSource('neglect champions', given.today),
    ],
    suggestions: ['Which updates are approved?', 'What is overdue?', 'When do the groups meet next?'],
    isHeld: true,
  }
}

function sayUpdates(time: Question, given: Given): string {
  const updates = given.records.updates.filter(({ date }) => date !== '' && isInTime(date, time))
  const named = updates.map(({ group, date }) => `${group} (${date === '' ? 'undated' : sayDay(date)})`)
  return named.length === 0
    ? 'Meeting updates: none approved of meetings in that time.'
    : `Meeting updates: ${listed(named)}. Ask "what did ${updates[0]?.group} decide" to read one.`
}

function sayPlan(time: Question, given: Given): string {
  const named = (refs: readonly { ref: string }[]) => {
    const shown = refs.slice(0, MOST_NAMED).map(({ ref }) => ref)
    const more = refs.length > MOST_NAMED ? ` and ${refs.length - MOST_NAMED} more` : ''
    return refs.length === 0 ? '' : ` (${shown.join(', ')}${more})`
  }
  const [added, closed] = [addedWithin(time, given), closedWithin(time, given)]
  return `Composite Action Plan: ${count(added.length, 'action')} added${named(added)}, ${closed.length} closed${named(closed)}.`
}
