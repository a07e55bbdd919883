// Trains the model of worries from text written for it (dev/data/safety) and writes domain/worry/model.json.
// The same text gives the same model, byte for byte. `--folds` prints how well it does on lines held back instead.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { partsOf } from '../domain/worry/parts-of.ts'
import { buckets, type Signs, signsOf } from '../domain/worry/word-signs.ts'
import { wordsOf } from '../domain/worry/words-of.ts'
import { commonSigns } from './common-signs.ts'
import { balance, type Example, fitLogistic, packed, packedInSteps, type Weights } from './fit-logistic.ts'
import { seeded } from './seeded.ts'
import { grammarLines, type Line, textFingerprint, variantsOf, writtenLines } from './worry-training-text.ts'

const kindBuckets = 32_768
const folds = 5
const fewestLines = 5
const leftOut = 0.4
const modelFile = fileURLToPath(new URL('../domain/worry/model.json', import.meta.url))

type SignsOf = (words: readonly string[]) => Signs

// Where a message has several parts, only one of them need be the worry: the first fit finds which, the second learns
// from that part alone, so that the business beside it is not taken for a sign.
function fitWorry(lines: readonly Line[]): Weights {
  const signs = commonSigns(
    lines.map(({ text }) => wordsOf(text)),
    fewestLines,
  )
  const first = fitLogistic(
    lines.map(({ text, worry, weight }) => ({ signs: signs(wordsOf(text)), yes: worry !== 'none', weight })),
    buckets,
    leftOut,
  )
  return fitLogistic(
    lines.flatMap((line) => examplesOf(line, first, signs)),
    buckets,
    leftOut,
  )
}

function examplesOf({ text, worry, weight }: Line, first: Weights, signs: SignsOf): Example[] {
  const parts = partsOf(text, wordsOf(text)).map(({ words }) => signs(words))
  if (worry === 'none')
    return parts.map((part, at) => ({ signs: part, yes: false, weight: at === 0 ? weight : weight * 0.4 }))
  const [best] = parts.toSorted((one, other) => balance(first, other) - balance(first, one))
  return best ? [{ signs: best, yes: true, weight }] : []
}

function trainingLines(written: readonly Line[]): Line[] {
  return [...written.flatMap((line) => variantsOf(line)), ...grammarLines(5_000, 9_000)]
}

function train(): void {
  const lines = trainingLines(writtenLines())
  const worries = lines.filter((line) => line.worry !== 'none')
  const kind = (which: Line['worry']) => {
    const examples = worries.map(({ text, worry, weight }) => {
      const all = signsOf(wordsOf(text))
      const signs = { ...all, buckets: all.buckets.map((bucket) => bucket & (kindBuckets - 1)) }
      return { signs, yes: worry === which, weight }
    })
    return packed(fitLogistic(examples, kindBuckets, leftOut))
  }
  const model = {
    learnedFrom: textFingerprint(),
    worry: packedInSteps(fitWorry(lines)),
    self: kind('self'),
    danger: kind('danger'),
  }
  writeFileSync(modelFile, `${JSON.stringify(model, null, 2)}\n`)
  console.log(`${lines.length} lines, ${worries.length} of them worries, learned.`)
}

function checkFolds(): void {
  const written = writtenLines()
  const random = seeded(7)
  const foldOf = written.map(() => Math.floor(random() * folds))
  const wrong = { missed: 0, alarms: 0 }
  for (let held = 0; held < folds; held += 1) {
    const weights = fitWorry(trainingLines(written.filter((_, at) => foldOf[at] !== held)))
    for (const { text, worry } of written.filter((_, at) => foldOf[at] === held)) {
      const tipped = Math.max(
        ...partsOf(text, wordsOf(text)).map(({ words, doubt }) => balance(weights, signsOf(words)) - doubt),
      )
      if (tipped > 0 === (worry !== 'none')) continue
      wrong[worry === 'none' ? 'alarms' : 'missed'] += 1
      console.log(tipped.toFixed(1), worry, '|', text)
    }
  }
  console.log(`Of ${written.length} lines held back: ${wrong.missed} worries missed, ${wrong.alarms} false alarms.`)
}

if (process.argv.includes('--folds')) checkFolds()
else train()
