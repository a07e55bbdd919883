// Cuts notes into the pieces people write them in: headings, items, table rows, paragraphs and what a speaker says.

export type Block = {
  kind: 'heading' | 'item' | 'paragraph' | 'row' | 'comment'
  /** The words without marks of emphasis, each character at the place it has in the notes. */
  text: string
  /** Where `text` starts in the notes. */
  start: number
  /** The heading it stands under, or empty. */
  heading: string
  /** Counts headings: blocks of one number are one section. */
  section: number
  /** Who says it, in a transcript; otherwise empty. */
  speaker: string
  /** The mark of an item: `-`, `>>`, `1.`, `R1`. */
  mark: string
  /** Cells of a table row and the header above it, both empty for other kinds. */
  cells: string[]
  header: string[]
}

type Line = { text: string; start: number }

const MARK =
  /^(\s*(?:-{1,2}>|=>|[→➔➜»]|>(?: ?>)?|[-*•–—▪●○◦·☐☑]|\[[ x]?\]|(?:[A-Z]{1,3}\d{1,2}|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])[:.)]?)\s+)(?=\S)/
const LABEL =
  /^\s*(?:actions?(?: points?| arising)?(?: (?:by|for|on) [^:\n]{2,80}(?=:))?|AP|decisions?|decided|agreed|resolved|recommendation|present|attending|in attendance|attendees|apologies|chair|date|time|venue|place|note[sd]?(?: by)?|from|to|cc|subject|next(?: meeting)?|risks?)\b\s*\d*[^:\n.]{0,30}:/i
// "Role - what - when" begins something of its own, however full the line before it was.
const OWN_LINE = /^\p{Lu}[\p{L}&'’/() -]{3,60}?\s[-–—]\s\S/u
const SPEAKER = /^(?:\[?\d{1,2}[:.]\d{2}(?::\d{2})?\]?\s*)?([A-Z][^:.\n|]{1,60}):\s+(?=\S)/
const TOPIC =
  /^(?:what (?:we|was|happens|children|young)|who (?:is|will|does)|things|key (?:decisions|points|risks)|actions?|decisions?|agreed|next steps|follow[- ]?up|risks?|voice|data|figures|notes?|summary|discussion)\b[^,:]{0,40}$/i
const NUMBERED_HEADING = /^(?:item\s+)?(?:\d{1,2}|[A-Z])[.):]?\s+\p{Lu}[^.!?]{2,70}$/u

/** @param notes normalised notes, identifiers already out */
export function splitNotes(notes: string): Block[] {
  const lines = linesOf(notes)
  const speakers = speakersOf(lines)
  const blocks: Block[] = []
  let context = { heading: '', section: 0, header: [] as string[] }
  let isOpen = false
  lines.forEach((line, index) => {
    const before = blocks.at(-1)
    if (line.text.trim() === '') {
      isOpen = false
      return
    }
    const around = { isAlone: isAlone(lines, index), isOver: isOver(lines, index), isPiped: isPiped(lines, index) }
    const block = readLine(line, { ...context, ...around, speakers })
    if (isOpen && before && continues(before, block)) {
      before.text = plainText(notes.slice(before.start, line.start + line.text.length))
      return
    }
    if (block.kind === 'heading') context = { heading: block.text.trim(), section: context.section + 1, header: [] }
    if (block.kind === 'row' && (before?.kind !== 'row' || !isOpen)) context = { ...context, header: block.cells }
    block.heading = context.heading
    block.section = context.section
    block.header = block.kind === 'row' ? context.header : []
    blocks.push(block)
    isOpen = block.kind !== 'heading'
  })
  return blocks.filter((block) => block.kind !== 'row' || !isRule(block))
}

function linesOf(notes: string): Line[] {
  let start = 0
  return notes.split('\n').map((text) => {
    const line = { text, start }
    start += text.length + 1
    return line
  })
}

// Emphasis goes, lengths stay, so that every place in the words is a place in the notes.
function plainText(text: string): string {
  return text.replace(/\*\*|__|(?<=^|[\s(])[*_](?=\S)|(?<=\S)[*_](?=[\s).,;:]|$)|\n/g, (marks) =>
    ' '.repeat(marks.length),
  )
}

type LineContext = {
  heading: string
  section: number
  header: string[]
  isAlone: boolean
  isOver: boolean
  isPiped: boolean
  speakers: ReadonlySet<string>
}

