// Cues: the words by which a kind or a topic of question is known, compiled from the data files for quick matching.
import { readWords } from './read-words.ts'
import { stemOf } from './stem-of.ts'

export type Cue = { parts: string[][]; unwanted: string[][]; weight: number; target: string }

/**
 * Cues in the order of the stem that must be there for the cue to be looked at. In numbers side by side, since every
 * question passes over hundreds of cues, and what lies about in memory costs more to look at than to compare.
 */
export type CueBook = {
  cues: readonly Cue[]
  /** By the number of a stem, where its cues begin, with the end of the last after it. */
  begins: Int32Array
  /** The numbers of the other stems that each cue cannot do without, one cue's after another's. */
  needs: Int32Array
  /** By the cue's place, where its needs end. */
  needsEnd: Int32Array
  /** By the cue's place, 1 where its stems need only be there, in any order, and nothing is unwanted. */
  isPlain: Uint8Array
}

/** A question's stems in order, with where each stands first, and the numbers of those that any cue has. */
export type Stems = { list: readonly string[]; at: ReadonlyMap<string, number>; numbers: readonly number[] }

// Every stem of every cue, numbered as they are read.
const numbers = new Map<string, number>()

function numberOf(stem: string): number {
  const number = numbers.get(stem) ?? numbers.size
  numbers.set(stem, number)
  return number
}

// By the number of a stem, 1 while it is one of those asked about.
let present = new Uint8Array()

// What a cue counts when the data does not say: more words, surer.
const USUAL_WEIGHT = [0, 2, 4, 5]

export function stemsOf(words: readonly string[]): Stems {
  return stemsIn(words.map(stemOf))
}

/** The same of words that are stems already. */
export function stemsIn(list: readonly string[]): Stems {
  const at = new Map<string, number>()
  const numbered: number[] = []
  for (let place = 0; place < list.length; place += 1) {
    const stem = list[place] ?? ''
    if (at.has(stem)) continue
    at.set(stem, place)
    const number = numbers.get(stem)
    if (number !== undefined) numbered.push(number)
  }
  return { list, at, numbers: numbered }
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
  const keyed = [...strongestOfEach(cues)].flatMap((cue) => {
    const longest = cue.parts.toSorted((a, b) => b.length - a.length)[0]
    const key = longest?.toSorted((a, b) => b.length - a.length)[0]
    if (!key) return []
    const needs = [...new Set(cue.parts.flat())].filter((stem) => stem !== key).map(numberOf)
    return [{ cue, key: numberOf(key), needs }]
  })
  const inOrder = keyed.toSorted((a, b) => a.key - b.key)
  const begins = new Int32Array(numbers.size + 1)
  for (const { key } of inOrder) begins[key + 1] = (begins[key + 1] ?? 0) + 1
  runningSums(begins)
  present = new Uint8Array(numbers.size)
  return {
    cues: inOrder.map(({ cue }) => cue),
    begins,
    needs: Int32Array.from(inOrder.flatMap(({ needs }) => needs)),
    needsEnd: runningSums(Int32Array.from(inOrder, ({ needs }) => needs.length)),
    isPlain: Uint8Array.from(inOrder, ({ cue }) => Number(isPlain(cue))),
  }
}

function isPlain({ parts, unwanted }: Cue): boolean {
  return unwanted.length === 0 && parts.every((part) => part.length === 1)
}

/** Each number with all before it, in place. */
function runningSums(counts: Int32Array): Int32Array {
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
  return counts
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
  for (const number of stems.numbers) present[number] = 1
  for (const number of stems.numbers) {
    const end = book.begins[number + 1] ?? 0
    for (let place = book.begins[number] ?? end; place < end; place += 1) {
      // Most cues that a common word leads to lack their other words.
      if (!isEachPresent(book, place)) continue
      const cue = book.cues[place]
      if (!cue || (book.isPlain[place] !== 1 && !matches(cue, stems))) continue
      const weights = found.get(cue.target)
      if (weights) weights.push(cue.weight)
      else found.set(cue.target, [cue.weight])
    }
  }
  for (const number of stems.numbers) present[number] = 0
  const scores = new Map<string, number>()
  for (const [target, weights] of found) scores.set(target, fade(weights))
  return scores
}

function isEachPresent({ needs, needsEnd }: CueBook, place: number): boolean {
  const end = needsEnd[place] ?? 0
  for (let at = place === 0 ? 0 : (needsEnd[place - 1] ?? 0); at < end; at += 1) {
    if (present[needs[at] ?? 0] !== 1) return false
  }
  return true
}

function fade(weights: number[]): number {
  if (weights.length === 1) return weights[0] ?? 0
  return weights.sort((a, b) => b - a).reduce((sum, weight, place) => sum + weight * 0.45 ** place, 0)
}

// Plain loops: every question tries hundreds of cues.
function matches(cue: Cue, stems: Stems): boolean {
  for (const part of cue.parts) if (!stands(part, stems)) return false
  for (const part of cue.unwanted) if (stands(part, stems)) return false
  return true
}

function stands(part: readonly string[], { at, list }: Stems): boolean {
  const [first] = part
  if (first === undefined) return false
  for (let place = at.get(first) ?? -1; place >= 0; place = list.indexOf(first, place + 1)) {
    let next = 1
    while (next < part.length && list[place + next] === part[next]) next += 1
    if (next >= part.length) return true
  }
  return false
}
