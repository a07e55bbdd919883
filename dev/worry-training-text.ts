// The text the model of worries learns from: lines written by hand, lines made from a grammar, and their misspellings.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { seeded } from './seeded.ts'

/** One line to learn from. `weight` is how much it counts. */
export interface Line {
  readonly text: string
  readonly worry: 'concern' | 'self' | 'danger' | 'none'
  readonly weight: number
}

interface Grammar {
  readonly slots: Readonly<Record<string, readonly string[]>>
  readonly templates: readonly { readonly kind: string; readonly text: string }[]
}

const folder = new URL('./data/safety/', import.meta.url)
const worryOf: Readonly<Record<string, Line['worry']>> = { c: 'concern', s: 'self', d: 'danger', n: 'none' }
const genders = [
  { he: 'he', him: 'him', his: 'his', himself: 'himself' },
  { he: 'she', him: 'her', his: 'her', himself: 'herself' },
]

// How much a line counts beside one made from the grammar. A worry missed is worse than a needless signpost; the
// questions and facts are many and alike.
const trainingFiles = {
  'train-worries.jsonl': 4,
  'train-business.jsonl': 3,
  'train-questions.jsonl': 1.5,
  'train-more-worries.jsonl': 4,
  'train-more-business.jsonl': 3,
  'train-further-worries.jsonl': 4,
  'train-further-business.jsonl': 3,
  'train-beside-worries.jsonl': 3,
  'train-short-business.jsonl': 2.5,
  'train-wider-worries.jsonl': 3,
  'train-wider-business.jsonl': 3,
  'train-later-worries.jsonl': 3,
  'train-later-business.jsonl': 3,
  'train-broad-worries.jsonl': 4,
  'train-broad-business.jsonl': 3,
  'train-newest-worries.jsonl': 2,
  'train-newest-business.jsonl': 3,
  'train-latest-worries.jsonl': 3,
  'train-latest-business.jsonl': 3,
  'train-latest-questions.jsonl': 5,
  'train-told-worries.jsonl': 3,
  'train-told-business.jsonl': 2,
  'train-near-refusals.jsonl': 2,
  'train-ordinary-questions.jsonl': 1,
} as const

/** All the hand-written lines. */
export function writtenLines(): Line[] {
  return Object.entries(trainingFiles).flatMap(([file, weight]) => {
    const rows = readFileSync(new URL(file, folder), 'utf8').trim().split('\n')
    return rows.map((row) => ({ ...(JSON.parse(row) as Pick<Line, 'text' | 'worry'>), weight }))
  })
}

/** A fingerprint of all the text, kept in the model so that a model older than its text is noticed. */
export function textFingerprint(): string {
  const hash = createHash('sha256')
  const signs = new URL('../domain/worry/', import.meta.url)
  for (const file of [...Object.keys(trainingFiles), 'grammar.json']) hash.update(readFileSync(new URL(file, folder)))
  for (const file of ['meanings.json', 'spellings.json']) hash.update(readFileSync(new URL(file, signs)))
  return hash.digest('hex')
}

function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new Error('Nothing to pick from: a slot of the grammar is empty.')
  return chosen
}

/** Lines made from the grammar, so many worries and so many of ordinary business. */
export function grammarLines(worries: number, business: number): Line[] {
  const grammar = JSON.parse(readFileSync(new URL('grammar.json', folder), 'utf8')) as Grammar
  const random = seeded(42)
  const made = (templates: Grammar['templates'], count: number) =>
    Array.from({ length: count }, (): Line => {
      const { kind, text } = pick(templates, random)
      const line = fill(text, grammar.slots, random)
      return { text: random() < 0.25 ? misspelt(line, random) : line, worry: worryOf[kind] ?? 'none', weight: 1 }
    })
  return [
    ...made(
      grammar.templates.filter(({ kind }) => kind !== 'n'),
      worries,
    ),
    ...made(
      grammar.templates.filter(({ kind }) => kind === 'n'),
      business,
    ),
  ]
}

function fill(text: string, slots: Grammar['slots'], random: () => number): string {
  const gender: Readonly<Record<string, string>> = pick(genders, random)
  let filled = text
  while (filled.includes('{')) {
    filled = filled.replace(/\{(\w+)\}/g, (_, name: string) => gender[name] ?? pick(slots[name] ?? [], random))
  }
  return filled
}

const openers = [
  'hi,',
  'hello',
  'hi there',
  'not sure who to ask but',
  'quick one',
  'sorry',
  'ok so',
  'just',
  'please',
  'morning,',
  'hey',
  'um',
  'so',
  'right',
]
const closers = [
  'please',
  'thanks',
  'any advice',
  'what do I do',
  'who do I ask',
  'can you help',
  '?',
  'asap',
  'cheers',
  'sorry',
  'ta',
  'who can help',
]

/** A line, its misspelling, and the same with a little small talk. */
export function variantsOf<L extends Pick<Line, 'text' | 'weight'>>(line: L): L[] {
  const random = seeded([...line.text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 17))
  const half = { ...line, weight: line.weight * 0.4 }
  const variants: L[] = [
    line,
    { ...half, text: misspelt(line.text, random) },
    { ...half, text: misspelt(line.text, random) },
  ]
  variants.push({
    ...half,
    text: random() < 0.5 ? `${pick(openers, random)} ${line.text}` : `${line.text} ${pick(closers, random)}`,
  })
  return variants
}

const shortSpellings: readonly (readonly [RegExp, string])[] = [
  [/\bthe\b/g, 'teh'],
  [/\byou\b/g, 'u'],
  [/\bto\b/g, '2'],
  [/\bfor\b/g, '4'],
  [/\bwith\b/g, 'wiv'],
  [/\bare\b/g, 'r'],
  [/\bwhat\b/g, 'wot'],
  [/\bplease\b/g, 'pls'],
  [/ing\b/g, 'in'],
  [/'/g, ''],
  [/\bsaid\b/g, 'sed'],
  [/th/g, 'f'],
  [/\bis\b/g, 'iz'],
  [/\bgirl\b/g, 'gurl'],
  [/ee/g, 'e'],
  [/ll\b/g, 'l'],
]

/** The line as somebody might type it in a hurry: a few letters lost, swapped or doubled, and some text-speak. */
function misspelt(text: string, random: () => number): string {
  let changed = text.toLowerCase()
  for (const [from, to] of shortSpellings) if (random() < 0.3) changed = changed.replace(from, to)
  return changed
    .split(' ')
    .map((word) => (word.length > 3 && random() < 0.25 ? slip(word, random) : word))
    .join(' ')
}

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const way = random()
  if (way < 0.4) return word.slice(0, at) + word.slice(at + 1)
  if (way < 0.7) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
}
