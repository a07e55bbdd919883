// What a group's meeting came to, from the update a person approved. Never from unread notes.
import { type Day, sayDay } from '../day.ts'
import type { Draft, DraftAction, Supported } from '../draft.ts'
import type { Group } from '../group.ts'
import type { Question } from '../questions/question.ts'
import type { Answer } from './answer.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { groupOf } from './group-of.ts'
import { answerMeetings } from './meetings.ts'
import { listed } from './phrases.ts'
import { placeOf } from './pick-one.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'
import { voiceInNotes } from './voice-in-notes.ts'

const MOST_LINES = 8
const MOST_HEADLINES = 5

export function answerSubgroupUpdate(question: Question, given: Given): Answer {
  if (question.topic === 'update-upload') return howToUpload()
  const group = groupOf(question, given) ?? groupOfSector(question, given)
  // "Next one when", after an update, is about the group's next meeting.
  if (group && /\bnext\b/.test(question.own ?? '')) return answerMeetings(nextOf(question, group), given)
  if (!group) return whichGroup(question, given)
  const updates = given.records.updates.filter(
    (one) => one.group === group.name && isKnownBy(one.date, question, given.today),
  )
  const update = updates[0]
  return update ? drawn(update, question) : noUpdate(group, question, given)
}

const ADVISORY: Readonly<Record<string, string>> = {
  'Early years': 'Early Years Advisory Group',
  'District councils': 'District Council Advisory Group',
}

/** "Early years minutes" are those of the sector's advisory group. */
function groupOfSector({ sector }: Question, given: Given): Group | undefined {
  const name = ADVISORY[sector ?? '']
  return given.records.groups.find((group) => group.name === name)
}

function nextOf({ own, text }: Question, group: Group): Question {
  return { kind: 'meetings', topic: 'meetings-next', group: group.name, text: own ?? text }
}

/** The group's latest approved update of the time asked for. */
export function updateWithin(question: Question, given: Given): Draft | undefined {
  const name = groupOf(question, given)?.name
  return given.records.updates.find((one) => one.group === name && isKnownBy(one.date, question, given.today))
}

/** Dated by today, and within the time asked for. */
function isKnownBy(date: Day | '', question: Question, today: Day): boolean {
  if (date === '' || date > today) return false
  if (question.from && question.to) return date >= question.from && date <= question.to
  return true
}

function drawn(update: Draft, question: Question): Answer {
  const when = update.date === '' ? '' : `, ${sayDay(update.date)}`
  return {
    title: `${update.group}${when}`,
    paragraphs: linesFor(update, question),
    asAt: update.date,
    sources: [{ label: `${update.group} approved update`, detail: update.date === '' ? '' : sayDay(update.date) }],
    suggestions: [`${update.group} decisions`, `${update.group} actions`, `${update.group} risks`],
    isHeld: true,
  }
}

function linesFor(update: Draft, question: Question): string[] {
  switch (question.topic) {
    case 'update-decisions':
      return part('Decisions', only(question, update.decisions.map(said)))
    case 'update-actions':
      return part('Actions', only(question, update.actions.map(sayAction)))
    case 'update-risks':
      return part('Risks', only(question, update.risks.map(said)))
    case 'update-voice':
      return voiceOf(update, question)
    default:
      return [
        ...closedAt(update, question),
        update.headline,
        ...part('Decisions', update.decisions.map(said), 4),
        ...part('Actions', update.actions.map(sayAction), 4),
        ...part('Risks', update.risks.map(said), 3),
        ...part('Voice', update.voice.map(said), 2),
      ]
  }
}

/** What children said; where the update holds none, what its approved notes say of it. */
function voiceOf(update: Draft, { own, text }: Question): string[] {
  const lines = part('What children and young people said', update.voice.map(said))
  const passage = update.voice.length === 0 ? voiceInNotes(update.redactedText, own ?? text) : undefined
  return passage ? [`In the approved notes: ${passage}`, ...lines] : lines
}

const ASKS_CLOSING = /\b(close|closed|closing|add|added)\b/
const TOTAL = /^Total:/
const MOVED = /^\s*(?:[-*]\s*)?((?:closed|added):\s.*)$/gim

