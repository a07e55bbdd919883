// When a question that names nothing is of what the question before named, though it does not say so.
import type { Question, Slots } from './question.ts'
import type { ScoredKind } from './score-kinds.ts'

/** "When are the papers due", asked after "when is the next VAG", means VAG's papers. */
export function isSameMatter(scored: ScoredKind, slots: Slots, previous: Question, text: string): boolean {
  const namesNothing = [slots.group, slots.section, slots.priority, slots.course, slots.ref, slots.organisation].every(
    (slot) => slot === undefined,
  )
  const isAtAnyTime = slots.from === undefined
  return namesNothing && (scored.kind === previous.kind || isForWhatWasShown(scored, previous, text, isAtAnyTime))
}

// "Which courses have places" asks of them all.
const OF_ALL_COURSES = /\b(?:courses|any|all|anything|everything|training|sessions|workshops|list|upcoming)\b/

/** "Put me on the waiting list then", or "places left?", after a course was spoken of, is for that course. */
function isForWhatWasShown(
  { kind, topic }: ScoredKind,
  previous: Question,
  text: string,
  isAtAnyTime: boolean,
): boolean {
  // A time that is named asks for what runs then.
  const isCourse = isAtAnyTime && previous.kind === 'training_catalogue' && previous.course !== undefined
  if (isCourse && kind === 'training_sessions') return !OF_ALL_COURSES.test(text)
  if (isCourse && kind === 'booking_change') return true
  const isToJoin = kind === 'booking_change' && topic?.id !== 'change-cancel' && topic?.id !== 'change-swap'
  return isToJoin && previous.kind === 'training_sessions'
}
