// An answer to a question: the words, the figures as a table and a chart, the date and source, and what to ask next.

import template from './answer.template.json' with { type: 'json' }
import { cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'

export type AnswerGiven = {
  title: string
  paragraphs: readonly string[]
  table?: { columns: readonly string[]; rows: readonly (readonly string[])[] } | undefined
  chart?: { title: string; bars: readonly { label: string; value: number }[] } | undefined
  /** `As at 22 April 2024`, the source, and anything else that says where it comes from. */
  basis: string
  /** Further questions, pressed instead of typed. `text` is what is asked. */
  next: readonly { label: string; text: string }[]
}

const ROWS_SHOWN = [15, 10, 6, 3] as const
const PARAGRAPHS_SHOWN = 8

const draw = cardFrom<Record<string, unknown>>(template)

export function answerCard(given: AnswerGiven): Message {
  return fitCard(ROWS_SHOWN, (count) => drawAnswer(given, count))
}

function drawAnswer(given: AnswerGiven, rowCount: number): Message {
  const summary = shorten(`${given.title}. ${given.paragraphs.join(' ')}`, 400)
  const rows = given.table?.rows.slice(0, rowCount) ?? []
  const hidden = (given.table?.rows.length ?? 0) - rows.length
  const said = given.paragraphs.slice(0, PARAGRAPHS_SHOWN).map((text) => shorten(text, 700))
  const paragraphs =
    hidden > 0 ? [...said, `The table shows the first ${rowCount}; ${hidden} more are not shown.`] : said
  const card = draw({
    title: plain(given.title),
    speak: plain(summary),
    paragraphs: paragraphs.map((text) => ({ text: plain(text) })),
    hasChart: given.chart !== undefined,
    chartTitle: plain(given.chart?.title ?? ''),
    bars: given.chart?.bars ?? [],
    hasTable: rows.length > 0,
    widths: (given.table?.columns ?? []).map((_, index) => ({ width: index === 0 ? 2 : 1 })),
    rows: given.table ? [drawRow(given.table.columns, 'bolder'), ...rows.map((row) => drawRow(row, 'default'))] : [],
    basis: plain(given.basis),
    next: given.next.slice(0, 4).map(({ label, text }) => ({ title: shorten(label, 60), text })),
  })
  return { card, summary }
}

function drawRow(cells: readonly string[], weight: string) {
  return { cells: cells.map((text) => ({ text: plain(text) || '-', weight })) }
}
