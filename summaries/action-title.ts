// Turns what the notes say is to be done into a short title, and compares titles.
import { asTitle, tidy } from './sentences.ts'

const LONGEST = 140
const OPENING =
  /^(?:to |then |also |please |just |kindly |that (?:he|she|they) (?:would|will) |it was agreed that |be asked to |be |now )+/i
const TRAILING =
  /(?:[\s,;:–—-]+|(?<=\s)(?:to be (?:done|ready|completed|finished)|and|but|by|for|at|in|on|due|so|or|report|report back|please|reply|with|copy date|no later than|before|within|the|a|our|their)\b)+$/i
const ASIDE =
  /,\s*(?:with the|which|even if|so that|as the|because|though|since|if|following|where|who|at which|not)\b.*$|\sand (?:no|nobody|not)\b.*$|\s(?:even if|though they|so that)\b.*$/i
const STATE =
  /^(?!.*\b(?:to|for)\b.*\b(?:live|ready|tested)\b)[\w' -]{3,40}?\s(?:tested|amended|live|ready|done|drafted|finished|finalised|published|agreed|sent|updated|completed|in place|signed|circulated|written)\b/i
const EMPTY = new Set(
  'a an and are as at be by for from had has have in into is it its of on or that the their them then this to was were will with would our his her each all any back up out one two those these there here after before so not no who which when'.split(
    ' ',
  ),
)

/** A short clause without the owner and the date. */
export function titleFrom(task: string): string {
  const words = tidy(task)
    .replace(/\s*[([]\s*[)\]]/g, '')
    .replace(OPENING, '')
    .replace(/^let (?:you|us|[A-Z][\w ]{2,30}?) have (?=an? |the )/i, 'send ')
  const short = words.length > 50 ? words.replace(ASIDE, '') : words
  const whole = trimmed(short)
  return asTitle(whole.length <= LONGEST ? whole : trimmed(whole.slice(0, LONGEST).replace(/\s\S*$/, '')))
}

function trimmed(words: string): string {
  let text = words.trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(TRAILING, '').trim()
  }
  return text.replace(/^[\s,;:.)\]–—-]+/, '').replace(/\s*[([]$/, '')
}

/** After "Role:" the notes often name a thing, not a deed. */
export function asDeed(title: string, isVerb: (word: string) => boolean): string {
  const first = title.split(' ')[0] ?? ''
  if (isVerb(first.toLowerCase())) return title
  const rest = /^[A-Z]{2}/.test(first) ? title : title.charAt(0).toLowerCase() + title.slice(1)
  if (STATE.test(title)) return `Have ${rest}`
  return `Provide ${rest}`
}

/** The words that carry meaning, each cut to its stem. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? []
  return new Set(words.filter((word) => !EMPTY.has(word)).map(stem))
}

function stem(word: string): string {
  if (word.length <= 4) return word
  return word
    .replace(/'s$/, '')
    .replace(/(?:ings?|ed|es|s|age|ation|ment|er)$/, '')
    .slice(0, 7)
}

/** Share of the shorter text's content words that the other has too: 0 to 1. */
export function overlap(first: string, second: string): number {
  const a = contentWords(first)
  const b = contentWords(second)
  const small = Math.min(a.size, b.size)
  return small === 0 ? 0 : [...a].filter((word) => b.has(word)).length / small
}
