// Every store of the house, opened on one storage account.
import type { Clock } from '../domain/day.ts'
import { actionStore } from './actions.ts'
import { bookingStore } from './bookings.ts'
import { championStore } from './champions.ts'
import type { Storage } from './connect.ts'
import { conversationStore } from './conversations.ts'
import { draftStore } from './drafts.ts'
import { factStore } from './facts.ts'
import { groupStore } from './groups.ts'
import { holidayStore } from './holidays.ts'
import { importStore } from './imports.ts'
import { meetingStore } from './meetings.ts'
import { newsletterStore } from './newsletters.ts'
import { personStore } from './people.ts'
import { pulseRuleStore } from './pulse-rules.ts'
import { pulseStore } from './pulses.ts'
import { questionStore } from './questions.ts'
import { queueStore } from './queues.ts'
import { recommendationStore } from './recommendations.ts'
import { returnStore } from './returns.ts'
import { reviewStore } from './reviews.ts'
import { roundStore } from './rounds.ts'
import { ruleStore } from './rules.ts'
import { saferCountStore } from './safer-counts.ts'
import { sentFileStore } from './sent-files.ts'
import { sessionStore } from './sessions.ts'
import { signInStore } from './sign-ins.ts'
import { turnStore } from './turns.ts'

export type Stores = ReturnType<typeof openStores>

export function openStores(storage: Storage, clock: Clock) {
  return {
    actions: actionStore(storage),
    returns: returnStore(storage),
    people: personStore(storage),
    groups: groupStore(storage),
    facts: factStore(storage),
    reviews: reviewStore(storage),
    champions: championStore(storage),
    meetings: meetingStore(storage),
    sessions: sessionStore(storage),
    bookings: bookingStore(storage),
    holidays: holidayStore(storage),
    conversations: conversationStore(storage),
    drafts: draftStore(storage),
    sentFiles: sentFileStore(storage),
    signIns: signInStore(storage),
    turns: turnStore(storage, clock),
    newsletters: newsletterStore(storage),
    pulses: pulseStore(storage),
    pulseRules: pulseRuleStore(storage),
    questions: questionStore(storage),
    queues: queueStore(storage),
    recommendations: recommendationStore(storage),
    imports: importStore(storage),
    rules: ruleStore(storage),
    rounds: roundStore(storage),
    saferCounts: saferCountStore(storage),
  }
}
