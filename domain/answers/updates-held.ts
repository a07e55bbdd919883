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
    ],
    asAt: given.today,
    sources: [],
    suggestions: suggestionsFor('subgroup_update'),
    isHeld: held.length > 0,
  }
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
