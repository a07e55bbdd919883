// "Ours? I'm police", after a figure of the schools, asks for the figure of the asker's own sector.

const OF_ONESELF = /^(?:ours?|mine|us|me|we|i)$/
const SAYING_WHO = /^(?:ours?|mine|us|me|we|i|am|were|my|from|here|work|at|speaking|share|figure|number|bit|part|own)$/

const SHORT = 7
const WORDS_OF_A_TRADE = 2

/** How many words only say whose is meant, beside a sector that is named; less than none where that is not said. */
export function ownWords(words: readonly string[], named: ReadonlySet<string>): number {
  if (!named.has('sector') || !words.some((word) => OF_ONESELF.test(word))) return -1
  const said = words.filter((word) => SAYING_WHO.test(word)).length
  // "Ours? GP surgery here, health": what is asked stands first, and the rest is who asks.
  return OF_ONESELF.test(words[0] ?? '') && words.length <= SHORT ? said + WORDS_OF_A_TRADE : said
}
