// What is said when a message may be about the safety of a child or a person: who to call now, and nothing else.

import type { FixedAnswer } from './fixed-answer.ts'

/** The kinds of worry that are answered. */
export type Worry = 'danger' | 'self' | 'concern'

const emergency = { label: 'Someone is in immediate danger', number: '999' }
const cads = {
  label: "Children's Advice and Duty Service (CADS), for adults worried about a child",
  number: '0344 800 8020',
}
const childline = { label: 'Childline, free for any child or young person, day or night', number: '0800 1111' }
const samaritans = { label: 'Samaritans, free for adults, day or night', number: '116 123' }

// The partnership's bot holds no cases, so details typed here would be in the wrong place and help nobody.
const nothingKept =
  'Please do not type names or details here: this assistant cannot act on them, and nothing about this message is kept.'

/** Fixed texts, one for each kind of worry. They neither judge what was said nor settle any question in it. */
export const worryAnswers: Readonly<Record<Worry, FixedAnswer>> = {
  danger: {
    title: 'Call 999 now',
    paragraphs: [
      'If anyone is in danger or badly hurt, call 999 now and say where they are. Stay with them if it is safe for you.',
      "When the emergency services know, and a child is involved, call the Children's Advice and Duty Service (CADS) the same day. A child can ring Childline at any time.",
      nothingKept,
    ],
    contacts: [emergency, cads, childline, samaritans],
  },
  self: {
    title: 'You do not have to face this alone',
    paragraphs: [
      'Thank you for saying it. You matter, and this is not your fault. This assistant is not a person, but there are kind people who will listen now.',
      'If you are in danger, have hurt yourself or feel you might, call 999 now. A child or young person can ring Childline free at any hour; an adult can ring Samaritans.',
      "If you can, tell someone you trust today. If a child's safety is part of it, CADS will talk it through with you.",
      nothingKept,
    ],
    contacts: [emergency, childline, samaritans, cads],
  },
  concern: {
    title: 'Please speak to someone now',
    paragraphs: [
      'Thank you for noticing. If a child is in immediate danger, call 999.',
      "For any worry about a child, call the Children's Advice and Duty Service (CADS) now. You do not need to be sure and you do not need proof: please do not wait. At work, tell your designated safeguarding lead as well.",
      'A child can ring Childline free, day or night. If it is about you, Childline or, for adults, Samaritans will listen now.',
      nothingKept,
    ],
    contacts: [emergency, cads, childline, samaritans],
  },
}

/** The fixed answer for a worry. */
export function worryAnswer(worry: Worry): FixedAnswer {
  return worryAnswers[worry]
}
