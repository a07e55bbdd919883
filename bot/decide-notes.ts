// A person approves or rejects a draft: approved, it is posted to the group and its actions wait in the plan as proposed.
import type { Message } from '../cards/card.ts'
import { groupUpdateCard } from '../cards/group-update.ts'
import type { Action, Change } from '../domain/action.ts'
import { type Clock, type Day, isDay, londonDay } from '../domain/day.ts'
import type { Draft, DraftAction } from '../domain/draft.ts'
import { chairsGroup, hasRole, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'

export type DecideNotesServices = {
  clock: Clock
  records: { current(): Promise<Records>; forget(): void }
  drafts: {
    get(id: string): Promise<Draft | undefined>
    change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: string; draft: Draft }>
  }
  actions: { insert(action: Action): Promise<boolean> }
  postToGroup(group: string, message: Message, draftId: string): Promise<void>
}

/** What the person changed on the card before pressing: by index, and by name for the whole. */
export type Edits = Record<string, unknown>

export type Decision = {
  id: string
  verdict: 'approved' | 'rejected'
  edits: Edits
  version: number | undefined
  /** `card` or `api`. */
  door: string
}

/** @throws Refusal when the draft is not there, not ready, decided before, or not theirs to decide */
export async function decideNotes(decision: Decision, person: Person, services: DecideNotesServices): Promise<Draft> {
  const { id, verdict, edits, version } = decision
  if (!(await services.drafts.get(id)))
    throw new Refusal(404, 'There is no such draft. Post the notes again to make a new one.')
  const records = await services.records.current()
  const now = services.clock()
  const operationId = `${verdict}|${person.personId}|${version ?? ''}`
  const { outcome, draft } = await services.drafts.change(id, operationId, (before) => {
    checkDecide(before, person, version)
    const edited = verdict === 'approved' ? applyEdits(before, edits, records) : before
    const at = now.toISOString()
    const by = person.displayName
    return {
      draft: { ...edited, state: verdict, decidedAt: at, decidedBy: by },
      change: {
        at,
        by,
        personId: person.personId,
        door: decision.door,
        what: verdict === 'approved' ? 'Approved' : 'Rejected',
        note: '',
        from: { state: before.state },
        to: { state: verdict },
        operationId,
      },
    }
  })
  if (verdict === 'approved') {
    // Both may be repeated after a crash: an action's reference is taken once, a group is posted to once per draft.
    await Promise.all(
      draft.actions.map((action, index) =>
        services.actions.insert(proposedAction(draft, action, index, londonDay(now))),
      ),
    )
    if (outcome === 'changed') await services.postToGroup(draft.group, groupUpdateCard(draft), id)
    services.records.forget()
  }
  return draft
}

function checkDecide(draft: Draft, person: Person, version: number | undefined): void {
  if (!hasRole(person, 'business_unit') && !chairsGroup(person, draft.group)) {
    throw new Refusal(403, "Only the business unit or the group's chair decides about this draft. Nothing was changed.")
  }
  if (draft.state === 'reading') throw new Refusal(409, 'These notes are still being read. Try again in a moment.')
  if (draft.state !== 'drafted')
    throw new Refusal(409, `This draft was already ${draft.state} by ${draft.decidedBy}. Nothing was changed.`)
  if (version !== undefined && version !== draft.version) {
    throw new Refusal(409, 'This draft has changed since the card was drawn. Ask for it again. Nothing was changed.')
  }
}

/** Applies what was typed on the card; names the field that makes no sense. */
function applyEdits(draft: Draft, edits: Edits, records: Records): Draft {
  const typed = (name: string, otherwise: string): string => {
    const value = edits[name]
    return typeof value === 'string' ? value.trim() : otherwise
  }
  const isKept = (name: string): boolean => edits[name] !== 'false' && edits[name] !== false
  const group = knownGroup(typed('group', draft.group), records)
  const date = knownDay(typed('date', draft.date), 'the meeting')
  return {
    ...draft,
    group,
    date,
    headline: typed('headline', draft.headline),
    decisions: draft.decisions.filter((_, index) => isKept(`decision-${index}`)),
    risks: draft.risks.filter((_, index) => isKept(`risk-${index}`)),
    actions: draft.actions
      .map((action, index): DraftAction => {
        const due = knownDay(typed(`due-${index}`, action.due ?? ''), `action ${index + 1}`)
        return {
          ...action,
          title: typed(`title-${index}`, action.title),
          ownerRole: typed(`owner-${index}`, action.ownerRole),
          due: due || null,
        }
      })
      .filter((_, index) => isKept(`action-${index}`)),
  }
}

function knownGroup(name: string, { groups }: Records): string {
  const wanted = name.toLowerCase()
  const found = groups.find((group) =>
    [group.name, group.fullName, ...group.aliases].some((known) => known.toLowerCase() === wanted),
  )
  if (!found)
    throw new Refusal(
      400,
      name === ''
        ? 'Say which group met, then approve again.'
        : `No group is called "${name.slice(0, 60)}". Use a name such as VAG, then approve again.`,
    )
  return found.name
}

function knownDay(text: string, what: string): Day | '' {
  if (text === '' || isDay(text)) return text
  throw new Refusal(400, `"${text.slice(0, 30)}" is not a date for ${what}. Choose one, then approve again.`)
}

function proposedAction(draft: Draft, action: DraftAction, index: number, today: Day): Action {
  return {
    ref: `NOTES-${draft.id.slice(0, 8).toUpperCase()}-${index + 1}`,
    section: action.section,
    category: action.category,
    title: action.title,
    source: `${draft.group} meeting notes`,
    sourceDate: (draft.date || today).slice(0, 7),
    ownerGroup: draft.group,
    ownerRole: action.ownerRole,
    added: today,
    due: action.due ?? '',
    status: 'Proposed',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: false,
  }
}
