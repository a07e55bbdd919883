// Nothing stays in a reading unless the notes' own words are behind it.
import { tidy } from './sentences.ts'

/** Those whose `support` is found in the notes, spaces aside. */
export function keepSupported<Item extends { support: string }>(items: readonly Item[], notes: string): Item[] {
  const words = tidy(notes)
  return items.filter(({ support }) => tidy(support) !== '' && words.includes(tidy(support)))
}
