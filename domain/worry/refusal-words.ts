// The words a refusal is read from: those of the question, and before a short one a word for what it follows.

import { wordsOf } from './word-signs.ts'

const aboutReview =
  /\b(?:reviews?|rr|rrs|sin|sins|spr|sprs|lcspr|sprg|case|cases|rv[- ]?\d+|incident|child death|deaths?)\b/i

// A longer question says by itself what it is about.
const mostWordsOfFollowUp = 6

/** Whether a question is about a review, so that "what happened to him" after it is about the review's child. */
export function isAboutReview(text: string): boolean {
  return aboutReview.test(text)
}

/** The words of a question, led by "xafter" or "xafterreview" where it may lean on the one before. */
export function refusalWords(text: string, previousText?: string): string[] {
  const words = wordsOf(text)
  if (!previousText || words.length > mostWordsOfFollowUp) return words
  return [isAboutReview(previousText) ? 'xafterreview' : 'xafter', ...words]
}
