// A name within a sentence is one mark to the reader of refusals, whoever it is; places, courses and roles are not names.

import { describe, expect, test } from 'vitest'
import { ordinaryWords } from '../../../dev/ordinary-words.ts'
import { ordinaryTexts } from '../../../dev/refusal-training-text.ts'
import { withNamesMarked } from '../../../domain/worry/mark-names.ts'
import ordinary from '../../../domain/worry/ordinary-words.json' with { type: 'json' }
import { readRefusal } from '../../../domain/worry/read-refusal.ts'

describe('names', () => {
  test.each([
    ["need the minutes of Rosalba's core group", 'need the minutes of xname core group'],
    ['how did it go at panel for Jonty', 'how did it go at panel for xname'],
    ['put Oriel Vane-Tempest down for it', 'put xname down for it'],
    [
      'who chairs the Vulnerable Adolescents Group in Norfolk',
      'who chairs the Vulnerable Adolescents Group in Norfolk',
    ],
    ['is the Tuesday session at Great Yarmouth full', 'is the Tuesday session at Great Yarmouth full'],
    ['when is MAAG. Rosalba asked', 'when is MAAG. Rosalba asked'],
    ['who chairs nsig', 'who chairs nsig'],
  ])('%s', (text, marked) => {
    expect(withNamesMarked(text)).toBe(marked)
  })

  test('the words that are nobody’s name are those of the text learned from', () => {
    expect(ordinary.words === ordinaryWords(ordinaryTexts()), 'run node dev/train-refusals.ts --words').toBe(true)
  })

  test('what is asked of one person is refused by a name never met', () => {
    for (const name of ['Quenby', 'Zinnia', 'Ottoline']) {
      expect(readRefusal(`any update about little ${name}'s assessment`)).toBe('case_level')
      expect(readRefusal(`need the notes from ${name}'s core group`)).toBe('case_level')
    }
    expect(readRefusal('is there a lead professional for Early Help in Norwich')).toBe('none')
  })
})
