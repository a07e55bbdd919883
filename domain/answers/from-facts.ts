// An answer made of the reports' facts: those the topic lists and those the words find, at most a handful.
import type { Fact } from '../fact.ts'
import { type FoundFact, findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import { KIND_RULES, type Topic, topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { ASK_BUSINESS_UNIT, factSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_FACTS = 5
const LOOKED_AT = 14
// Found by words alone, a fact needs at least this share of the best one's score to be worth showing.
const WORTH_SHOWING = 0.45
const OTHER_YEAR = 0.6
const OWN_TOPIC = 1.25

export function answerFromFacts(question: Question, given: Given): Answer {
  const topic = topicNamed(question.topic)
  const facts = pickFacts(question, given, topic)
  if (facts.length === 0) return notHeld(question, [], 'I found nothing published on that.')
  if (topic?.absent) return notHeld(question, facts, topic.absent)
  return {
    title: KIND_TITLES[question.kind],
    paragraphs: facts.map(sayFact),
    asAt: '',
    sources: sourcesOf(facts),
    suggestions: suggestionsFor(question.kind),
    isHeld: true,
  }
}

/** "Not published", what is known nearby, and whom to ask. */
export function notHeld(question: Question, facts: readonly Fact[], absent: string): Answer {
  const nearby = facts.length > 0 ? ['What is published:', ...facts.slice(0, 4).map(sayFact)] : []
  return {
    title: KIND_TITLES[question.kind],
    paragraphs: [`${absent} ${ASK_BUSINESS_UNIT}`, ...nearby],
    asAt: '',
    sources: sourcesOf(facts.slice(0, 4)),
    suggestions: suggestionsFor(question.kind),
    isHeld: false,
  }
}

/** The facts that answer the question, best first. */
export function pickFacts(question: Question, given: Given, topic: Topic | undefined): Fact[] {
  const { facts } = given.vocabulary
  const listed = factsOf(topic, given)
  if (topic?.isWhole) return listed
  const found = weighed(findFacts(facts, question.text.split(' '), LOOKED_AT), question)
  const top = found[0]?.score ?? 1
  const scores = new Map<Fact, number>()
  for (const { fact, score } of found) if (score / top >= WORTH_SHOWING) scores.set(fact, score / top)
  const lift = (list: readonly Fact[], base: number) => {
    for (const [place, fact] of list.entries()) {
      const byWords = found.find((one) => one.fact === fact)
      scores.set(fact, base - 0.07 * place + (byWords ? (0.8 * byWords.score) / top : 0))
    }
  }
  for (const id of question.nearTopics ?? []) lift(factsOf(topicNamed(id), given), 0.4)
  if (!topic) lift(factsOf(usualTopic(question), given), 0.3)
  lift(listed, 0.85)
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_FACTS)
    .map(([fact]) => fact)
}

export function factsOf(topic: Topic | undefined, given: Given): Fact[] {
  return (topic?.facts ?? []).flatMap((id) => given.vocabulary.facts.byId.get(id) ?? [])
}

function usualTopic(question: Question): Topic | undefined {
  return topicNamed(KIND_RULES.find((rule) => rule.kind === question.kind)?.usual)
}

/** Facts of the kind's own chapters count for more, those of the other report's year for less. */
function weighed(found: readonly FoundFact[], question: Question): FoundFact[] {
  const rule = KIND_RULES.find((one) => one.kind === question.kind)
  const isAboutEarlierYear = /\b(2020|2021|2020-21)\b/.test(question.text)
  const weight = (fact: Fact) => {
    const isOwn = rule?.factTopics.includes(fact.topic) === true
    if (rule?.isStrict && !isOwn) return 0
    const isEarlier = fact.topic === 'cyp_2020_21'
    return (isOwn ? OWN_TOPIC : 1) * (isEarlier === isAboutEarlierYear ? 1 : OTHER_YEAR)
  }
  return found
    .map((one) => ({ ...one, score: one.score * weight(one.fact) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
}

/** The statement, with its year where it does not say one, and a word when it is worked out. */
export function sayFact(fact: Fact): string {
  const year = /^20\d\d-\d\d$/.test(fact.period) && !/20\d\d/.test(fact.statement) ? ` (${fact.period})` : ''
  const derived = fact.isDerived ? ' (worked out from the report)' : ''
  return `${fact.statement}${year}${derived}`
}

function sourcesOf(facts: readonly Fact[]) {
  return facts.map(factSource)
}
