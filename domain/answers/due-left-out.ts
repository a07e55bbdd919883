// "Leave out any due this month", said of what is overdue: all of it but those.
import type { Action } from '../action.ts'
import type { Question } from '../questions/question.ts'

const LEAVES_OUT =
  /^(?:and |but |ok |just |so |now )*(?:(?:leave|leaving|miss|take|taking) out|without|except|excluding|exclude|ignore|ignoring|forget|drop|minus|apart from|other than|not) (?:any|the|those|these|ones|all|anything|what is|what)\b/

/** The actions without those due in the time that is left out, and the question without that time. */
export function withoutLeftOut(question: Question, actions: readonly Action[]) {
  const { from, to, own, ...rest } = question
  if (!from || !to || own === undefined || !LEAVES_OUT.test(own)) return { question, actions }
  return {
    question: { ...rest, own, topic: 'due-overdue' },
    actions: actions.filter(({ due }) => due < from || due > to),
  }
}
