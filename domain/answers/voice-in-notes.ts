// What children said, found in a meeting's approved notes where the update lists none of it: the sentence that tells of it
// and those just after, in the notes' own words.

const CHILDREN = /\b(?:children|young people|young person|year olds?|pupils|teenagers|kids|students)\b/i
const SPOKE =
  /\b(?:said|told (?:us|me|her|him|them)|asked|read out what|in their words|want(?:ed)? (?:to|us|workers|adults)|voice of the child)\b/i
// What was said runs on for a few sentences; more would be the notes themselves.
const SENTENCES = 4

/** The passage that best meets the words asked, or undefined where none tells of children speaking. */
export function voiceInNotes(notes: string, asked: string): string | undefined {
  const words = asked.split(' ').filter((word) => word.length > 3)
  const passages = notes.split('\n').flatMap((paragraph) => {
    const sentences = paragraph.split(/(?<=[.!?])\s+/)
    const at = sentences.findIndex((sentence) => CHILDREN.test(sentence) && SPOKE.test(sentence))
    return at < 0 ? [] : [sentences.slice(at, at + SENTENCES).join(' ')]
  })
  const met = (passage: string) => words.filter((word) => passage.toLowerCase().includes(word)).length
  return passages.toSorted((a, b) => met(b) - met(a))[0]?.trim()
}
