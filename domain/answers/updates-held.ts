// Which meetings have an approved update, and how notes become one.
import { type Day, sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { listed } from './phrases.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

/** Dated by today, and within the time asked for. */
export function isKnownBy(date: Day | '', question: Question, today: Day): boolean {
  if (date === '' || date > today) return false
  if (question.from && question.to) return date >= question.from && date <= question.to
  return true
}

/** Which meetings have an approved update. */
export function whichHeld(question: Question, given: Given): Answer {
  const held = given.records.updates.filter(
    (one) => isKnownBy(one.date, question, given.today) && (!question.group || one.group === question.group),
  )
  return {
    title: KIND_TITLES.subgroup_update,
    paragraphs: [
      held.length === 0
        ? `No approved update is held${question.from ? ' of that time' : ''}.`
        : `Approved updates are held of ${listed(held.map(({ group, date }) => `${group} (${date === '' ? 'undated' : sayDay(date)})`))}.`,
      ...withoutOne(question, given),
    ],
    asAt: given.today,
    sources: [],
    suggestions: suggestionsFor('subgroup_update'),
    isHeld: held.length > 0,
  }
}

const ASKS_MISSING = /\b(?:no|number|without|missing|need|needs|not|outstanding|waiting)\b/

/** The last meeting of each group, where no update of it has been approved and that is asked. */
function withoutOne({ group, own, text }: Question, { records, today }: Given): string[] {
  if (!ASKS_MISSING.test(own ?? text)) return []
  const met = records.meetings.filter((one) => one.date < today && (!group || one.group === group))
  const last = [...Map.groupBy(met, (one) => one.group)].map(([name, all]) => ({
    name,
    date: all.map(({ date }) => date).reduce((a, b) => (b > a ? b : a)),
  }))
  const without = last.filter(
    ({ name, date }) => !records.updates.some((one) => one.group === name && one.date >= date),
  )
  if (without.length === 0) return ['Every group that has met has one of its last meeting.']
  const said = without
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map((one) => `${one.name} (${sayDay(one.date)})`)
  return [`Without one of their last meeting: ${listed(said)}.`]
}

export function howToUpload(): Answer {
  return {
    title: KIND_TITLES.subgroup_update,
    paragraphs: [
      'Yes: upload the notes or transcript as a Word, PDF or text file, or paste them here after the word "Notes:". I take out identifiers and draft the decisions, actions, risks and what children said.',
      'A person checks the draft and approves it before anything is posted or added to the CAP.',
    ],
    asAt: '',
    sources: [],
    suggestions: suggestionsFor('subgroup_update'),
    isHeld: true,
  }
}
