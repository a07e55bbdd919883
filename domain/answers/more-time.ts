// How more time is asked for an action of the plan, before the action where one was meant.
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { answerOneAction } from './one-action.ts'
import { registerSource } from './sources.ts'
import { KIND_TITLES } from './titles.ts'

const MORE_TIME =
  'To ask for more time, open the action and press "Ask for more time", with the new date and the reason. The date changes only when the section’s chair or the business unit agrees. Say "my actions" to find it. For more time on a Section 11 return, ask the NSCP Business Unit on 01603 223409.'

export function moreTime({ ref }: Question, given: Given): Answer {
  const one = ref === undefined ? undefined : answerOneAction(ref, given)
  if (one) return { ...one, paragraphs: [MORE_TIME, ...one.paragraphs] }
  return {
    title: KIND_TITLES.cap_overdue,
    paragraphs: [MORE_TIME],
    asAt: '',
    sources: [registerSource('Composite Action Plan', given.today)],
    suggestions: ['My actions', 'What is overdue?'],
    isHeld: true,
  }
}
