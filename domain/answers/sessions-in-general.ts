// What is asked of the sessions in general and not of one: where they are held, how long they last, when they start.
import type { Question } from '../questions/question.ts'
import type { Session } from '../training.ts'
import { listed } from './phrases.ts'

const ASKED: readonly (readonly [asked: RegExp, say: (sessions: readonly Session[]) => string])[] = [
  [
    /\bwhere (?:do|are|is)\b(?!.*\b(?:next|it|that|this)\b)|\b(?:which|what) (?:venues?|places|towns|locations?)\b/,
    (sessions) => `Sessions ahead are held at: ${listed(each(sessions.map(({ venue }) => venue)))}.`,
  ],
  [
    /\bhow long (?:is an?|are|do)\b|\bhow many hours\b/,
    (sessions) => `They last ${each(sessions.map(({ durationHours }) => String(durationHours))).join(' or ')} hours.`,
  ],
  [
    /\b(?:what|which) times?\b|\bwhen do (?:they|courses|sessions) start\b/,
    (sessions) => `They start at ${each(sessions.map(({ start }) => start)).join(' or ')}.`,
  ],
]

/** A line for each such thing that is asked where no course is named. */
export function inGeneral(sessions: readonly Session[], { course, own, text }: Question): string[] {
  if (course !== undefined || sessions.length < 2) return []
  return ASKED.filter(([asked]) => asked.test(own ?? text)).map(([, say]) => say(sessions))
}

function each(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
