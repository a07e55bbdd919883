// What a group's meeting came to, from the update a person approved. Never from unread notes.
import { sayDay } from '../day.ts'
import type { Draft, DraftAction, Supported } from '../draft.ts'
import type { Group } from '../group.ts'
import type { Question } from '../questions/question.ts'
import { placeIn } from '../questions/read-pick.ts'
import { actionsOfBody, actionsOfPost } from './actions-of-post.ts'
import { actionsOfSector } from './actions-of-sector.ts'
import type { Answer } from './answer.ts'
import { answerClosed } from './cap-closed.ts'
import { ASKS_CLOSING, closedAt, KEEPS_THE_PLAN, movedAt } from './closed-in-notes.ts'
import { escalatedAt } from './escalated-at.ts'
import { findAny } from './find-any.ts'
import { answerFromFacts } from './from-facts.ts'
import type { Given } from './given.ts'
import { groupOf } from './group-of.ts'
import { answerGroup } from './groups.ts'
import { answerMeetings } from './meetings.ts'
import { listed } from './phrases.ts'
import { ASK_BUSINESS_UNIT } from './sources.ts'
import { KIND_TITLES, suggestionsFor } from './titles.ts'
import { howToUpload, isKnownBy, whichHeld } from './updates-held.ts'
import { saysMore, voicesInNotes } from './voice-in-notes.ts'
import { answerWhatsNew, asksWhatsNew } from './whats-new.ts'

const MOST_LINES = 8
// Who has which job is asked to be told in full.
const MOST_ACTIONS = 25
const MOST_HEADLINES = 5

export function answerSubgroupUpdate(question: Question, given: Given): Answer {
  if (question.topic === 'update-upload') return howToUpload()
  if (asksWhatsNew(question)) return answerWhatsNew(question, given)
  if (question.topic === 'update-list') return whichHeld(question, given)
  // "What happens at the LSCGs" asks what they are for, not what a meeting came to.
  if (/\bwhat happens\b/.test(question.own ?? question.text)) return answerGroup(asGroup(question), given)
  const group = groupOf(question, given) ?? groupOfSector(question, given)
  // "Next one when", after an update, is about the group's next meeting.
  if (group && /\bnext\b/.test(question.own ?? '')) return answerMeetings(nextOf(question, group), given)
  if (!group)
    return (OF_MEETING.test(question.text) ? undefined : findAny(question, given)) ?? whichGroup(question, given)
  const updates = given.records.updates.filter(
    (one) => one.group === group.name && isKnownBy(one.date, question, given.today),
  )
  const update = updates[0]
  const isOfClosing = group.name === KEEPS_THE_PLAN && ASKS_CLOSING.test(question.own ?? question.text)
  if (isOfClosing && !update) return closedAtLast(group, question, given)
  if (update) return drawn(update, isOfClosing ? { ...question, topic: '' } : question)
  return noUpdate(group, question, given)
}

/** What the plan's register shows as closed on the day of the group's last meeting, where no notes of it are held. */
function closedAtLast(group: Group, question: Question, given: Given): Answer {
  const held = given.records.meetings.filter(
    (one) => one.group === group.name && isKnownBy(one.date, question, given.today),
  )
  const [last] = held.map((one) => one.date).toSorted((a, b) => b.localeCompare(a))
  if (last === undefined) return noUpdate(group, question, given)
  return answerClosed({ kind: 'cap_status', text: question.own ?? question.text, from: last, to: last }, given)
}

function asGroup({ topic: _topic, ...question }: Question): Question {
  const isLocal = /\blscgs?\b|\blocal safeguarding children groups?\b/.test(question.text)
  return { ...question, kind: 'subgroup_info', ...(isLocal ? { topic: 'lscg' } : {}) }
}

const ADVISORY: Readonly<Record<string, string>> = {
  'Early years': 'Early Years Advisory Group',
  'District councils': 'District Council Advisory Group',
}

