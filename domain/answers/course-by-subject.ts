// What a course should be about, in people's own words, and the course that is nearest: the facts of the courses are kept
// with the ways their subjects are asked for, so "teenagers at risk" finds Vulnerable Adolescents.
import type { Fact } from '../fact.ts'
import { EMPTY_WORDS, findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { nearestLine } from './course-line.ts'
import type { Given } from './given.ts'
import { sayFact } from './say-fact.ts'
import { factSource, registerSource } from './sources.ts'

// "On", "about" or "for" say what a course should be about.
const SUBJECT = /\b(?:on|about|for|around|covering)\b (.+)$|\b(?:course|courses|training)\b (.+)$/
const NEXT_CLAUSE = / (?:is (?:it|that|there|this)|are (?:they|there)|if|or|please|do (?:you|we)|can (?:i|we)|so)\b.*$/
export const NO_SUBJECT =
  /^(offer|year|now|moment|staff|professionals|champions|partners|free|training|courses?|sessions?|run|online|next|book|booking|bookings|dates?|places?|certificates?|20\d\d.*)$/
// Mental health is the subject of other work as well.
const OPEN_TOPICS: ReadonlySet<string> = new Set(['courses-all', 'courses-mh'])
const IS_FOR_WHOM = /^(?!.*\b(?:on|about|around|covering)\b).*\bfor\b/
// One of twelve commissioned, or offered by a partner: the facts that name one course.
const OF_ONE_COURSE = /^p?course-/
// All of what is said stands in the ways of asking for it, and more than one word of it.
const WHOLLY_MET = 0.95
const LEAST_MET = 2
const LOOKED_AT = 3

/** The words that tell what a course should be about; none where any course will do. */
export function subjectOf(text: string): string[] {
  const found = SUBJECT.exec(text)
  const words = (found?.[1] ?? found?.[2] ?? '').replace(NEXT_CLAUSE, '').split(' ').filter(Boolean)
  return words.filter((word) => !EMPTY_WORDS.has(word) && !NO_SUBJECT.test(word))
}

/** The course whose subject that is, with the fact that lists it: no more than the nearest, and said so. */
function courseBySubject(text: string, given: Given): { course: string; fact: Fact } | undefined {
  const subject = subjectOf(text)
  // Whom a course is for is not what it is about.
  if (subject.length === 0 || IS_FOR_WHOM.test(text)) return undefined
  const found = findFacts(given.vocabulary.facts, [...subject, 'course'], LOOKED_AT)
  const best = found.find(
    ({ fact, share, met }) => OF_ONE_COURSE.test(fact.id) && share >= WHOLLY_MET && met >= LEAST_MET,
  )
  const title = best?.fact.statement.split('"')[1]
  if (!best || title === undefined || !given.vocabulary.shelves.sessionsByCourse.has(title)) return undefined
  return { course: title, fact: best.fact }
}

/** "Anything on teenagers at risk": the one course it asks for without its name. */
export function nearestCourse(question: Question, answer: Answer, given: Given): Answer | undefined {
  const isOpen = question.topic === undefined || OPEN_TOPICS.has(question.topic)
  const found = isOpen && !question.course ? courseBySubject(question.own ?? question.text, given) : undefined
  if (!found) return undefined
  return {
    ...answer,
    paragraphs: [nearestLine(found.course, given), sayFact(found.fact)],
    sources: [factSource(found.fact), registerSource('training sessions', given.today)],
    isHeld: true,
  }
}
