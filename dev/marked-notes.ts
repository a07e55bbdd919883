// Invented notes whose decisions, actions and identifiers people have marked, and what the reader may rely on while reading them.
import { readdirSync, readFileSync } from 'node:fs'
import type { Group, Meeting } from '../domain/group.ts'
import type { Known, Term } from '../summaries/known.ts'
import { readNotes } from '../summaries/read-notes.ts'
import { type Gold, type Score, scoreReading } from './score-reading.ts'

export type Marked = { name: string; text: string; gold: Gold }

/** The samples, invented notes of other groups, and eight sets written after the rules were. */
export const SETS = [
  '',
  'own/',
  'later/',
  'unseen/',
  'broader/',
  'fresh/',
  'third/',
  'fourth/',
  'fifth/',
  'sixth/',
  'blind/',
] as const

const folder = new URL('../tests/data/minutes/', import.meta.url)

/** What the sample's partnership knows of itself. */
export function sampleKnown(): Known {
  const data: { groups: Group[]; roles: string[]; meetings: Meeting[]; terms: Term[]; holidays: string[] } = JSON.parse(
    readFileSync(new URL('known.json', folder), 'utf8'),
  )
  return { ...data, holidays: new Set(data.holidays) }
}

export function markedNotes(set: (typeof SETS)[number]): Marked[] {
  const place = new URL(set, folder)
  return readdirSync(place)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => ({
      name: name.replace('.gold.json', ''),
      text: readFileSync(new URL(name.replace('.gold.json', '.txt'), place), 'utf8'),
      gold: JSON.parse(readFileSync(new URL(name, place), 'utf8')),
    }))
}

export type Scored = { name: string; score: Score; cpuMs: number }

export function scoreNotes(notes: readonly Marked[], known: Known): Scored[] {
  return notes.map(({ name, text, gold }) => {
    const before = process.cpuUsage()
    const reading = readNotes(text, known)
    const { user, system } = process.cpuUsage(before)
    return { name, score: scoreReading(gold, reading, text), cpuMs: (user + system) / 1000 }
  })
}
