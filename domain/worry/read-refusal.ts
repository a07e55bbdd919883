// Decides whether a question must be refused: about one case, a person's details, advice, a trick, or another subject.

import { firstWordingIn } from '../wordings/wording-finder.ts'
import { withoutChatter } from './chatter.ts'
import { asksAboutNamedColleague, asksAboutNamedPerson } from './named-person.ts'
import { followUpsAboutCase, ordinaryWordings } from './ordinary-wordings.ts'
import type { RefusalReason } from './refusal-answer.ts'
import { balanceOfRefusing, likeliestReason } from './refusal-model.ts'
import { refusalPatterns } from './refusal-patterns.ts'
import { asksToNamePeople, asksToNameThings, isAboutReview, refusalWords } from './refusal-words.ts'
import { meansAnyOf, signsAtHand } from './word-signs.ts'

// How far from even chances the learnt reader has to be, for an ordinary question refused is worse than one let through:
// well beyond them that it is to be refused, with one reason not far off; or beyond them for one reason too. Set where
// lines held back gave few wrong refusals.
const enough = [
  { any: 1.25, reason: -2.7 },
  { any: 0.2, reason: 0.4 },
] as const

// Longer than any question; what comes after is read by the wordings only.
const longest = 60

// An ordinary question is short, and its wordings look through the text more than once.
const longestOrdinary = 300

const aChildOrFamily = new Set(['child', 'kin'])

/**
 * Reads a question for a reason to refuse it: by wordings that are certain, then by what the words mean together.
 *
 * @param text what the person typed
 * @param previousText the question before it in the same conversation, since "what happened to him" is about a case
 *   only after a question about a review
 */
export function readRefusal(text: string, previousText?: string): RefusalReason | 'none' {
  const certain = readWordings(text, previousText)
  if (certain !== 'none') return certain
  const words = refusalWords(text, previousText).slice(0, longest)
  if (words.length === 0) return 'none'
  const signs = signsAtHand(words)
  const any = balanceOfRefusing(signs)
  if (!enough.some((least) => any >= least.any)) return 'none'
  const { reason, balance } = likeliestReason(signs)
  const isEnough = enough.some((least) => any >= least.any && balance >= least.reason)
  if (!isEnough || isOrdinary(text, previousText)) return 'none'
  const told = withoutChatter(text)
  if (told !== text) return readRefusal(told, previousText)
  // "How old was he" after who chairs a group: there is no case for it to be about.
  const namesCase = isAboutReview(text) || meansAnyOf(words, aChildOrFamily)
  return reason === 'case_level' && words[0] === 'xafter' && !namesCase ? 'none' : reason
}

function isOrdinary(text: string, previousText: string | undefined): boolean {
  if (asksToNameThings(text, previousText)) return true
  const lower = text.trim().toLowerCase().slice(0, longestOrdinary)
  return !isAboutReview(previousText ?? '') && ordinaryWordings.some((wording) => wording.test(lower))
}

const wordings = refusalPatterns.flatMap(([reason, patterns]) => patterns.map((pattern) => ({ reason, pattern })))
const firstCertain = firstWordingIn(wordings.map(({ pattern }) => pattern))
const firstTrick = firstWordingIn(
  wordings.flatMap(({ reason, pattern }) => (reason === 'prompt_injection' ? [pattern] : [])),
)

// A named person outranks another subject: "what is Joe Bloggs's recipe" is still about Joe Bloggs.
const lastBeforeNames = wordings.findLastIndex(({ reason }) => reason === 'personal_data')

function readWordings(text: string, previousText: string | undefined): RefusalReason | 'none' {
  const plain = text
    .replace(/['’‘`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = plain.toLowerCase().replace(/[-_/]/g, ' ')
  const lower = text.toLowerCase()
  // A trick may be in the punctuation taken out of the words ("partition-key"); where none was, once is enough.
  if (lower !== words && firstTrick(lower) !== undefined) return 'prompt_injection'
  const first = firstCertain(words)
  const reason = first === undefined ? undefined : wordings[first]?.reason
  if (reason && first !== undefined && first <= lastBeforeNames) return reason
  if (asksAboutNamedColleague(plain)) return 'personal_data'
  if (asksAboutNamedPerson(plain)) return 'case_level'
  if (reason) return reason
  if (asksToNamePeople(text, previousText)) return 'personal_data'
  if (previousText && isAboutReview(previousText) && followUpsAboutCase.test(words)) return 'case_level'
  return 'none'
}
