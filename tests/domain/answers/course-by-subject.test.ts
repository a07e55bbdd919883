// A course asked for by what it is about, without its title.
import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../domain/answers/answer-question.ts'
import { subjectOf } from '../../../domain/answers/course-by-subject.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { sampleGiven } from './answer-with.ts'

const given = sampleGiven({ personId: 'u-edu-044', today: '2024-04-22' })
const leadOf = (text: string) => answerQuestion(readQuestion(text, given).question, given).paragraphs[0] ?? ''

describe('a course by its subject', () => {
  test.each([
    [
      'is there a course on teenagers at risk',
      'The nearest by subject is Vulnerable Adolescents, a commissioned course.',
    ],
    ['course on bruising in babies', 'The nearest by subject is Protecting Babies, a partner course.'],
    ['any training on mental health', 'The nearest by subject is Emotional Wellbeing, a commissioned course.'],
    ['do you run a course on self harm', 'The nearest by subject is Emotional Wellbeing, a commissioned course.'],
  ])('%s', (text, nearest) => {
    const lead = leadOf(text)
    expect(lead).toContain(nearest)
    expect(lead).toContain('No course is listed by that name')
  })

  test.each(['any courses on FGM', 'any training on online safety'])('%s: none is near', (text) => {
    expect(leadOf(text)).toMatch(/^No course on that is listed/)
  })

  test('whom a course is for is not what it is about', () => {
    expect(leadOf('courses for gps')).toMatch(/^Commissioned courses: /)
  })

  test('a second clause is no part of the subject', () => {
    expect(subjectOf('a course on teenagers at risk is it one of the standard ones')).toEqual(['teenagers', 'risk'])
    expect(subjectOf('what courses are there')).toEqual([])
  })
})
