// Turns a message into the signs a worry is read from: its words, the letters inside them (so that misspellings still
// tell something) and the meanings of the words side by side (so that a sentence never seen before does too).

import meanings from './meanings.json' with { type: 'json' }
import spellings from './spellings.json' with { type: 'json' }

/** Signs as parallel lists: a bucket of the model's table, and how much the sign weighs. */
export interface Signs {
  readonly buckets: number[]
  readonly weights: number[]
}

const spellingOf = new Map<string, string>(Object.entries(spellings))
const meaningsOf = new Map<string, string[]>()
for (const [meaning, words] of Object.entries(meanings)) {
  for (const word of words.split(' ')) meaningsOf.set(word, [...(meaningsOf.get(word) ?? []), meaning])
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

function meaningsOfWord(word: string): readonly string[] {
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
export function meansAnyOf(words: readonly string[], meanings: ReadonlySet<string>): boolean {
  return words.some((word) => meaningsOfWord(word).some((meaning) => meanings.has(meaning)))
}

const none: readonly string[] = []
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

/**
 * The signs in some words.
 *
 * @param size number of buckets in the model's table, a power of two
 */
export function signsOf(words: readonly string[], size: number): Signs {
  const buckets: number[] = []
  const weights: number[] = []
  const add = (sign: string, weight: number) => {
    buckets.push(hash(sign) & (size - 1))
    weights.push(weight)
  }
  addWords(words, add)
  for (const word of words) addLetters(word, add)
  addSounds(words, add)
  addMeanings(words, add)
  add(`length ${Math.min(12, words.length)}`, 0.5)
  return scaled(buckets, weights)
}

type Add = (sign: string, weight: number) => void

function addWords(words: readonly string[], add: Add): void {
  let last = '^'
  let before = '^'
  for (const word of [...words, '$']) {
    add(`w ${word}`, 1)
    add(`b ${last} ${word}`, 0.8)
    add(`t ${before} ${last} ${word}`, 0.5)
    before = last
    last = word
  }
}

function addLetters(word: string, add: Add): void {
  if (word.length < 4) return
  const edged = `<${word}>`
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= edged.length; at += 1) add(`l ${edged.slice(at, at + size)}`, 0.25)
  }
}

// "wurried", "woried" and "worrid" share the letters that carry the sound: its first and its consonants.
function addSounds(words: readonly string[], add: Add): void {
  let last = '^'
  for (const word of words) {
    const sound = soundOf(word)
    add(`k ${sound}`, 0.5)
    add(`kb ${last} ${sound}`, 0.3)
    last = sound
  }
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
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  y: '',
  h: '',
  w: '',
  c: 'k',
  q: 'k',
  z: 's',
}

function addMeanings(words: readonly string[], add: Add): void {
  const seen = new Set<string>()
  let last: readonly string[] = ['^']
  let lastWord = '^'
  for (const word of words) {
    const found = meaningsOfWord(word)
    const named = found.length > 0 ? found : ['other']
    for (const meaning of named) {
      if (meaning !== 'other') seen.add(meaning)
      add(`mw ${lastWord} ${meaning}`, 0.5)
      for (const earlier of last) {
        add(`mb ${earlier} ${meaning}`, 0.5)
        add(`wm ${earlier} ${word}`, 0.3)
      }
    }
    last = named
    lastWord = word
  }
  addShape(words, seen, add)
  const all = [...seen].sort()
  all.forEach((meaning, at) => {
    add(`m ${meaning}`, 1)
    for (const other of all.slice(at + 1)) add(`mp ${meaning} ${other}`, 0.5)
  })
}

const business = ['bizevent', 'bizdoc', 'bizwork', 'bizbody', 'handle'] as const

// What is missing tells as much as what is there: a plain statement with nothing of the partnership's business in it,
// about him, her or me, is seldom a question for this assistant.
function addShape(words: readonly string[], seen: ReadonlySet<string>, add: Add): void {
  const things = business.filter((meaning) => seen.has(meaning)).length
  const asked = meaningsOfWord(words[0] ?? '').includes('ask') ? 'asked' : 'stated'
  const about = ['he', 'she', 'child', 'kin', 'me', 'they'].filter((meaning) => seen.has(meaning))
  add(`things ${things}`, 1)
  add(`things ${things} ${asked}`, 1)
  for (const whom of about.length > 0 ? about : ['nobody']) add(`things ${things} ${asked} ${whom}`, 0.7)
}

// Each message weighs the same however long it is, so that long ones do not drown in their own small talk.
function scaled(buckets: number[], weights: number[]): Signs {
  let total = 0
  for (const weight of weights) total += weight * weight
  const scale = total > 0 ? 4 / Math.sqrt(total) : 0
  return { buckets, weights: weights.map((weight) => weight * scale) }
}

// FNV-1a, 32 bits: small, quick and the same on every machine.
function hash(sign: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < sign.length; at += 1) value = Math.imul(value ^ sign.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return value >>> 0
}
