// Puts one mark for whatever looks like somebody's name: no list of names could be complete, and what is asked of one
// person reads alike whoever it is.

import names from '../questions/names.json' with { type: 'json' }
import { buildRepairs, repairWord } from '../questions/repair-words.ts'
import ordinary from './ordinary-words.json' with { type: 'json' }

// Words that are nobody's name, as business is written: made by dev/train-refusals.ts.
const ordinaryWords = new Set(ordinary.words.split(' '))

// "When does Partnersgip Group meet": a slip of the finger in the name of a group, a course or a month names nobody.
const MONTHS = 'january february march april june july august september october november december'
const SHORTEST_NAME = 5
const SHORTEST_SLIP = 4
const titles = [names.group, names.course, names.category, names.priority].flatMap((named) => Object.keys(named))
const ofTitles = `${titles.join(' ')} ${MONTHS}`.toLowerCase().match(/[a-z]+/g) ?? []
const repairs = buildRepairs(new Map(ofTitles.filter(({ length }) => length >= SHORTEST_NAME).map((word) => [word, 0])))

const MARK = 'xname'

// Capitals begin a sentence too, so only those within one tell; a word all in capitals is an abbreviation.
const capitalised =
  /(?<=[\p{Ll}\d,;:)] )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?:['’]s)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?:['’]s)?)*/gu

const hasCapital = /[\p{Ll}\d,;:)] \p{Lu}\p{Ll}/u

/** The text with "xname" where a name stands within a sentence; most texts have none and come back as they are. */
export function withNamesMarked(text: string): string {
  if (!hasCapital.test(text)) return text
  return text.replace(capitalised, (words) => (words.split(/[ -]/).every(isOrdinary) ? words : MARK))
}

function isOrdinary(word: string): boolean {
  const plain = word.replace(/['’]s?$|['’]/g, '').toLowerCase()
  if (ordinaryWords.has(plain) || (plain.endsWith('s') && ordinaryWords.has(plain.slice(0, -1)))) return true
  return plain.length >= SHORTEST_SLIP && repairWord(plain, repairs) !== plain
}
