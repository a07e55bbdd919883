// What a pattern cannot match without: words, or beginnings of words, of which a text must hold at least one. Read from the
// pattern itself, so that nobody who adds a wording has to say it.
import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A word the text must hold, or what one of its words must begin with. Lower case, letters, figures and `_` only. */
export type Beginning = { letters: string; isWhole: boolean }

/** What was read of a part of a pattern. */
type Read = {
  /** One of these must be there for the part to match; undefined where nothing is certain. */
  needed: readonly Beginning[] | undefined
  /** True when whatever letter follows the part begins a word. */
  isAtStart: boolean
}

const parser = new RegExpParser()

/**
 * Words or beginnings of words of which a text must hold at least one for the pattern to match: of several such sets the one
 * that fewest texts will meet. Undefined where the pattern may match without any.
 */
export function neededBeginnings(pattern: RegExp): readonly Beginning[] | undefined {
  // With both, letters beyond the plain ones may match plain ones.
  if ((pattern.unicode || pattern.unicodeSets) && pattern.ignoreCase) return undefined
  const { source, unicode, unicodeSets } = pattern
  const read = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets })
  return readAnyOf(read.alternatives, false).needed
}

function readAnyOf(alternatives: readonly AST.Alternative[], isAtStart: boolean): Read {
  const all = alternatives.map(({ elements }) => readInOrder(elements, isAtStart))
  const needed = all.map((one) => one.needed)
  return {
    needed: needed.every((one) => one !== undefined) ? needed.flat() : undefined,
    isAtStart: all.every((one) => one.isAtStart),
  }
}

function readInOrder(elements: readonly AST.Element[], isAtStart: boolean): Read {
  let best: readonly Beginning[] | undefined
  let starts = isAtStart
  // The word that is being spelt out; undefined where what stands before its first letter is not known to end a word.
  let word: string | undefined
  let isInWord = false
  const take = (found: readonly Beginning[] | undefined): void => {
    if (found && (best === undefined || costOf(found) < costOf(best))) best = found
  }
  const endWord = (isWhole: boolean): void => {
    if (word !== undefined && word !== '') take([{ letters: word, isWhole }])
    word = undefined
    isInWord = false
  }
  for (const element of elements) {
    if (element.type === 'Character' && isLetter(element.value)) {
      if (!isInWord) word = starts ? '' : undefined
      if (word !== undefined) word += String.fromCodePoint(element.value).toLowerCase()
      isInWord = true
      starts = false
      continue
    }
    endWord(isAfterWord(element))
    const read = readElement(element, starts)
    take(read.needed)
    starts = read.isAtStart
  }
  endWord(false)
  return { needed: best, isAtStart: starts }
}

function readElement(element: AST.Element, isAtStart: boolean): Read {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return readAnyOf(element.alternatives, isAtStart)
    case 'Quantifier':
      return readRepeated(element, isAtStart)
    case 'Assertion':
      // Looking ahead or behind moves nothing.
      if (element.kind === 'start') return { needed: undefined, isAtStart: true }
      return { needed: undefined, isAtStart: element.kind === 'word' ? !element.negate : isAtStart }
    case 'Character':
      return isLetter(element.value) ? readInOrder([element], isAtStart) : { needed: undefined, isAtStart: true }
    case 'CharacterSet':
    case 'CharacterClass':
      return { needed: undefined, isAtStart: endsWord(element) }
    default:
      return { needed: undefined, isAtStart: false }
  }
}

function readRepeated({ element, min, max }: AST.Quantifier, isAtStart: boolean): Read {
  const first = readElement(element, isAtStart)
  const isEveryEndAtStart = first.isAtStart && (max < 2 || readElement(element, first.isAtStart).isAtStart)
  return min > 0
    ? { needed: first.needed, isAtStart: isEveryEndAtStart }
    : { needed: undefined, isAtStart: isAtStart && isEveryEndAtStart }
}

/** True when a word spelt out just before cannot go on: what matches next ends it. */
function isAfterWord(element: AST.Element): boolean {
  switch (element.type) {
    case 'Character':
      return !isLetter(element.value)
    case 'CharacterSet':
    case 'CharacterClass':
      return endsWord(element)
    case 'Assertion':
      return element.kind === 'end' || (element.kind === 'word' && !element.negate)
    default:
      return false
  }
}

/** True when none of what it matches is part of a word. */
function endsWord(element: AST.CharacterSet | AST.CharacterClass | AST.CharacterClassElement): boolean {
  if (element.type === 'Character') return !isLetter(element.value)
  if (element.type === 'CharacterSet')
    return element.kind === 'space' ? !element.negate : element.kind === 'word' && element.negate
  if (element.type !== 'CharacterClass' || element.negate) return false
  return element.elements.every((one) => one.type !== 'CharacterClassRange' && endsWord(one))
}

function isLetter(code: number): boolean {
  return /^\w$/.test(String.fromCodePoint(code))
}

// Words that nearly every question holds.
const COMMON = new Set(
  'a an and are can do does for has have how i in is it me my of on or that the this to was we what when which who will you your'.split(
    ' ',
  ),
)
const COMMON_COST = 12
const RARE_COST = 0.3
// What a beginning costs by its letters, none to three: short ones begin many words.
const COST_BY_LETTERS = [40, 15, 6, 1.5]

/** How many texts are likely to meet one of them, on no scale but its own. */
function costOf(beginnings: readonly Beginning[]): number {
  return beginnings.reduce((sum, { letters, isWhole }) => sum + costOfOne(letters, isWhole), 0)
}

function costOfOne(letters: string, isWhole: boolean): number {
  if (COMMON.has(letters)) return COMMON_COST
  return isWhole ? RARE_COST : (COST_BY_LETTERS[letters.length] ?? RARE_COST)
}
