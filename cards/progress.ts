// A short line in the chat that is written over while notes are being read.
import { cardFrom, type Message } from './card.ts'
import { plain } from './plain.ts'
import template from './progress.template.json' with { type: 'json' }

const draw = cardFrom<{ text: string }>(template)

/** @param stages what has been begun so far, the latest last */
export function progressCard(stages: readonly string[], isOver: boolean): Message {
  const done = isOver ? stages : stages.slice(0, -1)
  const doing = isOver ? 'The draft is ready to be checked.' : `${stages.at(-1) ?? 'Reading'}…`
  const text = [...done.map((stage) => `${stage}: done.`), doing].join(' ')
  return { card: draw({ text: plain(text) }), summary: text }
}
