// The readings to choose from when the words could mean several things.
import { KIND_TITLES } from '../domain/answers/titles.ts'
import type { Question } from '../domain/questions/question.ts'
import type { QuestionRead } from '../domain/questions/read-question.ts'

/** Below this sureness the asker is asked which reading is meant, rather than given a guess. */
export const UNSURE = 0.42

const READINGS_SHOWN = 3

/** Two or three readings, likeliest first, each with words that ask it beyond doubt; fewer when nothing else fits. */
export function clarify({ question, others }: QuestionRead): { label: string; text: string }[] {
  const kinds = new Map<string, Question>()
  for (const one of [question, ...others]) if (!kinds.has(one.kind)) kinds.set(one.kind, one)
  return [...kinds.values()]
    .filter(({ kind }) => ASKED_BY[kind] !== undefined)
    .slice(0, READINGS_SHOWN)
    .map((one) => ({ label: labelOf(one), text: wordsOf(one) }))
}

function labelOf(question: Question): string {
  const about = question.group ?? question.course ?? question.section ?? question.priority
  return about === undefined ? KIND_TITLES[question.kind] : `${KIND_TITLES[question.kind]}: ${about}`
}

function wordsOf(question: Question): string {
  const { kind, group, course, section, priority } = question
  const asked = ASKED_BY[kind]
  if (typeof asked === 'string') return asked
  const about = kind === 'training_sessions' ? course : (group ?? section ?? priority)
  return asked?.(about ?? '') ?? ''
}

/** Words that the reader is sure of, by kind; a function where they name the thing asked about. */
const ASKED_BY: Partial<Record<Question['kind'], string | ((about: string) => string)>> = {
  priorities: (about) => (about === '' ? 'What are the priorities?' : `What progress has the ${about} priority made?`),
  subgroup_info: (about) => (about === '' ? 'What groups are there?' : `Who chairs ${about} and what does it do?`),
  subgroup_update: (about) =>
    about === '' ? 'What was decided at the last meetings?' : `Summarise the last ${about} meeting`,
  cap_status: (about) => (about === '' ? 'CAP summary by section' : `How many CAP actions are open in ${about}?`),
  cap_overdue: (about) =>
    about === '' ? 'What CAP actions are overdue?' : `What CAP actions are overdue in ${about}?`,
  section11: 'How many Section 11 returns were there?',
  review_status: 'How many cases did SPRG look at?',
  review_process: 'How long does a rapid review take?',
  training_catalogue: 'What courses do you run?',
  training_sessions: (about) => `When is the next ${about || 'training'} session?`,
  my_bookings: 'My bookings',
  booking_change: 'How do I change a booking?',
  training_charges: 'What does training cost?',
  training_impact: 'What was the impact of training?',
  champions: 'How many neglect champions are there?',
  practice_tools: 'What practice tools are there?',
  safer: 'What is Safer?',
  data_figures: 'How many contacts does CADS get a week?',
  funding: 'What is the total budget?',
  meetings: (about) => (about === '' ? 'What meetings are next?' : `When is the next ${about} meeting?`),
  contacts: 'Useful numbers',
  scrutiny_audit: 'What audits were done?',
  voice: 'What did children say?',
  annual_report: 'What must the annual report cover?',
  help: 'What can you do?',
}
