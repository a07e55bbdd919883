// Takes out of notes what tells who somebody is. This is minimisation, never anonymisation: names are never complete.
import { findDates } from './calendar-words.ts'
import { addFree, escapePattern, type Identifier, type IdentifierType, matchesOf } from './identifier.ts'
import { findPlaces, findStreets } from './identifying-places.ts'
import type { Known } from './known.ts'
import { type Vocabulary, vocabularyOf } from './ordinary-words.ts'
import { doubtfulNames, findNames } from './personal-names.ts'
import { findStructured } from './structured-identifiers.ts'

export type Redaction = {
  text: string
  /** How many of each type were taken out, in the order first met. */
  removed: { type: string; count: number }[]
  /** True when something that may identify a person was left: a person should look before the text is shared. */
  isUnsure: boolean
  /** The words in question, each once. */
  doubts: string[]
}

const TOKEN: Partial<Record<IdentifierType, string>> = {
  PERSON_NAME: 'PERSON',
  NHS_NUMBER: 'NHS',
  NI_NUMBER: 'NI',
  VEHICLE_PLATE: 'PLATE',
  CASE_REF: 'CASE',
}
const ABOUT_A_FAMILY =
  /\b(?:born|DOB|d\.o\.b|date of birth|lives (?:at|with)|mum|dad|the family of|(?:his|her|their) (?:mother|father|son|daughter|uncle|aunt|teacher|school|nursery))\b/
const BIRTH_BEFORE = /(?:\bborn(?: on)?|\bDOB|\bd\.?o\.?b\.?|date of birth)(?: is| was)?(?: on)?(?: the)?[\s:,(-]*$/i
const COMBINATION =
  /\b(?:the only|one of (?:two|three)|\d{1,2}[- ]year[- ]old|aged \d{1,2})\b[^.\n]{0,80}\b(?:village|street|estate|in Year \d|at the school)\b/i

/** @returns the text with a token such as `[PERSON_1]` in each identifier's place; which token stood for whom is not kept */
export function removeIdentifiers(text: string, known: Known): Redaction {
  const found = findStructured(text)
  const vocabulary = vocabularyOf(putTokens(text, found), known)
  dropMentions(found, vocabulary)
  addFree(
    found,
    findPlaces(
      text,
      found.filter((one) => one.type === 'POSTCODE'),
      vocabulary,
    ),
  )
  const sensitive = sensitiveParagraphs(text, found)
  const isSensitive = (position: number): boolean =>
    sensitive.some((part) => position >= part.start && position < part.end)
  addFree(
    found,
    findStreets(text).filter((one) => isSensitive(one.start)),
  )
  addFree(found, findNames(text, vocabulary, isSensitive))
  addFree(found, findBirths(text, found, isSensitive))
  addFree(found, repeatedNames(text, found, vocabulary))
  const redacted = putTokens(text, found)
  const doubts = [
    ...new Set([...doubtfulNames(redacted, vocabulary), ...(COMBINATION.exec(redacted)?.slice(0, 1) ?? [])]),
  ]
  return { text: redacted, removed: countTypes(found), isUnsure: doubts.length > 0, doubts }
}

// "@Champions Co-ordinator" names a role, not an account.
function dropMentions(found: Identifier[], vocabulary: Vocabulary): void {
  const isMention = ({ type, text }: Identifier): boolean =>
    type === 'SOCIAL_MEDIA' && /^@\p{Lu}\p{Ll}+$/u.test(text) && vocabulary.isOrdinary(text.slice(1))
  for (const mention of found.filter(isMention)) found.splice(found.indexOf(mention), 1)
}

type Part = { start: number; end: number }

// Where one identifier stands, others stand beside it.
function sensitiveParagraphs(text: string, found: readonly Identifier[]): Part[] {
  const parts: Part[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const part = { start: match.index, end: match.index + match[0].length }
    const hasIdentifier = found.some((one) => one.start >= part.start && one.end <= part.end)
    if (hasIdentifier || ABOUT_A_FAMILY.test(match[0])) parts.push(part)
  }
  return parts
}

/** Dates of birth: said to be one, right behind a name, or from an earlier year in a paragraph about a family. */
function findBirths(
  text: string,
  found: readonly Identifier[],
  isSensitive: (position: number) => boolean,
): Identifier[] {
  const years = (text.match(/\b20\d\d\b/g) ?? []).map(Number)
  const latest = Math.max(0, ...years)
  return findDates(text, '2000-01-01')
    .filter((date) => {
      const before = text.slice(Math.max(0, date.index - 30), date.index)
      if (BIRTH_BEFORE.test(before)) return true
      const isBehindName = found.some(
        (one) =>
          one.type === 'PERSON_NAME' && one.end <= date.index && /^[\s,(-]*$/.test(text.slice(one.end, date.index)),
      )
      if (isBehindName && date.hasYear) return true
      return isSensitive(date.index) && date.hasYear && date.day !== null && Number(date.day.slice(0, 4)) < latest
    })
    .map((date) => ({ type: 'DOB', start: date.index, end: date.index + date.text.length, text: date.text }))
}

// A name taken out once goes everywhere, and so do its parts.
function repeatedNames(text: string, found: readonly Identifier[], vocabulary: Vocabulary): Identifier[] {
  const names = new Set<string>()
  for (const one of found.filter((identifier) => identifier.type === 'PERSON_NAME')) {
    names.add(one.text)
    const parts = one.text.split(/[\s]+|-(?=\p{Lu})/u)
    for (const part of parts) if (part.length > 2 && !vocabulary.isOrdinary(part)) names.add(part)
  }
  return [...names].flatMap((name) =>
    matchesOf(text, new RegExp(`(?<![\\p{L}\\d])${escapePattern(name)}(?![\\p{L}\\d])`, 'gu'), 'PERSON_NAME'),
  )
}

function putTokens(text: string, found: readonly Identifier[]): string {
  const numbers = new Map<string, number>()
  const counts = new Map<IdentifierType, number>()
  let redacted = ''
  let at = 0
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    const key = `${one.type}|${one.text.toLowerCase().replace(/\s+/g, ' ')}`
    const number = numbers.get(key) ?? (counts.get(one.type) ?? 0) + 1
    if (!numbers.has(key)) counts.set(one.type, number)
    numbers.set(key, number)
    redacted += `${text.slice(at, one.start)}[${TOKEN[one.type] ?? one.type}_${number}]`
    at = one.end
  }
  return redacted + text.slice(at)
}

function countTypes(found: readonly Identifier[]): { type: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const one of found.toSorted((a, b) => a.start - b.start)) counts.set(one.type, (counts.get(one.type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ type, count }))
}
