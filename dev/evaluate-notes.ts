// Prints how well the reader of notes does on the marked notes: node dev/evaluate-notes.ts [--misses]
import { removeIdentifiers } from '../summaries/remove-identifiers.ts'
import { type Marked, markedNotes, SETS, sampleKnown, scoreNotes } from './marked-notes.ts'
import { countNames, notesWithNames } from './planted-names.ts'
import { addScores, f1, rate, type Score, type Tally } from './score-reading.ts'

const showMisses = process.argv.includes('--misses')
const known = sampleKnown()

function percent(tally: Tally): string {
  return `${(rate(tally) * 100).toFixed(0)} % of ${tally.of}`
}

function row(name: string, score: Score, cpuMs: number): Record<string, string> {
  const { actions, decisions, words } = score
  return {
    notes: name,
    'actions P': (actions.matched / Math.max(1, actions.found)).toFixed(2),
    'actions R': (actions.matched / Math.max(1, actions.gold)).toFixed(2),
    'actions F1': f1(actions).toFixed(2),
    owners: percent(score.owners),
    dates: percent(score.dates),
    'left blank': percent(score.blanks),
    'decisions F1': f1(decisions).toFixed(2),
    'group, date': percent(score.meeting),
    numbers: percent(score.structured),
    names: percent(score.names),
    'wrongly out': `${((100 * words.wronglyRemoved) / Math.max(1, words.of)).toFixed(1)} %`,
    'in plan': percent(score.placed),
    instructions: percent(score.instructions),
    'CPU ms': cpuMs.toFixed(0),
  }
}

/** Processor time of one reading, in milliseconds. */
function timed(notes: Marked): number {
  return scoreNotes([notes], known)[0]?.cpuMs ?? 0
}

// Two pages and a half. The first reading in a process also makes what the later ones use again.
const long = markedNotes('').find(({ name }) => name.startsWith('eeof'))
const cold = long ? timed(long) : 0

for (const set of SETS) {
  const scored = scoreNotes(markedNotes(set), known)
  const rows = scored.map(({ name, score, cpuMs }) => row(name, score, cpuMs))
  const total = addScores(scored.map(({ score }) => score))
  console.log(set === '' ? 'Samples' : set)
  console.table([...rows, row('all', total, scored.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / scored.length)])
  if (showMisses) for (const { name, score } of scored) for (const miss of score.misses) console.log(`${name}: ${miss}`)
}

const warm = long ? Math.max(...Array.from({ length: 5 }, () => timed(long))) : 0
console.log(
  `CPU of ${long?.name}: ${cold.toFixed(0)} ms the first time, at most ${warm.toFixed(0)} ms after (limit 300)`,
)

const named = Array.from({ length: 200 }, (_, seed) => notesWithNames(seed + 1))
const count = countNames(named, (text) => removeIdentifiers(text, known).text)
const out = (100 * count.removed) / count.names
const wrong = (100 * count.wronglyRemoved) / count.words
console.log(
  `Names in ${named.length} generated notes: ${out.toFixed(1)} % of ${count.names} out; ${wrong.toFixed(2)} % of other words with them`,
)
if (showMisses) for (const left of count.left) console.log(`left in: ${left}`)
