// Names of people, by what they look like and by the words around them. No list is complete, so this is never certain.
import { addFree, type Identifier, matchesOf } from './identifier.ts'
import { asIdentifier, type Candidate, candidatesOf, PARTICLE, WORD } from './name-candidates.ts'
import {
  BARE_INITIAL,
  FAMILY_NAME,
  HAS_PARTICLE,
  INITIALLED,
  LISTED,
  ONLY_A_PERSON,
  PARTICLES,
  SEEMS_A_PERSON,
  THING_BEFORE,
  THINGS,
} from './name-signs.ts'
import type { Vocabulary } from './ordinary-words.ts'
import { isPost } from './role-words.ts'

// Four initials at most: any number of them would take time with the square of the text's length.
const NAMED = `(?<what>(?:\\p{Lu}\\.[ \\t]*){0,4}(?:${PARTICLES}[ \\t]+)?${WORD}(?:[ \\t]+(?:${PARTICLES}[ \\t]+)?${WORD}){0,2})`
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|PC|DC|DS|PS|Sgt|Cllr|Councillor|Rev|Revd|Fr|Sir|Lady|Nanny|Auntie|Uncle|Nan)'
const KIN =
  '(?:child|baby|mother|father|mum|dad|parent|carer|sibling|brother|sister|half-brother|half-sister|son|daughter|uncle|aunt|auntie|nan|gran|grandmother|grandfather|grandad|step-?father|step-?mother|step-?dad|partner|boyfriend|girlfriend|cousin|niece|nephew|pupil|student|patient|twin|twins|boy|girl|toddler|infant|teenager|lad|friend|neighbour)'

