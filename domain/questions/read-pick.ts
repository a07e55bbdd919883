// Which of several things just listed is meant: "the second one", "what about the last", "the other", and "who owns it" after that.
import { EMPTY_WORDS } from './fact-index.ts'
import type { Kind, Pick, Question } from './question.ts'

// Kinds whose answers list things in an order that a person can count down.
export const LISTS: ReadonlySet<Kind> = new Set([
  'cap_status',
  'cap_overdue',
  'meetings',
  'training_sessions',
  'my_bookings',
  'subgroup_update',
])

export const PLACES: Readonly<Record<string, Pick>> = {
  first: 1,
  top: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
  last: 'last',
  bottom: 'last',
  final: 'last',
  other: 'other',
}
const ONE = 'ones?|action|decision|risk|item|recommendation|session|course|meeting|booking|row|of (?:them|those|these)'
const ORDINAL = new RegExp(
  `^(?:(?:and|so|ok|or|what|about|how|which|who|when|where|is|was|owns|has|are|on|for|in|due|tell|show|me|more) )*(?:the |that )?(${Object.keys(PLACES).join('|')})(?: (?:${ONE}))?(?: (.*))?$`,
)
const NUMBERED = /^(?:and |what about |tell me about |show me )?(?:the )?(?:number|item|row) ([1-9]\d?)(?: (.*))?$/
const NEXT = /^(?:(?:and|ok|so|now|what|about) )*(?:the )?next(?: one)?(?: (?:please|then))?$/
const POINTS_AT_ONE = /\b(it|that|this|that one|this one|he|she|they|their)\b/

// What may be asked of one thing: more words than these, and something new is asked.
const ASKS: ReadonlySet<string> = new Set(
  'owner owns owned own doing due date when where who whose status online virtual start starts long hours places left full open closed overdue late evidence section category come came source from details detail time responsible held happening mean means still papers chair waiting room book venue has been started yet'.split(
    ' ',
  ),
)

/** The thing picked, where the words pick one of a list shown before or ask on about one picked before. */
export function readPick(words: readonly string[], named: ReadonlySet<string>, previous: Question): Pick | undefined {
  const text = words.join(' ')
  if (previous.kind === 'subgroup_info') return pickOfGroups(text, named, previous)
  const isList = LISTS.has(previous.kind) || (previous.shown ?? []).length > 1
  if (!isList || previous.ref !== undefined) return undefined
  if (TIME.test(text)) return undefined
  // "The other" is also the name of a section and a sector.
  const isOther = words.includes('other')
  const isNew = (slot: string) => NEW_MATTER.has(slot) && !(isOther && /^(section|sector)$/.test(slot))
  if ([...named].some(isNew)) return undefined
  // What is overdue is listed from the longest on.
  if (previous.kind === 'cap_overdue' && LONGEST.test(text)) return 1
  const numbered = NUMBERED.exec(text)
  if (typeof previous.pick === 'number' && previous.shown && NEXT.test(text)) return previous.pick + 1
  const found = numbered ?? ORDINAL.exec(text)
  const said = found?.[1] ?? ''
  // Of the plan's sections, "and other" is the one called Other.
  const isOfPlan = previous.section !== undefined || (previous.kind.startsWith('cap_') && OTHER_ALONE.test(text))
  if (said === 'other' && isOfPlan && !/\bthe other\b|\bother one\b/.test(text)) return undefined
  // "The last one" of a group that meets is the meeting before, not the end of what is ahead.
  const isHeldBefore = said === 'last' && previous.kind === 'meetings' && previous.group !== undefined
  // "Last one in", of returns, is the one that came last.
  const isOfArrival = previous.kind === 'section11' && /^(?:in|back|returned)$/.test(found?.[2] ?? '')
  if (found && !isHeldBefore && !isOfArrival && (found[2] ?? '').split(' ').every(isAsked))
    return numbered ? Number(said) : PLACES[said]
  // Where it is known what was listed, what is asked on is asked of the thing itself.
  const isKnown = (previous.shown ?? []).length > 0
  const isAskedOn = !isKnown && previous.pick !== undefined && POINTS_AT_ONE.test(text) && words.every(isAsked)
  return isAskedOn ? previous.pick : undefined
}

const LONGEST =
  /^(?:(?:and|so|ok|who|what|which|owns|has|is|about|tell|me|show) )*(?:the )?(?:oldest|worst|longest overdue|most overdue|longest|earliest)(?: (?:one|action|item|of (?:them|those|these)))?(?: (?:and )?who (?:owns|has)(?: it| that)?)?$/

const OTHER_ALONE = /^(?:and|what about|how about|just|only)? ?other$/

/** Where the thing picked stands in a list of that size, from 0. "The other" of two is the second. */
export function placeIn(pick: Pick, size: number): number {
  if (pick === 'last') return size - 1
  return pick === 'other' ? 1 : pick - 1
}

// What may be asked of one of the groups that sit under another.
const OF_A_GROUP = new RegExp(
  `^(?:(?:and|so|who|what|how|when|about|chairs?|runs|leads|does|do|is|often|charge|in|of|the|for) )*(${Object.keys(PLACES).join('|')})(?: (?:ones?|group|of (?:them|those|these)))?(?: (?:do|for|about|meets?|chaired|led|run|by|chair|lead|next))*$`,
)
const LISTS_GROUPS = /\b(under|beneath|below|subgroups?)\b/

function pickOfGroups(text: string, named: ReadonlySet<string>, previous: Question): Pick | undefined {
  const isListed = previous.topic === 'group-parent' || LISTS_GROUPS.test(previous.text)
  if (!isListed || previous.group === undefined || named.has('group') || TIME.test(text)) return undefined
  return PLACES[OF_A_GROUP.exec(text)?.[1] ?? '']
}

// "Last year" and "last time" are no place in a list.
const TIME = /\b(year|month|week|time|term)\b/

// Naming one of these asks for something else.
export const NEW_MATTER = new Set(
  'group section priority category sector course organisation body review role ref year from on venue'.split(' '),
)

function isAsked(word: string): boolean {
  return word === '' || EMPTY_WORDS.has(word) || ASKS.has(word)
}
