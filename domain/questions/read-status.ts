// The status of actions or returns as people put it: "nobody has so much as begun", "not even opened", "being worked on".
import type { ActionStatus } from '../action.ts'

const BEGUN =
  '(?:begun|began|started|touched|opened|picked up|got going|got off the ground|off the ground|commenced|kicked off|made a start)'
// "No one" is rewritten to "number one" before it comes here, as "no 1" is.
const NOBODY = '(?:no ?one|number one|nobody|number body|none|not a soul)'
const NOT_STARTED = new RegExp(
  `\\b${NOBODY}\\b(?: \\w+){0,7} ${BEGUN}\\b|\\b(?:not|never|yet to be|still to be)\\b(?: (?!closed|finished|done|late)\\w+){0,4} ${BEGUN}\\b|\\bnothing (?:at all )?(?:has been |been )?(?:done|happened|started)\\b|\\buntouched\\b|\\bunstarted\\b|\\byet to (?:start|begin|get going|kick off)\\b`,
)
const IN_PROGRESS =
  /\b(?:being worked on|still working on (?:it|theirs?|their returns?|the returns?|section ?11)|on the go|part way through|half ?way(?! through 20)(?: through)?|midway|half done|well under way|under way (?:on|in) the (?:\w+ )?(?:plan|cap))\b/

const NOT_CLOSED = /\b(?:not|never|yet to be) (?:yet |been |yet been |all )?closed\b/

/** True where "closed" stands in the words and is denied: what is not closed is open. */
export function deniesClosed(words: readonly string[]): boolean {
  return NOT_CLOSED.test(words.join(' '))
}

// Most questions hold none of these words, and the patterns are long.
const HINT =
  /\b(?:not|no|number|nobody|none|never|yet|still|nothing|un\w+ed|being|on the go|half|part|midway|under way)\b/

/** Undefined where no status is said in such words. */
export function readStatus(words: readonly string[]): ActionStatus | undefined {
  const text = words.join(' ')
  if (!HINT.test(text)) return undefined
  if (NOT_STARTED.test(text)) return 'Not started'
  return IN_PROGRESS.test(text) ? 'In progress' : undefined
}
