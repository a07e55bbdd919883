// Expressions of a template beyond a plain name, read and evaluated by the templating library. Apart from the drawing, for
// the library loads a parser that costs a starting host a fifth of its time: a card whose template has none does without.
import { Template } from 'adaptivecards-templating'

/** What evaluates one expression against the data at hand; undefined where it has no value. */
export type ReadExpression = (text: string, isShown: boolean) => (data: object) => unknown

export const readExpression: ReadExpression = (text, isShown) => {
  const read = Template.parseInterpolatedString(text)
  if (typeof read === 'string') return () => read
  return (data) => Template.tryEvaluateExpression(read, { $root: data }, isShown).value as unknown
}