/** "Early years minutes" are those of the sector's advisory group. */
function groupOfSector({ sector, text }: Question, given: Given): Group | undefined {
  // "Anything about housing in the minutes" asks of everybody's.
  if (/\b(about|on|mention\w*|is|are)\b.*\bin (the|any)( of the)?( meeting)? (minutes|notes)\b/.test(text))
    return undefined
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
      return [...part('Decisions', only(question, update.decisions.map(said))), ...movedAt(update, question)]
    case 'update-actions':
      return actionsOf(update, question)
    case 'update-risks':
      return part('Risks', only(question, update.risks.map(said)))
    case 'update-figures':
      return part('Figures given', update.figures.map(said))
    case 'update-voice':
      return voiceOf(update, question)
    default:
      return [
        ...closedAt(update, question),
        ...escalatedAt(update, question, sayAction),
        update.headline,
        ...countsOf(update, question),
        ...part('Decisions', update.decisions.map(said), 4),
        ...part('Actions', update.actions.map(sayAction), 4),
        ...part('Risks', update.risks.map(said), 3),
        ...part('Voice', update.voice.map(said), 2),
      ]
  }
}

/** All of the meeting's actions, or those of the post or sector asked about where there are any. */
function actionsOf({ actions }: Draft, question: Question): string[] {
  const post = actionsOfPost(actions, (question.own ?? question.text).split(' '))
  if (post) return part(`Actions for the ${post.title}`, only(question, post.own.map(sayAction)), MOST_ACTIONS)
  const ofBody = actionsOfBody(actions, question.body)
  if (ofBody.length > 0) return part('Actions', only(question, ofBody.map(sayAction)), MOST_ACTIONS)
  // "Early Years Advisory" names the group by its sector, and asks for the whole of its list.
  const isOfGroup = (question.group ?? '').toLowerCase().includes(question.sector?.toLowerCase() ?? '-')
  const own = isOfGroup ? undefined : actionsOfSector(actions, question.sector)
  const none = own?.length === 0 ? [`None of its actions names an owner from ${question.sector}.`] : []
  return [...none, ...part('Actions', only(question, (own?.length ? own : actions).map(sayAction)), MOST_ACTIONS)]
}

const ASKS_COUNT =
  /\b(counts?|numbers?|totals?|figures?|how many)\b(?! (of|to|in) (actions|decisions|risks))|\b(ended up|stands? at|stood at|finished on)\b/

/** "The gist, and where the count ended up": the figures given, where the gist alone would leave them out. */
function countsOf({ figures }: Draft, { own, text }: Question): string[] {
  return figures.length > 0 && ASKS_COUNT.test(own ?? text) ? part('Figures given', figures.map(said)) : []
}

const MOST_PASSAGES = 3

/** What children said, and beside it what the approved notes tell of it that the update does not. */
function voiceOf({ voice, redactedText, doubts }: Draft, { own, text }: Question): string[] {
  const lines = part('What children and young people said', voice.map(said))
  const known = voice.map((item) => `${item.text} ${item.support}`).join(' ')
  // Words that a person was asked to look at stay with the notes.
  const passages = voicesInNotes(redactedText, own ?? text)
    .filter((passage) => !doubts.some((doubt) => passage.includes(doubt)) && saysMore(passage, known))
    .slice(0, MOST_PASSAGES)
    .map((passage) => `In the approved notes: ${passage}`)
  return voice.length === 0 ? [...passages, ...lines] : [...lines, ...passages]
}

/** All the lines, or the one picked of them. */
function only({ pick }: Question, lines: readonly string[]): readonly string[] {
  const line = pick === undefined ? undefined : lines[placeIn(pick, lines.length)]
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
  const dates = held.map((one) => one.date).toSorted()
  const latest = dates.findLast((date) => date === question.on) ?? dates.at(-1)
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

// What is asked of no meeting may well be of a report: "risks to children who miss school".
const OF_MEETING =
  /\b(?:meet\w*|group|subgroup|minutes|notes|update\w*|agreed|decided|decisions?|actions?|last time|headlines?|happened|summar\w*|discuss\w*|raised)\b/

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
