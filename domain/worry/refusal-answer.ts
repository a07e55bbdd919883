// What is said when a question cannot be answered here: kindly, with where to turn, never repeating what was typed.

import type { FixedAnswer } from './fixed-answer.ts'

/** Why a question is refused. */
export type RefusalReason =
  | 'case_level'
  | 'personal_data'
  | 'advice'
  | 'act_for_another'
  | 'prompt_injection'
  | 'out_of_scope'

const businessUnit = { label: 'NSCP Business Unit', number: '01603 223409' }
const cads = { label: "Children's Advice and Duty Service (CADS)", number: '0344 800 8020' }
const emergency = { label: 'A child is in immediate danger', number: '999' }

const canHelpWith =
  'It can help with the priorities, the groups and their meetings, the Composite Action Plan (CAP), Section 11 returns, reviews at the published level, training and bookings, neglect champions, practice tools and the figures in the annual report.'

/** Fixed texts, one for each reason. */
export const refusalAnswers: Readonly<Record<RefusalReason, FixedAnswer>> = {
  case_level: {
    title: 'No case information is held here',
    paragraphs: [
      'This assistant holds nothing about any child or family. About reviews it has only what is published: counts, stages and published learning.',
      'If you are worried about a child, call CADS now; if a child is in immediate danger, call 999. For anything about a review, ask the Business Unit.',
    ],
    contacts: [businessUnit, cads, emergency],
  },
  personal_data: {
    title: 'Totals and roles only',
    paragraphs: [
      "People's names, numbers and addresses are not given here: only totals and roles.",
      'The Business Unit can pass a message to the right person.',
    ],
    contacts: [businessUnit],
  },
  advice: {
    title: 'CADS gives that advice',
    paragraphs: [
      "Decisions about thresholds, referrals and what to say to a family belong with the Children's Advice and Duty Service (CADS), who will talk it through with you now. This assistant does not give that advice.",
      'If a child is in immediate danger, call 999. Please do not type names or details here.',
    ],
    contacts: [cads, emergency],
  },
  act_for_another: {
    title: 'Everybody acts for themselves here',
    paragraphs: [
      "Nobody's booking, action, approval or sign-in can be used or changed for them, and the record says what happened and when: it is not changed to say otherwise.",
      'You can hand over an action of your own or name a deputy for when you are away. For anything else ask the Business Unit.',
    ],
    contacts: [businessUnit],
  },
  prompt_injection: {
    title: 'That is not something this assistant does',
    paragraphs: ['Its rules about what may be shown stay as they are for everyone.', canHelpWith],
    contacts: [],
  },
  out_of_scope: {
    title: 'That is outside what this assistant knows',
    paragraphs: ['It answers about the work of the safeguarding children partnership.', canHelpWith],
    contacts: [],
  },
}

/** The fixed answer for a refused question. */
export function refusalAnswer(reason: RefusalReason): FixedAnswer {
  return refusalAnswers[reason]
}
