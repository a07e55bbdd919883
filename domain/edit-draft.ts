// What a person changed on a draft before or after approving it: edited, dropped, merged, added, words taken out.
import { type Day, isDay } from './day.ts'
import type { Draft, DraftAction, Supported } from './draft.ts'
import type { Group } from './group.ts'
import { groupNamed } from './group-named.ts'
import { Refusal } from './refusal.ts'
import { withoutWords } from './without-words.ts'

/** By the field names of the card: `group`, `title-0`, `action-1` for a tick, `merge`, `add-title`, `remove`. */
export type Edits = Record<string, unknown>

const ADDED = 'Added by a person while checking the draft.'
const LONGEST = 1000

/** @throws Refusal 400 naming the field that makes no sense; nothing is changed then */
export function editDraft(draft: Draft, edits: Edits, groups: readonly Group[]): Draft {
  const edited = {
    ...draft,
    group: knownGroup(typed(edits, 'group', draft.group), groups),
    date: knownDay(typed(edits, 'date', draft.date), 'the meeting'),
    headline: typed(edits, 'headline', draft.headline),
    decisions: [...keep(draft.decisions, 'decision', edits), ...added(edits, 'add-decision')],
    risks: [...keep(draft.risks, 'risk', edits), ...added(edits, 'add-risk')],
    actions: [...keepActions(draft.actions, edits), ...addedAction(edits)],
  }
  const remove = typed(edits, 'remove', '')
  return remove === '' ? edited : withoutWords(edited, remove.split(/[\n,;]+/))
}

function typed(edits: Edits, name: string, otherwise: string): string {
  const value = edits[name]
  return typeof value === 'string' ? value.trim().slice(0, LONGEST) : otherwise
}

function isKept(edits: Edits, name: string): boolean {
  return edits[name] !== 'false' && edits[name] !== false
}

function keep(items: readonly Supported[], name: string, edits: Edits): Supported[] {
  return items
    .map((item, index) => ({ ...item, text: typed(edits, `${name}-text-${index}`, item.text) }))
    .filter(({ text }, index) => text !== '' && isKept(edits, `${name}-${index}`))
}

function added(edits: Edits, name: string): Supported[] {
  const text = typed(edits, name, '')
  return text === '' ? [] : [{ text, support: ADDED }]
}

function keepActions(actions: readonly DraftAction[], edits: Edits): DraftAction[] {
  const edited = actions.map((action, index): DraftAction => {
    const due = knownDay(typed(edits, `due-${index}`, action.due ?? ''), `action ${index + 1}`)
    const title = typed(edits, `title-${index}`, action.title)
    if (title === '')
      throw new Refusal(400, `Action ${index + 1} has no words left. Write some, or untick it to drop it.`)
    return { ...action, title, ownerRole: typed(edits, `owner-${index}`, action.ownerRole), due: due || null }
  })
  const joins = readJoins(typed(edits, 'merge', ''), edited.length)
  const goes = new Set(joins.map(({ from }) => from))
  return edited
    .map((action, index) =>
      joins.filter(({ into }) => into === index).reduce((one, { from }) => merge(one, edited[from]), action),
    )
    .filter((_, index) => isKept(edits, `action-${index}`) && !goes.has(index))
}

/** "2+3, 5+6": the third action goes into the second, the sixth into the fifth. */
function readJoins(words: string, count: number): { into: number; from: number }[] {
  return words
    .split(/[,;]+/)
    .filter((pair) => pair.trim() !== '')
    .flatMap((pair) => {
      const numbers = pair
        .split(/\+|\band\b|\s+/)
        .filter((part) => part !== '')
        .map(Number)
      const isGood = numbers.length > 1 && numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= count)
      if (!isGood || new Set(numbers).size < numbers.length) {
        throw new Refusal(
          400,
          `"${pair.trim().slice(0, 30)}" does not say which actions to join. Write their numbers, for example 2+3.`,
        )
      }
      const [into = 1, ...rest] = numbers
      return rest.map((from) => ({ into: into - 1, from: from - 1 }))
    })
}

function merge(one: DraftAction, other: DraftAction | undefined): DraftAction {
  if (!other) return one
  const owners = [...new Set([one.ownerRole, other.ownerRole].filter((role) => role !== ''))]
  return {
    ...one,
    title: `${one.title}; ${other.title.charAt(0).toLowerCase()}${other.title.slice(1)}`,
    ownerRole: owners.join('; '),
    dueText: one.dueText || other.dueText,
    due: one.due ?? other.due,
    support: `${one.support} … ${other.support}`,
  }
}

function addedAction(edits: Edits): DraftAction[] {
  const title = typed(edits, 'add-title', '')
  if (title === '') return []
  const due = knownDay(typed(edits, 'add-due', ''), 'the added action') || null
  const ownerRole = typed(edits, 'add-owner', '')
  return [{ title, ownerRole, dueText: '', due, section: 'Other', category: 'Leadership', support: ADDED }]
}

function knownGroup(name: string, groups: readonly Group[]): string {
  const found = groupNamed(name, groups)
  if (found) return found.name
  throw new Refusal(
    400,
    name === ''
      ? 'Say which group met, then approve again.'
      : `No group is called "${name.slice(0, 60)}". Use a name such as VAG, then approve again.`,
  )
}

function knownDay(text: string, what: string): Day | '' {
  if (text === '' || isDay(text)) return text
  throw new Refusal(400, `"${text.slice(0, 30)}" is not a date for ${what}. Choose one, then approve again.`)
}
