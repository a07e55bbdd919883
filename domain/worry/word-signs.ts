// Turns a message into the signs a worry is read from: its words, the letters inside them (so that misspellings still
// tell something) and the meanings of the words side by side (so that a sentence never seen before does too).

import meanings from './meanings.json' with { type: 'json' }
import { hash, joined } from './sign-numbers.ts'
import { soundOf } from './sound-of.ts'

/** Signs as parallel lists: a bucket of the model's table, and how much the sign weighs. */
export interface Signs {
  readonly buckets: Int32Array
  readonly weights: Float64Array
}

/** What the words of one message tell by themselves, worked out once however many parts of the message hold them. */
export type KnownWords = Map<string, WordSigns>

interface WordSigns {
  readonly word: number
  readonly sound: number
  readonly letters: readonly number[]
  readonly meanings: readonly Meaning[]
}

interface Meaning {
  readonly name: string
  readonly sign: number
}

/** The number of buckets a sign may fall in, a power of two. Far more than there are signs, so that few share one. */
export const buckets = 2 ** 21

// What sets the signs of one sort apart from those of another.
const sort = { word: 1, pair: 2, three: 3, letters: 4, sound: 5, soundPair: 6, meaning: 7, meaningPair: 8 } as const
const moreSorts = { wordMeaning: 9, meaningWord: 10, bothMeanings: 11, length: 12, shape: 13 } as const

const meaningsOf = new Map<string, Meaning[]>()
const byName = new Map<string, Meaning>()
for (const [name, words] of Object.entries(meanings)) {
  const meaning = { name, sign: hash(name) }
  byName.set(name, meaning)
  for (const word of words.split(' ')) {
    const others = meaningsOf.get(word)
    if (others) others.push(meaning)
    else meaningsOf.set(word, [meaning])
  }
}

function meaningsOfWord(word: string): readonly Meaning[] {
  const found = meaningsOf.get(word)
  if (found) return found
  // Plain English endings only: a wrong guess costs a sign, not an answer.
  for (const [ending, instead] of endings) {
    if (word.length > ending.length + 2 && word.endsWith(ending)) {
      const stem = meaningsOf.get(word.slice(0, -ending.length) + instead)
      if (stem) return stem
    }
  }
  return none
}

/** Whether any of the words has one of the meanings; without names, any meaning that is listed at all. */
export function meansAnyOf(words: readonly string[], names?: ReadonlySet<string>): boolean {
  return words.some((word) => meaningsOfWord(word).some(({ name }) => names?.has(name) ?? true))
}

const none: readonly Meaning[] = []
const other: readonly Meaning[] = [{ name: 'other', sign: hash('other') }]
const endings: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ed', ''],
  ['d', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['in', ''],
  ['in', 'e'],
  ['er', ''],
  ['z', ''],
]

/** The signs in some words. `known` is shared by the parts of one message, and forgotten with it. */
export function signsOf(words: readonly string[], known?: KnownWords): Signs {
  const { buckets, weights } = signsAtHand(words, known)
  return { buckets: buckets.slice(), weights: weights.slice() }
}

/** The same for the moment: what it gives back holds until signs are next asked for. */
export function signsAtHand(words: readonly string[], known: KnownWords = new Map()): Signs {
  gathered = 0
  const told = words.map((word) => {
    const before = listed.get(word) ?? known.get(word)
    if (before) return before
    const signs = signsOfWord(word)
    // The words of our own list are nobody's; others are forgotten with their message.
    const keptIn = meaningsOf.has(word) ? listed : known
    keptIn.set(word, signs)
    return signs
  })
  addWords(told)
  addMeanings(told)
  add(joined(moreSorts.length, Math.min(12, words.length)), 0.5)
  return scaled(room.buckets.subarray(0, gathered), room.weights.subarray(0, gathered))
}

const listed: KnownWords = new Map()

// Where signs are gathered before they are counted: one room for all messages, for making one for each costs as much as
// reading it.
let room = { buckets: new Int32Array(4096), weights: new Float64Array(4096) }
let gathered = 0

function add(sign: number, weight: number): void {
  if (gathered === room.buckets.length) {
    const larger = { buckets: new Int32Array(gathered * 2), weights: new Float64Array(gathered * 2) }
    larger.buckets.set(room.buckets)
    larger.weights.set(room.weights)
    room = larger
  }
  room.buckets[gathered] = sign & (buckets - 1)
  room.weights[gathered] = weight
  gathered += 1
}

