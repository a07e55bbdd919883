// Learns when nothing published answers a question and writes domain/questions/doubt.json: from the questions of our
// sets, which the reports answer, and from dev/data/not-held.jsonl, which nothing does. The same text gives the same
// weights. `--folds` prints what it would get wrong of the lines held back instead.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { firstShown } from '../domain/answers/not-on-record.ts'
import { askedPart, firstTells, tellsOf } from '../domain/questions/doubt-held.ts'
import { readAlone } from '../domain/questions/read-question.ts'
import { KIND_RULES } from '../domain/questions/topics.ts'
import { buildVocabulary } from '../domain/questions/vocabulary.ts'
import { type Asked, answerWithoutDoubt, ask, readAsked } from './evaluate.ts'
import { balance, type Example, fitLogistic, type Weights } from './fit-logistic.ts'
import { FIRST_SETS, FURTHER_SETS } from './question-sets.ts'
import { sampleRecords } from './sample-records.ts'
import { seeded } from './seeded.ts'

// Kinds whose answers are made of the reports' facts.
const kinds = [
  'priorities',
  'subgroup_info',
  'section11',
  'review_status',
  'review_process',
  'training_charges',
  'training_impact',
  'champions',
  'practice_tools',
  'safer',
  'data_figures',
  'funding',
  'scrutiny_audit',
  'voice',
  'annual_report',
]
const signs = ['share', 'topic', 'sureness', 'asksFigure', 'shareOfFirst', 'lacksFigure'] as const
// A line that nothing answers stands for many more than were written.
const weightOfNotHeld = 6
const weightsFile = fileURLToPath(new URL('../domain/questions/doubt.json', import.meta.url))
const notHeldFile = new URL('./data/not-held.jsonl', import.meta.url)

type Line = { text: string; example: Example }

const records = sampleRecords()
const vocabulary = buildVocabulary(records)
const today = '2024-04-22'

/** What is told of a question that facts were shown for; undefined for any other. */
function lineOf(asked: Asked, isHeld: boolean): Line | undefined {
  const outcome = ask(asked)
  const { question, sureness } = outcome
  const answer = answerWithoutDoubt(outcome)
  const first = firstShown(answer, vocabulary.facts)
  const place = kinds.indexOf(question.kind)
  if (place < 0 || !first || question.own !== undefined) return undefined
  // What is owned not to be published without any of this teaches nothing.
  if (!answer.isHeld) return undefined
  const { words, own } = readAlone(asked.text, { today, vocabulary })
  const best = own.find(({ kind }) => kind === question.kind)
  if (!best) return undefined
  const part = askedPart(words, asked.text, vocabulary)
  const text = part === words ? question.text : part.join(' ')
  const tells = { ...tellsOf(part, best, sureness, vocabulary), ...firstTells(text, first, vocabulary) }
  return {
    text: `${question.kind} | ${asked.text}`,
    example: {
      signs: {
        buckets: Int32Array.from([place, ...signs.map((_, at) => kinds.length + at)]),
        weights: Float64Array.from([1, ...signs.map((sign) => tells[sign])]),
      },
      yes: !isHeld,
      weight: isHeld ? 1 : weightOfNotHeld,
    },
  }
}

function heldLines(): Line[] {
  const files = [...FIRST_SETS, ...FURTHER_SETS].map((name) => new URL(`../tests/data/${name}.jsonl`, import.meta.url))
  return files
    .flatMap((file) => readAsked(file))
    .flatMap((asked) => (asked.previous ? [] : (lineOf(asked, true) ?? [])))
}

function notHeldLines(): Line[] {
  const lines = readFileSync(notHeldFile, 'utf8').split('\n').filter(Boolean)
  return lines.flatMap((line) => {
    const { text }: { text: string } = JSON.parse(line)
    const asked = { id: '', asker_role: 'business_unit', text, intent: '', expected: { mustInclude: [] }, must_not: [] }
    return lineOf(asked, false) ?? []
  })
}

// So few signs settle only when the lines have been gone over many times.
const timesOver = 10

function weigh(lines: readonly Line[]): Weights {
  const examples = lines.map(({ example }) => example)
  return fitLogistic(Array.from({ length: timesOver }, () => examples).flat(), kinds.length + signs.length)
}

function train(lines: readonly Line[]): void {
  const { values, bias } = weigh(lines)
  const rounded = (value: number) => Math.round(value * 100) / 100
  const learnt = {
    about: 'Written by dev/train-doubt.ts: what makes it likely that nothing published answers a question.',
    kinds: Object.fromEntries(kinds.map((kind, place) => [kind, rounded(bias + (values[place] ?? 0))])),
    ...Object.fromEntries(signs.map((sign, at) => [sign, rounded(values[kinds.length + at] ?? 0)])),
  }
  writeFileSync(weightsFile, `${JSON.stringify(learnt, null, 2)}\n`)
  console.log(`${lines.length} questions learned from, ${lines.filter(({ example }) => example.yes).length} not held.`)
}

/** Of what is held back: how much of what is not held would be owned, where so much of what is held were as well. */
function checkFolds(lines: readonly Line[]): void {
  const random = seeded(7)
  const folds = lines.map(() => Math.floor(random() * 5))
  const told = [0, 1, 2, 3, 4].flatMap((fold) => {
    const weights = weigh(lines.filter((_, at) => folds[at] !== fold))
    return lines
      .filter((_, at) => folds[at] === fold)
      .map(({ text, example }) => ({ text, yes: example.yes, doubt: balance(weights, example.signs) }))
  })
  const held = told.filter(({ yes }) => !yes).sort((a, b) => b.doubt - a.doubt)
  const not = told.filter(({ yes }) => yes).sort((a, b) => b.doubt - a.doubt)
  for (const share of [0.01, 0.02, 0.03, 0.05, 0.08]) {
    const least = held[Math.floor(share * held.length)]?.doubt ?? 0
    const found = not.filter(({ doubt }) => doubt > least).length
    console.log(
      `${(100 * share).toFixed(0)} % of ${held.length} held: ${found} of ${not.length} not held, over ${least.toFixed(2)}`,
    )
  }
  const [shown] = process.argv.slice(process.argv.indexOf('--folds') + 1)
  for (const { doubt, text } of held.filter((one) => one.doubt > Number(shown ?? 1)))
    console.log(doubt.toFixed(1), 'held', text)
  for (const { doubt, text } of not.filter((one) => one.doubt <= Number(shown ?? 1)))
    console.log(doubt.toFixed(1), 'not held', text)
}

const lines = [...heldLines(), ...notHeldLines()]
const unknown = kinds.filter((kind) => !KIND_RULES.some((rule) => rule.kind === kind))
if (unknown.length > 0) throw new Error(`No such kind: ${unknown.join(', ')}`)
if (process.argv.includes('--folds')) checkFolds(lines)
else train(lines)
