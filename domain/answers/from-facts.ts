// An answer made of the reports' facts: those the topic lists and those the words find, at most a handful.
import type { Fact } from '../fact.ts'
import { type FoundFact, findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import { KIND_RULES, type Topic, topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'
import { factsOfYear, yearJustOver, yearNotHeld, yearsLacking } from './other-year.ts'
import { listed } from './phrases.ts'
import { sayFact } from './say-fact.ts'
import { ASK_BUSINESS_UNIT, factSource } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'

const MOST_FACTS = 5
const LOOKED_AT = 14
// Found by words alone, a fact needs at least this share of the best one's score to be worth showing.
const WORTH_SHOWING = 0.45
const OTHER_YEAR = 0.6
// Beside a best one so much better, a fact says nothing of the matter.
const FAR_BEHIND = 0.35
const ALWAYS_SHOWN = 2
const OWN_TOPIC = 1.25

export function answerFromFacts(question: Question, given: Given): Answer {
  const topic = topicNamed(question.topic)
  const facts = pickFacts(question, given, topic)
  if (facts.length === 0) return notHeld(question, [], 'I found nothing published on that.')
  if (topic?.absent) return notHeld(question, nearestTo(topic, question, facts), topic.absent)
  const year = yearNotHeld(question, ofOwnChapters(facts, question), given.vocabulary.facts.facts)
  const before = year && yearJustOver(question, given.today)
  if (before && !yearNotHeld({ ...question, year: before }, facts, given.vocabulary.facts.facts))
    return held(question, [nothingYet(year, before)], facts)
  if (year) return notHeld(question, facts, `That is not published for ${year}.`)
  const lacking = yearsLacking(question, facts)
  const none = lacking.length > 0 ? [`Nothing is published on that for ${listed(lacking)}. ${ASK_BUSINESS_UNIT}`] : []
  const ofYear = factsOfYear(question, facts, given.vocabulary.facts.facts)
  if (ofYear.length === 0 || ofYear.includes(facts[0] as Fact)) return held(question, none, facts)
  const others = facts.filter((fact) => !ofYear.includes(fact))
  const answer = held(question, [...none, `Published for ${question.year}:`], [...ofYear, ...others])
  return { ...answer, paragraphs: answer.paragraphs.toSpliced(-others.length, 0, 'Published for other times:') }
}

function nothingYet(year: string, before: string): string {
  return `Nothing is published yet for ${year}, which has just begun. Published before it, for ${before} unless a line says otherwise:`
}

function held(question: Question, before: readonly string[], facts: readonly Fact[]): Answer {
  return {
    title: KIND_TITLES[question.kind],
    paragraphs: [...before, ...facts.map(sayFact)],
    asAt: '',
    sources: sourcesOf(facts),
    suggestions: suggestionsFor(question.kind),
    isHeld: true,
  }
}

/** A line of another chapter that happens to name the year does not make the matter published for it. */
function ofOwnChapters(facts: readonly Fact[], { kind, topic: asked, nearTopics = [] }: Question): readonly Fact[] {
  const rule = KIND_RULES.find((one) => one.kind === kind)
  const topics = [asked, ...nearTopics].map((id) => topicNamed(id)).filter((topic) => topic?.kind === kind)
  const isListed = (id: string) => topics.some((topic) => topic?.facts.includes(id))
  const own = facts.filter(({ id, topic }) => rule?.factTopics.includes(topic) || isListed(id))
  return own.length > 0 ? own : facts
}

/** What stands beside a matter that is not published: of its own chapters, where any of that was found. */
function nearestTo(topic: Topic, { own: asked, nearTopics = [] }: Question, found: readonly Fact[]): readonly Fact[] {
  const chapters = KIND_RULES.find((one) => one.kind === topic.kind)?.factTopics ?? []
  const near = asked === undefined ? nearTopics.map((id) => topicNamed(id)) : []
  const listed = new Set([topic, ...near].flatMap((one) => one?.facts ?? []))
  const own = found.filter((fact) => chapters.includes(fact.topic) || listed.has(fact.id))
  return own.length > 0 ? own : found
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
  for (const fact of ofSecondMatter(question, given)) if (scores.has(fact)) scores.set(fact, SECOND_MATTER)
  if (!topic) lift(factsOf(usualTopic(question), given), 0.3)
  lift(listed, 0.85)
  if (question.own) liftNew(question.own, scores, given)
  const numbered = recommendationAsked(question.own ?? question.text)
  if (numbered) for (const [fact, score] of scores) if (numbered.test(fact.statement)) scores.set(fact, score + 1)
  const ranked = [...scores].sort(([, a], [, b]) => b - a)
  // Of two matters asked about, one may be far behind the other.
  const least = JOINED.test(question.own ?? question.text) ? 0 : FAR_BEHIND * (ranked[0]?.[1] ?? 0)
  // What the topic lists stays; what only shares a word with the question, far behind its answer, is noise on a phone.
  const sorted = ranked
    .filter(([fact, score], at) => at < ALWAYS_SHOWN || listed.includes(fact) || score >= least)
    .map(([fact]) => fact)
  const picked = ofMonthAsked(sorted, question).slice(0, MOST_FACTS)
  // What the topic answers first is never crowded out by facts that merely share words.
  const [first] = ofMonthAsked(listed, question)
  return first && !picked.includes(first) ? [...picked.slice(0, MOST_FACTS - 1), first] : picked
}

const ONE_MONTH = /^\d{4}-\d{2}$/

/** Where the plan's tracker has lines of the month asked about, another month's would only mislead. */
function ofMonthAsked(facts: readonly Fact[], { kind, from, to, months }: Question): readonly Fact[] {
  if (kind !== 'cap_status' || !from || !to || months !== undefined) return facts
  const isOfOther = ({ period }: Fact) =>
    ONE_MONTH.test(period) && (period < from.slice(0, 7) || period > to.slice(0, 7))
  const isOfMonth = (fact: Fact) => ONE_MONTH.test(fact.period) && !isOfOther(fact)
  return facts.some(isOfMonth) ? facts.filter((fact) => !isOfOther(fact)) : facts
}

// Below what the topic answers first, above what merely stands beside it.
const SECOND_MATTER = 1.3
const JOINED = /\b(and|plus|as well as)\b|\bhow many\b.*\bhow many\b/

/** "Children on a plan, and in care": what the second matter named answers first belongs in the answer as well. */
function ofSecondMatter({ kind, topic, nearTopics = [], own, text }: Question, given: Given): Fact[] {
  if (topic === undefined || !JOINED.test(own ?? text)) return []
  const others = nearTopics.map((id) => topicNamed(id)).filter((one) => one?.kind === kind)
  return others.flatMap((one) => factsOf(one, given).slice(0, 1))
}

const OWN_WORDS = 0.35

/** In a follow-up the new words say what is asked of the old matter: facts found by both come first. */
function liftNew(own: string, scores: Map<Fact, number>, given: Given): void {
  for (const { fact, share } of findFacts(given.vocabulary.facts, own.split(' '), LOOKED_AT)) {
    const score = scores.get(fact)
    if (score !== undefined) scores.set(fact, score + OWN_WORDS * share)
  }
}

const NTH: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
}

/** "Recommendation 3", "the third recommendation": that very one comes first. */
function recommendationAsked(text: string): RegExp | undefined {
  const found = /\brecommendation (?:number )?(\w+)|\b(\w+) recommendation\b/.exec(text)
  const said = found?.[1] ?? found?.[2] ?? ''
  const number = NTH[said] ?? (/^\d$/.test(said) ? said : undefined)
  return number === undefined ? undefined : new RegExp(`ecommendation ${number}:`)
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

function sourcesOf(facts: readonly Fact[]) {
  return facts.map(factSource)
}
