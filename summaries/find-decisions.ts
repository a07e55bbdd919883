// Decisions in notes: labelled, tabled, listed, or told in a sentence.
import type { Supported } from '../domain/draft.ts'
import { isMarkedAction } from './action-from-mark.ts'
import { supportOf } from './find-actions.ts'
import { asTitle, type Sentence, sentencesOf, tidy } from './sentences.ts'
import type { Block } from './split-notes.ts'

export type Decision = Supported & { start: number; end: number }

const LABEL =
  /^(?:D\d{0,2}\s*[:=]\s+)|^(?:(?:key )?decisions?(?: \d+| [A-Z]\d*)?(?: made)?|decided|agreed(?:,? then)?|resolved|we decided|ruling)\s*(?:[:=]|[–—-]\s|,\s(?=then|that|new|no|the|cards)|(?=\s(?:we|that|list|the|all|no|to)\b))\s*/i
const TRAILING =
  /\(?\b(?:decision|resolution)\s*\d*\)?\.?\s*$|\s\((?:decided|agreed|resolved)\)\.?\s*$|^\(?(?:AGREED|DECIDED|RESOLVED|Agreed)\)?\.?$|[:;–—-] (?:agreed|decided)\.?$/i
const SETTLED =
  /^(?:(?:and|so|after|following|in the end|for the record|from there|finally|eventually|also)\b[^,.]{0,60},? )*(?:it (?:was|is) (?:also |then |further |finally |unanimously |therefore )*(?:agreed|decided|resolved|settled|determined|confirmed)(?:,[^,]{2,50},| there and then| at once| in the end)? (?:that|to)|(?:we|members|the group|the panel|the meeting|everyone|all|the forum|the board|partners|those present) (?:were |was |have |has )?(?:also |all |then |finally )*(?:agreed|decided|resolved|settled|chose|voted|approved|endorsed|adopted|ratified|signed off|supported(?= the (?:proposal|recommendation|plan|paper)))(?! (?:in principle|with|notes|minutes|apologies|the (?:notes|minutes|last|previous|agenda)|as|three|two|four|on))(?:,[^,]{2,50},)? ?(?:that|to|on)?|(?:the )?chair (?:then )?(?:ruled|concluded|decided) that|(?:the|a) decision (?:was|is) (?:taken|made|reached) (?:that|to)|there was (?:general |full |unanimous |clear )?(?:agreement|consensus) (?:that|to)|(?:all|everyone|the group|members)(?: present)? agreed:|there was no dispute about it:|agreed that|agreed to|we settled that|the decision was (?:that|to)|the outcome was that|resolved that|decided to)\s+/i
const INNER = new RegExp(
  `(?:^|[,;:] (?:and |so )?|\\b(?:so|and|but) (?:that's |that is )?|\\bcrossing-out )(${SETTLED.source.replace(/^\^/, '')})`,
  'i',
)
const KEPT_VERB = /\b(?:approved|endorsed|adopted|ratified|signed off|supported)\s*$/i
const SAID =
  /^(?:(?:and|so|then|well|right|ok|okay|fine)[, ]+)*(?:that's|that is|it's|it is) (?:all |now )?agreed(?:,|:| then[,:]?| that) /i
const JUST_AGREED = /(?:,? and )?\b(?:that's|that is|it's|all|(?:this|that|it) was) agreed[.!]?$|^agreed[.!]?$/i
// "The proposal was accepted": what is settled stands first.
const ACCEPTED =
  /^(?:The|This|Both|All) (?!notes|minutes|apolog|record|agenda|actions)(?:[\w'’-]+ ){1,14}(?:was|were) (?:then |also |formally )?(?:approved|accepted|endorsed|signed off|ratified|adopted)(?: by [^.,]+)?\.?$/
const NOT_ONE =
  /\bno decision\b|\bin principle\b|\b(?:notes|minutes)\b[^.]{0,30}\b(?:agreed|accurate)|\bdates? (?:is|are|was|were) agreed\b|\bnot (?:yet )?(?:agreed|decided)\b|\b(?:could|would) not agree\b/i
const HEADING = /^(?:[A-Z\d]+[.)] ?)?(?:key )?decisions?\b|^(?:what (?:we|was) (?:agreed|decided|settled))/i

export function findDecisions(blocks: readonly Block[], notes: string): Decision[] {
  const found: Decision[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'row') found.push(...fromRow(block, notes))
    if (block.kind === 'heading' || block.kind === 'comment' || block.kind === 'row') continue
    if (isMarkedAction(block)) {
      found.push(...besideAction(block, notes))
      continue
    }
    if (isListed(block, blocks, index) || /^D\d{1,2}[.:)]?$/.test(block.mark)) {
      found.push(whole(block, notes))
      continue
    }
    const sentences = sentencesOf(block.text, block.start)
    if (isStatement(block, sentences, blocks)) {
      for (const sentence of sentences) push(found, sentence.text, sentence, sentence, notes)
      continue
    }
    sentences.forEach((sentence, at) => {
      const text = readDecision(sentence.text) ?? readTrailing(sentences, at)
      if (text !== undefined && !NOT_ONE.test(sentence.text))
        push(found, text.words, text.from ?? sentence, sentence, notes)
    })
  }
  return found
}

