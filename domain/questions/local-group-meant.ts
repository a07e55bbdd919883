// "I'm in number 4", said of the local groups, is the fourth of them.
import type { Question, Slots } from './question.ts'
import type { Shelves } from './shelves.ts'

const NUMBERED = /\b(?:number|no|group|area|in|lscg|is) ([1-9])\b/

/** The slots with the local group that is meant, where the words tell which of them. */
export function withLocalGroup(
  words: readonly string[],
  slots: Slots,
  previous: Question | undefined,
  { meetingsByGroup }: Pick<Shelves, 'meetingsByGroup'>,
): Slots {
  if (!previous || slots.group !== undefined || !/\blscgs?\b/.test(previous.text)) return slots
  const number = NUMBERED.exec(words.join(' '))?.[1]
  const group = `LSCG ${number}`
  return number !== undefined && meetingsByGroup.has(group) ? { ...slots, group } : slots
}
