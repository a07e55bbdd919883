// Which rule answers which kind of question.
import type { Kind, Question } from '../questions/question.ts'
import { answerActionHistory } from './action-history.ts'
import type { Answer } from './answer.ts'
import { withArrangements } from './arrangements.ts'
import { withAskedBeside } from './asked-beside.ts'
import { answerBookingChange } from './booking-change.ts'
import { answerCapOverdue } from './cap-overdue.ts'
import { answerCapStatus } from './cap-status.ts'
import { answerChampions } from './champions.ts'
import { choicesFor } from './choices.ts'
import { answerFromFacts } from './from-facts.ts'
import { withUpdates } from './from-updates.ts'
import type { Given } from './given.ts'
import { answerGreeting, answerHelp, answerNotUnderstood } from './greeting-and-help.ts'
import { answerGroup } from './groups.ts'
import { answerMeetings } from './meetings.ts'
import { answerMyBookings } from './my-bookings.ts'
import { ownNotOnRecord } from './not-on-record.ts'
import { withOwnGroup } from './own-group.ts'
import { pickOne } from './pick-one.ts'
import { answerPriorities } from './priorities.ts'
import { withPublished } from './published-beside.ts'
import { answerReviewProcess } from './review-process.ts'
import { answerReviewStatus } from './reviews.ts'
import { saidAgain } from './said-again.ts'
import { answerSection11 } from './section11.ts'
import { answerSessionsAsked } from './sessions-asked.ts'
import { withSessionsHeld } from './sessions-held.ts'
import { withUnknownSubject } from './sessions-on-subject.ts'
import { answerFigures } from './share-of-contacts.ts'
import { answerSubgroupUpdate } from './subgroup-update.ts'
import { answerCatalogue } from './training.ts'
import { answerCharges } from './training-charges.ts'
import { asksWhatsNew } from './whats-new.ts'
import { withWhereToLook } from './where-to-look.ts'

const RULES: Readonly<Record<Kind, (question: Question, given: Given) => Answer>> = {
  greeting: answerGreeting,
  help: answerHelp,
  priorities: answerPriorities,
  subgroup_info: answerGroup,
  subgroup_update: answerSubgroupUpdate,
  cap_status: answerCapStatus,
  cap_overdue: answerCapOverdue,
  action_history: answerActionHistory,
  section11: answerSection11,
  review_status: answerReviewStatus,
  review_process: answerReviewProcess,
  training_catalogue: answerCatalogue,
  training_sessions: answerSessionsAsked,
  my_bookings: answerMyBookings,
  booking_change: (question, given) => withUnknownSubject(answerBookingChange(question, given), question, given),
  training_charges: answerCharges,
  training_impact: answerFromFacts,
  champions: answerChampions,
  practice_tools: answerFromFacts,
  safer: answerFromFacts,
  data_figures: answerFigures,
  funding: answerFromFacts,
  meetings: answerMeetings,
  contacts: answerFromFacts,
  scrutiny_audit: answerFromFacts,
  voice: answerFromFacts,
  annual_report: answerFromFacts,
  not_understood: answerNotUnderstood,
}

// Matters a meeting may have spoken of; a person's own bookings and manners are none.
const LOOKS_IN_UPDATES: ReadonlySet<Kind> = new Set([
  'priorities',
  'subgroup_info',
  'subgroup_update',
  'cap_status',
  'cap_overdue',
  'section11',
  'review_process',
  'training_catalogue',
  'training_impact',
  'training_charges',
  'champions',
  'practice_tools',
  'data_figures',
  'meetings',
  'scrutiny_audit',
  'voice',
  'not_understood',
])

/** Decides the answer from the records, for this asker, on this day. Pure. */
export function answerQuestion(asked: Question, given: Given): Answer {
  const question = withOwnGroup(asked, given.asker, given.records.groups)
  const decided = withSessionsHeld(RULES[question.kind](question, given), question, given)
  const own = withArrangements(withAskedBeside(decided, question, given), question)
  const listed = question.section === asked.section ? own : withWholePlan(own, asked, given)
  if (question.pick !== undefined) return pickOne(listed, question, given)
  const published = withPublished(listed, question, given)
  const looks = LOOKS_IN_UPDATES.has(question.kind) || question.topic === 'sessions-cancelled'
  const found = looks && !asksWhatsNew(question) ? withUpdates(published, question, given) : published
  const answer = saidAgain(withWhereToLook(ownNotOnRecord(found, question, given), question), question)
  if (!question.readings?.length || answer.choices) return answer
  return { ...answer, choices: choicesFor(question.readings) }
}

/** A chair's "we" may still be the whole partnership: its count is said beside the group's own. */
function withWholePlan(own: Answer, asked: Question, given: Given): Answer {
  const [whole] = RULES[asked.kind](asked, given).paragraphs
  if (whole === undefined || own.paragraphs.includes(whole)) return own
  return {
    ...own,
    paragraphs: [...own.paragraphs, `In the whole plan: ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`],
  }
}