/** "Agreed: the map is redrawn. Action: ...": in a paragraph that holds an action too, only what is labelled. */
function besideAction(block: Block, notes: string): Decision[] {
  const found: Decision[] = []
  if (block.kind !== 'paragraph') return found
  for (const sentence of sentencesOf(block.text, block.start)) {
    const label = /^(?:agreed|decided|decision|resolved)(?: \d+)?:\s*/i.exec(sentence.text)
    if (label) push(found, sentence.text.slice(label[0].length), sentence, sentence, notes)
  }
  return found
}

function push(found: Decision[], words: string, from: Sentence, to: Sentence, notes: string): void {
  const text = asTitle(words.replace(/^that\s+/i, ''))
  if (text.split(' ').length < 3 || found.some((one) => one.start < to.end && from.start < one.end)) return
  found.push({ text, start: from.start, end: to.end, support: supportOf(notes, from.start, to.end) })
}

function readDecision(sentence: string): { words: string; from?: Sentence } | undefined {
  const said = SAID.exec(sentence) ?? LABEL.exec(sentence)
  if (said) return { words: sentence.slice(said[0].length).replace(/^(?:then|that)[,:]? /i, '') }
  const settled = SETTLED.exec(sentence)
  const what = settled ? sentence.slice(settled[0].length) : ''
  // "The group approved the form": two words alone do not say what was done with it.
  if (settled) return { words: what.split(' ').length < 3 || KEPT_VERB.test(settled[0]) ? sentence : what }
  const labelled = /\b(?:DECISION|DECIDED|AGREED|RESOLVED|Agreed|Decided|Resolved)(?: \d+)?: ?(.+)$/.exec(sentence)
  if (labelled?.[1]) return { words: labelled[1] }
  if (ACCEPTED.test(sentence)) return { words: sentence }
  const inner = INNER.exec(sentence)
  return inner ? { words: sentence.slice(inner.index + inner[0].length) } : undefined
}

/** "Decision 1." or "That's agreed." stands behind what was decided. */
function readTrailing(sentences: readonly Sentence[], at: number): { words: string; from: Sentence } | undefined {
  const sentence = sentences[at]
  if (!sentence || !(TRAILING.test(sentence.text) || JUST_AGREED.test(sentence.text))) return undefined
  const rest = sentence.text.replace(TRAILING, '').replace(JUST_AGREED, '').trim()
  if (rest.split(' ').length > 4) return { words: rest, from: sentence }
  const before = sentences.slice(0, at).filter((one) => !one.text.endsWith('?'))
  const last = before.at(-1)
  if (!last) return undefined
  const isSecond = /^(?:the second|the other|it|this|they|that)\b/i.test(last.text)
  const from = isSecond ? (before.at(-2) ?? last) : last
  const words = isSecond ? `${from.text} ${last.text}` : last.text
  return { words: words.replace(/^.*?\bruled that /i, '').replace(/^Added: /, ''), from }
}

// Under a heading of decisions, or in a list whose opening line says what it is: "We settled three things:".
function isListed(block: Block, blocks: readonly Block[], index: number): boolean {
  if (block.kind !== 'item') return false
  if (HEADING.test(block.heading)) return true
  const opening = blocks.slice(0, index).findLast((one) => one.kind !== 'item')
  return (
    opening !== undefined &&
    opening.section === block.section &&
    /\b(?:settled|agreed|decided|resolved|decisions)\b(?:[^.]*:|\s*(?:that)?)\s*$/i.test(opening.text)
  )
}

// Without marks, each plain sentence under such a heading is one.
function isStatement(
  { kind, heading, text, section }: Block,
  sentences: readonly Sentence[],
  blocks: readonly Block[],
): boolean {
  // A list under the heading holds them all, and a line with a label of its own is something else.
  if (/^\W*[A-Z][\w ]{2,30}:\s/.test(text) || blocks.some((one) => one.section === section && one.kind === 'item'))
    return false
  const isPlain =
    sentences.length < 7 &&
    sentences.every(({ text }) => text.length < 200 && !NOT_ONE.test(text) && !text.endsWith('?'))
  return kind === 'paragraph' && HEADING.test(heading) && !/action|discuss/i.test(heading) && isPlain
}

function whole(block: Block, notes: string): Decision {
  const end = block.start + block.text.length
  return {
    text: asTitle(block.text.replace(/^\s*that\s+/i, '')),
    start: block.start,
    end,
    support: supportOf(notes, block.start, end),
  }
}

function fromRow(block: Block, notes: string): Decision[] {
  const column = block.header.findIndex((cell) =>
    /^(?:decisions?|agreed|what was (?:agreed|decided)|resolution)$/i.test(cell),
  )
  const cell = block.cells[column] ?? ''
  if (column < 0 || cell === block.header[column] || cell === '') return []
  const start = block.start + block.text.indexOf(cell)
  return [
    {
      text: asTitle(tidy(cell)),
      start,
      end: start + cell.length,
      support: supportOf(notes, start, start + cell.length),
    },
  ]
}
