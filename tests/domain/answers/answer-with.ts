// Asks the sample a question for a person on a day, as the bot would.
import { sampleBookings, sampleRecords } from '../../../dev/sample-records.ts'
import type { Answer } from '../../../domain/answers/answer.ts'
import { answerQuestion } from '../../../domain/answers/answer-question.ts'
import type { Given } from '../../../domain/answers/given.ts'
import { readQuestion } from '../../../domain/questions/read-question.ts'
import { buildVocabulary } from '../../../domain/questions/vocabulary.ts'

const records = sampleRecords()
const vocabulary = buildVocabulary(records)

type Setting = Partial<Given> & { personId?: string; previous?: string }

export function sampleGiven({ personId = 'u-edu-044', previous: _previous, ...changed }: Setting = {}): Given {
  const asker = records.people.find((person) => person.personId === personId)!
  const bookings = sampleBookings().filter((booking) => booking.personId === personId)
  return { records, vocabulary, asker, bookings, changes: [], today: '2024-04-22', ...changed }
}

export function answerWith(text: string, setting: Setting = {}): Answer {
  const given = sampleGiven(setting)
  const before = setting.previous
  const previous = before === undefined ? undefined : readQuestion(before, given).question
  const { question } = readQuestion(text, { ...given, ...(previous ? { previous } : {}) })
  return answerQuestion(question, given)
}
