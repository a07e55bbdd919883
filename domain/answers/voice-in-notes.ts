// What children said, found in a meeting's approved notes where the update does not list it: the sentence that tells of it
// and those just after, in the notes' own words.

const CHILDREN = /\b(?:children|young people|young person|year olds?|pupils|teenagers|kids|students)\b/i
const SPOKE =
  /\b(?:said|told (?:us|me|her|him|them)|asked|read out what|in their words|want(?:ed)? (?:to|us|workers|adults)|voice of the child)\b/i
// "What are young people saying?", and what is answered to it.
const ASKED_AFTER = /\b(?:saying|say|said|telling|tell|told|voice|heard|hear)\b[^.!?]*\?\s*$/i
// Such a heading, and the paragraph under it.
const OF_VOICE =
  /\bvoice of the (?:child|children)\b|\bwhat (?:children|young people|kids|pupils)\b.*\b(?:said|say|told)\b|\bchild(?:ren)?'?s? voices?\b/i
const NUMBERING = /^[#\s*]*(?:[A-Z0-9]{1,2}[.)]\s+)?/
// Who speaks, as a transcript names them, is no part of what was said.
const SPEAKER = /^[A-Z][A-Z0-9 ()/&',-]{2,60}:\s*/
// What was said runs on for a few sentences; more would be the notes themselves.
const SENTENCES = 4
const SENTENCES_ANSWERED = 6

/** The passages that tell of children speaking, those first that best meet the words asked. */
export function voicesInNotes(notes: string, asked: string): string[] {
  const words = asked.split(' ').filter((word) => word.length > 3)
  const paragraphs = notes
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  const passages = paragraphs.flatMap((paragraph, place) => {
    const said = paragraph.replace(SPEAKER, '')
    const before = paragraphs[place - 1] ?? ''
    const sentences = sentencesOf(said)
    const isAnswer = CHILDREN.test(before) && ASKED_AFTER.test(before)
    if (isAnswer || (isHeading(before) && OF_VOICE.test(before) && !isHeading(said)))
      return [sentences.slice(0, SENTENCES_ANSWERED).join(' ')]
    const at = sentences.findIndex(
      (sentence) => CHILDREN.test(sentence) && SPOKE.test(sentence) && !isHeading(sentence),
    )
    return at < 0 ? [] : [sentences.slice(at, at + SENTENCES).join(' ')]
  })
  const met = (passage: string) => words.filter((word) => passage.toLowerCase().includes(word)).length
  return passages.toSorted((a, b) => met(b) - met(a))
}

/** "What children said" over a list. */
function isHeading(sentence: string): boolean {
  const words = sentence.replace(NUMBERING, '')
  return !/[.!?;,]/.test(words) && words.split(' ').length < 7
}

/** True when a sentence of the passage is not among the words already known. */
export function saysMore(passage: string, known: string): boolean {
  const held = plain(known)
  return sentencesOf(passage).some((sentence) => !held.includes(plain(sentence)))
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”']?)\s+/)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
