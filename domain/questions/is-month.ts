// Whether a word stands for a month.

const MONTH_NAME =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/

// "may" and "march" are also ordinary words: a month only where a month would stand.
export function isMonth(words: readonly string[], word: string, at: number): boolean {
  if (!MONTH_NAME.test(word)) return false
  if (word !== 'may' && word !== 'mar') return true
  const before = words[at - 1] ?? ''
  const after = words[at + 1] ?? ''
  if (isBesideMonth(words, at)) return true
  if (/^(in|this|next|last|for|by|during|of|before|after|until|since|on|my|our|the|\d+(st|nd|rd|th)?)$/.test(before))
    return true
  // "Due may", but not "the date it is due may change".
  if (before === 'due') return !/^(be|change|move|slip|have|need|not|well|differ)$/.test(after)
  // "EEOF may in 5 lines", where "may in" by itself would be no month.
  if (after === 'in') return /^(\d+|one|two|three|four|five|six|ten|brief|short)$/.test(words[at + 2] ?? '')
  return after === '' || /^\d/.test(after) || /^(meeting|session|course|date|minutes|notes|decisions)/.test(after)
}

/** "May or June", "June and May": joined to a word that can only be a month. */
function isBesideMonth(words: readonly string[], at: number): boolean {
  const joined = [
    /^(and|or)$/.test(words[at - 1] ?? '') ? at - 2 : -1,
    /^(and|or)$/.test(words[at + 1] ?? '') ? at + 2 : -1,
  ]
  return joined.some((place) => MONTH_NAME.test(words[place] ?? '') && !/^(may|mar)$/.test(words[place] ?? ''))
}
