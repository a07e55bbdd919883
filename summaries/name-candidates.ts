// Runs of capitalised words in notes that may be somebody's name, each with what stands around it.
import { type Identifier, matchesOf } from './identifier.ts'
import { PARTICLES, THINGS } from './name-signs.ts'
import type { Vocabulary } from './ordinary-words.ts'

/** Source of a pattern for one capitalised word. */
export const WORD = "\\p{Lu}[\\p{L}]*(?:[-'’]\\p{L}+)*"
const SEQUENCE = new RegExp(`(?<![\\p{L}\\d[_-])${WORD}(?:[ \\t]+(?:${PARTICLES}[ \\t]+)?${WORD}){0,4}`, 'gu')
/** One small word within a surname. */
export const PARTICLE = new RegExp(`^(?:der|den|la|${PARTICLES})$`)
const LETTER = /\p{L}/u

export type Candidate = Identifier & { words: string[]; before: string; after: string; isOpening: boolean }

// A run of capitalised words of which at least one is no ordinary word, without the ordinary ones that lead into it.
export function candidatesOf(text: string, vocabulary: Vocabulary): Candidate[] {
  const kept = keptSpans(text, vocabulary)
  return matchesOf(text, SEQUENCE, 'PERSON_NAME').flatMap((sequence) => {
    const isOpening = isSentenceStart(text, sequence.start)
    return runsOf(sequence, vocabulary)
      .filter((run) => !/\bSt\.?[ \t]+$/.test(text.slice(Math.max(0, run.start - 5), run.start)))
      .filter((run) => !kept.some((span) => run.start < span.end && span.start < run.end))
      .map((run) => ({
        ...run,
        words: run.text.split(/\s+/),
        before: text.slice(Math.max(0, run.start - 24), run.start),
        after: text.slice(run.end, run.end + 40),
        isOpening: isOpening && run.start === sequence.start,
      }))
  })
}

function runsOf(sequence: Identifier, vocabulary: Vocabulary): Identifier[] {
  const words = [...sequence.text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: sequence.start + match.index,
  }))
  const runs: (typeof words)[] = []
  let run: typeof words = []
  for (const [index, word] of words.entries()) {
    const isSurname =
      run.length > 0 &&
      run.filter((one) => !PARTICLE.test(one.text)).length < 3 &&
      (run.some((one) => vocabulary.isFirstName(one.text) || vocabulary.isAlsoFirstName(one.text)) ||
        !THINGS.test(word.text)) &&
      (!vocabulary.isFieldWord(word.text) || vocabulary.isAlsoName(word.text))
    const isWithin = run.length > 0 && PARTICLE.test(word.text) && index < words.length - 1
    if (!vocabulary.isOrdinary(word.text) || isSurname || isWithin || opensName(words, index, vocabulary))
      run.push(word)
    else {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs.map((one) => asIdentifier(one))
}

// "Hope Baker": two words that may each be a name are one when they stand together.
function opensName(words: readonly { text: string }[], index: number, vocabulary: Vocabulary): boolean {
  const next = words.slice(index + 1).find(({ text }) => !PARTICLE.test(text))?.text ?? ''
  return (
    (vocabulary.isAlsoFirstName(words[index]?.text ?? '') &&
      next !== '' &&
      (vocabulary.isAlsoName(next) || !vocabulary.isOrdinary(next) || vocabulary.isGuessed(next))) ||
    (vocabulary.isEverFirstName(words[index]?.text ?? '') && next !== '' && !vocabulary.isOrdinary(next))
  )
}

/** The stretch from the first word to the last, without a possessive behind it. */
export function asIdentifier(words: readonly { text: string; start: number }[]): Identifier {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) throw new Error('A run of words has at least one word.')
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replace(/['’]s$/, '')
  const end = last.start + last.text.replace(/['’]s$/, '').length
  return { type: 'PERSON_NAME', start: first.start, end, text }
}

function keptSpans(text: string, vocabulary: Vocabulary): { start: number; end: number }[] {
  const small = text.toLowerCase()
  return vocabulary.keep.flatMap((name) => {
    const spans: { start: number; end: number }[] = []
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
      // Whole words only: the town of Acle is no part of MacLeod.
      const isWhole = !LETTER.test(small.charAt(at - 1)) && !LETTER.test(small.charAt(at + name.length))
      if (isWhole) spans.push({ start: at, end: at + name.length })
    }
    return spans
  })
}

function isSentenceStart(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 12), position)
  return /(?:^|[.!?:|>\n]["”’)*_\]]*\s*[-*•>#"“'‘(]*\s*|\n\s*(?:[-*•>]+|\d+(?:\.\d+)*[.)]?|\(?[a-z]\))\s*)$/.test(
    before,
  )
}
