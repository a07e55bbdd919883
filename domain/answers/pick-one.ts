// Of a list just shown, the one that is meant: "the second one" of what is overdue, "the last" of the sessions.
import type { Pick, Question } from '../questions/question.ts'
import { placeIn } from '../questions/read-pick.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { answerOneAction } from './one-action.ts'
import { count } from './phrases.ts'

const ACTION = /^CAP-/
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** The answer to the list, narrowed to what was picked of it; unchanged where nothing was, or nothing can be counted. */
export function pickOne(answer: Answer, { kind, pick }: Question, given: Given): Answer {
  if (pick === undefined) return answer
  const named = answer.listed?.[placeIn(pick, answer.listed.length)] ?? ''
  const action = !answer.table && ACTION.test(named) ? answerOneAction(named, given) : undefined
  if (action) return action
  if (!answer.table) return kind === 'training_sessions' && pick !== 1 ? onlyOne(answer) : answer
  const { columns, rows } = answer.table
  const listed = rows.filter(([first]) => first !== 'Total')
  const place = placeIn(pick, listed.length)
  const row = listed[place]
  if (!row) {
    const said = `There ${listed.length === 1 ? 'is' : 'are'} only ${count(listed.length, 'line')} in that list.`
    return { ...answer, paragraphs: [said, ...answer.paragraphs] }
  }
  const one = columns[0] === 'Ref' ? answerOneAction(row[0] ?? '', given) : undefined
  if (one) return { ...one, ...(answer.isPrivate ? { isPrivate: true } : {}) }
  const said = columns.map((column, at) => `${column}: ${(row[at] || 'none').replace(/\.$/, '')}`).join('; ')
  return {
    ...answer,
    paragraphs: [`The ${sayPlace(pick, place)} of those. ${said}.`],
    table: { columns, rows: [row] },
  }
}

function onlyOne(answer: Answer): Answer {
  return { ...answer, paragraphs: ['There is no other in that list.', ...answer.paragraphs] }
}

function sayPlace(pick: Pick, place: number): string {
  return pick === 'last' ? 'last' : (PLACES[place] ?? `number ${place + 1}`)
}
