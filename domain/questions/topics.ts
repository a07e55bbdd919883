// The grammar of questions: kinds and topics with their cues, read from the two data files people can extend.
import { bookOf, type CueBook, readCues } from './cues.ts'
import kindData from './kinds.json' with { type: 'json' }
import { KINDS, type Kind } from './question.ts'
import topicData from './topics.json' with { type: 'json' }

export type Topic = {
  id: string
  kind: Kind
  /** Ids of the facts that answer it, best first. */
  facts: readonly string[]
  /** True when every fact listed is shown. */
  isWhole: boolean
  /** What is not published, or empty. */
  absent: string
  /** The words of its cues, for search. */
  words: string
}

export type KindRule = {
  kind: Kind
  /** Topics of the fact base it draws on. */
  factTopics: readonly string[]
  /** What it counts that a slot is named. */
  slots: Readonly<Record<string, number>>
  /** The topic most people mean when they name none, or empty. */
  usual: string
  /** True when facts of other chapters never belong in its answer. */
  isStrict: boolean
  /** Slots that a bare name may fill to ask the same again: "and VAG?" */
  takes: ReadonlySet<string>
}

export const TOPICS: readonly Topic[] = topicData.topics.map((topic) => ({
  id: topic.id,
  kind: kindNamed(topic.kind, topic.id),
  facts: topic.facts.split(' ').filter(Boolean),
  isWhole: 'all' in topic && topic.all === true,
  absent: ('absent' in topic && topic.absent) || '',
  words: topic.cues.replace(/=[\d.]+|[|+]|!\S+/g, ' '),
}))

export const KIND_RULES: readonly KindRule[] = kindData.kinds.map((rule) => ({
  kind: kindNamed(rule.kind, 'kinds.json'),
  factTopics: rule.facts.split(' ').filter(Boolean),
  slots: rule.slots as Record<string, number>,
  usual: 'usual' in rule ? rule.usual : '',
  isStrict: 'only' in rule && rule.only === true,
  takes: new Set('takes' in rule ? rule.takes.split(' ') : []),
}))

/** By what was named, how much it counts for each kind, by the kind's place in KIND_RULES. */
export const SLOT_COUNTS: ReadonlyMap<string, readonly { place: number; count: number }[]> = Map.groupBy(
  KIND_RULES.flatMap(({ slots }, place) => Object.entries(slots).map(([slot, count]) => ({ slot, place, count }))),
  ({ slot }) => slot,
)

export const KIND_CUES: CueBook = bookOf(kindData.kinds.flatMap((rule) => readCues(rule.cues, rule.kind)))
const topicCues = topicData.topics.map((topic) => ({
  kind: kindNamed(topic.kind, topic.id),
  cues: readCues(topic.cues, topic.id),
}))
export const TOPIC_CUES: CueBook = bookOf(topicCues.flatMap(({ cues }) => cues))

/** The cues of one kind's topics alone, for a follow-up can only be within the kind before. */
export function topicCuesOf(kind: Kind): CueBook {
  return cuesByKind.get(kind) ?? NO_CUES
}

export function ruleOf(kind: Kind): KindRule | undefined {
  return ruleByKind.get(kind)
}

export function topicNamed(id: string | undefined): Topic | undefined {
  return id === undefined ? undefined : byId.get(id)
}

const NO_CUES: CueBook = bookOf([])
const cuesByKind = new Map(
  [...Map.groupBy(topicCues, ({ kind }) => kind)].map(([kind, topics]) => [
    kind,
    bookOf(topics.flatMap((one) => one.cues)),
  ]),
)
const ruleByKind = new Map(KIND_RULES.map((rule) => [rule.kind, rule]))
const byId = new Map(TOPICS.map((topic) => [topic.id, topic]))

function kindNamed(name: string, where: string): Kind {
  const kind = KINDS.find((one) => one === name)
  if (!kind) throw new Error(`${where} names a kind of question that does not exist: ${name}`)
  return kind
}
