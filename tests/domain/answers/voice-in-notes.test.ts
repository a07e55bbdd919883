// What children said, where a meeting's approved notes hold it and its update does not.
import { expect, test } from 'vitest'
import { saysMore, voicesInNotes } from '../../../domain/answers/voice-in-notes.ts'

const NOTES = [
  'The chair thanked the children for their drawings.',
  'The nurse read out what a group of ten year olds had said of waiting rooms. They are cold. Nobody looks up. The chairs are too tall. The fish are good. The group agreed to repaint.',
  'Two pupils told us that letters come too late.',
].join('\n')

test('gives the passage that meets what is asked, with the sentences just after', () => {
  expect(voicesInNotes(NOTES, 'what did the ten year olds say of waiting rooms')[0]).toBe(
    'The nurse read out what a group of ten year olds had said of waiting rooms. They are cold. Nobody looks up. The chairs are too tall.',
  )
  expect(voicesInNotes(NOTES, 'what did pupils say of letters')[0]).toBe(
    'Two pupils told us that letters come too late.',
  )
})

test('gives nothing where no child spoke', () => {
  expect(voicesInNotes('The group agreed the budget.', 'what did children say')).toEqual([])
})

test('all that was said is given, also what a transcript has only as the answer to who was heard', () => {
  const transcript = [
    'CHAIR: What are young people saying?',
    'YOUTH WORKER: We asked six at the club what helps. Somebody who waits. Somebody who rings back.',
    'CHAIR: Thank you. Next, the budget.',
    'NURSE: One of the pupils told me the clinic smells.',
  ].join('\n\n')
  expect(voicesInNotes(transcript, 'what did young people say')).toEqual([
    'We asked six at the club what helps. Somebody who waits. Somebody who rings back.',
    'One of the pupils told me the clinic smells.',
  ])
})

test('a passage says more only where a sentence of it is not known yet', () => {
  expect(saysMore('The fish are good. Nobody looks up.', 'Said: "the fish are good; nobody looks up"')).toBe(false)
  expect(saysMore('The fish are good. They are cold.', 'The fish are good')).toBe(true)
})
