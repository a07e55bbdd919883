// The page behind an e-mailed link about an impact pulse: one question, answered with one press. Same checks as the card.
import { keepPulse, ownPulse } from '../bot/answer-pulse.ts'
import { PULSE_BASIS, pulseWords, sayPulseAnswer } from '../cards/pulse.ts'
import { bookingOf, isOpenPulse, type Pulse, questionOf } from '../domain/pulse.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ChoiceLink } from './choice-link.ts'
import { wordMinimiser } from './question-words.ts'
import type { Services } from './services.ts'

export const pulseChoices: ChoiceLink = {
  async asked({ ref }, person, given) {
    const pulse = await ownPulse(ref, person, given)
    if (!isOpenPulse(pulse)) throw new Refusal(410, 'This question has been answered. Nothing more is needed.')
    const { title, course } = pulseWords(await pulseShown(pulse, given))
    return {
      title,
      state: course,
      about: 'One press is enough.',
      choices: questionOf(pulse).choices.map((each) => ({ verb: each.choice, words: each.title })),
      boxes: [{ name: 'line', label: 'Anything to add, before you press? (no names, nothing about a child)' }],
      note: PULSE_BASIS,
    }
  },

  async answer({ ref, id }, { verb, line = '' }, person, given) {
    const answer = { pulseId: ref, choice: verb, words: line, door: 'email link', linkId: id }
    const outcome = await keepPulse(answer, person, { ...given, minimise: wordMinimiser(given) })
    if ('pulse' in outcome) return { title: 'Thank you', words: sayPulseAnswer(outcome.pulse), isKept: true }
    const { title, paragraphs, contacts } = outcome.met
    const numbers = contacts.map(({ label, number }) => `${number}: ${label}.`)
    return { title, words: [...paragraphs, ...numbers].join(' '), isKept: false }
  },
}

/** With the session's day, and whose practice it is about where a line manager is asked. */
export async function pulseShown(pulse: Pulse, given: Services) {
  const booking = (await given.bookings.forSession(pulse.sessionId)).find(
    ({ bookingId }) => bookingId === bookingOf(pulse),
  )
  const subject = pulse.view === 'manager' && booking ? await given.people.get(booking.personId) : undefined
  return { pulse, sessionDate: booking?.sessionDate ?? pulse.due, about: subject?.displayName ?? '' }
}