function readLine(line: Line, reading: LineContext): Block {
  const block: Block = { kind: 'paragraph', text: plainText(line.text), start: line.start, ...empty() }
  if (/^\s*<!--/.test(line.text)) return { ...block, kind: 'comment' }
  if (/^\s*\|.*\|/.test(line.text) || line.text.split('\t').length > 2 || reading.isPiped)
    return { ...block, kind: 'row', cells: cellsOf(line.text) }
  const speaker = SPEAKER.exec(line.text)
  if (speaker && reading.speakers.has(speaker[1] ?? ''))
    return { ...cut(block, speaker[0].length), speaker: (speaker[1] ?? '').trim() }
  if (isHeading(line.text, reading.isAlone)) return { ...block, kind: 'heading', text: headingText(line.text) }
  const mark = MARK.exec(block.text.length === line.text.length ? line.text : block.text)
  if (mark && reading.isOver) return { ...block, kind: 'heading', text: headingText(line.text.slice(mark[0].length)) }
  if (mark && !/^\s*\*\*/.test(line.text))
    return { ...cut(block, mark[0].length), kind: 'item', mark: mark[0].trim().replace('> >', '>>') }
  return block
}

function empty(): Pick<Block, 'heading' | 'section' | 'speaker' | 'mark' | 'cells' | 'header'> {
  return { heading: '', section: 0, speaker: '', mark: '', cells: [], header: [] }
}

function cut(block: Block, length: number): Block {
  return { ...block, text: block.text.slice(length), start: block.start + length }
}

function cellsOf(text: string): string[] {
  const inner = text.includes('|')
    ? text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
    : text.split('\t')
  return inner.map((cell) => cell.replace(/\*\*/g, '').trim())
}

function isRule(block: Block): boolean {
  return block.cells.every((cell) => /^:?-*:?$/.test(cell))
}

function isHeading(text: string, isAlone: boolean): boolean {
  const line = text.trim()
  if (/^#{1,6}\s/.test(line)) return true
  if (line.length > 90 || (LABEL.test(line.replace(/[*_]/g, '')) === true && !/:\s*\**$/.test(line))) return false
  if (/^\*{1,2}[^*]+\*{1,2}:?$/.test(line) || /^__[^_]+__$/.test(line))
    return line.length < 70 && !/[.;]\**$/.test(line)
  if (/^[\p{Lu}\d][\p{Lu}\d\s&',.()/-]{3,}:?$/u.test(line) && /\p{Lu}{3}/u.test(line)) return true
  if (
    NUMBERED_HEADING.test(line) &&
    !/[,;]$/.test(line) &&
    line.split(/\s+/).length <= 11 &&
    !/\b(?:to|will)\b/.test(line)
  )
    return true
  if (/^[\p{Lu}][^.!?|]{2,60}:$/u.test(line)) return true
  return isAlone && /^\p{Lu}[^.!?:;|]{2,50}$/u.test(line) && line.split(/\s+/).length <= 7
}

function headingText(text: string): string {
  return text.replace(/^[\s#*_]+|[\s:*_]+$/g, '').replace(/^(?:item\s+)?(?:\d{1,2}|[A-Z])[.):]\s+/, '')
}

// A table without outer bars: lines beside one another with as many bars or tabs between their cells.
function isPiped(lines: readonly Line[], index: number): boolean {
  const count = (at: number): number => lines[at]?.text.split(/ \| |\t/).length ?? 0
  const own = count(index)
  return own > 1 && (count(index - 1) === own || count(index + 1) === own)
}

// A heading without any mark stands alone, right above a list, or in words that head what follows.
function isAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]?.text.trim() ?? ''
  const after = lines[index + 1]?.text ?? ''
  const isMarked = MARK.test(lines[index]?.text ?? '')
  const isTopic = TOPIC.test(lines[index]?.text ?? '')
  return !isMarked && before === '' && (after.trim() === '' || MARK.test(after) || isTopic)
}

// A short item above items set further in is their heading.
function isOver(lines: readonly Line[], index: number): boolean {
  const line = lines[index]?.text ?? ''
  const next = lines[index + 1]?.text ?? ''
  return MARK.test(next) && indent(next) > indent(line) && line.length < 60 && !/[.:;,]$/.test(line.trim())
}

function indent(text: string): number {
  return text.length - text.trimStart().length
}

// A line goes on with the one before when it starts nothing of its own.
function continues(before: Block, block: Block): boolean {
  if (block.kind !== 'paragraph' || before.kind === 'row' || before.kind === 'heading' || block.speaker !== '')
    return false
  if (LABEL.test(block.text) || /^\s*\(Action/i.test(block.text) || OWN_LINE.test(block.text)) return false
  // In wrapped text a line is left full; a short line was ended on purpose.
  const lastLine = before.text.length
  return /^\s*\p{Ll}/u.test(block.text) || (lastLine > 60 && !/^\s*\[/.test(block.text)) || /^\s{2,}\S/.test(block.text)
}

// Names that open lines again and again are people speaking.
function speakersOf(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = SPEAKER.exec(line.text)?.[1]
    if ((name && !LABEL.test(`${name}:`)) || /^CHAIR/i.test(name ?? ''))
      counts.set(name ?? '', (counts.get(name ?? '') ?? 0) + 1)
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isTranscript = total >= 6 && [...counts.values()].filter((count) => count > 1).length >= 2
  return isTranscript ? new Set(counts.keys()) : new Set()
}
