// "Take me off the one in May and put me on the November one": which day is left and which is wanted.
import type { Day } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { readDates } from '../questions/read-dates.ts'
import type { Span } from '../questions/read-spans.ts'

// Behind one of these stands the time that is wanted; behind "instead of" the one that is left.
const CONNECTS = new Set(['on', 'onto', 'to', 'for', 'into', 'with', 'in', 'till', 'until', 'and', 'then', 'do'])

/** The times named: what is given up, and what is wanted instead. Either may be missing. */
export function swapAsked({ own, text }: Question, today: Day): { leaving?: Span; wanted?: Span } {
  const words = (own ?? text).split(' ')
  const instead = words.findIndex((word, at) => word === 'instead' && words[at + 1] === 'of')
  if (instead >= 0) return times(words.slice(instead + 2), words.slice(0, instead), today)
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (!CONNECTS.has(words[at] ?? '')) continue
    const wanted = spanIn(words.slice(at + 1), today)
    if (wanted) return times(words.slice(0, at), words.slice(at + 1), today)
  }
  return {}
}

function times(leftIn: readonly string[], wantedIn: readonly string[], today: Day): { leaving?: Span; wanted?: Span } {
  const leaving = spanIn(leftIn, today)
  const wanted = spanIn(wantedIn, today)
  return { ...(leaving ? { leaving } : {}), ...(wanted ? { wanted } : {}) }
}

function spanIn(words: readonly string[], today: Day): Span | undefined {
  // Of a day given up, "from May" opens no stretch.
  const named = words.filter((word) => word !== 'from')
  const { from, to } = readDates(named.join(' '), named, today)
  return from && to ? { from, to } : undefined
}
