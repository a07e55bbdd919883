// One action as the notes give it, before it is placed in the plan.

import type { Day } from '../domain/day.ts'
import { contentWords, titleFrom } from './action-title.ts'
import { matchDue } from './due-date.ts'
import type { DueContext } from './due-rule.ts'
import { findDueWords } from './due-words.ts'
import type { Roles } from './role-names.ts'
import { sentencesOf, tidy } from './sentences.ts'
import type { Block } from './split-notes.ts'

export type FoundAction = {
  title: string
  ownerRole: string
  dueText: string
  due: Day | null
  /** Where the notes' own words start and end. */
  start: number
  end: number
  heading: string
  section: number
  /** True where the notes mark it as an action; false where it was understood from a sentence. */
  isMarked: boolean
}

export type ActionContext = { notes: string; due: DueContext; roles: Roles; blocks: readonly Block[] }

type Part = {
  owner: string
  /** What is to be done, with its date if it has one. */
  task: string
  /** Following words that may give the date. */
  after?: string
  /** What "it" and "that" stand for, when the task says only that. */
  topic?: string
  start: number
  end: number
  isMarked: boolean
}

/** Puts an action together from its owner and its words; undefined when nothing is left to do. */
export function makeAction(part: Part, block: Block, context: ActionContext): FoundAction | undefined {
  const around = { ...context.due, around: aroundOf(block, part, context) }
  const earlierDue = dueBefore(block, part.start, around)
  const due: DueContext = earlierDue ? { ...around, earlierDue } : around
  const inTask = findDueWords(part.task, due)
  const inAfter = inTask ? undefined : findDueWords(part.after ?? '', due)
  const words = inTask ? withoutPhrase(part.task, inTask.index, inTask.end) : part.task
  const title = titled(titleFrom(words), part.topic ?? '')
  if (contentWords(title).size < 1) return undefined
  const found = inTask ?? inAfter
  return {
    title,
    ownerRole: part.owner,
    dueText: tidy(found?.text ?? ''),
    due: found?.date ?? null,
    start: part.start,
    end: part.end,
    heading: block.heading,
    section: block.section,
    isMarked: part.isMarked,
  }
}

/** Reads a cell or bracket that holds only words about when. */
export function readWhen(
  words: string,
  block: Block,
  context: ActionContext,
  around: string,
): { dueText: string; due: Day | null } {
  const due: DueContext = { ...context.due, around: `${block.heading} ${around}` }
  const text = tidy(words).replace(/^[-–—]$/, '')
  return { dueText: text, due: matchDue(text, due)?.date ?? null }
}

function withoutPhrase(task: string, index: number, end: number): string {
  const before = task.slice(0, index)
  const after = task.slice(end)
  if (contentWords(before).size < 2) return `${before} ${after}`.replace(/^\s*,/, '')
  const goesOn = /^,?\s+and (?!report back|come back|tell)[a-z]/.test(after) ? after : ''
  return `${before}${goesOn}`
}

// "Finish it" needs to say what: the notes name it just before.
function titled(title: string, topic: string): string {
  if (topic === '') return title
  if (/^(?:speak|talk|write|check|report|look|think)\b/i.test(title) && contentWords(title).size < 5)
    return `${title} about ${topic}`
  const isBare = contentWords(title.replace(/\b(?:it|that|this|them|those|these|so|in person|again)\b/gi, '')).size < 2
  const leads = /^(?<verb>[A-Z][a-z]+) (?:it|that|this|them|those)\b/.exec(title)
  if (leads?.groups) return `${leads.groups.verb} ${topic}${title.slice(leads[0].length)}`
  if (!isBare) return title
  const named = title.replace(/\b(?:it|that|this|them)\b/i, topic)
  return named === title ? `${title} ${topic}`.trim() : named
}

// The last date the block gave before this sentence.
function dueBefore(block: Block, start: number, context: DueContext): Day | undefined {
  const clauses = sentencesOf(block.text, block.start)
    .filter((sentence) => sentence.end <= start)
    .flatMap((sentence) => sentence.text.split(/;\s|,? and (?=the |she |he )/))
  return clauses.map((clause) => findDueWords(clause, context)?.date).findLast((date) => Boolean(date)) ?? undefined
}

// The section's words up to the action: "the event" and "their meeting" are named there.
function aroundOf(block: Block, part: Part, context: ActionContext): string {
  const section = context.blocks.filter((one) => one.section === block.section && one.start <= block.start)
  const before = section.map((one) => (one === block ? '' : one.text)).join(' ')
  return `${before} ${context.notes.slice(block.start, part.end)}`
}