const BY_TITLE = new RegExp(`\\b${TITLE}\\.?[ \\t]+(?:\\d{2,6}[ \\t]+)?${NAMED}`, 'gu')
const AFTER_KIN = new RegExp(
  `\\b${KIN},?(?:[ \\t]+(?:is|was))?(?:[ \\t]+(?:called|named|known as|aka))?,?[ \\t]+${NAMED}`,
  'gu',
)
const BY_CALLED = new RegExp(
  `\\b(?:(?:is |was |are |who is )?(?:called|named|nicknamed|known as|aka|goes by|name is|names are|answers to)|calls? (?:her|him|them|herself|himself))[ \\t]+["“'‘]?${NAMED}`,
  'gu',
)
const BY_FAMILY = new RegExp(
  `\\b(?:[Tt]he|[Dd]iscussed|[Cc]onsidered|[Aa]bout|[Oo]f|[Ff]or)[ \\t]+${NAMED}[ \\t]+(?:family|children|siblings|household|twins|brothers|sisters|boys|girls)\\b(?! (?:hub|support|network|worker|group|court|help))`,
  'gu',
)
// Whom people speak to and whose family it is: here an unknown word is no place.
const BY_COMPANY = new RegExp(
  `\\b(?:(?:spoke|spoken|talked|listened|wrote|written|known|introduced|apologised) (?:to|with)|(?:family|case|child|children|parents|mother|father|siblings?|death|grandparents|carers?|behalf|name|home) of|in focus:|re:)[ \\t]+${NAMED}`,
  'gu',
)
const BY_BIRTH = new RegExp(`${NAMED}(?=,?[ \\t]*\\(?(?:DOB|dob|d\\.o\\.b|D\\.O\\.B|born\\b|aged \\d))`, 'gu')
const INITIAL =
  /\b(?:[Cc]hild|[Bb]aby|[Ii]nfant|[Tt]win|[Ss]ibling|[Yy]oung [Pp]erson|YP|[Bb]oy|[Gg]irl|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Ff]amily|[Pp]upil|[Aa]dult|[Ss]ubject) (?!I\b|A\s*&|A level)[A-Z]{1,2}\d?\b(?!['’]?[a-z])/g
// Words that are also names, where only a person can be meant: "Rose told", "Jack's mum".
const CAPITALISED = /(?<![\p{L}\d-])\p{Lu}\p{Ll}+(?![\p{L}-])/gu
const WITHIN = /(?<=(?<!\p{L})\p{Ll}+[,;)]? |\()\p{Lu}\p{Ll}{2,}(?![\p{L}-])/gu
const INSIDE = /\b(?:in|at|near|around|outside|across)[ \t]+(?:the[ \t]+)?$/i
const PLACE_BEFORE = /\b(?:in|at|near|around|across|outside|from|to|between|via|of)[ \t]+(?:the[ \t]+)?$/i

/**
 * Names of people in the text.
 * @param isSensitive whether the paragraph at a position speaks of one family: there, an unknown capitalised word is a name
 */
export function findNames(
  text: string,
  vocabulary: Vocabulary,
  isSensitive: (position: number) => boolean,
): Identifier[] {
  const found: Identifier[] = []
  addFree(found, matchesOf(text, INITIAL, 'PERSON_NAME'))
  for (const pattern of [BY_TITLE, BY_BIRTH, BY_FAMILY, BY_CALLED, BY_COMPANY, AFTER_KIN]) {
    const isLoose = pattern === BY_CALLED || pattern === BY_TITLE
    addFree(
      found,
      matchesOf(text, pattern, 'PERSON_NAME').flatMap((one) => withoutOrdinary(one, vocabulary, isLoose)),
    )
  }
  addFree(found, written(text, vocabulary))
  addFree(
    found,
    matchesOf(text, CAPITALISED, 'PERSON_NAME').filter(
      (one) => vocabulary.isEverFirstName(one.text) && isPerson(text.slice(one.end, one.end + 40), vocabulary),
    ),
  )
  addFree(
    found,
    matchesOf(text, WITHIN, 'PERSON_NAME').filter(
      (one) =>
        vocabulary.isAlsoFirstName(one.text) &&
        (isSensitive(one.start) ||
          (!/^ \p{Lu}/u.test(text.slice(one.end, one.end + 2)) &&
            !isPlaceOrThing(text.slice(Math.max(0, one.start - 24), one.start)))),
    ),
  )
  for (const candidate of candidatesOf(text, vocabulary)) {
    if (isName(candidate, vocabulary, isSensitive(candidate.start))) addFree(found, [candidate])
  }
  return found
}

// "Grace and Dovilė": beside a name, a word that may be one is one.
function isPerson(after: string, vocabulary: Vocabulary): boolean {
  const beside = /^ (?:and|&) (?<name>\p{Lu}[\p{L}-]+)/u.exec(after)?.groups?.name ?? ''
  const isName = beside !== '' && (vocabulary.isAlsoFirstName(beside) || vocabulary.isFirstName(beside))
  return ONLY_A_PERSON.test(after) || isName || (beside !== '' && !vocabulary.isOrdinary(beside))
}

/** Names by the way they are written: "KAZLAUSKAS, Mantas", "R. Brown", "a letter to H Ramanathan". */
function written(text: string, vocabulary: Vocabulary): Identifier[] {
  const isUnknown = (word: string): boolean => !vocabulary.isOrdinary(word) || vocabulary.isAlsoName(word)
  const last = (one: Identifier): string => one.text.split(/[\s.,]+/).at(-1) ?? ''
  return [
    ...matchesOf(text, FAMILY_NAME, 'PERSON_NAME').filter((one) => {
      const single = one.text.replace(/e?s$/, '')
      const isKnown = vocabulary.isOrdinary(one.text) && !vocabulary.isGuessed(one.text)
      return !vocabulary.keep.includes(one.text.toLowerCase()) && (!isKnown || vocabulary.isAlsoName(single))
    }),
    ...matchesOf(text, LISTED, 'PERSON_NAME').filter((one) => isUnknown(last(one))),
    // "B. Overdue" is a heading; so is an initial that opens a line of its own.
    ...matchesOf(text, INITIALLED, 'PERSON_NAME').filter((one) => {
      const goesOn = /^[^\n]*?\p{Ll}{2,}/u.test(text.slice(one.end, one.end + 30))
      const isLine = /(?:^|\n)[#*\s]*$/.test(text.slice(Math.max(0, one.start - 6), one.start))
      const isKnown = vocabulary.isFieldWord(last(one)) || !isUnknown(last(one))
      return HAS_PARTICLE.test(one.text) || (!isKnown && (goesOn || !isLine))
    }),
    ...matchesOf(text, BARE_INITIAL, 'PERSON_NAME').filter(
      (one) => HAS_PARTICLE.test(one.text) || isUnknown(last(one)),
    ),
  ]
}

/** Words that may be a name but were left, so that a person is told to look. */
export function doubtfulNames(text: string, vocabulary: Vocabulary): string[] {
  return candidatesOf(text, vocabulary)
    .filter((one) => !one.isOpening && !PLACE_BEFORE.test(one.before))
    .map((one) => one.text)
}

function isName(candidate: Candidate, vocabulary: Vocabulary, isSensitive: boolean): boolean {
  const hasFirstName = candidate.words.some(
    (word) => vocabulary.isFirstName(word) || (candidate.words.length > 1 && vocabulary.isAlsoFirstName(word)),
  )
  // A post, not a person: "Paediatric Dentist".
  if (candidate.words.length > 1 && !hasFirstName && isPost(candidate.words.at(-1) ?? '')) return false
  const isPlace = PLACE_BEFORE.test(candidate.before)
  if (candidate.words.length > 1) return hasFirstName || isSensitive || !isPlace
  if (hasFirstName && !INSIDE.test(candidate.before)) return true
  if (!isSensitive && isPartOfTitle(candidate, vocabulary)) return false
  if (candidate.isOpening) return SEEMS_A_PERSON.test(candidate.after)
  return isSensitive || !isPlaceOrThing(candidate.before)
}

// "Carrow House", "Revenues and Benefits Manager", "SIPCo": a capitalised ordinary word goes on with it, or capitals open it.
function isPartOfTitle({ text, after }: Candidate, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}{2,}[\p{L}-]*$/u.test(text)) return true
  const next = /^(?:['’]s)? (?:(?:and|&) )?(?<word>\p{Lu}\p{L}+)/u.exec(after)?.groups?.word ?? ''
  return next !== '' && vocabulary.isOrdinary(next) && (!vocabulary.isAlsoName(next) || THINGS.test(next))
}

// "Wrote to Thurtle" names a person; "moved to Snettleby" a place.
function isPlaceOrThing(before: string): boolean {
  if (
    /\b(?:written|wrote|given|spoke|spoken|letter|known|explained|apologised|listened|thanks|thanked|due|said|belongs?) to[ \t]+$/i.test(
      before,
    )
  )
    return false
  return PLACE_BEFORE.test(before) || THING_BEFORE.test(before)
}

/** Cuts a named stretch down to the words that can be a name; none left, none found. */
function withoutOrdinary(one: Identifier, vocabulary: Vocabulary, isLoose: boolean): Identifier[] {
  const words = [...one.text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: one.start + match.index }))
  const isOut = (word: string): boolean =>
    isLoose
      ? vocabulary.isFieldWord(word)
      : vocabulary.isOrdinary(word) && !vocabulary.isAlsoName(word) && !vocabulary.isGuessed(word)
  const isKept = vocabulary.keep.includes(one.text.toLowerCase())
  let from = 0
  while (from < words.length && isOut(words[from]?.text ?? '') && !PARTICLE.test(words[from]?.text ?? '')) from += 1
  let to = from
  const isPart = (word: string): boolean =>
    PARTICLE.test(word) || !vocabulary.isFieldWord(word) || vocabulary.isAlsoName(word)
  while (to < words.length && isPart(words[to]?.text ?? '')) to += 1
  return isKept || from === to ? [] : [asIdentifier(words.slice(from, to))]
}
