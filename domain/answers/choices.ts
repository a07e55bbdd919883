// Buttons for other readings of a doubtful question: each asks something that is read without doubt.
import type { Kind } from '../questions/question.ts'
import { KIND_TITLES } from './titles.ts'

const EXAMPLES: Partial<Record<Kind, string>> = {
  priorities: 'What are the priorities?',
  subgroup_info: 'What groups are there?',
  subgroup_update: 'Summarise the last VAG meeting',
  cap_status: 'CAP summary by section',
  cap_overdue: 'What is overdue?',
  section11: 'How many Section 11 returns were there?',
  review_status: 'How many cases did SPRG look at?',
  review_process: 'How long does a rapid review take?',
  training_catalogue: 'What courses do you run?',
  training_sessions: 'When is the next neglect course?',
  my_bookings: 'My bookings',
  booking_change: 'How do I book?',
  champions: 'Champions by sector',
  practice_tools: 'What is in the neglect toolbox?',
  safer: 'What is Safer?',
  data_figures: 'How many contacts does CADS get a week?',
  funding: 'What is the total budget?',
  meetings: 'What meetings are next?',
  contacts: 'Useful numbers',
  scrutiny_audit: 'What audits were done?',
  voice: 'What did children say?',
  annual_report: 'What must the annual report cover?',
  help: 'What can you do?',
}

export function choicesFor(kinds: readonly Kind[]): { label: string; text: string }[] {
  return kinds.flatMap((kind) => {
    const text = EXAMPLES[kind]
    return text ? [{ label: KIND_TITLES[kind], text }] : []
  })
}
