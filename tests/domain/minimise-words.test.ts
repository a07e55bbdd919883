import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minimiseWords } from '../../domain/asked/minimise-words.ts'
import { buildVocabulary } from '../../domain/questions/vocabulary.ts'
import { sampleRecords } from '../support/sample-records.ts'

const vocabulary = buildVocabulary(sampleRecords())

describe('the words that are kept of a question', () => {
  it.each([
    ['What is the budget of MAPPA?', 'what is the budget of mappa'],
    ['can Hannah Pemberton chair VAG', 'can … chair vag'],
    ['ring 07700 900123 about the 2023-24 budget', 'ring … about the 2023-24 budget'],
    ['hannah.pemberton@school.example asks about funding', /^(?!.*pemberton).*funding$/],
    ['HANNAH PEMBERTON CHAIR', '… chair'],
  ])('of "%s" hold nothing that names somebody', (text, kept) => {
    if (typeof kept === 'string') expect(minimiseWords(text, vocabulary)).toBe(kept)
    else expect(minimiseWords(text, vocabulary)).toMatch(kept)
  })

  it('are few and harmless, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const words = minimiseWords(text, vocabulary)
        expect(words.length).toBeLessThanOrEqual(160)
        expect(words).not.toMatch(/[<>$'"{}]/)
      }),
      { numRuns: 300 },
    )
  })
})
