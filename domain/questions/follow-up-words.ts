// Words by which a short question leans on the one before: how it opens, how it points, and what says nothing by itself.
import { EMPTY_WORDS } from './fact-index.ts'

export const OPENING =
  /^(and|what about|how about|just|only|or|also|same|then|so|but|which of|which are|which ones|which have|which has|which were|how many are|how many have|how many were|who of|any|ok|okay|including|for|in|why|the|by|with|without|not|now|before|after|since|is it|are they|was it|did they|who owns|who is it|when is it|where is it|how many of)\b/
export const POINTING =
  /\b(it|its|they|them|their|those|these|that|there|ones|one|each|he|she|same|this)\b|^(?:and |so |ok )?who (?:is |are )?(?:the )?(?:leads?|leading|runs|running)$/

// "The one after that" can only be of what was spoken of.
export const NEXT_IN_LINE =
  /\b(ones? (after|before)( that)?|after that|the next one|the (first|last|second) one|(miss|cannot make|cannot do|cannot get to) (it|that|this))\b/

// Words that ask without saying of what: "by when", "out of how many", "next one", "no 2".
const FILLER = new Set(
  'when by next no out ones long of since until where why who whom whose which whats come reason reasons first second third last after before again else more other others rest same total totals altogether together month months day days date dates time times year years number now then previous current exactly roughly happening happened happens going or is it'.split(
    ' ',
  ),
)

// "The rest of the month" is read with the name of that month beside it.
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Nothing but such words, or a bare year: a number or a sign alone asks nothing. */
export function asksOnly(words: readonly string[], named: ReadonlySet<string>): boolean {
  const isSaid = words.some((word) => /[a-z]/.test(word)) || named.has('from') || named.has('year')
  const isTime = (word: string) => named.has('from') && MONTH.test(word)
  return isSaid && words.every((word) => isFiller(word) || isTime(word)) && !/\bhow much\b/.test(words.join(' '))
}

export function isFiller(word: string): boolean {
  return FILLER.has(word) || EMPTY_WORDS.has(word) || /^[\d.-]+$/.test(word)
}
