// Asks the sample a question for a person on a day, as the bot would.
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import type { Answer } from '../../../domain/answers/answer.ts'
import { answerQuestion } from '../../../domain/answers/answer-question.ts'
import type { Given } from '../../../domain/answers/given.ts'
import { withOwnGroup } from '../../../domain/answers/own-group.ts'
import { withShown } from '../../../domain/answers/shown-in.ts'
import type { Question } from '../../../domain/questions/question.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const records = sampleRecords()
const vocabulary = buildVocabulary(records)

type Setting = Partial<Given> & { personId?: string; previous?: string | readonly string[] }

export function sampleGiven({ personId = 'u-edu-044', previous: _previous, ...changed }: Setting = {}): Given {
  const asker = records.people.find((person) => person.personId === personId)!
  const bookings = sampleBookings().filter((booking) => booking.personId === personId)
  return { records, vocabulary, asker, bookings, changes: [], today: '2024-04-22', ...changed }
}

export function answerWith(text: string, setting: Setting = {}): Answer {
  const given = sampleGiven(setting)
  const previous = rememberedAfter([setting.previous ?? []].flat(), given)
  const { question } = readQuestion(text, { ...given, ...(previous ? { previous } : {}) })
  return answerQuestion(question, given)
}

/** What the conversation remembers after those turns. */
function rememberedAfter(turns: readonly string[], given: Given): Question | undefined {
  let previous: Question | undefined
  for (const turn of turns) {
    const read = readQuestion(turn, { ...given, ...(previous ? { previous } : {}) })
    const question = withOwnGroup(read.question, given.asker, given.records.groups)
    previous = withShown(question, answerQuestion(question, given))
  }
  return previous
}