/** "What did they close": the plan's count at the meeting, and the items as its approved notes name them. */
function closedAt({ figures, redactedText }: Draft, { own, text }: Question): string[] {
  if (!ASKS_CLOSING.test(own ?? text)) return []
  const counted = figures.filter(({ text: figure }) => TOTAL.test(figure) && /\bclosed\b/i.test(figure))
  const named = [...redactedText.matchAll(MOVED)].map((found) => (found[1] ?? '').replaceAll('**', '').trim())
  return [...named, ...counted.map(said)]
}

/** All the lines, or the one picked of them. */
function only({ pick }: Question, lines: readonly string[]): readonly string[] {
  const line = pick === undefined ? undefined : lines[placeOf(pick, lines.length)]
  return line === undefined ? lines : [line]
}

function part(title: string, lines: readonly string[], most = MOST_LINES): string[] {
  if (lines.length === 0) return [`${title}: none recorded.`]
  const more = lines.length > most ? [`and ${lines.length - most} more`] : []
  return [`${title}: ${[...lines.slice(0, most), ...more].join('; ')}.`]
}

function said(item: Supported): string {
  return item.text.replace(/[.;]\s*$/, '')
}

function sayAction(action: DraftAction): string {
  const due = action.due ? sayDay(action.due) : action.dueText || 'no date'
  return `${action.title.replace(/[.;]\s*$/, '')} (${action.ownerRole || 'owner not named'}, ${due})`
}

function noUpdate(group: Group, question: Question, given: Given): Answer {
  const held = given.records.meetings.filter((one) => one.group === group.name && one.date <= given.today)
  const latest = held
    .map((one) => one.date)
    .sort()
    .at(-1)
  const others = given.records.updates.filter(
    (one) => one.group === group.name && one.date !== '' && one.date <= given.today,
  )
  const known = others.map((one) => one.date).filter((date) => date !== '')
  const focus = answerFromFacts(
    {
      ...question,
      kind: 'subgroup_info',
      text: `${question.text} ${group.fullName.toLowerCase()} ${group.purpose.toLowerCase()}`,
    },
    given,
  )
  return {
    title: `${group.name}: no approved update`,
    paragraphs: [
      `No approved update of ${group.name} is held for that meeting.${latest ? ` The register shows that it met on ${sayDay(latest)}.` : ''}${known.length > 0 ? ` Updates are held for ${listed(known.map(sayDay))}.` : ''}`,
      `Its chair or the business unit can post the notes: paste them here after "Notes:" or upload a file. ${ASK_BUSINESS_UNIT}`,
      ...focus.paragraphs.slice(0, 3),
    ],
    asAt: given.today,
    sources: focus.sources.slice(0, 3),
    suggestions: suggestionsFor('subgroup_update'),
    isHeld: false,
  }
}

function whichGroup(question: Question, given: Given): Answer {
  const latest = given.records.updates.filter((one) => isKnownBy(one.date, question, given.today))
  const groups = [...new Set(latest.map((one) => one.group))].slice(0, 5)
  return {
    title: KIND_TITLES.subgroup_update,
    paragraphs: [
      groups.length > 0
        ? `Which group? Approved updates${question.from ? ' of that time' : ''} are held for ${listed(groups)}.`
        : 'Which group? Name it, for example "summarise the last VAG meeting". No approved updates are held for that.',
      ...(question.from ? latest.slice(0, MOST_HEADLINES).map(({ headline }) => headline) : []),
    ],
    asAt: '',
    sources: [],
    suggestions: suggestionsFor(question.kind),
    isHeld: groups.length > 0,
    choices: groups.map((name) => ({ label: name, text: `Summarise the last ${name} meeting` })),
  }
}

function howToUpload(): Answer {
  return {
    title: KIND_TITLES.subgroup_update,
    paragraphs: [
      'Yes: upload the notes or transcript as a Word, PDF or text file, or paste them here after the word "Notes:". I take out identifiers and draft the decisions, actions, risks and what children said.',
      'A person checks the draft and approves it before anything is posted or added to the CAP.',
    ],
    asAt: '',
    sources: [],
    suggestions: suggestionsFor('subgroup_update'),
    isHeld: true,
  }
}
