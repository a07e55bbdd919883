// Who closes an action, how one comes on to the plan, and what to do with one that is somebody else's.
import type { Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import { pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { answerOneAction } from './one-action.ts'
import { sayFact } from './say-fact.ts'
import { factSource } from './sources.ts'
import { KIND_TITLES } from './titles.ts'

export const WHO_CLOSES =
  'Only MAAG closes an action: its owner gives the evidence and MAAG decides. Press "Add evidence" on the action, or say "my actions" to find it.'

export function closing(question: Question, given: Given): Answer {
  const facts = pickFacts(question, given, topicNamed(question.topic)).slice(0, 3)
  const isAdding = question.topic === 'cap-adding'
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [
      isAdding
        ? 'New actions come from approved meeting notes and from audits, reviews, scrutiny and Section 11; each is proposed first and is in the plan once MAAG accepts it.'
        : WHO_CLOSES,
      ...facts.map(sayFact),
    ],
    asAt: '',
    sources: facts.map(factSource),
    suggestions: ['My actions', 'Which actions have no evidence?'],
    isHeld: true,
  }
}

const HAND_OVER =
  'An action that is not yours: open it and press "Not mine" to say whose it is, or "Hand it over" to offer it to the role that has it now; they accept or decline, and reminders follow. Say "my actions" to find it. When somebody leaves, the business unit moves what they held.'

export function handover(question: Question, given: Given): Answer {
  const one = question.ref ? answerOneAction(question.ref, given) : undefined
  if (one) return { ...one, paragraphs: [HAND_OVER, ...one.paragraphs] }
  return {
    title: KIND_TITLES.cap_status,
    paragraphs: [HAND_OVER],
    asAt: '',
    sources: [],
    suggestions: ['My actions'],
    isHeld: true,
  }
}
