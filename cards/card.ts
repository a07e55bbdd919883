// Turning typed data into an Adaptive Card: one reused template each, and nothing left unfilled.
import { Template } from 'adaptivecards-templating'

/** An Adaptive Card of version 1.5, ready to be attached. */
export type Card = { type: 'AdaptiveCard' } & Record<string, unknown>

/** What is sent: a card, and a line of plain text for notifications and screen readers. */
export type Message = { card: Card; summary: string }

/**
 * Makes a drawing function from a template file. The template is parsed once, expanded once per card and never
 * holds people's words: those arrive as data, which the templating library does not evaluate.
 * @throws Error when a value was missing, since the library would show `${...}` to a person
 */
export function cardFrom<T extends object>(template: object): (data: T) => Card {
  const parsed = new Template(template)
  return (data) => {
    const card = parsed.expand({ $root: data }) as Card
    const text = JSON.stringify(card)
    const left = /\$\{[^}]*\}/.exec(text)
    if (left) throw new Error(`A card was drawn with ${left[0]} not filled in.`)
    return card
  }
}
