// What approved updates say on a matter: the decision, action, risk or voice of a child that meets most of what was asked.
import { sayDay } from '../day.ts'
import type { Draft, DraftAction } from '../draft.ts'
import { EMPTY_WORDS, findFacts } from '../questions/fact-index.ts'
import type { Question } from '../questions/question.ts'
import { readWords } from '../questions/read-words.ts'
import { stemOf } from '../questions/stem-of.ts'
import type { Answer } from './answer.ts'
import type { Given } from './given.ts'

/** `around`: what else the paragraph says that the line was taken from. */
type Line = { update: Draft; said: string; stems: ReadonlySet<string>; around: ReadonlySet<string>; isVoice: boolean }
type Index = { lines: readonly Line[]; telling: ReadonlyMap<string, number> }

// A line must meet more than half of what was asked, or of one named group nearly half.
const LEAST_SHARE = 0.6
const LEAST_SHARE_OF_GROUP = 0.45
const LEAST_MET = 2
const MOST_LINES = 3
const WAS_SAID =
  /\b(?:what|anything) (?:was|got|has been|did they) (?:decided?|agreed?|said|say|settled?)\b|\bin the (?:minutes|notes)\b/
// A word of the same paragraph tells that the line is of the matter, though less than one of its own.
const AROUND = 0.7
const NEVER_MET = 3.5

// Words by which people ask what a meeting came to; they tell nothing of the matter.
const ASKING: ReadonlySet<string> = new Set(
  'decide decided decision decisions agree agreed settle settled say said meeting meetings group minutes notes action actions close closed add added repeat doing anything mention mentioned mentions talk talked discussed raised raise raises risk risks anybody anyone somebody which meetings groups long until ones'.split(
    ' ',
  ),
)

// "In June" with nothing else says which meeting, not what it spoke of.
const OF_A_DATE =
  /^(20\d\d|\d{1,2}(st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

// Who has returned and when is the register's own: a meeting that speaks of schools or of August says nothing of it.
const OF_THE_ROUND: ReadonlySet<string> = new Set(['s11-round', 's11-returned', 's11-nonreturns'])

const indexes = new WeakMap<readonly Draft[], Index>()

/** The answer with what approved updates hold on the matter put before it, where they meet it better than the reports do. */
export function withUpdates(answer: Answer, question: Question, given: Given): Answer {
  const isAnyMeant = given.records.updates.some((update) => isMeant(update, question, given))
  if (!isAnyMeant || question.ref !== undefined || OF_THE_ROUND.has(question.topic ?? '')) return answer
  const lines = findInUpdates(question, given)
  const [first] = lines
  if (!first) return answer
  const fresh = lines.filter((line) => !answer.paragraphs.some((paragraph) => paragraph.includes(line.said)))
  if (fresh.length === 0) return answer
  return {
    ...answer,
    paragraphs: [...fresh.map(sayLine), ...answer.paragraphs],
    sources: [...sourcesOf(fresh), ...answer.sources],
    isHeld: true,
  }
}

function sayLine({ update, said }: Line): string {
  return `${update.group}, ${update.date === '' ? 'undated' : sayDay(update.date)} (approved update): ${said}.`
}

function sourcesOf(lines: readonly Line[]) {
  return [...new Set(lines.map((line) => line.update))].map((update) => ({
    label: `${update.group} approved update`,
    detail: update.date === '' ? '' : sayDay(update.date),
  }))
}

function findInUpdates(question: Question, given: Given): Line[] {
  const { lines, telling } = indexOf(given.records.updates)
  const words = (question.own ?? question.text).split(' ').filter((word) => !EMPTY_WORDS.has(word) && !ASKING.has(word))
  const group = question.group?.toLowerCase()
  const asked = [...new Set(words.filter((word) => !group?.includes(word)).map((word) => stemOf(word)))]
  // "Decisions from MAAG in June" names the meeting, and nothing that it spoke of.
  const matter = words.filter((word) => !group?.split(' ').includes(word))
  if (question.from && matter.every((word) => OF_A_DATE.test(word))) return []
  const worth = (stem: string) => telling.get(stem) ?? NEVER_MET
  // Asked of no group's minutes, one telling word is the matter, whatever else is published of it.
  const isOfMinutes = question.kind === 'subgroup_update' && group === undefined
  const leastMet = isOfMinutes ? Math.min(LEAST_MET, asked.length) : LEAST_MET
  const whole = sum(asked.map(worth))
  const isOfWhatWasSaid = isOfMinutes || WAS_SAID.test(question.own ?? question.text)
  const least = group === undefined ? LEAST_SHARE : LEAST_SHARE_OF_GROUP
  const found = lines
    .filter(({ update }) => isMeant(update, question, given))
    .map((line) => {
      const met = asked.filter((stem) => line.stems.has(stem))
      const isLooked = isOfWhatWasSaid || (question.kind === 'voice' && line.isVoice)
      const near = !isLooked ? [] : asked.filter((stem) => !line.stems.has(stem) && line.around.has(stem))
      return {
        line,
        met: met.length + near.length,
        share: (sum(met.map(worth)) + AROUND * sum(near.map(worth))) / whole,
      }
    })
    .filter(({ met, share }) => met > 0 && met >= leastMet && share >= least)
    .sort((a, b) => b.share - a.share)
  const [best] = found
  if (!best || (!isOfMinutes && best.share <= shareOfFacts(question, given))) return []
  return found
    .filter(({ share }) => share > best.share * 0.8)
    .slice(0, MOST_LINES)
    .map(({ line }) => line)
}

function shareOfFacts(question: Question, given: Given): number {
  return findFacts(given.vocabulary.facts, (question.own ?? question.text).split(' '), 1)[0]?.share ?? 0
}

function isMeant(update: Draft, question: Question, given: Given): boolean {
  if (update.date === '' || update.date > given.today) return false
  return question.group === undefined || update.group === question.group
}

function indexOf(updates: readonly Draft[]): Index {
  const known = indexes.get(updates)
  if (known) return known
  const lines = updates.flatMap(linesOf)
  const counts = new Map<string, number>()
  for (const { stems } of lines) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const telling = new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + lines.length / count)]))
  const index = { lines, telling }
  indexes.set(updates, index)
  return index
}

const VOICE = 'what children said:'

function linesOf(update: Draft): Line[] {
  const paragraphs = update.redactedText.split('\n')
  const line = (said: string, behind: string): Line => ({
    update,
    isVoice: said.startsWith(VOICE),
    said: said.replace(/[.;]\s*$/, ''),
    stems: stemsOf(`${said} ${behind}`),
    around: stemsOf(paragraphs.find((paragraph) => behind !== '' && paragraph.includes(behind)) ?? ''),
  })
  return [
    ...update.decisions.map(({ text, support }) => line(`decided: ${text}`, support)),
    ...update.actions.map((action) => line(`action: ${sayAction(action)}`, action.support)),
    ...update.risks.map(({ text, support }) => line(`risk: ${text}`, support)),
    ...update.voice.map(({ text, support }) => line(`${VOICE} ${text}`, support)),
  ]
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(readWords(text).map((word) => stemOf(word)))
}

function sayAction({ title, ownerRole, due, dueText }: DraftAction): string {
  return `${title.replace(/[.;]\s*$/, '')} (${ownerRole || 'owner not named'}, ${due ? sayDay(due) : dueText || 'no date'})`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
