// The text the model of refusals learns from: grids of wordings for each reason and for ordinary questions like them,
// and ordinary questions and business of every other kind.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RefusalReason } from '../domain/worry/refusal-answer.ts'
import { isAboutReview } from '../domain/worry/refusal-words.ts'
import { seeded } from './seeded.ts'
import { variantsOf } from './worry-training-text.ts'

/** One line to learn from; a follow-up begins with the word refusalWords puts before it. */
export interface RefusalLine {
  readonly text: string
  readonly reason: RefusalReason | 'none'
  readonly weight: number
}

const folder = new URL('./data/safety/', import.meta.url)
const gridFile = 'refusal-grids.json'
const ordinaryFile = 'train-ordinary-questions.jsonl'
const writtenFiles = ['train-broad-refusals.jsonl', 'train-latest-refusals.jsonl'] as const
const businessFiles = [
  'train-questions.jsonl',
  'train-business.jsonl',
  'train-more-business.jsonl',
  'train-further-business.jsonl',
  'train-wider-business.jsonl',
  'train-later-business.jsonl',
  'train-broad-business.jsonl',
  'train-newest-business.jsonl',
  'train-latest-business.jsonl',
  'train-latest-questions.jsonl',
  'train-near-refusals.jsonl',
] as const
const mostOfOneWording = { refusal: 32, none: 20 } as const

// What one wrong refusal costs beside one missed: the partnership would rather answer.
const ordinaryWeight = 2
// A refusal written by hand stands for many that no grid makes.
const writtenWeight = 6

/** All the lines, misspelt variants included, the same each time. */
export function refusalLines(): RefusalLine[] {
  const random = seeded(99)
  const grids = JSON.parse(readFileSync(new URL(gridFile, folder), 'utf8')) as Record<RefusalLine['reason'], string[]>
  const made = (Object.keys(grids) as RefusalLine['reason'][]).flatMap((reason) =>
    grids[reason].flatMap((wording) =>
      wordingsOf(wording, reason === 'none' ? mostOfOneWording.none : mostOfOneWording.refusal, random).map(
        (text): RefusalLine => ({ text, reason, weight: reason === 'none' ? ordinaryWeight : 1 }),
      ),
    ),
  )
  return [...made, ...ordinaryLines()].flatMap(withFollowUps).flatMap((line) => variantsOf(line))
}

/** What is ordinarily asked, each line once. */
export function ordinaryTexts(): string[] {
  return ordinaryLines()
    .filter(({ reason }) => reason === 'none')
    .map(({ text }) => text)
}

/** A fingerprint of all the text, kept in the model so that a model older than its text is noticed. */
export function refusalFingerprint(): string {
  const hash = createHash('sha256')
  for (const file of [gridFile, ordinaryFile, ...writtenFiles, ...businessFiles])
    hash.update(readFileSync(new URL(file, folder)))
  return hash.digest('hex')
}

function ordinaryLines(): RefusalLine[] {
  return [ordinaryFile, ...writtenFiles, ...businessFiles].flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { text: string; previous?: string; reason?: RefusalReason })
      .map(
        ({ text, previous, reason }): RefusalLine => ({
          text: led(text, previous),
          reason: reason ?? 'none',
          weight: reason === undefined ? ordinaryWeight : writtenWeight,
        }),
      ),
  )
}

function led(text: string, previous: string | undefined): string {
  if (previous === undefined || text.split(' ').length > 6) return text
  return `${isAboutReview(previous) ? 'xafterreview' : 'xafter'} ${text}`
}

// Any short question may come after another, and mostly that changes nothing.
function withFollowUps(line: RefusalLine): RefusalLine[] {
  if (line.text.split(' ').length > 6 || line.text.startsWith('xafter')) return [line]
  const less = { ...line, weight: line.weight * 0.3 }
  return [line, { ...less, text: `xafter ${line.text}` }, { ...less, text: `xafterreview ${line.text}` }]
}

/** Some of the lines a wording with choices ("{is|was} it") stands for, never one twice. */
function wordingsOf(wording: string, most: number, random: () => number): string[] {
  const found = new Set<string>()
  for (let tries = 0; tries < most * 2 && found.size < most; tries += 1) {
    const line = wording.replace(/\{([^}]*)\}/g, (_, choices: string) => {
      const all = choices.split('|')
      return all[Math.floor(random() * all.length)] ?? ''
    })
    found.add(line.replace(/ +/g, ' ').trim())
  }
  return [...found]
}
