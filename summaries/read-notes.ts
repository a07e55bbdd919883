// Reads meeting notes without a model: identifiers out, then decisions, actions, risks, figures and voice by rules.
import type { Reading } from '../domain/draft.ts'
import { withoutAgreed } from './action-by-request.ts'
import { findActions } from './find-actions.ts'
import { findDecisions } from './find-decisions.ts'
import { findForOthers } from './find-for-others.ts'
import { findInstructions, withoutInstructions } from './find-instructions.ts'
import { findMeeting } from './find-meeting.ts'
import { findFigures, findRisks, findVoice } from './find-topics.ts'
import type { ActionContext } from './found-action.ts'
import { sayHeadline } from './headline.ts'
import { keepSupported } from './keep-supported.ts'
import type { Known } from './known.ts'
import { normaliseNotes } from './normalise-notes.ts'
import { removeIdentifiers } from './remove-identifiers.ts'
import { readRoles } from './role-names.ts'
import { splitNotes } from './split-notes.ts'
import { splitRows } from './split-rows.ts'

const MOST_DOUBTS = 20

/**
 * @param text notes as pasted or as read from a file
 * @throws Refusal 400 for notes without words, 413 for more than 1 MB of text
 */
export function readNotes(text: string, known: Known): Reading {
  const { text: notes, removed, isUnsure, doubts } = removeIdentifiers(normaliseNotes(text), known)
  const all = splitRows(splitNotes(notes))
  const instructions = findInstructions(all)
  const blocks = withoutInstructions(all, instructions)
  const { group, date, nextMeeting } = findMeeting(blocks, known)
  const due = { ...known, meetingDate: date || '1900-01-01', group, nextMeetingInNotes: nextMeeting }
  const context: ActionContext = { notes, blocks, due, roles: readRoles(blocks, notes, known) }
  const decisions = withoutAgreed(findDecisions(blocks, notes), context)
  const isDecision = ({ start, end }: { start: number; end: number }): boolean =>
    decisions.some((one) => start < one.end && one.start < end)
  const actions = findActions(
    context,
    isDecision,
    known.groups.find((one) => one.name === group),
  )
  const reading = {
    group,
    date,
    decisions: keepSupported(decisions, notes).map((one) => ({ text: one.text, support: one.support })),
    // Without the meeting's date no words about when can be worked out.
    actions: keepSupported(actions, notes).map((action) => (date === '' ? { ...action, due: null } : action)),
    risks: keepSupported(findRisks(blocks, notes), notes),
    figures: keepSupported(findFigures(blocks, notes), notes),
    voice: keepSupported(findVoice(blocks, notes), notes),
    forOthers: keepSupported(findForOthers(blocks, notes, known.groups, group), notes),
  }
  return {
    drafter: 'rules',
    whyRules: '',
    ...reading,
    headline: sayHeadline(reading),
    instructions: instructions.map((one) => ({ text: one.text.replace(/\s+/g, ' ').trim() })),
    removed,
    isUnsure,
    doubts: doubts.slice(0, MOST_DOUBTS),
    redactedText: notes,
  }
}
