// What notes tell beside decisions and actions: risks, what children said, and figures.
import type { Supported } from '../domain/draft.ts'
import { supportOf } from './find-actions.ts'
import { asTitle, type Sentence, sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const RISK_HEADING = /\brisks?\b|\bwhat could go wrong\b|^worries\b|^concerns\b|\bwhat worries\b|\bissues to watch\b/i
const RISK_OPENING =
  /\b(?:what could go wrong|what worries (?:us|people)|(?<!\b(?:where|when|if) (?:the )?)risks? (?:to flag|raised|are|is|we|register|named)|the (?:danger|risk|worry)|a (?:second|third|further|real) (?:danger|risk|worry)|one risk|old worry)\b|^risks?\b\s*(?:to flag)?\s*[:.]|^R\d{0,2}[:=] /i
const RISK_ONE = /\b(?:danger|risk|worry)\b[^.]{0,40}\b(?:is|was) that\b|\bworr(?:y|ies|ied) that\b/i
const VOICE_HEADING =
  /\bvoice\b|\bwhat (?:the )?(?:children|young people|families)\b[^.]*\b(?:said|say|told|think)\b|\bchildren (?:said|told)\b|\blived experience\b/i
const YOUNG =
  /\b(?:child(?:ren)?|young (?:people|person|panel)|youth panel|boy|girl|lad|pupils?|teenagers?|apprentice|\w+ year olds?|year \d+|brother|sister|one lad|a fourth)\b/i
const SAID = /\b(?:said|says|told|asked|wrote|want(?:s|ed)?|feel|felt|think|liked?|disliked|drew|think|say)\b|["“]/
const FIGURE =
  /\d+(?:\.\d+)?\s?%|£\s?\d|\bper cent\b|\b\d[\d,]*\b(?!\s*(?:am|pm|:|th|st|nd|rd|January|February|March|April|May|June|July|August|September|October|November|December|working days|days|weeks|minutes))/
const DATA_HEADING = /\bdata\b|\bfigures\b|\bdashboard\b|\bnumbers\b|\bperformance\b/i
const MOST = 12

export function findRisks(blocks: readonly Block[], notes: string): Supported[] {
  return unique(
    paragraphs(blocks).flatMap((block, index, all) => {
      const sentences = sentencesOf(block.text, block.start)
      if (/^\s*(?:next\b|meeting closed|the meeting closed)/i.test(block.text)) return []
      if (RISK_HEADING.test(block.heading))
        return block.kind === 'item' ? [entire(block, notes)] : sentences.map((one) => as(one, notes))
      const opening = sentences.findIndex((one) => RISK_OPENING.test(one.text))
      if (opening >= 0) return riskSentences(sentences.slice(opening), notes)
      const asked = all[index - 1]
      if (block.speaker !== '' && asked && /\b(?:worries|risks?)\b[^.]*[?.]\s*$/i.test(asked.text))
        return sentences.map((one) => as(one, notes))
      return sentences.filter((one) => RISK_ONE.test(one.text)).map((one) => as(one, notes))
    }),
  ).slice(0, MOST)
}

// The opening may hold the first risks itself: "What worries us: the panel has no deputy, and ...".
function riskSentences(sentences: readonly Sentence[], notes: string): Supported[] {
  return sentences.flatMap((sentence) => {
    const listed = /^[^:]{3,50}:\s+(.+)$/.exec(sentence.text)?.[1]
    if (!listed || !RISK_OPENING.test(sentence.text))
      return /\bnamed (?:two|three|four|five)\b|\bI've (?:two|three|four)\b/.test(sentence.text)
        ? []
        : [as(sentence, notes)]
    return listed
      .split(/;\s+|, and (?=the\b)/)
      .map((part) => ({ text: asTitle(part), support: part.replace(/[.;,\s]+$/, '') }))
  })
}

export function findVoice(blocks: readonly Block[], notes: string): Supported[] {
  return unique(
    paragraphs(blocks).flatMap((block) => {
      const isVoice = VOICE_HEADING.test(block.heading)
      return sentencesOf(block.text, block.start)
        .filter((one) =>
          isVoice ? SAID.test(one.text) || block.kind === 'item' : YOUNG.test(one.text) && /["“]/.test(one.text),
        )
        .map((one) => as(one, notes))
    }),
  ).slice(0, MOST)
}

export function findFigures(blocks: readonly Block[], notes: string): Supported[] {
  const told = paragraphs(blocks).flatMap((block) => {
    if (RISK_HEADING.test(block.heading) || /^(?:date|next|present)/i.test(block.heading)) return []
    return sentencesOf(block.text, block.start)
      .filter(
        (one) =>
          /%|per cent|£/.test(one.text) ||
          (FIGURE.test(one.text) && (DATA_HEADING.test(block.heading) || countsIn(one.text) > 1)),
      )
      .map((one) => as(one, notes))
  })
  const rows = blocks.filter(
    (block) =>
      block.kind === 'row' &&
      block.cells.slice(1).some((cell) => /^[£\d][\d.,]*%?$/.test(cell)) &&
      block.cells.join() !== block.header.join(),
  )
  return unique([
    ...told,
    ...rows.map((block) => ({
      text: rowText(block),
      support: supportOf(notes, block.start, block.start + block.text.length),
    })),
  ]).slice(0, MOST * 2)
}

function countsIn(text: string): number {
  const plain = text.replace(
    /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[A-Z][a-z]+(?: \d{4})?|\b\d{1,2}:\d{2}\b|\b(?:19|20)\d\d\b/g,
    '',
  )
  return plain.match(/\b\d[\d,]*\b/g)?.length ?? 0
}

function rowText(block: Block): string {
  const pairs = block.cells.slice(1).map((cell, index) => `${block.header[index + 1] ?? ''} ${cell}`.trim())
  return `${block.cells[0] ?? ''}: ${pairs.join(', ')}`
}

function paragraphs(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item')
}

function as(sentence: Sentence, notes: string): Supported {
  return { text: asTitle(sentence.text), support: supportOf(notes, sentence.start, sentence.end) }
}

function entire(block: Block, notes: string): Supported {
  return { text: asTitle(block.text), support: supportOf(notes, block.start, block.start + block.text.length) }
}

function unique(items: readonly Supported[]): Supported[] {
  return items.filter(
    (item, index) =>
      item.text.split(' ').length > 1 && items.findIndex((other) => other.support === item.support) === index,
  )
}
