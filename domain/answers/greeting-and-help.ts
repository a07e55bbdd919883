// Manners, what the assistant can do, and what happens when the words were not understood.
import { disowns, pointsOnly } from '../questions/points-only.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { choicesFor } from './choices.ts'
import { findAny } from './find-any.ts'
import type { Given } from './given.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const TAKES_LEAVE =
  /\b(thank|cheers|bye|that is (all|it|everything|me done)|that will (do|be)|all (for now|for today|i need)|nothing (else|more)|all done|i am done|see you|have a (good|lovely|nice)|good ?night|logging off|appreciated|helpful|nice one|take care)/

const CALLS_OFF =
  /\b(?:never mind|forget (?:it|that)|leave (?:it|that)|do not bother|no thanks?(?: you)?|no need|changed my mind|actually no|no do not|not now)\b/

export function answerGreeting(question: Question): Answer {
  if (CALLS_OFF.test(question.own ?? question.text))
    return plain('greeting', ['All right: nothing has been changed or sent.'])
  const isThanks = TAKES_LEAVE.test(question.text)
  const isWho =
    /\b(you|real|robot|human|bot|chatbot|ai|machine|computer|automated|person|what is this|who is this|who am i|what am i)\b/.test(
      question.text,
    ) && !isThanks
  const paragraphs = isThanks
    ? ['You are welcome. The NSCP assistant is here whenever you need it.']
    : isWho
      ? [
          'I am the NSCP assistant: a program, not a person. I answer from the partnership’s published reports and registers, and I hold no information about any child or family.',
        ]
      : [
          'Hello, I am the NSCP assistant. Ask me about the priorities, groups and meetings, the Composite Action Plan (CAP), Section 11, reviews, training, neglect champions or the annual report.',
        ]
  return plain('greeting', paragraphs)
}

export function answerHelp(question: Question, given: Given): Answer {
  if (question.topic === 'help-reminders') return reminders(given)
  if (question.topic === 'help-notes') return plain('help', [HOW_TO_POST_NOTES])
  if (question.topic === 'help-privacy') return plain('help', [WHAT_IS_KEPT])
  if (question.topic === 'help-sources') return plain('help', [WHERE_ANSWERS_COME_FROM])
  if (question.topic === 'help-where') return plain('help', [WHERE_IT_WORKS])
  if (question.topic === 'help-reports') return plain('help', [WHERE_REPORTS_ARE])
  if (question.topic === 'help-export') return plain('help', [HOW_TO_EXPORT])
  if (question.topic === 'help-limits') return plain('help', [WHAT_IT_CANNOT, WHAT_IS_KEPT])
  return plain('help', [
    'The NSCP assistant answers from published reports and from registers, and says which.',
    'Reports and figures: the priorities and strategies, groups and who chairs them, scrutiny and audits, funding, data, the Safer programme, voice of the child and the annual report.',
    'Live registers: the CAP (counts, overdue, your actions), Section 11 returns, reviews at the published level, training courses, sessions and your own bookings, neglect champions, and meetings with the dates papers are due.',
    HOW_TO_POST_NOTES,
    'I remind people of actions, returns, papers and sessions, and I give the numbers to call when somebody is worried about a child. I hold no case information.',
  ])
}

export function answerNotUnderstood(question: Question, given: Given): Answer {
  const found = disowns(question.text) ? undefined : findAny(question, given)
  if (found) return found
  return {
    ...plain('not_understood', [
      `${whyNot(question.text)} Try a few plain words, for example "next VAG meeting", "what is overdue" or "neglect course dates".`,
      'If you are worried about a child, call CADS on 0344 800 8020, or 999 if they are in immediate danger.',
    ]),
    isHeld: false,
    suggestions: ['What can you do?', 'What is overdue?', 'What courses do you run?'],
    choices: choicesFor(question.readings ?? []),
  }
}

function whyNot(text: string): string {
  if (disowns(text)) return 'Sorry, that was not it. Ask again in other words.'
  if (pointsOnly(text.split(' '))) return 'I cannot tell what that is about: say which group, course, action or report.'
  return ASKS.test(text) ? NOT_ON_RECORD : 'I did not understand that.'
}

// A whole question that met nothing: it is more likely of something that is not held than ill put.
const ASKS =
  /^(what|who|when|where|how|why|which|do|does|did|is|are|was|can|has|have|tell|about|ask|any|show|there)\b.* \S+/
const NOT_ON_RECORD = `As far as I can tell that is not published and not in the registers. ${ASK_BUSINESS_UNIT}`

const HOW_TO_POST_NOTES =
  'Meeting notes: paste them here after the word "Notes:", or upload a Word, PDF or text file. I take identifiers out and draft an update with its decisions and actions; a person, the group’s chair or the Business Unit, checks and approves it before anything is posted.'

const WHAT_IS_KEPT =
  'I keep no case information. Answers come from the partnership’s published reports and registers. Your own bookings and actions are shown to you alone. What you type is used to answer you, and please never type a child’s name or details here.'

const WHERE_ANSWERS_COME_FROM =
  'Answers come from the partnership’s published reports (2023-24, and the children and young people’s report of 2020-21), from approved meeting updates, and from the registers as they stand when you ask. Each answer names its source and the day its figures are counted at.'

const WHERE_REPORTS_ARE =
  'Which reminders went out, what people asked, and which questions found no answer are counted on the Reports page, without names, for those who may see each report. The business unit also gets the questions without an answer every week.'

const HOW_TO_EXPORT =
  'The Reports page has the plan, its tracker, Section 11, training, champions, reviews and the annual report pack, as at any day, each as a page to print, as CSV and as an Excel workbook. Open the Reports tab in Teams, or choose the report and its day on the page.'

const WHERE_IT_WORKS =
  'I work in Microsoft Teams on a computer, a tablet or a phone, in a one-to-one chat and where I have been added to a group. I read questions in English only.'

const WHAT_IT_CANNOT =
  'I cannot look up a child, a family or a case, or advise on one. I change nothing without your pressing to confirm.'

function reminders(given: Given): Answer {
  return plain('help', [
    given.remindersNote ??
      'Reminders come in one message a day at most, in working hours on working days: before something is due, on the day, and after it.',
    'To change or stop your own reminders, say "reminder settings" in our one-to-one chat; on any reminder you can also mark it done, ask for more time, or say that it is not yours.',
  ])
}

function plain(kind: 'greeting' | 'help' | 'not_understood', paragraphs: string[]): Answer {
  return {
    title: KIND_TITLES[kind],
    paragraphs,
    asAt: '',
    sources: [],
    suggestions: suggestionsFor(kind),
    isHeld: true,
  }
}
