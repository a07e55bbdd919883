// A group: who chairs it, what it is for, where it sits, how often it meets. Roles only.
import type { Fact } from '../fact.ts'
import type { Group } from '../group.ts'
import { SPEAKS_FOR as SPOKEN_FOR } from '../questions/described-groups.ts'
import { findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import { placeIn } from '../questions/read-pick.ts'
import { topicNamed } from '../questions/topics.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts, factsOf, notHeld, pickFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { groupOf } from './group-of.ts'
import { nextMeeting } from './meetings-register.ts'
import { capitalised, count, listed } from './phrases.ts'
import { sayFact } from './say-fact.ts'
import { ASK_BUSINESS_UNIT, factSource, registerSource } from './sources.ts'
import { suggestionsFor } from './titles.ts'

const MOST_FACTS = 4
// Who leads a priority is published for the priorities together, not for each group.
const OF_PRIORITIES = new Set(['NSIG', 'VAG', 'FCN group'])

// Of no one group: which place is whose is not published.
const PLACES_COVERED = 'lscg-places'

export function answerGroup(question: Question, given: Given): Answer {
  const group = question.topic === PLACES_COVERED ? undefined : groupMeant(question, given)
  if (!group) return question.topic === SPEAKS_FOR ? noneOfTheirOwn(question, given) : answerFromFacts(question, given)
  const aspect = aspectOf(question)
  const above = aspect === 'parent' ? leadsAbove(group, given) : NOBODY
  const facts = [...new Set([...above.facts, ...ledBy(group, aspect, given), ...factsAbout(group, question, given)])]
  const lines = aspect === 'members' ? [membersUnknown(group)] : linesFor(aspect, group, question, given)
  if (question.topic === SPEAKS_FOR) lines.push(membersUnknown(group))
  const isHeld = aspect !== 'members' && !(aspect === 'chair' && group.chairRole === '')
  return {
    title: group.fullName === group.name ? group.name : `${group.fullName} (${group.name})`,
    paragraphs: [...lines, ...above.lines, ...otherGroup(question, given), ...facts.map(sayFact)],
    asAt: '',
    sources: [...facts.map(factSource), registerSource('groups', given.today)],
    suggestions: [`When is the next ${group.name} meeting?`, ...suggestionsFor('subgroup_info').slice(1)],
    isHeld,
    // Told by a fact or a sector and not by its name: the next question may point at it.
    ...(question.group === undefined ? { listed: [group.name] } : {}),
  }
}

const SPEAKS_FOR = 'group-speaks-for'
const OF_SECTOR: Readonly<Record<string, string>> = {
  'Early years': 'Early Years Advisory Group',
  'District councils': 'District Council Advisory Group',
  'Voluntary sector': 'Partnership Group',
  Education: 'Partnership Group',
}

/** "And for district councils", after who speaks for childminders. */
function speakingFor({ sector, text }: Question, given: Given): Group | undefined {
  const name = sector !== undefined && SPOKEN_FOR.test(text) ? OF_SECTOR[sector] : undefined
  return given.records.groups.find((group) => group.name === name)
}

/** A trade for which no group speaks is told so, with the groups that do speak for a sector. */
function noneOfTheirOwn(question: Question, given: Given): Answer {
  const facts = factsOf(topicNamed(SPEAKS_FOR), given)
  return notHeld(question, facts, 'No group that speaks for them alone is published or in the register.')
}

/** The group named; or, where one is picked of those just listed under it, that one. */
function groupMeant(question: Question, given: Given): Group | undefined {
  const group = groupOf(question, given) ?? speakingFor(question, given) ?? groupOfFact(question, given)
  if (!group || question.pick === undefined) return group
  const under = given.records.groups.filter((one) => one.parent === group.name)
  return under[placeIn(question.pick, under.length)] ?? group
}

// "Who leads that lot", after an answer that told of a group by a fact alone.
const POINTS_AT_GROUP = /\b(?:that|this|those|them|they|it|their|its)\b/
const LEAST_OF_FACT = 0.5

/** The only group that the fact best met by the question before names. */
function groupOfFact({ own, text, pick }: Question, given: Given): Group | undefined {
  if (own === undefined || pick !== undefined || !POINTS_AT_GROUP.test(own)) return undefined
  const before = text.slice(own.length).trim().split(' ')
  const [best] = findFacts(given.vocabulary.facts, before, 1)
  if (!best || best.share < LEAST_OF_FACT) return undefined
  const said = best.fact.statement
  const named = given.records.groups.filter(({ name, fullName }) => speaksOf(said, name) || speaksOf(said, fullName))
  return named.length === 1 ? named[0] : undefined
}

function speaksOf(statement: string, name: string): boolean {
  return ` ${statement.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `)
}

function otherGroup(question: Question, given: Given): string[] {
  const other = given.records.groups.find((group) => group.name === question.otherGroup)
  return other
    ? [
        `${other.name}, ${other.fullName}: ${other.purpose}`,
        chairLine(other),
        cadenceLine(other, given),
        ...factsOf(topicNamed(other.name.toLowerCase()), given).slice(0, 1).map(sayFact),
      ]
    : []
}

/** Without a published chair, what is published of the priority's lead. */
function ledBy(group: Group, aspect: Aspect, given: Given): Fact[] {
  const isAsked = aspect === 'chair' && group.chairRole === '' && OF_PRIORITIES.has(group.name)
  const fact = given.vocabulary.facts.byId.get('prio-led-by')
  return isAsked && fact ? [fact] : []
}

