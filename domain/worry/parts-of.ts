// Cuts a message where one thought may end and another begin, since a worry may hide beside an ordinary question.

import { meansAnyOf } from './word-signs.ts'
import { wordsOf } from './words-of.ts'

/** Some words of a message, and how much surer they have to be than the whole of it, on the model's scale. */
export interface Part {
  readonly words: readonly string[]
  readonly doubt: number
}

// A sentence may be a message of its own; a clause has less round it to explain it.
const doubts = { sentence: 0, clause: 2.5 } as const

// Longer than any sentence that carries one thought; text beyond it is read in further parts.
const longest = 60

// "and" parts two thoughts only before words that start one: "NSIG and why is nobody helping the kids".
const clauseEnds =
  /,|:|\b(?:but|because|also|separately)\b|\band (?=(?:who|what|why|how|where|when|also|can|i|i'm|i've|im|ive|tell|some(?:one|body)|there's|nobody|we|he|she|my)\b)/i

// A part with nobody in it ("it happened again", before "the reminder came twice") says nothing without the rest.
const someone = new Set(['child', 'kin', 'stranger', 'he', 'she', 'they', 'me', 'we', 'alone'])
const fewestWords = { sentence: 3, clause: 4 } as const

/** The whole message first, when its words are few enough for one thought, then its sentences and their clauses. */
export function partsOf(text: string, whole: readonly string[]): Part[] {
  const parts: Part[] = whole.length <= longest ? [{ words: whole, doubt: 0 }] : []
  const sentences = text.split(/[.?!;\n]+|\s[-–—]+\s/)
  for (const sentence of sentences) {
    const words = sentences.length === 1 ? whole : wordsOf(sentence)
    parts.push(...pieces(words, 'sentence', whole.length))
  }
  for (const sentence of sentences) {
    const clauses = sentence.split(clauseEnds)
    if (clauses.length < 2) continue
    for (const clause of clauses) parts.push(...pieces(wordsOf(clause), 'clause', whole.length))
  }
  return parts
}

function pieces(words: readonly string[], sort: 'sentence' | 'clause', wholeLength: number): Part[] {
  const cut: Part[] = []
  for (let at = 0; at < words.length; at += longest) {
    const piece = words.slice(at, at + longest)
    if (piece.length >= fewestWords[sort] && piece.length < wholeLength && meansAnyOf(piece, someone)) {
      cut.push({ words: piece, doubt: doubts[sort] })
    }
  }
  return cut
}
