// What a group sees after its notes were approved: decisions, actions, risks and what children said.
import { sayDay } from '../domain/day.ts'
import type { Draft } from '../domain/draft.ts'
import { cardFrom, type Message } from './card.ts'
import template from './group-update.template.json' with { type: 'json' }
import { plain, shorten } from './plain.ts'

const draw = cardFrom<Record<string, unknown>>(template)

const ITEMS_SHOWN = 10

export function groupUpdateCard(draft: Draft): Message {
  const title = `${draft.group} update${draft.date === '' ? '' : `, ${sayDay(draft.date)}`}`
  const actions = draft.actions.map(
    ({ title: what, ownerRole, due, dueText }) =>
      `${what}: ${ownerRole || 'nobody named yet'}, ${due ? `by ${sayDay(due)}` : dueText || 'no date yet'}`,
  )
  const summary = `${title}. ${shorten(draft.headline, 200)}`
  const card = draw({
    title: plain(title),
    speak: plain(summary),
    headline: plain(shorten(draft.headline, 400)),
    parts: [
      part(
        'Decisions',
        draft.decisions.map(({ text }) => text),
      ),
      part('Actions, proposed for the Composite Action Plan', actions),
      part(
        'Risks',
        draft.risks.map(({ text }) => text),
      ),
      part(
        'What children and young people said',
        draft.voice.map(({ text }) => text),
      ),
      part(
        'For other groups',
        draft.forOthers.map(({ text }) => text),
      ),
    ].filter(({ items }) => items.length > 0),
    footer: plain(
      `Drafted by ${draft.drafter === 'model' ? 'a language model' : 'the assistant'} from the group's notes; checked and approved by ${draft.decidedBy}.${draft.corrections > 0 ? ' Corrected since it was first posted.' : ''}`,
    ),
  })
  return { card, summary, isAiDrafted: draft.drafter === 'model' }
}

function part(heading: string, texts: readonly string[]) {
  const hidden = texts.length - ITEMS_SHOWN
  const items = texts.slice(0, ITEMS_SHOWN).map((text) => ({ text: plain(shorten(text, 220)) }))
  return { heading, items: hidden > 0 ? [...items, { text: `and ${hidden} more, kept with the update` }] : items }
}
