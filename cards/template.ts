// Card templates made ready once: which parts repeat, which are left out and where each value goes. The templating library
// reads and evaluates the expressions; a plain `${name}` or `${name != ''}`, as nearly all are, is looked up directly, for
// evaluating it as an expression costs more than the rest of the card.
import type { ReadExpression } from './expressions.ts'

/** Draws one part of a template from the data at hand; null is a part that is left out. */
type Draw = (data: object) => unknown
type Named = Readonly<Record<string, unknown>>

const NAME = /^\$\{(\w+)\}$/
const IS_SAID = /^\$\{(\w+) != ''\}$/
// Words with plain names among them and nothing else: `impact-${ref}`.
const NAMES_AMONG = /^(?:[^$]|\$(?!\{)|\$\{\w+\})*$/
const ONE_NAME = /\$\{(\w+)\}/g
const LEFT = /\$\{[^}]*\}/

/**
 * Makes what draws a template as the library's own `expand` does. Of the library's `$` names, `$data` and `$when` are read.
 * @param read reads expressions beyond a plain name; needed where the template has any
 * @throws Error where it has one and nothing reads it, and when drawing where a value is missing, since the library would
 * show `${...}` to a person
 */
export function readTemplate(node: unknown, read: ReadExpression = refused): Draw {
  if (typeof node === 'string') return node.includes('${') ? wordsOf(node, read) : () => node
  if (Array.isArray(node)) return listOf(node.map((part) => readTemplate(part, read)))
  return typeof node === 'object' && node !== null ? objectOf(node, read) : () => node
}

const refused: ReadExpression = (text) => {
  throw new Error(`${text} is more than a name: give the card what reads expressions, or its data a name for this.`)
}

function wordsOf(text: string, read: ReadExpression): Draw {
  const evaluate = resultOf(text, true, read)
  return (data) => {
    const value = evaluate(data) ?? text
    if (typeof value !== 'string' || !value.includes('${')) return value
    const left = LEFT.exec(value)
    if (left) throw new Error(`A card was drawn with ${left[0]} not filled in.`)
    return value
  }
}

/** The value of an expression, of its own type and harmless; undefined where there is none. */
function resultOf(text: string, isShown: boolean, read: ReadExpression): Draw {
  const name = NAME.exec(text)?.[1]
  if (name !== undefined) return (data) => harmless((data as Named)[name])
  const said = IS_SAID.exec(text)?.[1]
  if (said !== undefined) return (data) => (data as Named)[said] !== ''
  if (NAMES_AMONG.test(text)) return (data) => withNames(text, data as Named)
  const evaluate = read(text, isShown)
  return (data) => evaluate(harmless(data) as object)
}

/** A name without a value stays, and is told from people's words by its opening. */
function withNames(text: string, data: Named): string {
  return text.replace(ONE_NAME, (whole, name: string) => String(harmless(data[name]) ?? whole))
}

/** Somebody's `${` would look like a value that was not filled in; almost no words hold one. */
function harmless(value: unknown): unknown {
  if (typeof value === 'string') return value.includes('${') ? value.replaceAll('${', '$ {') : value
  if (typeof value !== 'object' || value === null) return value
  const text = JSON.stringify(value)
  return text.includes('${') ? (JSON.parse(text.replaceAll('${', '$ {')) as unknown) : value
}

function listOf(parts: readonly Draw[]): Draw {
  return (data) => {
    const list: unknown[] = []
    for (const part of parts) {
      const drawn = part(data)
      // What repeats stands among its neighbours.
      if (Array.isArray(drawn)) for (const item of drawn as readonly unknown[]) list.push(item)
      else if (drawn !== null) list.push(drawn)
    }
    return list
  }
}

function objectOf(node: object, read: ReadExpression): Draw {
  const { $data, $when, ...rest } = node as Readonly<Record<string, unknown>>
  const parts = Object.entries(rest).map(([name, part]) => ({ name, draw: readTemplate(part, read) }))
  const isShown = typeof $when === 'string' ? resultOf($when, false, read) : () => true
  const drawOne: Draw = (data) => {
    if (isShown(data) !== true) return null
    const drawn: Record<string, unknown> = {}
    for (const { name, draw } of parts) drawn[name] = draw(data)
    return drawn
  }
  return typeof $data === 'string' ? repeated(itemsOf($data, read), drawOne) : drawOne
}

/** What a part repeats over, as it is: each of its own words is made harmless where it is put in. */
function itemsOf(text: string, read: ReadExpression): Draw {
  const name = NAME.exec(text)?.[1]
  const words = wordsOf(text, read)
  return name === undefined ? words : (data) => (data as Named)[name] ?? words(data)
}

/** Draws each item of a list; one alone stands by itself. */
function repeated(items: Draw, drawOne: Draw): Draw {
  return (data) => {
    const found = items(data)
    if (!Array.isArray(found)) return drawOne(found as object)
    const drawn: unknown[] = []
    for (const item of found as readonly object[]) {
      const one = drawOne(item)
      if (one !== null) drawn.push(one)
    }
    return drawn.length > 1 ? drawn : (drawn[0] ?? null)
  }
}
