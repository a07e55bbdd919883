// Whether the recommendations of a Section 11 round are in the Composite Action Plan, as the register holds it.
import { type Action, isOpen } from '../action.ts'
import { sayDay } from '../day.ts'
import type { Question } from '../questions/question.ts'
import { actionTable } from './action-table.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import { withUpdates } from './from-updates.ts'
import type { Given } from './given.ts'
import { count } from './phrases.ts'
import { registerSource } from './sources.ts'

// The round whose two recommendations the annual report names.
const REPORTED = '2023-24'

export function fromSection11(question: Question, given: Given): Answer {
  const facts = answerFromFacts(question, given)
  const held = given.records.actions.filter((one) => isFromSection11(one) && one.added <= given.today)
  const open = held.filter((one) => isOpen(one, given.today))
  const round = question.year ?? REPORTED
  const ofRound = held.filter((one) => one.source.includes(round))
  const lead =
    ofRound.length > 0
      ? `${count(ofRound.length, 'recommendation')} of the Section 11 round ${round} ${ofRound.length === 1 ? 'is' : 'are'} in the plan's register at ${sayDay(given.today)}.`
      : `No: the recommendations of the Section 11 round ${round} are not in the plan's register at ${sayDay(given.today)}, and the published tracker does not list them.`
  const answer: Answer = {
    ...facts,
    paragraphs: [
      lead,
      `From earlier rounds ${count(open.length, 'action')} of Section 11 are open.`,
      ...facts.paragraphs,
    ],
    ...(open.length > 0 ? { table: actionTable(open) } : {}),
    asAt: given.today,
    sources: [registerSource('Composite Action Plan', given.today), ...facts.sources],
    isHeld: true,
    actionRefs: open.map(({ ref }) => ref),
  }
  // What a meeting decided to do with them stands before what the register shows.
  return withUpdates(answer, { kind: 'subgroup_update', text: 'section11 recommendation' }, given)
}

function isFromSection11({ source, status }: Action): boolean {
  return status !== 'Proposed' && source.startsWith('Section 11')
}
