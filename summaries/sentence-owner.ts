// Who a promise in a sentence belongs to: the role before it, or the one that "she" and "he" stand for.
import type { ActionContext } from './found-action.ts'
import type { Sentence } from './sentences.ts'
import type { Block } from './split-notes.ts'

const PRONOUN = /(?:^|[\s,;(])(?:and |but |so |also )?(she|he|they|I)\s*$/i
const SPLIT =
  /(?:^|[,;:.]\s+|\s(?:and|but|that|because|while|as|so|though|then|when|after|where|said|,)\s+|\s[-–—]\s|["“(])/g

/** The role right before a promise; empty when it is no role's. */
export function ownerBefore(
  said: string,
  all: readonly Sentence[],
  index: number,
  block: Block,
  { roles, blocks }: ActionContext,
): string {
  // "The analyst, who holds the set, will ...": what stands between says nothing of whose promise it is.
  const before = said.replace(
    /,? (?:who|which|whose|supported by|helped by|with(?: help from)?|along with|together with|working with)\b[^,.]*,\s*$/,
    ' ',
  )
  if (PRONOUN.test(before)) {
    // Notes written by one person: "I" is who wrote them, or the chair.
    if (/\bI\s*$/.test(before)) return block.speaker === '' ? roles.author || roles.chair : ''
    const inSentence = roles.lastRoleIn(before)
    if (inSentence !== '') return inSentence
    const earlier = all
      .slice(0, index)
      .map((sentence) => sentence.text)
      .join(' ')
    const previous = blocks[blocks.indexOf(block) - 1]
    return roles.lastRoleIn(earlier) || (previous?.section === block.section ? roles.lastRoleIn(previous.text) : '')
  }
  // "By 28 June the analyst will": where no clause opens with the title, any "the" may.
  const startsAt = (pattern: RegExp): number[] =>
    [...before.matchAll(pattern)].map((match) => match.index + match[0].length)
  const starts = [0, ...startsAt(SPLIT), ...startsAt(/\s(?=the )/g)]
  for (const start of starts) {
    const role = roles.roleOf(before.slice(start))
    if (role !== '' && !/^(?:Members|All|Everyone|Chairs)$/.test(role)) return role
  }
  return ''
}

/** Where a promise ends: where another role's begins, ", and the Head of Practice will read it". */
export function nextOwnerAt(
  text: string,
  hits: readonly RegExpExecArray[] | readonly RegExpMatchArray[],
  at: number,
  { roles }: ActionContext,
): number {
  const next = hits[at + 1]
  const current = hits[at]
  if (!next || !current) return text.length
  const between = text.slice(0, next.index)
  const starts = [...between.matchAll(SPLIT)].filter((match) => match.index > (current.index ?? 0))
  const start = starts.find(
    (match) =>
      roles.roleOf(between.slice(match.index + match[0].length)) !== '' || PRONOUN.test(between.slice(match.index)),
  )
  return start?.index ?? text.length
}
