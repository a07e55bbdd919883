// Keeps a card within what Teams takes, by drawing fewer items where the words are long.
import type { Message } from './card.ts'

// Teams' pages give figures from 28 KB up, counted as UTF-16; 20 KB fits all of them.
const LARGEST = 20 * 1024

/** Draws with each number of items in turn, most first, until the card fits; the last is taken as it is. */
export function fitCard(counts: readonly [number, ...number[]], draw: (count: number) => Message): Message {
  let message = draw(counts[0])
  for (const count of counts.slice(1)) {
    if (JSON.stringify(message.card).length * 2 <= LARGEST) break
    message = draw(count)
  }
  return message
}
