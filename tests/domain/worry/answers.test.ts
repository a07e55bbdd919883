// The fixed answers name who to call, keep nothing and settle nothing.

import { describe, expect, test } from 'vitest'
import { refusalAnswer, refusalAnswers } from '../../../domain/worry/refusal-answer.ts'
import { worryAnswer, worryAnswers } from '../../../domain/worry/worry-answer.ts'

const numbersOf = (answer: { contacts: readonly { number: string }[] }) => answer.contacts.map(({ number }) => number)

describe('worry answers', () => {
  test.each(['danger', 'self', 'concern'] as const)('%s names 999, CADS and Childline', (worry) => {
    expect(numbersOf(worryAnswer(worry))).toEqual(expect.arrayContaining(['999', '0344 800 8020', '0800 1111']))
  })

  test('immediate danger starts with 999', () => {
    expect(numbersOf(worryAnswer('danger'))[0]).toBe('999')
    expect(worryAnswer('danger').title).toContain('999')
  })

  test('someone who may hurt themselves is offered Samaritans too', () => {
    expect(numbersOf(worryAnswer('self'))).toContain('116 123')
  })

  test('each asks for no names or details and says nothing is kept', () => {
    for (const { paragraphs } of Object.values(worryAnswers)) {
      expect(paragraphs.join(' ')).toMatch(/do not type names or details/)
      expect(paragraphs.join(' ')).toMatch(/nothing about this message is kept/)
    }
  })

  test('none says yes, no or leave it, whatever was asked', () => {
    for (const { title, paragraphs } of Object.values(worryAnswers)) {
      expect([title, ...paragraphs].join(' ')).not.toMatch(/\byes\b|\bno\b|leave it/i)
    }
  })
})

describe('refusal answers', () => {
  test('a case: published level only, and the business unit', () => {
    expect(refusalAnswer('case_level').paragraphs.join(' ')).toContain('published')
    expect(numbersOf(refusalAnswer('case_level'))).toContain('01603 223409')
  })

  test('advice: CADS gives it', () => {
    expect(numbersOf(refusalAnswer('advice'))[0]).toBe('0344 800 8020')
  })

  test('personal data: totals and roles, and the business unit', () => {
    expect(refusalAnswer('personal_data').paragraphs.join(' ')).toContain('totals and roles')
    expect(numbersOf(refusalAnswer('personal_data'))).toEqual(['01603 223409'])
  })

  test('tricks and other subjects: what it can help with', () => {
    expect(refusalAnswers.prompt_injection.paragraphs.join(' ')).toContain('Composite Action Plan')
    expect(refusalAnswers.out_of_scope.paragraphs.join(' ')).toContain('Composite Action Plan')
  })
})
