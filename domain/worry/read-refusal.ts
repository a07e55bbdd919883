// Decides whether a question must be refused: about one case, a person's details, advice, a trick, or another subject.

import { asksAboutNamedPerson } from './named-person.ts'
import type { RefusalReason } from './refusal-answer.ts'
import { followUpsAboutCase, refusalPatterns } from './refusal-patterns.ts'

const aboutReview =
  /\b(?:reviews?|rr|rrs|sin|sins|spr|sprs|lcspr|sprg|case|cases|rv[- ]?\d+|incident|child death|deaths?)\b/

/**
 * Reads a question for a reason to refuse it.
 *
 * @param text what the person typed
 * @param previousText the question before it in the same conversation, since "what happened to him" is about a case
 *   only after a question about a review
 */
export function readRefusal(text: string, previousText?: string): RefusalReason | 'none' {
  const plain = text
    .replace(/['’‘`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = plain.toLowerCase().replace(/[-_/]/g, ' ')
  const raw = text.toLowerCase()
  for (const [reason, patterns] of refusalPatterns) {
    if (patterns.some((pattern) => pattern.test(words) || (reason === 'prompt_injection' && pattern.test(raw)))) {
      return reason
    }
    // A named person outranks another subject: "what is Joe Bloggs's recipe" is still about Joe Bloggs.
    if (reason === 'personal_data' && asksAboutNamedPerson(plain)) return 'case_level'
  }
  if (previousText && aboutReview.test(previousText.toLowerCase()) && followUpsAboutCase.test(words))
    return 'case_level'
  return 'none'
}
