// Whether what is asked of the plan is of the asker's own part in it.
import type { Question } from '../questions/question.ts'

// "Show me what's overdue" is about everybody's; "have I got anything overdue" is about one's own.
const OF_MYSELF = /\b(my|mine|have i|do i|am i|i have|i owe|of me|for me)\b/
// "Which group is furthest behind", after "my actions", is of all of them.
const OF_EVERYBODY =
  /\b(?:which|what) (?:\w+ )?(?:sub ?)?(?:group|section|sector|organisation|agency)s?\b|\bby (?:\w+ )?group\b/

/** Said in this question, or in the one it asks on from unless it asks of everybody. */
export function isAboutMyself({ own, text }: Question): boolean {
  return OF_MYSELF.test(own !== undefined && OF_EVERYBODY.test(own) ? own : text)
}
