// Adding up what each stem scores must give what the search itself gives for all of them at once.
import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { adderUp, hitsIn } from '../../../domain/questions/word-hits.ts'

const WORDS = 'neglect course next norfolk plan child review group police data year lead'.split(' ')
const MOST = 5
const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), { minLength: 1, maxLength: 20 })
// More than 32 different stems take more than one number to note down.
const many = Array.from({ length: 40 }, (_, at) => `word${at}`)
const asked = fc.array(fc.record({ stem: fc.constantFrom(...WORDS, 'unheard', ...many), isAlike: fc.boolean() }), {
  maxLength: 60,
})

function indexOf(facts: readonly (readonly string[])[]) {
  const search = new MiniSearch<{ id: number; statement: string; place: string }>({
    fields: ['statement', 'place'],
    searchOptions: { boost: { statement: 3 }, combineWith: 'OR' },
  })
  search.addAll(facts.map((words, id) => ({ id, statement: words.join(' '), place: words.slice(0, 3).join(' ') })))
  return { search, hits: hitsIn(search, new Set([...WORDS, ...many])), addUp: adderUp(facts.length) }
}

describe('adding up what stems score', () => {
  test('gives the facts, scores and stems held that the search gives for all stems together', () => {
    fc.assert(
      fc.property(texts, fc.array(asked, { minLength: 1, maxLength: 3 }), (facts, questions) => {
        const { search, hits, addUp } = indexOf([...facts, many])
        // Several questions on one sheet: nothing of one may be left for the next.
        for (const question of questions) {
          const stems = question.map(({ stem }) => stem)
          const weightAt = (place: number) => (question[place]?.isAlike ? 0.45 : 1)
          const whole = search
            .search(stems.join(' '), { tokenize: () => stems, boostTerm: (_, place) => weightAt(place) })
            .slice(0, MOST)
          const { best, scores, holds } = addUp(
            stems,
            stems.map((stem, place) => hits(stem, weightAt(place))),
            MOST,
          )
          expect(best.map((fact) => ({ fact, score: scores[fact] }))).toEqual(
            whole.map(({ id, score }) => ({ fact: id, score })),
          )
          for (const { id, queryTerms } of whole) {
            expect(stems.map((_, place) => holds(id, place))).toEqual(stems.map((stem) => queryTerms.includes(stem)))
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
