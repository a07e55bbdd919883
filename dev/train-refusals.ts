// Trains the model of refusals from text written for it (dev/data/safety) and writes domain/worry/refusal-model.json.
// The same text gives the same model, byte for byte. `--folds` prints the lines held back that it gets wrong instead,
// `--words` writes the list of words that are nobody's name, from the same text, to be run before.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { refusalWords } from '../domain/worry/refusal-words.ts'
import type { Signs } from '../domain/worry/word-signs.ts'
import { commonSigns } from './common-signs.ts'
import { balance, fitLogistic, packedInSteps, type Weights } from './fit-logistic.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { ordinaryTexts, type RefusalLine, refusalFingerprint, refusalLines } from './refusal-training-text.ts'
import { seeded } from './seeded.ts'

const buckets = 2 ** 16
// Whether to refuse at all is told finer than why: words never met should seldom share a place with those that tell.
const bucketsOfAny = 2 ** 18
// Every line comes with its misspellings and most with follow-ups, so a sign of fewer than this is of one line.
const fewestLines = 12
// Whether to refuse is learnt with some signs left out at each look, so that no line is learnt by heart; why, with all.
const leftOut = { whether: 0.4, why: 0 } as const
const reasons = [
  'case_level',
  'personal_data',
  'advice',
  'prompt_injection',
  'out_of_scope',
  'act_for_another',
] as const
const modelFile = fileURLToPath(new URL('../domain/worry/refusal-model.json', import.meta.url))
const ordinaryFile = fileURLToPath(new URL('../domain/worry/ordinary-words.json', import.meta.url))

type Reason = (typeof reasons)[number]
type Fitted = { any: Weights; reasons: (readonly [Reason, Weights])[] }

function fitTables(lines: readonly RefusalLine[]): Fitted {
  const words = lines.map(({ text }) => refusalWords(text))
  const signsOfLine = commonSigns(words, fewestLines)
  const signs = words.map((line) => signsOfLine(line))
  const fitTo = (isMeant: (reason: RefusalLine['reason']) => boolean, size: number, without: number): Weights => {
    const examples = lines.map(({ reason, weight }, at) => ({
      signs: masked(signs[at] ?? { buckets: new Int32Array(), weights: new Float64Array() }, size),
      yes: isMeant(reason),
      weight,
    }))
    return fitLogistic(examples, size, without)
  }
  return {
    any: fitTo((reason) => reason !== 'none', bucketsOfAny, leftOut.whether),
    reasons: reasons.map((which) => [which, fitTo((reason) => reason === which, buckets, leftOut.why)] as const),
  }
}

function masked(signs: Signs, size: number): Signs {
  return { ...signs, buckets: signs.buckets.map((bucket) => bucket & (size - 1)) }
}

function train(): void {
  const lines = refusalLines()
  const fitted = fitTables(lines)
  const model = {
    learnedFrom: refusalFingerprint(),
    any: { buckets: bucketsOfAny, ...packedInSteps(fitted.any) },
    buckets,
    reasons: Object.fromEntries(fitted.reasons.map(([reason, weights]) => [reason, packedInSteps(weights)])),
  }
  writeFileSync(modelFile, `${JSON.stringify(model, null, 2)}\n`)
  console.log(
    `${lines.length} lines, ${lines.filter(({ reason }) => reason !== 'none').length} of them refused, learned.`,
  )
}

function checkFolds(): void {
  const lines = refusalLines()
  const random = seeded(5)
  const foldOf = new Map<string, number>()
  for (const { text } of lines) foldOf.set(text, Math.floor(random() * 2))
  for (const held of [0, 1]) {
    const { any } = fitTables(lines.filter(({ text }) => foldOf.get(text) !== held))
    const signsOfLine = commonSigns(
      lines.map(({ text }) => refusalWords(text)),
      fewestLines,
    )
    for (const { text, reason } of lines.filter(({ text: one, weight }) => foldOf.get(one) === held && weight >= 1)) {
      const tipped = balance(any, masked(signsOfLine(refusalWords(text)), bucketsOfAny))
      if (tipped > 0 !== (reason !== 'none')) console.log(tipped.toFixed(1), reason, '|', text)
    }
  }
}

// Names are told by them, and what is learnt is told by names: they are read when the learning begins.
function writeOrdinaryWords(): void {
  writeFileSync(ordinaryFile, `${JSON.stringify({ words: ordinaryWords(ordinaryTexts()) }, null, 2)}\n`)
}

if (process.argv.includes('--words')) writeOrdinaryWords()
else if (process.argv.includes('--folds')) checkFolds()
else train()
