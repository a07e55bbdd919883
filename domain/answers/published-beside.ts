// What the reports say beside an answer from the registers: the fact that the words clearly ask for, where the answer lacks it.
import { EMPTY_WORDS, findFacts, shareInOneText } from '../questions/fact-index.ts'
import type { Kind, Question } from '../questions/question.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { sayFact } from './say-fact.ts'
import { factSource } from './sources.ts'

// Answered from the registers; other kinds have looked through the facts already.
const FROM_REGISTERS: ReadonlySet<Kind> = new Set([
  'subgroup_info',
  'cap_status',
  'cap_overdue',
  'section11',
  'training_catalogue',
  'training_sessions',
  'meetings',
  'champions',
])
// A fact must meet nearly everything asked for: a line that is merely near would only distract.
const LEAST_SHARE = 0.85
// Without a topic the register's answer is only the usual one, and a fact that meets half may well be meant.
const LEAST_SHARE_UNTOLD = 0.5
const LEAST_MET = 2
// So much of it may stand in other texts of the fact.
const IN_ONE_TEXT = 0.3

// What the registers answer by themselves: with nothing else asked, nothing is lacking.
const OF_THE_REGISTERS: ReadonlySet<string> = new Set(
  'next due date dates meeting meetings meet meets last course courses training session sessions workshop workshops place places left full online evidence open closed overdue late status action actions recommendation recommendations cap chair chairs lead leads led runs group groups hours cost champion champions return returns returned section11 sector most fewest biggest smallest week month today year january february march april may june july august september october november december 2023 2024 2023-24 2024-25 want do go still after running run face stand event events'.split(
    ' ',
  ),
)

// How something is done here: nothing published says more of it.
const HOW_TO: ReadonlySet<string> = new Set(['due-more-time', 'due-remind', 'cap-handover'])

export function withPublished(answer: Answer, question: Question, given: Given): Answer {
  if (!FROM_REGISTERS.has(question.kind) || question.ref !== undefined) return answer
  if (HOW_TO.has(question.topic ?? '')) return answer
  const words = question.text.split(' ')
  const asksMore = asksForMore(words, question)
  if (!asksMore && question.nearTopics === undefined) return answer
  const [best] = findFacts(given.vocabulary.facts, words, 1)
  // A sector's returns are no matter of what that sector pays.
  const isOfKind = (id: string) => question.sector === undefined || topicNamed(id)?.kind === question.kind
  const isNear = question.nearTopics?.some((id) => isOfKind(id) && topicNamed(id)?.facts.includes(best?.fact.id ?? ''))
  if (isNear !== true && !asksMore) return answer
  const least = question.topic === undefined || isNear ? LEAST_SHARE_UNTOLD : LEAST_SHARE
  if (!best || best.met < LEAST_MET || best.share < least) return answer
  // A fact asked for in many ways meets a word of nearly everything; one of them has to fit by itself.
  const inOneText = shareInOneText(best.fact, words, given.vocabulary.facts)
  if (inOneText < (asksMore ? least - IN_ONE_TEXT : LEAST_SHARE)) return answer
  const said = sayFact(best.fact)
  if (answer.paragraphs.some((line) => line.includes(best.fact.statement))) return answer
  return {
    ...answer,
    paragraphs: [...answer.paragraphs, `Published: ${said}`],
    sources: [...answer.sources, factSource(best.fact)],
  }
}

/** True when a word is left that is neither a register's own nor part of what was named. */
function asksForMore(
  words: readonly string[],
  { group, section, sector, course, venue, organisation }: Question,
): boolean {
  const named = [group, section, sector, course, venue, organisation].join(' ').toLowerCase()
  return words.some(
    (word) => !EMPTY_WORDS.has(word) && !OF_THE_REGISTERS.has(word) && !/^\d+$/.test(word) && !named.includes(word),
  )
}
