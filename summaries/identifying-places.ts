// Homes, schools and hospitals: a named place can tell who a family is.
import { addFree, type Identifier, lineAt, matchesOf } from './identifier.ts'
import type { Vocabulary } from './ordinary-words.ts'

const CAP = "(?:St\\.|\\p{Lu}[\\p{L}'’-]*)"
const GAP = '[ \\t]+'
const NAME = `${CAP}(?:${GAP}${CAP}){0,3}`
const STREET =
  '(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Court|Crescent|Place|Gardens|Grove|Terrace|Square|Hill|Row|Walk|Park|Green|Mews|Rise|View|Fold|Drove|Loke|Yard|Wharf|Quay|Staithe|Gate|Meadows?|Fields?|Reach|Bank|Croft|Parade|Chase|Path|Alley|Broadway|Mill|Barns?|Farm|Cottages?|House|Lodge|Villas?|Estate|End|Pightle|Plain|Opening|Common|Heath|Corner|Bungalow|Orchard|Paddock|Dene|Dale|Vale|Mount|Hollow|Spinney|Copse|Causeway|Boulevard|Passage|Flats|Towers?|Buildings)'
const STREET_ALONE =
  '(?:Street|Road|Lane|Avenue|Close|Drive|Crescent|Terrace|Loke|Drove|Fold|Gardens|Grove|Mews|Pightle)'
const DWELLING =
  '(?:Cottages?|Farm(?:house)?|House|Lodge|Barns?|Bungalow|Villas?|Caravan Park|Flats|Mill|Rectory|Vicarage)'
const NUMBER = '(?:(?:Flat|Unit|Plot|Apartment|Apt|Caravan|Room)\\s+(?:\\w{1,4},?\\s+)?)?\\d{1,4}[A-Za-z]?'
const TOWNS = `(?:,[ \\t]*${NAME})*`

const NUMBERED = new RegExp(
  `(?:(?:The${GAP})?${NAME},[ \\t]*)?(?<![\\d/])\\b${NUMBER},?${GAP}(?:${CAP}${GAP}){1,3}?${STREET}\\b${TOWNS}`,
  'gu',
)
const UNIT = new RegExp(`\\b(?:Flat|Unit|Plot|Apartment|Apt|Caravan)${GAP}\\w{1,4},[ \\t]*${NAME}${TOWNS}`, 'gu')
const STREET_ONLY = new RegExp(`\\b(?:${CAP}${GAP}){1,2}?${STREET_ALONE}\\b${TOWNS}(?:${GAP}in${GAP}${NAME})?`, 'gu')
const DWELLING_IN = new RegExp(`\\b(?:${CAP}${GAP}){1,3}?${DWELLING},[ \\t]*${NAME}${TOWNS}`, 'gu')
const BEFORE_POSTCODE = new RegExp(
  `(?<what>(?:(?:Flat|Unit|Plot|Apartment|Apt|Caravan|Room)${GAP})?(?:\\d{1,4}[A-Za-z]?,?${GAP})?${NAME}(?:,[ \\t]*${NAME})*),?[ \\t]*$`,
  'u',
)

const SCHOOL_KIND =
  '(?:(?:Primary|High|Infants?|Junior|Secondary|Community|Grammar|Free|Special|Church|First|Middle|Nursery|C of E|CofE|VA|VC)[ \\t]+)*(?:Academy|School|College|Nursery|Pre-?[Ss]chool|Playgroup|Sixth Form|Kindergarten|Primary|Infants|Juniors|Day Nursery)'
const SCHOOL = new RegExp(`(?:${CAP}${GAP}){1,4}?${SCHOOL_KIND}\\b`, 'gu')
const HOSPITAL = new RegExp(
  `(?:${CAP}${GAP}){1,4}?(?:Hospital|Infirmary|Surgery|Medical (?:Centre|Practice)|Health Centre|Care Home|Children's Home|Refuge|Hospice|Ward)\\b(?!${GAP}(?:Trust|NHS|Foundation|Manager))`,
  'gu',
)
const LONGEST_ADDRESS = 160
const VENUE_LINE = /\b(?:venue|place|location|held (?:at|in)|where)\b\s*[:|*]|\bmeeting (?:was )?held (?:at|in)\b/i

/** Streets named without a number: a home only where the paragraph speaks of a family, otherwise a place like any other. */
export function findStreets(text: string): Identifier[] {
  return matchesOf(text, STREET_ONLY, 'ADDRESS')
    .map(trimStart)
    .filter((one) => !isVenue(text, one))
}

/** Named schools, hospitals and homes. Where the group met is not one: a line that gives the venue stays. */
export function findPlaces(text: string, postcodes: readonly Identifier[], vocabulary: Vocabulary): Identifier[] {
  const found: Identifier[] = []
  addFree(found, beforePostcodes(text, postcodes, found))
  for (const pattern of [NUMBERED, UNIT, DWELLING_IN])
    addFree(found, matchesOf(text, pattern, 'ADDRESS').map(trimStart))
  addFree(found, named(text, SCHOOL, 'SCHOOL', vocabulary))
  addFree(found, named(text, HOSPITAL, 'HOSPITAL', vocabulary))
  return found.filter((one) => !isVenue(text, one))
}

// An address in front of a postcode, whatever its form; a number or a comma shows that it is one.
function beforePostcodes(text: string, postcodes: readonly Identifier[], found: readonly Identifier[]): Identifier[] {
  return postcodes.flatMap((postcode) => {
    const before = text.slice(
      Math.max(lineAt(text, postcode.start).start, postcode.start - LONGEST_ADDRESS),
      postcode.start,
    )
    const what = BEFORE_POSTCODE.exec(before)?.groups?.what
    if (what === undefined || found.some((one) => one.end >= postcode.start - 2 && one.start < postcode.start))
      return []
    const numbered = [...before.matchAll(NUMBERED)].at(-1)
    const isWhole = numbered && numbered.index + numbered[0].length >= before.trimEnd().replace(/,$/, '').length
    const words = isWhole ? numbered[0] : what
    const start = postcode.start - before.length + before.lastIndexOf(words)
    return [trimStart({ type: 'ADDRESS', start, end: start + words.length, text: words })]
  })
}

function named(text: string, pattern: RegExp, type: 'SCHOOL' | 'HOSPITAL', vocabulary: Vocabulary): Identifier[] {
  return matchesOf(text, pattern, type)
    .map(trimStart)
    .filter((one) => {
      const words = one.text.split(/\s+/).slice(0, -1)
      const isKept = vocabulary.keep.some(
        (name) => one.text.toLowerCase().includes(name) && name.includes(' ') && /hospital|college|paget/.test(name),
      )
      return words.length > 0 && !isKept && !words.every((word) => vocabulary.isFieldWord(word))
    })
}

// Small words that open a sentence are caught with the name: "At Merelands Academy".
function trimStart(one: Identifier): Identifier {
  const extra =
    /^(?:(?:At|In|From|And|But|To|Of|Or|For|On|Near|Is|Our|His|Her|Their|Both|Police)\s+)+/.exec(one.text)?.[0]
      .length ?? 0
  return { ...one, start: one.start + extra, text: one.text.slice(extra) }
}

function isVenue(text: string, one: Identifier): boolean {
  const line = lineAt(text, one.start)
  return VENUE_LINE.test(text.slice(line.start, one.start))
}
