// Cues: the words by which a kind or a topic of question is known, compiled from the data files for quick matching.
import { stemmer } from 'stemmer'
import { readWords } from './read-words.ts'

export type Cue = { parts: string[][]; unwanted: string[][]; weight: number; target: string }

/** Cues by the stem that must be there for the cue to be looked at. */
export type CueBook = ReadonlyMap<string, readonly Cue[]>

/** A question's stems in order, with where each stands. */
export type Stems = { list: readonly string[]; at: ReadonlyMap<string, readonly number[]> }

// What a cue counts when the data does not say: more words, surer.
const USUAL_WEIGHT = [0, 2, 4, 5]

export function stemsOf(words: readonly string[]): Stems {
  const list = words.map((word) => stemmer(word))
  const at = new Map<string, number[]>()
  for (const [position, stem] of list.entries()) {
    const places = at.get(stem)
    if (places) places.push(position)
    else at.set(stem, [position])
  }
  return { list, at }
}

/** Reads `cap + open=4 | tracker=5 | next meeting` into cues for a target. */
export function readCues(text: string, target: string): Cue[] {
  return text
    .split('|')
    .map((cue) => cue.trim())
    .filter(Boolean)
    .map((cue) => readCue(cue, target))
}

function readCue(text: string, target: string): Cue {
  const [words = '', weight] = text.split('=')
  const unwanted = [...words.matchAll(/!(\S+)/g)].map((match) => stemsOf(readWords(match[1] ?? '')).list as string[])
  const parts = words
    .replace(/!\S+/g, '')
    .split('+')
    .map((part) => stemsOf(readWords(part)).list as string[])
    .filter((part) => part.length > 0)
  const size = parts.flat().length
  return { parts, unwanted, target, weight: weight ? Number(weight) : (USUAL_WEIGHT[Math.min(size, 3)] ?? 2) }
}

export function bookOf(cues: readonly Cue[]): CueBook {
  const book = new Map<string, Cue[]>()
  for (const cue of strongestOfEach(cues)) {
    const longest = cue.parts.toSorted((a, b) => b.length - a.length)[0]
    const key = longest?.toSorted((a, b) => b.length - a.length)[0]
    if (!key) continue
    const list = book.get(key)
    if (list) list.push(cue)
    else book.set(key, [cue])
  }
  return book
}

/** "workshop" and "workshops" are one cue: the weightier stays. */
function strongestOfEach(cues: readonly Cue[]): Iterable<Cue> {
  const kept = new Map<string, Cue>()
  for (const cue of cues) {
    const key = `${cue.target}|${cue.parts.map((part) => part.join(' ')).join('+')}`
    if (cue.weight > (kept.get(key)?.weight ?? 0)) kept.set(key, cue)
  }
  return kept.values()
}

/** Score of every target with a matching cue: the best cue in full, further ones less and less. */
export function scoreCues(book: CueBook, stems: Stems): Map<string, number> {
  const found = new Map<string, number[]>()
  for (const stem of stems.at.keys()) {
    for (const cue of book.get(stem) ?? []) {
      if (!matches(cue, stems)) continue
      const weights = found.get(cue.target)
      if (weights) weights.push(cue.weight)
      else found.set(cue.target, [cue.weight])
    }
  }
  return new Map([...found].map(([target, weights]) => [target, fade(weights)]))
}

function fade(weights: number[]): number {
  return weights.sort((a, b) => b - a).reduce((sum, weight, place) => sum + weight * 0.45 ** place, 0)
}

function matches(cue: Cue, stems: Stems): boolean {
  return cue.parts.every((part) => stands(part, stems)) && !cue.unwanted.some((part) => stands(part, stems))
}

function stands(part: readonly string[], stems: Stems): boolean {
  const [first, ...rest] = part
  if (first === undefined) return false
  const places = stems.at.get(first)
  if (!places) return false
  return places.some((place) => rest.every((stem, index) => stems.list[place + 1 + index] === stem))
}
