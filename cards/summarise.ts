// The dialog of "Summarise this": which group met, when, and who the update is for.
import type { Group } from '../domain/group.ts'
import { type Card, cardFrom } from './card.ts'
import { plain, shorten } from './plain.ts'
import template from './summarise.template.json' with { type: 'json' }

const draw = cardFrom<Record<string, unknown>>(template)

export function summariseCard(groups: readonly Group[], text: string): Card {
  return draw({
    start: plain(shorten(text.replace(/\s+/g, ' '), 300) || 'This message has no words.'),
    groups: [
      { title: 'As the notes say', value: '' },
      ...groups.filter(({ name }) => name !== 'Business Unit').map(({ name }) => ({ title: name, value: name })),
    ],
  })
}
