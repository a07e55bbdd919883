// For somebody the partnership does not know yet: who can add them, and who to call about a child meanwhile.
import { answerCard } from './answer.ts'
import type { Message } from './card.ts'

/** @param isAsked the business unit has been asked whether they are somebody of the roster */
export function strangerCard(isAsked = false): Message {
  return answerCard({
    title: 'You are not on the roster yet',
    paragraphs: [
      isAsked
        ? 'Your address is on the partnership’s roster, but this sign-in is new to me. I have asked the business unit whether it is yours: they may ring you, or you can ring them on 01603 223409.'
        : 'I can answer people whom the partnership has put on its roster. Ask the business unit to add you: 01603 223409.',
      'If you are worried about a child, do not wait for that: ring 999 in an emergency, or CADS on 0344 800 8020.',
    ],
    basis: 'The roster is kept by the business unit.',
    next: [],
  })
}
