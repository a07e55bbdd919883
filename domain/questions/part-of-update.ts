// Short questions after a group's update that ask for a part of what its meeting said.
import { asksVoice, isOfVoice } from './asks-voice.ts'
import { isFiller, OPENING, POINTING } from './follow-up-words.ts'
import type { Question } from './question.ts'
import type { Shelves } from './shelves.ts'
import { stemOf } from './stem-of.ts'

/** "And youth justice one", after a group's update: a part of what that meeting said, with the topic that it is told by. */
export function partOfUpdate(
  words: readonly string[],
  named: ReadonlySet<string>,
  previous: Question,
  shelves: Shelves,
): { topic?: string } | undefined {
  const update = previous.kind === 'subgroup_update' ? shelves.updatesByGroup.get(previous.group ?? '') : undefined
  if (update === undefined) return undefined
  const text = words.join(' ')
  // "The priorities bit" is of what was said of priorities.
  const telling = words.filter((word) => !isFiller(word) && !A_BIT.test(word))
  const isIn = (word: string) => update.stems.has(stemOf(word))
  // "Who is sorting the new date" asks for the owner of one of its actions.
  const matter = telling.filter((word) => !DOING.test(word) && word !== 'got')
  const least = named.has('group') ? LEAST_BESIDE_GROUP : 1
  if (WHO_DOES.test(text) && matter.length >= least && matter.every(isIn)) return { topic: 'update-actions' }
  // "When was the timetables one due" asks for the day of one of its actions.
  const isOfPart = named.has('group') || named.has('year') || named.has('ref') || named.has('from')
  const dueOf = telling.filter((word) => !OF_DUE.test(word))
  if (!isOfPart && ASKS_DUE.test(text) && dueOf.length > 0 && dueOf.every(isIn)) return { topic: 'update-actions' }
  if (asksOfPost(text, named) && telling.every((word) => TO_DO.test(word) || DOING.test(word) || isIn(word)))
    return { topic: 'update-actions' }
  const isAsOf = named.has('group') || named.has('year') || named.has('from')
  if (!isAsOf && asksVoice(text) && telling.every((word) => isOfVoice(word) || isIn(word))) return OF_VOICE
  return (OPENING.test(text) || POINTING.test(text)) && telling.every(isIn) ? {} : undefined
}

/** "What has the workforce officer got to do": one post's share of what was agreed, and not of the whole plan. */
function asksOfPost(text: string, named: ReadonlySet<string>): boolean {
  // "What has youth justice got to do": a service stands for its post.
  const isOfPost = POST.test(text) || named.has('body') || named.has('organisation')
  return !named.has('group') && !named.has('ref') && isOfPost && HAS_TO_DO.test(text) && !OF_THE_PLAN.test(text)
}

const A_BIT = /^(?:bits?|parts?|section|item)$/
const POST =
  /\b(?:officer|lead|manager|chair|nurse|doctor|analyst|administrator|superintendent|inspector|midwife|coordinator|scrutineer|director|visitors?|teachers?|workers?|headteachers?)\b/
const HAS_TO_DO =
  /\b(?:actions?|jobs?|tasks?|to do|down to|down for|homework)\b|\b(?:anything|what|stuff|bits)\b.*\b(?:for|to|got|get|take|took|have|has|away|land\w*)\b/
const OF_THE_PLAN = /\b(?:cap|plan|overdue|late|next|papers?|meeting|chairs)\b/
const TO_DO =
  /^(?:actions?|jobs?|tasks?|down|take|took|taken|away|get|gets|got|land|landed|left|homework|anything|stuff|bits?|come|came|pick|agreed|agree|asked)$/
const OF_VOICE = { topic: 'update-voice' }
// "Who is on VAG" is about that group, not about what was said of it.
const LEAST_BESIDE_GROUP = 3
const WHO_DOES = /^(who (is|was|has|will|are|got|gets|does)|has anyone|is anyone)\b/
const ASKS_DUE =
  /\b(?:due|deadline|by when|when by)\b|\bwhen\b.*\b(?:done|in|finish(?:ed)?|happen\w*|by|for|ready|supposed|meant)\b/
const OF_DUE =
  /^(?:due|deadline|date|done|finish(?:ed)?|happen(?:s|ed|ing)?|supposed|meant|need(?:ed|s)?|bits?|actions?|jobs?|tasks?|items?|thing|have|has|had|be|was|ready)$/
const DOING =
  /^(sorting|doing|taking|taken|took|chasing|writing|leading|arranging|organising|fixing|handling|dealing|looking|picking|finding|finalising|responsible|owns|job|task)$/
