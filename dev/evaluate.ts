// Asks every question of a file and prints what was right and wrong by kind: `npm run evaluate -- [file] [--show]`.
import { readFileSync } from 'node:fs'
import { UNSURE } from '../bot/clarify.ts'
import type { Answer } from '../domain/answers/answer.ts'
import { answerQuestion } from '../domain/answers/answer-question.ts'
import type { Given } from '../domain/answers/given.ts'
import { countMissedPlaces } from '../domain/answers/missed-places.ts'
import { withOwnGroup } from '../domain/answers/own-group.ts'
import { withShown } from '../domain/answers/shown-in.ts'
import type { Person } from '../domain/person.ts'
import type { Question } from '../domain/questions/question.ts'
import { type QuestionRead, readQuestion } from '../domain/questions/read-question.ts'
import { buildVocabulary } from '../domain/questions/vocabulary.ts'
import { readRefusal } from '../domain/worry/read-refusal.ts'
import { readWorry } from '../domain/worry/read-worry.ts'
import { FIRST_SETS, FURTHER_SETS } from './question-sets.ts'
import { sampleBookings, sampleRecords } from './sample-records.ts'
import { judgeAnswer, textOf } from './score-answers.ts'

/** What was asked before, and before that. */
type Before = { text: string; previous?: Before }

export type Asked = {
  id: string
  asker_role: string
  text: string
  intent: string
  expected: { mustInclude: string[] }
  must_not: string[]
  clock?: string
  asUser?: string
  previous?: Before
  /** The fact that answers it, where the question was written for one. */
  factId?: string
}

export type Outcome = {
  asked: Asked
  question: Question
  sureness: number
  answer: Answer
  lacking: string[]
  forbidden: string[]
  ms: number
}

const records = sampleRecords()
const bookings = sampleBookings()
const vocabulary = buildVocabulary(records)

// Worries and refusals are decided before questions are read, by rules of their own.
const DECIDED_BEFORE = new Set(['signposting', 'refuse'])
const ASKERS: Readonly<Record<string, string>> = {
  champion: 'u-edu-044',
  chair: 'p-chair-vag',
  business_unit: 'p-bu-admin',
  partner_lead: 'p-chair-dsp',
  scrutineer: 'p-chair-partnership-group',
  anyone: 'u-edu-015',
}

export function readAsked(file: string | URL): Asked[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line): Asked => JSON.parse(line)).filter((asked) => !DECIDED_BEFORE.has(asked.intent))
}

export function ask(asked: Asked): Outcome {
  const given = givenFor(personFor(asked), asked.clock ?? '2024-04-22')
  const start = performance.now()
  const { question, sureness } = read(asked, given)
  const answer = answerQuestion(question, given)
  const ms = performance.now() - start
  const judged = judgeAnswer(answer, { mustInclude: asked.expected.mustInclude, mustNot: asked.must_not })
  return { asked, question, sureness, answer, ms, ...judged }
}

/** What the same question would be answered, had nothing been learnt of what is not held. */
export function answerWithoutDoubt({ asked, question: { doubt: _doubt, ...question } }: Outcome): Answer {
  return answerQuestion(question, givenFor(personFor(asked), asked.clock ?? '2024-04-22'))
}

function givenFor(asker: Person, today: string): Given {
  const own = bookings.filter((booking) => booking.personId === asker.personId)
  return { records, asker, today, bookings: own, changes: [], vocabulary, missedPlaces }
}

/** As the assistant reads it: each question leans on the one before. */
function read({ text, previous }: Before, given: Given): QuestionRead {
  const before = previous && remembered(previous, given)
  return readQuestion(text, { ...given, ...(before ? { previous: before } : {}) })
}

/** What the assistant remembers: a worry, a refusal or words not understood leave the question before in place. */
function remembered({ text, previous }: Before, given: Given): Question | undefined {
  const before = previous && remembered(previous, given)
  if (readWorry(text).worry !== 'none' || readRefusal(text, before?.text) !== 'none') return before
  const read = readQuestion(text, { ...given, ...(before ? { previous: before } : {}) })
  const question = withOwnGroup(read.question, given.asker, records.groups)
  return question.kind === 'not_understood' ? before : withShown(question, answerQuestion(question, given))
}

function personFor(asked: Asked): Person {
  const id = asked.asUser ?? ASKERS[asked.asker_role] ?? 'u-edu-015'
  const person = records.people.find((one) => one.personId === id)
  if (!person) throw new Error(`no person ${id} in the sample roster`)
  return person
}

