// Another kind of answer about what was just spoken of: "who are they", asked after when a group meets, is about the group.
import { bookOf, type CueBook, readCues, scoreCues, stemsOf } from './cues.ts'
import followUps from './follow-ups.json' with { type: 'json' }
import type { Kind, Question, Slots } from './question.ts'

type Rule = { kind: Kind | 'same'; after: readonly (keyof Slots)[]; from: ReadonlySet<string>; cues: CueBook }

// A long question says itself what it is about.
const LONGEST = 10

const rules = followUps.rules.map(
  ({ kind, after, from, cues }): Rule => ({
    kind: kind as Kind | 'same',
    after: after.split(' ').filter(Boolean) as (keyof Slots)[],
    from: new Set(from.split(' ')),
    cues: bookOf(readCues(cues, kind)),
  }),
)

/** By kind, how strongly the words ask it of what the question before named. */
export function askedOfTheSame(words: readonly string[], previous: Question): Map<Kind, number> {
  if (words.length > LONGEST) return new Map()
  const stems = stemsOf(words)
  return new Map(
    rules
      .filter(({ after, from }) => from.has(previous.kind) && isNamed(after, previous))
      .map(({ kind, cues }): [Kind, number] => [
        kind === 'same' ? previous.kind : kind,
        scoreCues(cues, stems).get(kind) ?? 0,
      ])
      .filter(([, score]) => score > 0),
  )
}

/** Of what needs nothing named, "what did they swap it for", the kind of question before is enough. */
function isNamed(after: readonly (keyof Slots)[], previous: Question): boolean {
  return after.length === 0 || after.some((slot) => previous[slot] !== undefined)
}
