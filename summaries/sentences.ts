// Cuts a block of notes into sentences, each with its place in the notes.

/** `start` and `end` are places in the text that was cut, moved by `offset`. */
export type Sentence = { text: string; start: number; end: number }

const END = /[.!?]["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\d£[])|[.!?]["”’')\]]*\s*$/gu
const ABBREVIATION =
  /\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|Sgt|approx|e\.g|i\.e|etc|vs|incl|inc|dept|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m|[A-Z])\.$/

/**
 * @param text a block's words
 * @param offset where they start in the notes
 */
export function sentencesOf(text: string, offset: number): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 8), match.index + 1)
    // "No." shortens number only in front of one.
    const isShort = ABBREVIATION.test(before) || (/\b[Nn]o\.$/.test(before) && /^\s*\d/.test(text.slice(end)))
    if (isShort && end < text.trimEnd().length) continue
    push(sentences, text, from, end, offset)
    from = end
  }
  push(sentences, text, from, text.length, offset)
  return sentences
}

function push(sentences: Sentence[], text: string, from: number, to: number, offset: number): void {
  const words = text.slice(from, to)
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim()
  if (trimmed === '') return
  sentences.push({ text: trimmed, start: offset + from + lead, end: offset + from + lead + trimmed.length })
}

/** Words on one line with single spaces. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** With a capital first letter and no full stop. */
export function asTitle(text: string): string {
  const words = tidy(text)
    .replace(/^[\s,;:–—-]+/, '')
    .replace(/[\s,;:.–—-]+$/, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
