// Who to call: the card that meets a worry about a child, and the kind refusals that name somebody to ask.
import { cardFrom, type Message } from './card.ts'
import template from './contacts.template.json' with { type: 'json' }

export type Contacts = {
  title: string
  paragraphs: readonly string[]
  contacts: readonly { label: string; number: string }[]
}

const draw = cardFrom<Record<string, unknown>>(template)

/** The title and the numbers in one line, where no card can be shown. */
export function contactsLine({ title, contacts }: Contacts): string {
  return `${title} ${contacts.map(({ label, number }) => `${number} ${label}`).join('. ')}`
}

export function contactsCard({ title, paragraphs, contacts }: Contacts): Message {
  const numbers = contacts.map(({ label, number }) => `${number} ${label}`).join('. ')
  const card = draw({
    title,
    speak: `${title}. ${numbers}`,
    contacts,
    paragraphs: paragraphs.map((text) => ({ text })),
  })
  return { card, summary: contactsLine({ title, paragraphs, contacts }) }
}
