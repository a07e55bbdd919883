// Cuts a message where one thought may end and another begin, since a worry may hide beside an ordinary question.

import { meansAnyOf, wordsOf } from './word-signs.ts'

// Longer than any sentence that carries one thought; text beyond it is read in further parts.
const longest = 60

// "and" parts two thoughts only before words that start one: "NSIG and why is nobody helping the kids".
const clauseEnds =
  /,|:|\b(?:but|because|also|separately)\b|\band (?=(?:who|what|why|how|where|when|also|can|i|i'm|i've|im|ive|tell|some(?:one|body)|there's|nobody|we|he|she|my)\b)/i

// A part with nobody in it ("it happened again", before "the reminder came twice") says nothing without the rest.
const someone = new Set(['child', 'kin', 'stranger', 'he', 'she', 'they', 'me', 'we', 'alone'])
const fewestWords = { sentence: 3, clause: 4 } as const

/** The words of the whole message first, when it is short enough for one thought, then of its sentences and clauses. */
export function partsOf(text: string): (readonly string[])[] {
  const whole = wordsOf(text)
  const parts: (readonly string[])[] = whole.length <= longest ? [whole] : []
  const sentences = text.split(/[.?!;\n]+|\s[-–—]+\s/)
  for (const sentence of sentences) parts.push(...pieces(sentence, fewestWords.sentence, whole.length))
  for (const sentence of sentences) {
    const clauses = sentence.split(clauseEnds)
    if (clauses.length < 2) continue
    for (const clause of clauses) parts.push(...pieces(clause, fewestWords.clause, whole.length))
  }
  return parts
}

function pieces(part: string, fewest: number, wholeLength: number): string[][] {
  const words = wordsOf(part)
  const cut: string[][] = []
  for (let at = 0; at < words.length; at += longest) {
    const piece = words.slice(at, at + longest)
    if (piece.length >= fewest && piece.length < wholeLength && meansAnyOf(piece, someone)) cut.push(piece)
  }
  return cut
}
