// Every word the assistant knows, with how likely it is to be meant: a word not among them is taken for a slip.
import type { Records } from '../records.ts'
import askedData from './asked.json' with { type: 'json' }
import exampleData from './examples.json' with { type: 'json' }
import kindData from './kinds.json' with { type: 'json' }
import otherNames from './names.json' with { type: 'json' }
import { readWords } from './read-words.ts'
import { wordsOf } from './shelves.ts'
import topicData from './topics.json' with { type: 'json' }
import wording from './words.json' with { type: 'json' }

type Weights = Map<string, number>

// Words of the grammar are likelier to be meant than words that merely stand in a fact.
const IN_A_FACT = 0
const ORDINARY = 1
const IN_A_NAME = 2
const IN_A_CUE = 3

const grammarWords = readGrammar()

export function knownWords(records: Records): Weights {
  const weights: Weights = new Map(grammarWords)
  for (const fact of records.facts) add(weights, `${fact.statement} ${fact.source.section}`, IN_A_FACT)
  for (const title of new Set(records.actions.map((action) => action.title))) add(weights, title, IN_A_FACT)
  for (const update of records.updates) add(weights, wordsOf(update), IN_A_FACT)
  for (const group of records.groups) add(weights, [group.name, group.fullName, ...group.aliases].join(' '), IN_A_NAME)
  const named = [
    ...records.sessions.flatMap((session) => [session.course, session.venue]),
    ...records.actions.map((action) => action.ownerRole),
    ...records.returns.map((item) => item.organisation),
    ...records.champions.map((champion) => champion.sector),
  ]
  for (const name of new Set(named)) add(weights, name, IN_A_NAME)
  return weights
}

function readGrammar(): Weights {
  const weights: Weights = new Map()
  add(weights, wording.ordinary, ORDINARY)
  for (const words of wording.alike) add(weights, words, ORDINARY)
  // Shorthand is known as it is typed, so that a slip in "champs" is mended to "champs".
  for (const typed of Object.keys(wording.rewrites)) if (/^[a-z]{4,}$/.test(typed)) weights.set(typed, ORDINARY)
  for (const texts of Object.values(exampleData.kinds)) for (const text of texts) add(weights, text, ORDINARY)
  for (const text of Object.values(askedData.facts)) add(weights, text, IN_A_FACT)
  add(weights, JSON.stringify(otherNames), IN_A_NAME)
  for (const rule of [...kindData.kinds, ...topicData.topics]) add(weights, rule.cues, IN_A_CUE)
  return weights
}

function add(weights: Weights, text: string, weight: number): void {
  for (const word of readWords(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0))
}
