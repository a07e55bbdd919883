// What children said, where a meeting's approved notes hold it and its update does not.
import { expect, test } from 'vitest'
import { voiceInNotes } from '../../../domain/answers/voice-in-notes.ts'

const NOTES = [
  'The chair thanked the children for their drawings.',
  'The nurse read out what a group of ten year olds had said of waiting rooms. They are cold. Nobody looks up. The chairs are too tall. The fish are good. The group agreed to repaint.',
  'Two pupils told us that letters come too late.',
].join('\n')

test('gives the passage that meets what is asked, with the sentences just after', () => {
  expect(voiceInNotes(NOTES, 'what did the ten year olds say of waiting rooms')).toBe(
    'The nurse read out what a group of ten year olds had said of waiting rooms. They are cold. Nobody looks up. The chairs are too tall.',
  )
  expect(voiceInNotes(NOTES, 'what did pupils say of letters')).toBe('Two pupils told us that letters come too late.')
})

test('gives nothing where no child spoke', () => {
  expect(voiceInNotes('The group agreed the budget.', 'what did children say')).toBeUndefined()
})
