import { describe, expect, it } from 'vitest'
import { clarify } from '../../bot/clarify.ts'
import { drawAnswer, whichCard } from '../../bot/draw-answer.ts'
import { KINDS, type Question } from '../../domain/questions/question.ts'
import { readQuestion } from '../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../domain/questions/vocabulary.ts'
import { sampleRecords } from '../support/sample-records.ts'

const vocabulary = buildVocabulary(sampleRecords())
const read = (question: Question, ...others: Question[]) => ({ question, sureness: 0.2, others })
const kinds = KINDS.filter((kind) => clarify(read({ kind, text: '' })).length > 0)

describe('the readings to choose from', () => {
  it('cover every kind but manners and what stands on a reference', () => {
    expect(KINDS.filter((kind) => !kinds.includes(kind))).toEqual(['greeting', 'action_history', 'not_understood'])
  })

  it.each(kinds)('%s is asked in words that are read as it', (kind) => {
    for (const slots of [{}, { group: 'VAG' }, { course: 'Neglect' }]) {
      const [choice] = clarify(read({ kind, text: '', ...slots }))
      expect(readQuestion(choice!.text, { today: '2024-04-22', vocabulary }).question.kind).toBe(kind)
    }
  })

  it('are at most three, each kind once, likeliest first', () => {
    const one = (kind: Question['kind']): Question => ({ kind, text: '' })
    const choices = clarify(read(one('funding'), one('meetings'), one('funding'), one('voice'), one('safer')))
    expect(choices.map(({ label }) => label)).toEqual(['Funding', 'Meetings', 'Voice of the child'])
  })

  it('are buttons that ask, beside one that sends the question on', () => {
    const { card } = whichCard(clarify(read({ kind: 'funding', text: '' }, { kind: 'meetings', text: '' })), 'budget')
    const actions = card.actions as { type: string; verb?: string; data: unknown }[]
    expect(actions.map(({ type, verb }) => verb ?? type)).toEqual([
      'Action.Submit',
      'Action.Submit',
      'ask-business-unit',
    ])
  })
})

describe('an answer drawn', () => {
  const answer = { title: 'T', paragraphs: ['p'], asAt: '', sources: [], suggestions: [], isHeld: true } as const

  it.each([
    ['held', true, 'primary', 0],
    ['not held', false, 'primary', 1],
  ])('that is %s offers the business unit in its place', (_, isHeld, mode, count) => {
    const { card } = drawAnswer(
      { ...answer, paragraphs: ['p'], sources: [], suggestions: [], isHeld },
      'funding',
      'budget',
    )
    const asks = (card.actions as { verb?: string; mode?: string }[]).filter(({ verb }) => verb === 'ask-business-unit')
    expect(asks.filter((one) => one.mode === mode)).toHaveLength(count)
  })

  it('beside a worry has no buttons that keep its words', () => {
    const { card } = drawAnswer({ ...answer, paragraphs: ['p'], sources: [], suggestions: [] }, 'funding', '')
    expect(JSON.stringify(card)).not.toContain('"verb"')
  })
})
