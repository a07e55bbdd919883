// Proposed actions that wait for MAAG or the business unit, each with what it may be the same as.
import { sayDay } from '../domain/day.ts'
import type { Proposed } from '../domain/proposal.ts'
import { cardFrom, type Message } from './card.ts'
import { readExpression } from './expressions.ts'
import { fitCard } from './fit-card.ts'
import { plain, shorten } from './plain.ts'
import template from './proposed-actions.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template, readExpression)

export function proposedActionsCard(proposed: readonly Proposed[], note = ''): Message {
  return fitCard([5, 3, 2, 1], (count) => drawCard(proposed, count, note))
}

function drawCard(proposed: readonly Proposed[], count: number, note: string): Message {
  const more = proposed.length - count
  const title =
    proposed.length === 0
      ? 'No proposed actions wait'
      : `${proposed.length} proposed ${proposed.length === 1 ? 'action waits' : 'actions wait'}`
  const card = draw({
    title,
    note: plain(note),
    items: proposed.slice(0, count).map(drawOne),
    more: more > 0 ? `and ${more} more: they come up as you decide about these.` : '',
  })
  return { card, summary: `${title}.${note === '' ? '' : ` ${note}`}` }
}

function drawOne({ draft, index, proposal, matches }: Proposed) {
  const [likely] = matches
  const when = draft.date === '' ? '' : ` of ${sayDay(draft.date)}`
  return {
    id: `${draft.id}-${index}`,
    ref: draft.id,
    index: String(index),
    title: plain(shorten(proposal.title, 200)),
    about: plain(
      `${draft.group} notes${when}. ${proposal.section}, ${proposal.category}. "${shorten((draft.actions[index]?.support ?? '').replace(/\s+/g, ' '), 160)}"`,
    ),
    alike: likely ? plain(`May be the same as ${likely.action.ref}: ${shorten(likely.action.title, 120)}`) : '',
    isAlike: likely !== undefined,
    likely: likely?.action.ref ?? '',
    owner: proposal.ownerRole,
    due: proposal.due,
    choices: matches.map(({ action }) => ({ title: shorten(`${action.ref} ${action.title}`, 80), value: action.ref })),
  }
}
