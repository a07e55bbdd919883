// Every register that can be imported and exported, by the name in its address.
import { Refusal } from '../../domain/refusal.ts'
import { actionRegister } from './action-register.ts'
import { bookingRegister } from './booking-register.ts'
import { championRegister } from './champion-register.ts'
import { factRegister } from './fact-register.ts'
import { groupRegister } from './group-register.ts'
import { holidayRegister } from './holiday-register.ts'
import { meetingRegister } from './meeting-register.ts'
import { personRegister } from './person-register.ts'
import { recommendationRegister } from './recommendation-register.ts'
import type { Register } from './register.ts'
import { returnRegister } from './return-register.ts'
import { reviewRegister } from './review-register.ts'
import { roundRegister } from './round-register.ts'
import { ruleRegister } from './rule-register.ts'
import { saferRegister } from './safer-register.ts'
import { sessionRegister } from './session-register.ts'

export const REGISTERS: readonly Register[] = [
  actionRegister,
  returnRegister,
  reviewRegister,
  sessionRegister,
  bookingRegister,
  championRegister,
  meetingRegister,
  personRegister,
  groupRegister,
  factRegister,
  holidayRegister,
  recommendationRegister,
  ruleRegister,
  roundRegister,
  saferRegister,
]

/** @throws Refusal 404 listing the names there are */
export function findRegister(name: string): Register {
  const found = REGISTERS.find((each) => each.name === name)
  if (found) return found
  throw new Refusal(404, `There is no register "${name}". There are: ${REGISTERS.map((each) => each.name).join(', ')}.`)
}
