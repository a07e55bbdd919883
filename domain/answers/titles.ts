// What each kind of answer is headed, and what a person may like to ask next.
import type { Kind } from '../questions/question.ts'

export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  greeting: 'Hello',
  help: 'What I can do',
  priorities: 'Priorities and strategies',
  subgroup_info: 'Groups of the partnership',
  subgroup_update: 'Subgroup update',
  cap_status: 'Composite Action Plan (CAP)',
  cap_overdue: 'Composite Action Plan (CAP): due and overdue',
  action_history: 'What changed',
  section11: 'Section 11',
  review_status: 'Serious incidents and reviews',
  review_process: 'How reviews work',
  training_catalogue: 'Training courses',
  training_sessions: 'Training sessions',
  my_bookings: 'Your bookings',
  booking_change: 'Changing a booking',
  training_charges: 'Training charges',
  training_impact: 'Training figures and impact',
  champions: 'Neglect champions',
  practice_tools: 'Tools and guidance for practice',
  safer: 'The Safer programme',
  data_figures: 'Safeguarding figures',
  funding: 'Funding',
  meetings: 'Meetings',
  contacts: 'Contacts',
  scrutiny_audit: 'Scrutiny, audit and inspection',
  voice: 'Voice of the child',
  annual_report: 'The annual report',
  not_understood: 'I am not sure what you mean',
}

const SUGGESTIONS: Partial<Record<Kind, string[]>> = {
  greeting: ['What can you do?', 'What are the priorities?', 'What is overdue?'],
  priorities: ['Who leads each priority?', 'When is the next priority review?'],
  subgroup_info: ['When is the next meeting?', 'How many LSCGs are there?'],
  subgroup_update: ['What is overdue?', 'When is the next meeting?'],
  cap_status: ['What is overdue?', 'Recommendation tracker'],
  cap_overdue: ['CAP summary by section', 'Which actions have no evidence?'],
  section11: ['What were the Section 11 recommendations?', 'When is my Section 11 due?'],
  review_status: ['How long does a rapid review take?', 'Who can submit a SIN?'],
  review_process: ['How many rapid reviews last year?'],
  training_catalogue: ['When is the next neglect course?', 'My bookings'],
  training_sessions: ['My bookings', 'What courses do you run?'],
  my_bookings: ['What courses do you run?'],
  booking_change: ['My bookings'],
  training_charges: ['What was training income?'],
  champions: ['Champions by sector', 'How often is the newsletter?'],
  practice_tools: ['What tools are still missing?', 'What is JAGS?'],
  safer: ['How many members does Safer have?'],
  funding: ['What was carried forward?', 'Who funds the partnership?'],
  meetings: ['When are papers due?', 'What meetings are next month?'],
  scrutiny_audit: ['What audits are planned?', 'What inspections were there?'],
  annual_report: ['When is the MASA due?', 'What are the challenges for next year?'],
}

export function suggestionsFor(kind: Kind): string[] {
  return SUGGESTIONS[kind] ?? []
}
