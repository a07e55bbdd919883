// Where an answer comes from, in the words shown under it, and whom to ask when it is not held.
import { type Day, sayDay } from '../day.ts'
import type { Fact } from '../fact.ts'
import type { AnswerSource } from './answer.ts'

// Printed in the 2020-21 report (contact-bu); the business unit confirms it before go-live.
export const ASK_BUSINESS_UNIT = 'Ask the NSCP Business Unit on 01603 223409.'

/** "4. Independent Scrutiny > Composite Action Plan" is printed as its last two headings at most. */
export function factSource(fact: Fact): AnswerSource {
  return { label: fact.source.report, detail: `section ${fact.source.section}`, factId: fact.id }
}

export function registerSource(register: string, asAt: Day): AnswerSource {
  return { label: `NSCP register: ${register}`, detail: `as at ${sayDay(asAt)}` }
}
