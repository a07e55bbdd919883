// "When is the next bereavement course": a subject that no course in the register bears is said to have no session.

import { EMPTY_WORDS } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import { readWords } from '../questions/read-words.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'

const SESSION = '(?:courses?|training|sessions?|workshops?|webinars?)'
// "The next bereavement course", "a session on self harm".
const BEFORE = new RegExp(`((?:[a-z]+ ){1,3})${SESSION}\\b`)
const AFTER = new RegExp(`\\b${SESSION} (?:dates? )?(?:on|about) ((?:[a-z]+ ?){1,3})`)

// Tools of practice that people ask training in, wherever the name stands.
const TOOL = /\b(?:ngcp|jags)\b/

// Words beside a session that say when, where, how or for whom it is, not what it is about.
const NO_SUBJECT = new Set(
  'training course courses session sessions workshop workshops list fewer less few mondays tuesdays wednesdays thursdays fridays saturdays sundays great before signed cancel make move change swap drop leave switch done do missed miss next first last latest new free online virtual remote face person in evening evenings morning mornings afternoon twilight weekend multi agency nscp partnership safeguarding champion champions upcoming coming future current available more other another further day half full paid commissioned partner partners local open other level basic refresher mandatory staff school schools teacher teachers nurse nurses police health council business good nearest earlier later soonest soon different same second third short shorter long longer big biggest left still run runs running ahead planned booked cancelled empty popular only both every each always never ever again also ok yes please thanks hi hello date dates time times place places space spaces waiting joint extra live recorded year term week month weeks months summer autumn spring winter easter today tomorrow spring monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december norwich yarmouth lynn thetford teams hour hours minute work working whole own actual real norfolk county children child childrens network event events toolkit toolbox book booking bookings join attend go going come put find need want like looking look know there here not no number two three four five six seven eight nine ten one some most least cheap cheapest across total emptiest quietest fullest busiest fewest suitable right interesting useful relevant'.split(
    ' ',
  ),
)

/** Says first that no session on the subject named is in the register; what runs is told after it. */
export function withUnknownSubject(answer: Answer, question: Question, given: Given): Answer {
  const subject = question.course || question.ref ? undefined : subjectNamed(question.own ?? question.text)
  if (subject === undefined || isInTitle(subject, given)) return answer
  const runs = question.kind === 'training_sessions' ? ' What runs otherwise:' : ''
  const said = `No course on “${subject}” is in the register of sessions. ${ASK_BUSINESS_UNIT}${runs}`
  return { ...answer, paragraphs: [said, ...answer.paragraphs] }
}

function subjectNamed(text: string): string | undefined {
  const tool = TOOL.exec(text)?.[0]
  if (tool !== undefined) return tool
  const found = [AFTER, BEFORE].map((way) => tellingOf(way.exec(text)?.[1] ?? '')).find((words) => words.length > 0)
  return found?.join(' ')
}

function tellingOf(words: string): string[] {
  return readWords(words).filter((word) => !EMPTY_WORDS.has(word) && !NO_SUBJECT.has(word))
}

/** True when a course's title speaks of it: "vulnerable" of Vulnerable Adolescents. */
function isInTitle(subject: string, { vocabulary }: Given): boolean {
  const titles = [...vocabulary.shelves.sessionsByCourse.keys()].map((title) => title.toLowerCase())
  return titles.some((title) => subject.split(' ').every((word) => title.includes(word.slice(0, 5))))
}
