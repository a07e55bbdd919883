// One line from the bot by itself, where no question was asked.
import { cardFrom, type Message } from './card.ts'
import { plain, shorten } from './plain.ts'
import template from './progress.template.json' with { type: 'json' }

const draw = cardFrom<{ text: string }>(template)

export function noticeCard(text: string): Message {
  return { card: draw({ text: plain(shorten(text, 1000)) }), summary: shorten(text, 200) }
}
