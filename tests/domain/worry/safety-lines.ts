// Reads the lines that worries and refusals are tested with.

import { readdirSync, readFileSync } from 'node:fs'

/** A line of test data; which fields it has depends on the file. */
export interface SafetyLine {
  readonly id?: string
  readonly text: string
  readonly worry?: 'danger' | 'self' | 'concern' | 'none'
  readonly intent?: string
  readonly reason?: string
  readonly previous?: string
  readonly set?: 'worry' | 'business' | 'refuse' | 'ordinary'
  readonly danger?: boolean
}

/** The lines of a file in tests/data/safety. */
export function readSafetyLines(file: string): SafetyLine[] {
  return readLines(new URL(`../../data/safety/${file}`, import.meta.url))
}

/** Every hand-written line the model learns from. */
export function readTrainingTexts(): string[] {
  const folder = new URL('../../../dev/data/safety/', import.meta.url)
  const files = readdirSync(folder).filter((file) => file.startsWith('train-'))
  return files.flatMap((file) => readLines(new URL(file, folder)).map(({ text }) => text))
}

/** A line without what makes no difference: capitals, signs, and the mark of a follow-up. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/^xafter(?:review)? |[^a-z0-9]+/g, ' ')
    .trim()
}

function readLines(file: URL): SafetyLine[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map((row) => JSON.parse(row) as SafetyLine)
}