type Aspect = 'chair' | 'purpose' | 'parent' | 'cadence' | 'members'

function aspectOf(question: Question): Aspect {
  // Picked of a list, the new words ask: the topic was the list's.
  const topic = question.pick === undefined ? question.topic?.replace('group-', '') : undefined
  if (topic === 'chair' || topic === 'purpose' || topic === 'parent' || topic === 'cadence' || topic === 'members') {
    return topic
  }
  const words = question.pick === undefined ? question.text : (question.own ?? '')
  if (/\bhow (often|frequently|many times)\b/.test(words)) return 'cadence'
  if (/\b(who is on|members|membership|sits on|attend)/.test(words)) return 'members'
  if (/\b(chair|chairs|chaired|leads|led|runs|charge)\b/.test(words)) return 'chair'
  if (/\b(often|frequently|cadence)\b/.test(words)) return 'cadence'
  if (/\b(under|beneath|report|reports|parent)\b/.test(words)) return 'parent'
  return 'purpose'
}

function linesFor(aspect: Aspect, group: Group, { text, own }: Question, given: Given): string[] {
  const all: Record<Exclude<Aspect, 'members'>, string> = {
    chair: chairLine(group),
    purpose: `${group.name}: ${group.purpose}`,
    parent: parentLine(group, given),
    cadence: cadenceLine(group, given),
  }
  const first = aspect === 'members' ? 'purpose' : aspect
  const order = ['purpose', 'chair', 'parent', 'cadence'] as const
  // "Who chairs it, and when do they meet next?" asks for two things.
  const asked = order.filter((one) => one === first || ALSO_ASKED[one].test(own ?? text))
  const lines = [...new Set([first, ...asked, ...order])].slice(0, Math.max(3, asked.length))
  return lines.map((one) => all[one])
}

const ALSO_ASKED: Readonly<Record<Exclude<Aspect, 'members'>, RegExp>> = {
  purpose: /\b(do|does|for|purpose|remit)\b/,
  chair: /\b(chairs?|chaired|leads?|led|runs?|charge)\b/,
  parent: /\b(under|beneath|reports?|parent)\b/,
  cadence: /\b(often|next|meets?|meetings?|dates?)\b/,
}

export function chairLine(group: Group): string {
  const note = group.chairNote === '' ? '' : ` ${group.chairNote}`
  return group.chairRole === ''
    ? `Who chairs or leads ${group.name} is not published.${note} ${ASK_BUSINESS_UNIT}`
    : `Chair or lead of ${group.name}: ${group.chairRole}.${note}`
}

function parentLine(group: Group, given: Given): string {
  const under = given.records.groups.filter((one) => one.parent === group.name).map(nameInFull)
  const up = group.parent === '' ? 'No parent group is published.' : `It reports to ${group.parent}.`
  return under.length > 0 ? `${up} ${capitalised(count(under.length, 'group'))} under it: ${listed(under)}.` : up
}

type Above = { lines: readonly string[]; facts: readonly Fact[] }

const NOBODY: Above = { lines: [], facts: [] }

/** "And the leads above them": who sits in the group reported to, by post, where that is published. */
function leadsAbove({ parent }: Group, given: Given): Above {
  const over = given.records.groups.find(({ name }) => name === parent)
  if (!over) return NOBODY
  const [who] = factsOf(topicNamed(over.name.toLowerCase()), given)
  return { lines: over.chairRole === '' ? [] : [chairLine(over)], facts: who ? [who] : [] }
}

function nameInFull({ name, fullName }: Group): string {
  return fullName === name ? name : `${name} (${fullName})`
}

function cadenceLine(group: Group, given: Given): string {
  const next = nextMeeting(group.name, given)
  const when = next ? ` Its next meeting in the register is ${next}.` : ''
  return `How often it meets: ${group.cadence === '' ? 'not published' : group.cadence}.${when}`
}

function membersUnknown(group: Group): string {
  const reviewers =
    group.name === 'Section 11 Steering Group'
      ? ' The report names only the Safeguarding Intelligence and Performance Co-ordinator, who reviews the returns with the group.'
      : ''
  return `The full membership of ${group.name} is not published.${reviewers} ${ASK_BUSINESS_UNIT} ${chairLine(group)}`
}

/** Facts of the topic first, then those that name the group. */
function factsAbout(group: Group, question: Question, given: Given): Fact[] {
  const asked = topicNamed(question.topic)
  // "Who are they" tells no topic: what is published of the group itself is then meant.
  const topic = asked ?? topicNamed(group.name.toLowerCase())
  const text = `${question.text} ${group.name} ${group.fullName}`.toLowerCase()
  const names = [group.name, group.fullName].map((name) => name.toLowerCase())
  const speaksOfIt = (fact: Fact) => names.some((name) => fact.statement.toLowerCase().includes(name))
  const found = pickFacts({ ...question, text }, given, topic).filter(
    (fact, place) => place === 0 || topic?.facts.includes(fact.id) || speaksOfIt(fact),
  )
  // A topic may be of several groups; what names this one comes first.
  const isOfSeveral = topic !== undefined && !topic.id.startsWith('group-')
  const ordered = isOfSeveral ? [...found.filter(speaksOfIt), ...found.filter((fact) => !speaksOfIt(fact))] : found
  return ordered.slice(0, MOST_FACTS)
}
