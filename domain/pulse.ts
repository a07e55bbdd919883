// Impact pulses: one question after a session, answered in one press, so that what training changed can be counted.
import { addDays, type Day } from './day.ts'
import { PULSE_POINTS, type PulsePoint } from './pulse-points.ts'
import { PULSE_RULES, type PulseRules } from './pulse-rules.ts'
import type { Booking } from './training.ts'
import { addWorkingDays, type BankHolidays, isWorkingDay } from './working-days.ts'

/** The question and what can be pressed. `counts` says whether an answer is a change in practice. */
export const PULSE_QUESTION = {
  text: 'What has changed in your practice because of this course?',
  choices: [
    { choice: 'a-lot', title: 'I work differently now', counts: true },
    { choice: 'something', title: 'I have used some of it', counts: true },
    { choice: 'not-yet', title: 'Nothing yet', counts: false },
    { choice: 'no-chance', title: 'I have had no chance to use it', counts: false },
  ],
  edition: '2024',
  source: 'Workforce Development Group; replaces the questionnaire piloted in 2023-24',
} as const

/** The line manager's view: the same choices, about what they see in somebody else's practice. */
export const MANAGER_QUESTION = {
  text: 'What has changed in their practice since the course?',
  choices: [
    { choice: 'a-lot', title: 'They work differently now', counts: true },
    { choice: 'something', title: 'I have seen some of it', counts: true },
    { choice: 'not-yet', title: 'Nothing yet', counts: false },
    { choice: 'no-chance', title: 'I have had no chance to see', counts: false },
  ],
  edition: '2024',
  source: 'Workforce Development Group',
} as const

export type PulseChoice = (typeof PULSE_QUESTION)['choices'][number]['choice']

/** `sending` that never became `sent` is taken as sent: a second question would be nagging, a lost one costs little. */
export type PulseState = 'planned' | 'sending' | 'sent' | 'answered' | 'failed'

export type Pulse = {
  /** `<bookingId>.<point>`, and `.manager` after it for a line manager's view. */
  pulseId: string
  sessionId: string
  course: string
  /** Who is asked. Only to ask and to ask once; reports never show it. */
  personId: string
  /** Set where a line manager is asked about somebody else, who is found through the booking alone. */
  view?: 'manager'
  point: PulsePoint
  due: Day
  state: PulseState
  sentOn: Day | ''
  answeredOn: Day | ''
  choice: PulseChoice | ''
  /** What they added, with identifiers taken out; empty for most. */
  line: string
  version: number
}

/** Sessions from this day on are asked about: the first of them are after the pilot's last questionnaires. */
export const PULSES_FROM: Day = '2024-05-01'

// Asked later than this, "since the course" would mean something else.
const LATEST_DAYS = 21

/** When a pulse of this point is due for a session. Month ends stay month ends; days off move to the next working day. */
export function pulseDue(sessionDate: Day, months: number, holidays: BankHolidays): Day {
  if (months === 0) return addWorkingDays(sessionDate, 1, holidays)
  const day = addMonths(sessionDate, months)
  return isWorkingDay(day, holidays) ? day : addWorkingDays(day, 1, holidays)
}

type Asking = {
  rules?: PulseRules
  /** The line manager's id, where one is known who may be asked. */
  managerOf?: (booking: Booking) => string | undefined
}

/** Pulses that may be asked on `today` about people who attended, oldest due first. The caller leaves out known ones. */
export function pulsesDue(
  bookings: readonly Booking[],
  today: Day,
  holidays: BankHolidays,
  { rules = PULSE_RULES, managerOf = () => undefined }: Asking = {},
): Pulse[] {
  const oldest = addDays(today, -LATEST_DAYS)
  return bookings
    .filter(({ status, sessionDate }) => status === 'attended' && sessionDate >= PULSES_FROM)
    .flatMap((booking) =>
      PULSE_POINTS.filter(({ point }) => rules.asks[point] !== 'nobody').flatMap(({ point, months }) => {
        const due = pulseDue(booking.sessionDate, months, holidays)
        const own = blankPulse(booking, point, due)
        const managerId = rules.asks[point] === 'manager too' ? managerOf(booking) : undefined
        if (managerId === undefined || managerId === booking.personId) return [own]
        const pulseId = `${own.pulseId}.manager`
        return [own, { ...own, pulseId, personId: managerId, view: 'manager' as const }]
      }),
    )
    .filter(({ due }) => due <= today && due >= oldest)
    .sort((one, next) => one.due.localeCompare(next.due) || one.pulseId.localeCompare(next.pulseId))
}

/** The question as the person asked reads it. */
export function questionOf({ view }: Pick<Pulse, 'view'>): typeof PULSE_QUESTION | typeof MANAGER_QUESTION {
  return view === 'manager' ? MANAGER_QUESTION : PULSE_QUESTION
}

/** The booking that a pulse is about. */
export function bookingOf({ pulseId }: Pick<Pulse, 'pulseId'>): string {
  return pulseId.replace(/\.[^.]+(\.manager)?$/, '')
}

/** Was asked and has not been answered, so that an answer is still waited for. */
export function isOpenPulse({ state }: Pick<Pulse, 'state'>): boolean {
  return state === 'sending' || state === 'sent'
}

function blankPulse({ bookingId, sessionId, course, personId }: Booking, point: PulsePoint, due: Day): Pulse {
  const unanswered = { sentOn: '', answeredOn: '', choice: '', line: '' } as const
  return {
    pulseId: `${bookingId}.${point}`,
    sessionId,
    course,
    personId,
    point,
    due,
    state: 'planned',
    ...unanswered,
    version: 1,
  }
}

export function isPulseChoice(text: unknown): text is PulseChoice {
  return PULSE_QUESTION.choices.some(({ choice }) => choice === text)
}

/** The same day some months on, or the last day of a shorter month. */
function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const first = `${toYear}-${String(toMonth).padStart(2, '0')}-01`
  const nextFirst = `${Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`
  const last = Number(addDays(nextFirst, -1).slice(8))
  return addDays(first, Math.min(date, last) - 1)
}
