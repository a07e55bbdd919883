// Turning typed data into an Adaptive Card: one reused template each, and nothing left unfilled.
import { Template } from 'adaptivecards-templating'

/** An Adaptive Card of version 1.5, ready to be attached. */
export type Card = { type: 'AdaptiveCard' } & Record<string, unknown>

/** What is sent: a card, and a line of plain text for notifications and screen readers. */
export type Message = {
  card: Card
  summary: string
  /** True where a model wrote the words: Teams then shows its AI label. */
  isAiDrafted?: boolean
}

/**
 * Makes a drawing function from a template file. The template is parsed once, expanded once per card and never
 * holds people's words: those arrive as data, which the templating library does not evaluate, and with every `${`
 * broken so that what is left of the template's own can be told from theirs.
 * @throws Error when a value was missing, since the library would show `${...}` to a person
 */
export function cardFrom<T extends object>(template: object): (data: T) => Card {
  const parsed = new Template(template)
  return (data) => {
    const card = parsed.expand({ $root: harmless(data) }) as Card
    const text = JSON.stringify(card)
    const left = /\$\{[^}]*\}/.exec(text)
    if (left) throw new Error(`A card was drawn with ${left[0]} not filled in.`)
    return card
  }
}

/** Almost no data holds an opening, and copying what holds none would cost as much as drawing it. */
function harmless(data: object): object {
  const text = JSON.stringify(data)
  return text.includes('${') ? (JSON.parse(text.replaceAll('${', '$ {')) as object) : data
}
