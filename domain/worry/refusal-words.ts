// The words a refusal is read from: those of the question, and before a short one a word for what it follows.

import { withNamesMarked } from './mark-names.ts'
import { wordsOf } from './words-of.ts'

const aboutReview =
  /\b(?:reviews?|rr|rrs|sin|sins|spr|sprs|lcspr|sprg|case|cases|rv[- ]?\d+|incident|child death|deaths?)\b/i

// A longer question says by itself what it is about.
const mostWordsOfFollowUp = 6

const asksForNames =
  /^(?:and |ok |so |now |then )*(?:can you |could you |please |pls |plz )*(?:name|list|what are|whats|give me|show(?: me)?) ?(?:are )?(?:them|those|their names?|the names?|names|each one|each)(?: (?:all|please|pls|plz|then|for me|again))*\W*$|^(?:and |ok |so )*(?:their |the )?names(?: (?:please|pls|plz))?\W*$/i

const aboutPeople =
  /\b(?:no ?shows?|people|persons?|who|whos|staff|attend\w*|cancel\w*|book\w*|delegates?|champions?|trainers?|chairs?|leads?|members?|children|child|kids|young|famil\w+|parents?|carers?|workers?|officers?|nurses?|doctors?|teachers?|waiting|came|come|turn\w*|went|missed|posts?|scrutineers?|team|users?|every(?:one|body)|any(?:one|body)|reps?|boys|girls|babies|victims?|cases?|reviews?|inspectors?|learners?|places?|signed|trained)\b/i

const countsThings =
  /\b(?:how many|number of|which|what|list) (?:\w+ )?(?:organisations?|agenc\w+|courses?|sessions?|(?:sub ?)?groups?|strands?|priorit\w+|actions?|sections?|districts?|aims?|themes?|tools?|partners|meetings?|documents?|recommendations?|recs|levels?|venues?)\b|\bwho (?:else )?(?:ha(?:s|ve)n'?t|ha(?:s|ve) not|did ?n'?t|did not|ha(?:s|ve)) (?:yet )?(?:returned|return|sent|send|submitted|submit|done|do|completed|complete)\b|\b(?:section ?11|s11|returns?)\b/i

/** Whether a question asks to name what the one before it counted, and that was no people: "how many aims has it got". */
export function asksToNameThings(text: string, previousText: string | undefined): boolean {
  if (previousText === undefined || !asksForNames.test(text.trim())) return false
  return countsThings.test(previousText) || !aboutPeople.test(previousText)
}

const countsPeople =
  /\b(?:no ?shows?|attend\w*|cancel\w*|book\w*|delegates?|turn(?:ed)? up|missed|waiting list|staff|people)\b/i

/** Whether a question asks to name the people whom the one before it counted: "names please", of those who cancelled. */
export function asksToNamePeople(text: string, previousText: string | undefined): boolean {
  if (previousText === undefined || !asksForNames.test(text.trim())) return false
  return countsPeople.test(previousText) && !countsThings.test(previousText)
}

/** Whether a question is about a review, so that "what happened to him" after it is about the review's child. */
export function isAboutReview(text: string): boolean {
  return aboutReview.test(text)
}

/** The words of a question, led by "xafter" or "xafterreview" where it may lean on the one before. */
export function refusalWords(text: string, previousText?: string): string[] {
  const words = wordsOf(withNamesMarked(text))
  if (!previousText || words.length > mostWordsOfFollowUp) return words
  return [isAboutReview(previousText) ? 'xafterreview' : 'xafter', ...words]
}
