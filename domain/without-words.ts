// Takes further words out of a draft, wherever they stand in it: a person knows better than any rule who they tell of.
import type { Draft } from './draft.ts'

/** What stands in the place of words that a person took out. */
export const TAKEN_OUT = '[REMOVED]'

/** The draft with each of `words` taken out of every text, whatever its case; their count joins what was removed. */
export function withoutWords(draft: Draft, words: readonly string[]): Draft {
  const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 1))]
  if (wanted.length === 0) return draft
  // The longest first, so that a full name goes as one.
  const parts = wanted.toSorted((one, other) => other.length - one.length).map(patternOf)
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d])`, 'giu')
  const count = draft.redactedText.match(pattern)?.length ?? 0
  const strip = (text: string): string => text.replace(pattern, TAKEN_OUT)
  const { decisions, actions, risks, figures, voice, forOthers, instructions } = draft
  const stripped = stripAll({ decisions, actions, risks, figures, voice, forOthers, instructions }, strip)
  return {
    ...draft,
    ...stripped,
    headline: strip(draft.headline),
    redactedText: strip(draft.redactedText),
    doubts: draft.doubts.filter((doubt) => strip(doubt) === doubt),
    removed: count === 0 ? draft.removed : [...draft.removed, { type: 'BY_HAND', count }],
  }
}

function patternOf(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}

/** Every text of the lists; their other values stay. */
function stripAll<Lists extends Record<string, object[]>>(lists: Lists, strip: (text: string) => string): Lists {
  const entries = Object.entries(lists).map(([name, items]) => [
    name,
    items.map((item) =>
      Object.fromEntries(
        Object.entries(item).map(([key, value]) => [key, FREE.has(key) ? strip(String(value)) : value]),
      ),
    ),
  ])
  return Object.fromEntries(entries) as Lists
}

const FREE = new Set(['text', 'support', 'title', 'ownerRole', 'dueText'])
