// Keeps of a question only the words that everybody uses here, so that what is counted later can name nobody.
import { readWords } from '../questions/read-words.ts'
import { stemOf } from '../questions/stem-of.ts'
import type { Vocabulary } from '../questions/vocabulary.ts'

const LONGEST = 160
// An abbreviation typed in capitals is a body or a form we do not know yet, and that is worth telling.
const ABBREVIATION = /\b[A-Z]{3,6}\b/g
const YEAR = /^20\d\d(-\d\d)?$/

/** `who is … in VAG`: unknown words and figures become one `…`. */
export function minimiseWords(text: string, vocabulary: Vocabulary): string {
  const hasSmallLetters = /\p{Ll}/u.test(text)
  const abbreviations = new Set(
    hasSmallLetters ? (text.match(ABBREVIATION) ?? []).map((word) => word.toLowerCase()) : [],
  )
  const isKept = (word: string): boolean =>
    /^\d/.test(word) ? YEAR.test(word) : vocabulary.stems.has(stemOf(word)) || abbreviations.has(word)
  const kept: string[] = []
  for (const word of readWords(text)) {
    if (isKept(word)) kept.push(word)
    else if (kept.at(-1) !== '…') kept.push('…')
  }
  const words = kept.join(' ')
  return words.length <= LONGEST ? words : words.slice(0, words.lastIndexOf(' ', LONGEST))
}
