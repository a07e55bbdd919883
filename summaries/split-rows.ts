// Minutes kept as a table of item, discussion and action: each long cell is read as the paragraph it is.
import { sentencesOf } from './sentences.ts'
import type { Block } from './split-notes.ts'

const DISCUSSION =
  /^(?:discussion|notes?|minutes?|summary|details?|comments?|update|key points?|points?|matters?|outcome)\b/i
const ACTION =
  /^(?:actions?(?: points?| required| agreed)?(?: and (?:owner|lead|who))?|action \/ (?:owner|lead|who)|action by)$/i
const WHO = /^(?:who|owners?|lead|by whom|responsib|when|by when|due|deadline)\b/i
// Sections of rows are numbered apart from those of headings.
const FIRST_ROW_SECTION = 10_000

/** The blocks with the cells of discussion tables added behind their rows. */
export function splitRows(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => [
    block,
    ...(isDiscussion(block) ? cellBlocks(block, FIRST_ROW_SECTION + index) : []),
  ])
}

function isDiscussion({ kind, header, cells }: Block): boolean {
  const isHeader = header.join('|') === cells.join('|')
  return (
    kind === 'row' &&
    !isHeader &&
    header.some((cell) => DISCUSSION.test(cell)) &&
    !header.some((cell) => WHO.test(cell))
  )
}

function cellBlocks(row: Block, section: number): Block[] {
  const heading = (row.cells[0] ?? '').replace(/^\W*\d+[.)]?\s*/, '')
  let at = 0
  return row.cells.flatMap((cell, index): Block[] => {
    const found = row.text.indexOf(cell, at)
    if (cell === '' || found < 0) return []
    at = found + cell.length
    const title = row.header[index] ?? ''
    const block: Block = { ...row, text: cell, start: row.start + found, heading, section, cells: [], header: [] }
    if (DISCUSSION.test(title)) return [{ ...block, kind: 'paragraph' as const }]
    if (!ACTION.test(title)) return []
    return sentencesOf(cell, block.start).map((sentence) => ({
      ...block,
      kind: 'item' as const,
      mark: 'ACTION',
      text: sentence.text,
      start: sentence.start,
    }))
  })
}
