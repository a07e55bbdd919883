// Whether an answer holds what it must and nothing it must not: how the evaluation and the tests judge an answer.
import type { Answer } from '../domain/answers/answer.ts'

export type Expectation = { mustInclude: readonly string[]; mustNot: readonly string[] }

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const NUMBERS = new Map(NUMBER_WORDS.map((word, value) => [word, String(value)]))

/** What is lacking and what should not be there; both empty when the answer is right. */
export function judgeAnswer(answer: Answer, expected: Expectation): { lacking: string[]; forbidden: string[] } {
  const text = plain(textOf(answer))
  return {
    lacking: expected.mustInclude.filter((wanted) => !holds(text, plain(wanted))),
    forbidden: expected.mustNot.filter((banned) => holds(text, plain(banned))),
  }
}

export function textOf(answer: Answer): string {
  const table = answer.table ? [answer.table.columns, ...answer.table.rows].map((row) => row.join(' ')) : []
  return [answer.title, ...answer.paragraphs, ...table].join('\n')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[-–—]/g, ' ')
    .replace(/[a-z]+/g, (word) => NUMBERS.get(word) ?? word)
    .replace(/\s+/g, ' ')
    .trim()
}

// A bare figure must stand alone: 7 is not in 27.
function holds(text: string, wanted: string): boolean {
  if (!/^[\d.]+$/.test(wanted)) return text.includes(wanted)
  return new RegExp(`(?<![\\d.])${wanted.replace('.', '\\.')}(?![\\d]|\\.\\d)`).test(text)
}
