// A question that says all it needs, asked after another: nothing of that other belongs to it. The measures are read off
// some twenty thousand pairs of questions that have nothing to do with each other, and off those that truly follow on.
import { type FactIndex, findFacts } from './fact-index.ts'
import { POINTING } from './follow-up-words.ts'
import type { AskedOfSame } from './of-the-same.ts'
import type { Kind, Question } from './question.ts'
import type { ScoredKind } from './score-kinds.ts'

type Said = {
  words: readonly string[]
  text: string
  named: ReadonlySet<string>
  asked: ReadonlyMap<Kind, AskedOfSame>
}

const OPENS = /^(?:and|or|but|so|what about|how about|also|ok|okay|plus|then|just|only)\b/
const POINTS_BACK =
  /^(?:did|is|are|was|were|does|do|has|have|when|who|what|how|why|where|can|will|which)\b(?: (?:is|are|was|were|do|does|did|will|has|have|can))? (?:it|that|this|they|them|those|these|ones?)\b|\b(?:that|those|these) (?!is\b|are\b|was\b|the\b|i\b|we\b|has\b|have\b|goes\b|said\b)\w+|\bof (?:them|those|these|it)\b|\bthe (?:same|other|(?:first|second|third|last|next) one)\b|\bfor (?:us|me)$/
// "Papers for it", "the one with room": of what is of one sort, a weaker sign is enough.
const POINTS_WITHIN = /\b(?:for|about|to|in|on|from|with|does|did|is|was) it\b|\bthe one\b|\b(?:then|else|instead)\b/
// "Is there a course on" and "this year" point at nothing that was said.
const POINTS_AT_NOTHING =
  /\b(?:is|are|was|were|be|any) there\b|\bthere (?:is|are|was|were|will be)\b|\bthis (?:year|month|week|term|time|round|quarter|summer|spring|autumn|winter)\b/g
// Thanks and the like, whatever was said.
const MANNERS =
  /^(?:(?:that|this|it) is |so |very |really )*(?:great|lovely|brilliant|perfect|helpful|fab|super|much|appreciated|morning|afternoon|evening)\b/
const MOST_WORDS_OF_MANNERS = 4
// "Went to PG when" leaves out what did.
const LACKS_SUBJECT = /^(?:went|got|came|goes|comes|up|down|any)\b/
// An update of a meeting may speak of anything; a booking is of what was spoken of.
const OF_ANYTHING: ReadonlySet<Kind> = new Set(['subgroup_update'])
const OF_WHAT_WAS_SPOKEN: ReadonlySet<Kind> = new Set(['booking_change'])
// "What have I got to do" is of the asker, and not of what was spoken of.
const OF_THE_ASKER: ReadonlySet<Kind> = new Set(['my_bookings', 'cap_overdue', 'section11'])
const CLEARLY_OF_THE_ASKER = 9
const REFS = ['ref', 'review']
const THINGS = ['group', 'course', 'organisation', 'role']

// What a kind must score by the words' own, and how many words there must be, for nothing else to count.
const BESIDE_RULE = { score: 14, share: 0.7, words: 4 }
const BESIDE_RULE_IN_FACTS = { score: 12, share: 0.6, words: 5 }
const NAMING_A_THING = { score: 10, share: 0, words: 3 }
const NAMING_A_REF = { score: 7, share: 0, words: 3 }
const THOUGH_POINTING = { score: 10, words: 6 }
const WITHIN_FAMILY = { score: 12, words: 8 }
const IN_FACTS = { share: 0.95, met: 3, words: 5 }
const MUCH_IN_FACTS = 0.7

/**
 * @param best the surest kind by the words themselves
 * @param isOther whether that is of another sort than the question before
 */
export function standsAlone(
  said: Said,
  best: ScoredKind,
  previous: Question,
  isOther: boolean,
  facts: FactIndex,
): boolean {
  const { words, text, asked, named } = said
  if (best.kind === 'greeting' && MANNERS.test(text) && words.length <= MOST_WORDS_OF_MANNERS) return true
  const points = POINTING.test(text.replace(POINTS_AT_NOTHING, ' '))
  if (OF_ANYTHING.has(previous.kind) || OPENS.test(text) || POINTS_BACK.test(text)) return false
  if (asked.size > 0) return isOther && !asked.has(best.kind) && !points && outdoesRule(said, best, facts)
  if (!isOther) {
    const isOwn = points && words.length >= WITHIN_FAMILY.words && best.score >= WITHIN_FAMILY.score
    return isOwn && !POINTS_WITHIN.test(text) && !OF_WHAT_WAS_SPOKEN.has(best.kind)
  }
  const isOfAsker = named.has('isMine') && OF_THE_ASKER.has(best.kind) && best.score >= CLEARLY_OF_THE_ASKER
  if (!points) return isOfAsker || best.score >= BESIDE_RULE.score || isWhollyInFacts(said, facts)
  const isLong = words.length >= THOUGH_POINTING.words
  return isLong && best.score >= THOUGH_POINTING.score
}

/** A rule of follow-ups has it that the words ask on; what they ask by themselves is clearer. */
function outdoesRule({ words, named, asked }: Said, best: ScoredKind, facts: FactIndex): boolean {
  const rule = Math.max(...[...asked.values()].map(({ score }) => score))
  const isClear = ({ score, share, words: least }: typeof BESIDE_RULE) =>
    best.score >= score && best.score >= share * rule && words.length >= least
  const isNamed = (slots: readonly string[]) => slots.some((slot) => named.has(slot))
  if (isClear(BESIDE_RULE) || (isClear(NAMING_A_THING) && isNamed(THINGS))) return true
  if (isClear(NAMING_A_REF) && isNamed(REFS)) return true
  if (!isClear(BESIDE_RULE_IN_FACTS)) return false
  const [found] = findFacts(facts, words, 1)
  return found !== undefined && found.share >= MUCH_IN_FACTS && found.met >= IN_FACTS.met
}

/** One fact holds all that is asked, and there is enough of it. */
function isWhollyInFacts({ words, text }: Said, facts: FactIndex): boolean {
  if (words.length < IN_FACTS.words || LACKS_SUBJECT.test(text)) return false
  const [found] = findFacts(facts, words, 1)
  return found !== undefined && found.share >= IN_FACTS.share && found.met >= IN_FACTS.met
}
