// A short line in the chat that is written over while notes are being read.
import { cardFrom, type Message } from './card.ts'
import { plain } from './plain.ts'
import template from './progress.template.json' with { type: 'json' }

const draw = cardFrom<{ text: string }>(template)

/**
 * @param stages what has been begun so far, the latest last
 * @param end what is said when it is over; empty while it goes on
 */
export function progressCard(stages: readonly string[], end: string): Message {
  const done = end === '' ? stages.slice(0, -1) : stages
  const doing = end === '' ? `${stages.at(-1) ?? 'Reading'}…` : end
  const text = [...done.map((stage) => `${stage}: done.`), doing].join(' ')
  return { card: draw({ text: plain(text) }), summary: text }
}
