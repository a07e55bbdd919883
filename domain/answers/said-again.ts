// The answer before, said again: cut down to what comes first, or with the place in the report it is from.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'

const KEPT = 2
const MOST_SOURCES = 3

/** The answer in fewer words, or with its source said first, where a follow-up asks for that. */
export function saidAgain(answer: Answer, { again }: Question): Answer {
  if (again === 'shorter') {
    const { table: _table, chart: _chart, ...words } = answer
    return { ...words, paragraphs: answer.paragraphs.slice(0, KEPT), sources: answer.sources.slice(0, KEPT) }
  }
  if (again !== 'with its source' || answer.sources.length === 0) return answer
  const places = [...new Set(answer.sources.map(({ label, detail }) => `${label}, ${detail}`))].slice(0, MOST_SOURCES)
  return { ...answer, paragraphs: [`It is from: ${places.join('; ')}.`, ...answer.paragraphs] }
}
