// An answer to a question: the words, the figures as a table and a chart, the date and source, and what to ask next.

import template from './answer.template.json' with { type: 'json' }
import { cardFrom, type Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { fitTable, type Table, widthsOf } from './fit-table.ts'
import { plain, shorten } from './plain.ts'

export type AnswerGiven = {
  title: string
  paragraphs: readonly string[]
  table?: Table | undefined
  chart?: { title: string; bars: readonly { label: string; value: number }[] } | undefined
  /** `As at 22 April 2024`, the source, and anything else that says where it comes from; empty when nothing does. */
  basis: string
  /** Further questions, pressed instead of typed. `text` is what is asked. */
  next: readonly { label: string; text: string }[]
  /** What this was about, for the buttons that come back to us. `words` are the asker's own and are never trusted. */
  about?: { kind: string; words: string } | undefined
  /** Offers to say whether the answer helped, and to send the question on when it did not. */
  asksFeedback?: boolean | undefined
  /** Offers first of all to send the question to the business unit. */
  offersToAsk?: boolean | undefined
  /** Buttons about the things shown, before everything else. `ref` says which thing. */
  offers?: readonly { verb: string; ref: string; label: string }[] | undefined
}

const ROWS_SHOWN = [15, 10, 6, 3] as const
const PARAGRAPHS_SHOWN = 8
const NEXT_SHOWN = 4

const ASK = { verb: 'ask-business-unit', title: 'Send this to the business unit', mode: 'primary' }
// Behind the card's "more" button, so that a phone shows the answer and the next questions first.
const FEEDBACK = [
  { verb: 'helpful', title: 'This helped', mode: 'secondary' },
  { verb: 'not-helpful', title: 'This did not help', mode: 'secondary' },
  { ...ASK, mode: 'secondary' },
]

const draw = cardFrom<Record<string, unknown>>(template)

export function answerCard(given: AnswerGiven): Message {
  // Without a table every try would draw the same.
  return given.table ? fitCard(ROWS_SHOWN, (count) => drawAnswer(given, count)) : drawAnswer(given, ROWS_SHOWN[0])
}

function drawAnswer(given: AnswerGiven, rowCount: number): Message {
  const summary = shorten(`${given.title}. ${given.paragraphs.join(' ')}`, 400)
  const { table, same } = given.table ? fitTable(given.table) : { table: undefined, same: '' }
  const rows = table?.rows.slice(0, rowCount) ?? []
  const hidden = (table?.rows.length ?? 0) - rows.length
  const said = given.paragraphs.slice(0, PARAGRAPHS_SHOWN).map((text) => shorten(text, 700))
  const rest = hidden > 0 ? `The table shows the first ${rowCount}; ${hidden} more are not shown.` : ''
  const card = draw({
    title: plain(given.title),
    speak: plain(summary),
    paragraphs: [...said, ...[same, rest].filter((text) => text !== '')].map((text) => ({ text: plain(text) })),
    hasChart: given.chart !== undefined,
    chartTitle: plain(given.chart?.title ?? ''),
    bars: given.chart?.bars ?? [],
    hasTable: rows.length > 0,
    widths: table ? widthsOf(table).map((width) => ({ width })) : [],
    rows: table ? [drawRow(table.columns, 'bolder'), ...rows.map((row) => drawRow(row, 'default'))] : [],
    basis: plain(given.basis),
    next: given.next.slice(0, NEXT_SHOWN).map(({ label, text }) => ({ title: shorten(label, 60), text })),
    offers: (given.offers ?? []).map(({ verb, ref, label }) => ({ verb, ref, title: shorten(label, 60) })),
    buttons: buttonsOf(given),
  })
  return { card, summary }
}

function drawRow(cells: readonly string[], weight: string) {
  return { cells: cells.map((text) => ({ text: plain(text) || '-', weight })) }
}

function buttonsOf({ about, asksFeedback, offersToAsk }: AnswerGiven) {
  if (!about) return []
  const buttons = [...(offersToAsk ? [ASK] : []), ...(asksFeedback ? FEEDBACK : [])]
  const words = carried(about.words)
  return buttons.map((button) => ({ ...button, kind: about.kind, words }))
}

/** A template's opening in somebody's words would look like a value that was not filled in. */
function carried(words: string): string {
  return shorten(words.replaceAll('${', '$ {'), 300)
}

type Action = { data?: { words?: string }; fallback?: { data?: { words?: string } } }

/** The same answer to somebody who asked in other words, which only its buttons carry. */
export function askedAs({ card, ...rest }: Message, asked: string): Message {
  const words = carried(asked)
  const actions = (card.actions as readonly Action[]).map((action) =>
    action.data?.words === undefined
      ? action
      : {
          ...action,
          data: { ...action.data, words },
          fallback: { ...action.fallback, data: { ...action.fallback?.data, words } },
        },
  )
  return { card: { ...card, actions }, ...rest }
}
