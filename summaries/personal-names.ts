// Names of people, by what they look like and by the words around them. No list is complete, so this is never certain.
import { addFree, type Identifier, matchesOf } from './identifier.ts'
import type { Vocabulary } from './ordinary-words.ts'

const WORD = "\\p{Lu}[\\p{L}]*(?:[-'’]\\p{L}+)*"
const SEQUENCE = new RegExp(
  `(?<![\\p{L}\\d[_-])${WORD}(?:[ \\t]+(?:(?:van|von|de|al|bin|ap|la)[ \\t]+)?${WORD}){0,4}`,
  'gu',
)
// Four initials at most: any number of them would take time with the square of the text's length.
const NAMED = `(?<what>(?:\\p{Lu}\\.[ \\t]*){0,4}${WORD}(?:[ \\t]+${WORD}){0,2})`
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
  `\\b(?:(?:spoke|spoken|talked|listened|wrote|known|introduced|apologised) (?:to|with)|(?:family|case|child|children|parents|mother|father|siblings?|death|grandparents|carers?|behalf|name|home) of|in focus:|re:)[ \\t]+${NAMED}`,
  'gu',
)
const BY_BIRTH = new RegExp(`${NAMED}(?=,?[ \\t]*\\(?(?:DOB|dob|d\\.o\\.b|D\\.O\\.B|born\\b|aged \\d))`, 'gu')
const INITIAL =
  /\b(?:[Cc]hild|[Bb]aby|[Ii]nfant|[Tt]win|[Ss]ibling|[Yy]oung [Pp]erson|YP|[Bb]oy|[Gg]irl|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad|[Ff]amily|[Pp]upil|[Aa]dult|[Ss]ubject) (?!I\b|A\s*&|A level)[A-Z]{1,2}\d?\b(?!['’]?[a-z])/g
const SPEAKS =
  /^(?:['’]s (?:mum|mother|dad|father|school|teacher|social worker)| (?:told|said|says|lives|attends|disclosed|went missing|ran away)\b)/
// Words that are also names, where only a person can be meant: "Rose told", "Jack's mum".
const MEANT =
  /(?<![\p{L}\d-])\p{Lu}\p{Ll}+(?=['’]s (?:mum|mother|dad|father|nan|school|teacher|social worker|brother|sister|family|case)\b| (?:told|disclosed|went missing|ran away|lives with|is in Year|was born)\b)/gu
const WITHIN = /(?<=[\p{Ll},;&)] |\()\p{Lu}\p{Ll}{2,}(?![\p{L}-])/gu
const LETTER = /\p{L}/u
const INSIDE = /\b(?:in|at|near|around|outside|across)[ \t]+(?:the[ \t]+)?$/i
const PLACE_BEFORE = /\b(?:in|at|near|around|across|outside|from|to|between|via|of)[ \t]+(?:the[ \t]+)?$/i

type Candidate = Identifier & { words: string[]; before: string; after: string; isOpening: boolean }

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
  addFree(
    found,
    matchesOf(text, MEANT, 'PERSON_NAME').filter((one) => vocabulary.isAlsoName(one.text)),
  )
  addFree(
    found,
    matchesOf(text, WITHIN, 'PERSON_NAME').filter(
      (one) => vocabulary.isAlsoFirstName(one.text) && isSensitive(one.start),
    ),
  )
  for (const candidate of candidatesOf(text, vocabulary)) {
    if (isName(candidate, vocabulary, isSensitive(candidate.start))) addFree(found, [candidate])
  }
  return found
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
  const isPlace = PLACE_BEFORE.test(candidate.before)
  if (candidate.words.length > 1) return hasFirstName || isSensitive || !isPlace
  if (hasFirstName && !INSIDE.test(candidate.before)) return true
  return candidate.isOpening ? SPEAKS.test(candidate.after) : isSensitive
}

// A run of capitalised words of which at least one is no ordinary word, without the ordinary ones that lead into it.
function candidatesOf(text: string, vocabulary: Vocabulary): Candidate[] {
  const kept = keptSpans(text, vocabulary)
  return matchesOf(text, SEQUENCE, 'PERSON_NAME').flatMap((sequence) => {
    const isOpening = isSentenceStart(text, sequence.start)
    return runsOf(sequence, vocabulary)
      .filter((run) => !/\bSt\.?[ \t]+$/.test(text.slice(Math.max(0, run.start - 5), run.start)))
      .filter((run) => !kept.some((span) => run.start < span.end && span.start < run.end))
      .map((run) => ({
        ...run,
        words: run.text.split(/\s+/),
        before: text.slice(Math.max(0, run.start - 20), run.start),
        after: text.slice(run.end, run.end + 20),
        isOpening: isOpening && run.start === sequence.start,
      }))
  })
}

function runsOf(sequence: Identifier, vocabulary: Vocabulary): Identifier[] {
  const words = [...sequence.text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: sequence.start + match.index,
  }))
  const runs: (typeof words)[] = []
  let run: typeof words = []
  for (const [index, word] of words.entries()) {
    const isSurname =
      run.length > 0 &&
      run.length < 3 &&
      run.some((one) => vocabulary.isFirstName(one.text) || vocabulary.isAlsoFirstName(one.text)) &&
      (!vocabulary.isFieldWord(word.text) || vocabulary.isAlsoName(word.text))
    if (!vocabulary.isOrdinary(word.text) || isSurname || opensName(words, index, vocabulary)) run.push(word)
    else {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs.map((one) => asIdentifier(one))
}

// "Hope Baker": two words that may each be a name are one when they stand together.
function opensName(words: readonly { text: string }[], index: number, vocabulary: Vocabulary): boolean {
  const next = words[index + 1]?.text ?? ''
  return (
    vocabulary.isAlsoFirstName(words[index]?.text ?? '') &&
    next !== '' &&
    (vocabulary.isAlsoName(next) || !vocabulary.isOrdinary(next))
  )
}

function asIdentifier(words: readonly { text: string; start: number }[]): Identifier {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) throw new Error('A run of words has at least one word.')
  const text = words
    .map((word) => word.text)
    .join(' ')
    .replace(/['’]s$/, '')
  const end = last.start + last.text.replace(/['’]s$/, '').length
  return { type: 'PERSON_NAME', start: first.start, end, text }
}

/** Cuts a named stretch down to the words that can be a name; none left, none found. */
function withoutOrdinary(one: Identifier, vocabulary: Vocabulary, isLoose: boolean): Identifier[] {
  const words = [...one.text.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: one.start + match.index }))
  const isOut = (word: string): boolean =>
    isLoose ? vocabulary.isFieldWord(word) : vocabulary.isOrdinary(word) && !vocabulary.isAlsoName(word)
  const isKept = vocabulary.keep.includes(one.text.toLowerCase())
  let from = 0
  while (from < words.length && isOut(words[from]?.text ?? '')) from += 1
  let to = from
  const isPart = (word: string): boolean => !vocabulary.isFieldWord(word) || vocabulary.isAlsoName(word)
  while (to < words.length && isPart(words[to]?.text ?? '')) to += 1
  return isKept || from === to ? [] : [asIdentifier(words.slice(from, to))]
}

function keptSpans(text: string, vocabulary: Vocabulary): { start: number; end: number }[] {
  const small = text.toLowerCase()
  return vocabulary.keep.flatMap((name) => {
    const spans: { start: number; end: number }[] = []
    for (let at = small.indexOf(name); at >= 0; at = small.indexOf(name, at + 1)) {
      // Whole words only: the town of Acle is no part of MacLeod.
      const isWhole = !LETTER.test(small.charAt(at - 1)) && !LETTER.test(small.charAt(at + name.length))
      if (isWhole) spans.push({ start: at, end: at + name.length })
    }
    return spans
  })
}

function isSentenceStart(text: string, position: number): boolean {
  const before = text.slice(Math.max(0, position - 12), position)
  return /(?:^|[.!?:|>\n]["”’)*_\]]*\s*[-*•>#"“'‘(]*\s*|\n\s*(?:[-*•>]+|\d+(?:\.\d+)*[.)]?|\(?[a-z]\))\s*)$/.test(
    before,
  )
}