const missedPlaces = countMissedPlaces(bookings, records.sessions)

export function isRight(outcome: Outcome): boolean {
  return outcome.lacking.length === 0 && outcome.forbidden.length === 0
}

function print(outcomes: readonly Outcome[]): void {
  const kinds = [...new Set(outcomes.map((one) => one.asked.intent))]
  for (const kind of kinds) {
    const own = outcomes.filter((one) => one.asked.intent === kind)
    console.log(`${kind.padEnd(20)} ${own.filter(isRight).length} of ${own.length}`)
  }
  const right = outcomes.filter(isRight).length
  console.log(`\nright: ${right} of ${outcomes.length} (${((100 * right) / outcomes.length).toFixed(1)} %)`)
  printSureness(outcomes)
  printUnrelated(outcomes)
  printShown(outcomes)
  // Written for a fact, a question may be answered under several kinds.
  const confused = outcomes.filter((one) => !one.asked.factId && one.question.kind !== one.asked.intent)
  console.log(`\nread as another kind: ${confused.length}`)
  for (const one of confused)
    console.log(`  ${one.asked.id} ${one.asked.intent} -> ${one.question.kind}: ${one.asked.text}`)
  console.log('\nwrong:')
  for (const one of outcomes.filter((each) => !isRight(each))) {
    console.log(`  ${one.asked.id} [${one.question.kind}/${one.question.topic ?? '-'}] ${one.asked.text}`)
    console.log(`     lacking ${JSON.stringify(one.lacking)} forbidden ${JSON.stringify(one.forbidden)}`)
    if (process.argv.includes('--show')) console.log(`     ${textOf(one.answer).replaceAll('\n', '\n     ')}`)
  }
}

/** What the assistant would ask back about, and what it would say wrongly without a doubt. */
function printSureness(outcomes: readonly Outcome[]): void {
  const isAsked = ({ sureness }: Outcome) => sureness > 0 && sureness < UNSURE
  const right = outcomes.filter(isRight)
  const wrong = outcomes.filter((one) => !isRight(one))
  const confident = wrong.filter(({ sureness, answer }) => sureness >= UNSURE && !answer.choices?.length)
  console.log(`asked back although right: ${right.filter(isAsked).length} of ${right.length}`)
  console.log(`wrong and sure of it: ${confident.length} of ${wrong.length} wrong`)
}

// A step through the list that pairs a question with ones from everywhere in it.
const STRIDE = 37

/** A question that stands alone is answered alike after an unrelated one. */
function printUnrelated(outcomes: readonly Outcome[]): void {
  const alone = outcomes.filter((one) => !one.asked.previous && isRight(one))
  const asked = alone.flatMap(({ asked: own }, place) => {
    const before = alone[(place * STRIDE + 13) % alone.length]?.asked
    const isOther = before && before.intent !== own.intent && !/greeting|help/.test(before.intent)
    return isOther ? [ask({ ...own, previous: { text: before.text } })] : []
  })
  console.log(`still right after an unrelated question: ${asked.filter(isRight).length} of ${asked.length}`)
}

// Further down than this an answer is not read.
const FIRST_LINES = 6

/** Of questions written for a fact, how many answers show that very fact among their first lines. */
function printShown(outcomes: readonly Outcome[]): void {
  const written = outcomes.filter((one) => one.asked.factId)
  if (written.length === 0) return
  const statements = new Map(records.facts.map((fact) => [fact.id, fact.statement]))
  const shown = written.filter(({ answer, asked }) => {
    const statement = statements.get(asked.factId ?? '') ?? ''
    return answer.paragraphs.slice(0, FIRST_LINES).some((line) => line.includes(statement))
  })
  console.log(`the fact itself among the first ${FIRST_LINES} lines: ${shown.length} of ${written.length}`)
}

function printTime(list: readonly Asked[]): void {
  for (let round = 0; round < 3; round++) for (const asked of list) ask(asked)
  const times = list.map((asked) => ask(asked).ms).sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3)
  console.log(`\nms a question with its answer, warm: median ${at(0.5)}, 99 % ${at(0.99)}`)
}

if (import.meta.main) {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  for (const file of named.length > 0
    ? named
    : [...FIRST_SETS, ...FURTHER_SETS].map((name) => `tests/data/${name}.jsonl`)) {
    const list = readAsked(file)
    console.log(`\n${list.length} questions of ${file}\n`)
    print(list.map(ask))
    printTime(list)
  }
  // Without files of one's own, the notes too: one command prints how well everything is understood.
  if (named.length === 0) await import('./evaluate-notes.ts')
}
