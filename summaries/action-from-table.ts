// Actions in a table with columns for what, who and when.
import { titleFrom } from './action-title.ts'
import { type ActionContext, type FoundAction, readWhen } from './found-action.ts'
import { asTitle } from './sentences.ts'
import type { Block } from './split-notes.ts'

const WHAT = /^(?:what|actions?|action points?|task|agreed action|to do|action required|outcome|next steps?|agreed)\b/i
// Named so only where no other column says what is to be done.
const ALSO_WHAT = /^(?:item|description|detail|topic)\b/i
const NOTHING = /^(?:none|nil|no (?:further |new )?actions?|n\/a|noted?|for information)\b/i
const WHO = /^(?:who|owners?|lead|by whom|responsib|person|role|assigned|action (?:by|owner)|whose)/i
const WHEN = /^(?:when|by when|due|deadline|date|target|timescale|time|by|completion|to be done)/i

type Columns = { what: number; who: number; when: number }

export function tableActions(context: ActionContext): FoundAction[] {
  return context.blocks.flatMap((block) => {
    const columns = block.kind === 'row' ? columnsOf(block.header) : undefined
    if (!columns || block.cells.join('|') === block.header.join('|')) return []
    const action = fromRow(block, columns, context)
    return action ? [action] : []
  })
}

/** True for a row of a table of actions. */
export function isActionRow(block: Block): boolean {
  return block.kind === 'row' && columnsOf(block.header) !== undefined
}

function columnsOf(header: readonly string[]): Columns | undefined {
  const who = header.findIndex((cell) => WHO.test(cell))
  const when = header.findIndex((cell, index) => index !== who && WHEN.test(cell))
  const isFree = (index: number): boolean => index !== who && index !== when
  const plain = header.findIndex((cell, index) => isFree(index) && WHAT.test(cell))
  const named = plain >= 0 ? plain : header.findIndex((cell, index) => isFree(index) && ALSO_WHAT.test(cell))
  const what = named >= 0 ? named : header.findIndex((cell, index) => isFree(index) && cell.length > 3)
  return who >= 0 && what >= 0 && (when >= 0 || named >= 0) ? { what, who, when } : undefined
}

function fromRow(block: Block, columns: Columns, context: ActionContext): FoundAction | undefined {
  const what = block.cells[columns.what] ?? ''
  if (!/\p{L}{3}/u.test(what) || NOTHING.test(what.trim())) return undefined
  const who = block.cells[columns.who] ?? ''
  const { start, end } = spanOf(block, columns)
  const when = readWhen(columns.when < 0 ? '' : (block.cells[columns.when] ?? ''), block, context, what)
  return {
    title: titleFrom(what.replace(/\.$/, '')),
    ownerRole: context.roles.roleOf(who) || (/^(?:-|–|tbc|tba|\?)?$/i.test(who) ? '' : asTitle(who)),
    ...when,
    start,
    end,
    heading: block.heading,
    section: block.section,
    isMarked: true,
  }
}

// From the first to the last of the three cells, as the row stands in the notes.
function spanOf(block: Block, columns: Columns): { start: number; end: number } {
  const places = [columns.what, columns.who, columns.when].filter((index) => index >= 0).sort((a, b) => a - b)
  let at = 0
  const spans = block.cells.map((cell) => {
    const start = block.text.indexOf(cell, at)
    if (start >= 0) at = start + cell.length
    return { start: Math.max(start, 0), end: at }
  })
  const first = spans[places[0] ?? 0]?.start ?? 0
  const last = spans[places.at(-1) ?? 0]?.end ?? block.text.length
  return { start: block.start + first, end: block.start + last }
}
