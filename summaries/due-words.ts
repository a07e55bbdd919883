// Finds, in a sentence about an action, the words that say when it is due.
import { COUNT } from './calendar-words.ts'
import { type DueMatch, matchDue } from './due-date.ts'
import type { DueContext } from './due-rule.ts'

const STRONG =
  /\b(?:to be (?:done|finished|completed|ready) (?:by|before|for|within|in)|by|(?<!\bnot )before|no later than|not later than|within|inside|in time for|ahead of|prior to|ready for|w\/c|w\/b|w\/e|(?:in the )?week (?:commencing|beginning|ending)|with effect from|on or before|due(?: on| by)?|deadline(?: is| of|:)?|target(?: date)?:?|give me|give us|starting)\b/gi
const WEAK =
  /\b(?:on|at|for|to|in|from|start|over|after|during|until|till|next|this|end of|tomorrow|today|tonight|report to|as of|with|when|bring back)\b/gi
const OPEN_ENDED =
  /(?:^|[,;:.(–—-]\s*|\s)((?:once|when|as soon as|asap\b|a\.s\.a\.p|tbc\b|tba\b|as and when|in due course|no (?:date|deadline|rush|timescale|hurry)|(?:date|timescale|time|timing|deadline)s? (?:to (?:follow|be)|not)|to be (?:confirmed|agreed|decided)|(?:can't|cannot) say when|left it to|ongoing|early (?:in the )?(?:spring|summer|autumn|winter)|late (?:spring|summer|autumn|winter)|in the (?:spring|summer|autumn|winter|new year)|(?:spring|summer|autumn|winter)$|subject to|from (?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[^.;,]*)/gi
const AMOUNT_AFTER = new RegExp(
  `\\b(?:${COUNT} )?(?:(?:working |clear )*days?|weeks?|a fortnight|fortnight|months?)'? (?:before|ahead of|prior to|after|from (?:today|now|the meeting)|time)\\b[^.;,]*`,
  'gi',
)
const STOP =
  /[;]|,(?! ?\d{4}\b)|\.(?!\d)(?=\s|$)|\s(?:so that|because|although|even if|and then|and will|and to|and (?=(?!the\b)[a-z]+ (?:the|a|an|it|them|to|up|back|out|for)\b)|though|where|which|who|if)\b|\s[-–—]\s|\)(?!$)/
const MAX_GAP = 26

/** Words about when: where they stand, and the date they mean. */
export type DueWords = DueMatch & { end: number }

/** The words about when in a sentence, or undefined when it has none. */
export function findDueWords(sentence: string, context: DueContext): DueWords | undefined {
  const strong = candidates(sentence, STRONG, context, MAX_GAP).filter((one) => one.date !== null)
  const amounts = candidates(sentence, AMOUNT_AFTER, context, 3).filter((one) => one.date !== null)
  const open = openEnded(sentence)
  const weak = candidates(sentence, WEAK, context, 12).filter((one) => one.date !== null)
  const tail = tailWords(sentence, context)
  const first = strong[0]
  if (first && amounts[0] && amounts[0].index <= first.index && first.index < amounts[0].end) return amounts[0]
  return (
    strong[0] ??
    amounts[0] ??
    open ??
    tail ??
    (isApart(sentence, weak) ? weak[0] : whole(weak)) ??
    candidates(sentence, STRONG, context, MAX_GAP)[0]
  )
}

// "Write to the schools in June and report in July": the first deed keeps its own date.
function isApart(sentence: string, found: readonly DueWords[]): boolean {
  const [first, last] = [found[0], found.at(-1)]
  return (
    first !== undefined && last !== undefined && /\band (?:to )?[a-z]+\b/.test(sentence.slice(first.end, last.index))
  )
}

// The last words about when, with the word that leads into them: "for the next meeting", not "next meeting".
function whole(found: readonly DueWords[]): DueWords | undefined {
  const last = found.at(-1)
  return last && found.find((one) => one.end >= last.end)
}

function candidates(sentence: string, lead: RegExp, context: DueContext, gap: number): DueWords[] {
  return [...sentence.matchAll(lead)].flatMap((match) => {
    const rest = sentence.slice(match.index)
    const phrase = rest.slice(0, phraseEnd(rest))
    const found = matchDue(phrase, context)
    const leadLength = lead === AMOUNT_AFTER ? 0 : match[0].length
    const between = phrase.slice(leadLength, found?.index)
    if (!found || found.index > leadLength + gap || hasVerbBetween(between)) return []
    if (lead === WEAK && !/^\s*(?:(?:the|our|their|its|a|next|last|end|of) ?)*$/i.test(between)) return []
    // "At three months" is no deadline; "in three months" is.
    if (lead === WEAK && !/^(?:in|over|after|next)$/i.test(match[0]) && isAmount(found.text)) return []
    const end = found.index + found.text.length
    const brackets = /^\s*(?:\([^)]*\)|of [A-Z]\w+(?: \d{4})?|[A-Z]?\w* ?meeting\b)/.exec(phrase.slice(end))?.[0] ?? ''
    const text = phrase.slice(0, end + brackets.length).trim()
    const exact = matchDue(text, context)
    return [{ index: match.index, text, end: match.index + text.length, date: exact ? exact.date : found.date }]
  })
}

function isAmount(text: string): boolean {
  return new RegExp(`^${COUNT} [a-z ]*(?:days?|weeks?|months?)$`, 'i').test(text)
}

// A bracket opened within the phrase belongs to it: "by the middle of June (14th)".
function phraseEnd(rest: string): number {
  const stop = STOP.exec(rest)
  if (!stop) return rest.length
  const opened = rest.slice(0, stop.index).split('(').length - 1
  return stop[0].startsWith(')') && opened > 0 ? stop.index + 1 : stop.index
}

// "By phone and will report on Friday": the date belongs to another verb.
function hasVerbBetween(words: string): boolean {
  return /\b(?:will|to|and|is|are|was|were|has)\b/.test(words)
}

function openEnded(sentence: string): DueWords | undefined {
  const match = [...sentence.matchAll(OPEN_ENDED)].at(-1)
  const words = match?.[1]?.trim().replace(/[.,;)\]]+$/, '')
  if (!match || !words) return undefined
  const index = sentence.indexOf(words, match.index)
  return { index, text: words, end: index + words.length, date: null }
}

// After the last comma, bracket or dash: ", four weeks from today", "(16 August)", "; timescale to follow".
function tailWords(sentence: string, context: DueContext): DueWords | undefined {
  const match = /(?:[,;(–—[]|\s-\s)\s*([^,;()–—[\]]{3,60}?)[.)\]]*\s*$/.exec(sentence)
  const words = match?.[1]?.trim()
  if (!words) return undefined
  const found = matchDue(words, context)
  if (!found || found.index > 14) return undefined
  const index = sentence.lastIndexOf(words)
  return { index, text: words, end: index + words.length, date: found.date }
}

/** The next sentence, where it says little else than when; otherwise empty. */
export function whenOnly(next: string): string {
  return next.length < 60 ||
    /^(?:to be done|reply|report|due|no date|by )|\bneeds? (?:them|these|it|those) by\b/i.test(next)
    ? next
    : ''
}