function signsOfWord(word: string): WordSigns {
  return { word: hash(word), sound: hash(soundOf(word)), letters: lettersOf(word), meanings: meaningsOfWord(word) }
}

const edge = hash('^')
const end: WordSigns = { word: hash('$'), sound: 0, letters: [], meanings: none }

// Each word, alone and after the one and the two before it. Sounds as well: "wurried", "woried" and "worrid" share the
// letters that carry the sound, their first and their consonants.
function addWords(words: readonly WordSigns[]): void {
  let last = edge
  let before = edge
  let lastSound = edge
  for (let at = 0; at <= words.length; at += 1) {
    const { word, sound, letters } = words[at] ?? end
    add(joined(sort.word, word), 1)
    add(joined(sort.pair, last, word), 0.8)
    add(joined(sort.three, before, last, word), 0.5)
    before = last
    last = word
    if (word === end.word) return
    for (const letter of letters) add(letter, 0.125)
    add(joined(sort.sound, sound), 0.5)
    add(joined(sort.soundPair, lastSound, sound), 0.3)
    lastSound = sound
  }
}

function lettersOf(word: string): number[] {
  if (word.length < 4) return []
  const edged = `<${word}>`
  const found: number[] = []
  for (let at = 0; at + 3 <= edged.length; at += 1) {
    const three = hash(edged.slice(at, at + 3))
    found.push(joined(sort.letters, three))
    if (at + 4 <= edged.length) found.push(joined(sort.letters, three, edged.charCodeAt(at + 3)))
  }
  return found
}

const first: readonly Meaning[] = [{ name: '^', sign: edge }]

function addMeanings(words: readonly WordSigns[]): void {
  const seen = new Set<Meaning>()
  let last = first
  let lastWord = edge
  for (const { word, meanings: found } of words) {
    const named = found.length > 0 ? found : other
    for (const meaning of named) {
      if (named !== other) seen.add(meaning)
      add(joined(moreSorts.wordMeaning, lastWord, meaning.sign), 0.5)
      for (const earlier of last) {
        add(joined(sort.meaningPair, earlier.sign, meaning.sign), 0.5)
        add(joined(moreSorts.meaningWord, earlier.sign, word), 0.3)
      }
    }
    last = named
    lastWord = word
  }
  addShape(words, seen)
  const all = [...seen].sort((one, two) => one.sign - two.sign)
  all.forEach((meaning, at) => {
    add(joined(sort.meaning, meaning.sign), 1)
    for (let next = at + 1; next < all.length; next += 1) {
      add(joined(moreSorts.bothMeanings, meaning.sign, all[next]?.sign ?? 0), 0.5)
    }
  })
}

const namedMeanings = (names: string) => names.split(' ').flatMap((name) => byName.get(name) ?? [])
const business = namedMeanings('bizevent bizdoc bizwork bizbody handle')
const people = namedMeanings('he she child kin me they')

// What is missing tells as much as what is there: a plain statement with nothing of the partnership's business in it,
// about him, her or me, is seldom a question for this assistant.
function addShape(words: readonly WordSigns[], seen: ReadonlySet<Meaning>): void {
  const things = business.filter((meaning) => seen.has(meaning)).length
  const asked = words[0]?.meanings.some(({ name }) => name === 'ask') ? 2 : 1
  add(joined(moreSorts.shape, things), 1)
  add(joined(moreSorts.shape, things, asked), 1)
  const about = people.filter((meaning) => seen.has(meaning))
  for (const { sign } of about.length > 0 ? about : other) add(joined(moreSorts.shape, things, asked, sign), 0.7)
}

// Each message weighs the same however long it is, so that long ones do not drown in their own small talk.
function scaled(found: Int32Array, weights: Float64Array): Signs {
  let total = 0
  // By index: an iterator would make an object of every number.
  for (let at = 0; at < weights.length; at += 1) total += (weights[at] ?? 0) * (weights[at] ?? 0)
  const scale = total > 0 ? 4 / Math.sqrt(total) : 0
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * scale
  return { buckets: found, weights }
}
