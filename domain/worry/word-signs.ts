// Turns a message into the signs a worry is read from: its words, the letters inside them (so that misspellings still
// tell something) and the meanings of the words side by side (so that a sentence never seen before does too).

import meanings from './meanings.json' with { type: 'json' }
import spellings from './spellings.json' with { type: 'json' }

/** Signs as parallel lists: a bucket of the model's table, and how much the sign weighs. */
export interface Signs {
  readonly buckets: number[]
  readonly weights: number[]
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

const spellingOf = new Map<string, string>(Object.entries(spellings))
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

/** The words of a message: lower case, no accents or apostrophes, common short spellings made whole. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .toLowerCase()
    .replace(/\b(?:cap-[a-z]{3}-\d+|rv-?\d+|ts-\d+)\b/g, ' xref ')
  const found = plain.match(/\p{L}+|\d+/gu) ?? []
  return found.flatMap((word) => {
    const whole = spellingOf.get(word)
    if (whole !== undefined) return whole.split(' ')
    return [/^\d/.test(word) && word !== '999' ? 'xnum' : word]
  })
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

/** Whether any of the words has one of the meanings. */
export function meansAnyOf(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((word) => meaningsOfWord(word).some(({ name }) => names.has(name)))
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
export function signsOf(words: readonly string[], known: KnownWords = new Map()): Signs {
  const found: Signs = { buckets: [], weights: [] }
  const add: Add = (sign, weight) => {
    found.buckets.push(sign & (buckets - 1))
    found.weights.push(weight)
  }
  const told = words.map((word) => {
    const before = known.get(word)
    if (before) return before
    const signs = signsOfWord(word)
    known.set(word, signs)
    return signs
  })
  addWords(told, add)
  addMeanings(told, add)
  add(joined(moreSorts.length, Math.min(12, words.length)), 0.5)
  return scaled(found)
}

function signsOfWord(word: string): WordSigns {
  return { word: hash(word), sound: hash(soundOf(word)), letters: lettersOf(word), meanings: meaningsOfWord(word) }
}

type Add = (sign: number, weight: number) => void

const edge = hash('^')
const end: WordSigns = { word: hash('$'), sound: 0, letters: [], meanings: none }

// Each word, alone and after the one and the two before it. Sounds as well: "wurried", "woried" and "worrid" share the
// letters that carry the sound, their first and their consonants.
function addWords(words: readonly WordSigns[], add: Add): void {
  let last = edge
  let before = edge
  let lastSound = edge
  for (const { word, sound, letters } of [...words, end]) {
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

function soundOf(word: string): string {
  let sound = word[0] ?? ''
  let last = ''
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const kept = soundsLike[letter] ?? letter
    if (kept !== '' && kept !== last) sound += kept
    last = kept
  }
  return sound
}

const soundsLike: Readonly<Record<string, string>> = {
  ...{ a: '', e: '', i: '', o: '', u: '', y: '', h: '', w: '' },
  ...{ c: 'k', q: 'k', z: 's' },
}

const first: readonly Meaning[] = [{ name: '^', sign: edge }]

function addMeanings(words: readonly WordSigns[], add: Add): void {
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
  addShape(words, seen, add)
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
function addShape(words: readonly WordSigns[], seen: ReadonlySet<Meaning>, add: Add): void {
  const things = business.filter((meaning) => seen.has(meaning)).length
  const asked = words[0]?.meanings.some(({ name }) => name === 'ask') ? 2 : 1
  add(joined(moreSorts.shape, things), 1)
  add(joined(moreSorts.shape, things, asked), 1)
  const about = people.filter((meaning) => seen.has(meaning))
  for (const { sign } of about.length > 0 ? about : other) add(joined(moreSorts.shape, things, asked, sign), 0.7)
}

// Each message weighs the same however long it is, so that long ones do not drown in their own small talk.
function scaled({ buckets: found, weights }: Signs): Signs {
  let total = 0
  for (const weight of weights) total += weight * weight
  const scale = total > 0 ? 4 / Math.sqrt(total) : 0
  return { buckets: found, weights: weights.map((weight) => weight * scale) }
}

// FNV-1a, 32 bits: small, quick and the same on every machine.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

// Numbers made into one, each stirred well in, so that signs of different sorts fall apart.
function joined(kind: number, one: number, two = 0, three = 0): number {
  let value = Math.imul(one ^ Math.imul(kind, 0x27d4eb2f), 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 15) ^ two, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13) ^ three, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
