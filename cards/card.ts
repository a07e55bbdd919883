// Turning typed data into an Adaptive Card: one reused template each, and nothing left unfilled.
import type { ReadExpression } from './expressions.ts'
import { readTemplate } from './template.ts'

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
 * Makes a drawing function from a template file. The template is made ready once, filled in once per card and never
 * holds people's words: those arrive as data, which is not evaluated, and with every `${` broken so that
 * what is left of the template's own can be told from theirs.
 * @param read reads expressions beyond a plain name; needed where the template has any
 * @throws Error where it has one and nothing reads it, and when drawing where a value is missing
 */
export function cardFrom<T extends object>(template: object, read?: ReadExpression): (data: T) => Card {
  const draw = readTemplate(template, read)
  return (data) => draw(data) as Card
}
