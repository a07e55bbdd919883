// A template made ready once must draw what the templating library draws from the same data.
import { readdirSync, readFileSync } from 'node:fs'
import { Template } from 'adaptivecards-templating'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExpression } from '../../cards/expressions.ts'
import { readTemplate } from '../../cards/template.ts'

const FOLDER = new URL('../../cards/', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.template.json'))
const EXPRESSION = /\$\{([^}]*)\}/g

type Data = fc.Arbitrary<Record<string, unknown>>

/** Data of every shape a template asks for: a list under each `$data`, words or yes and no under the other names. */
function dataFor(node: unknown, names: Map<string, fc.Arbitrary<unknown>> = new Map()): Data {
  gather(node, names)
  return fc.record(Object.fromEntries(names))
}

function gather(node: unknown, names: Map<string, fc.Arbitrary<unknown>>): void {
  if (typeof node === 'string') {
    for (const [, expression = ''] of node.matchAll(EXPRESSION))
      for (const [name] of expression.replace(/'[^']*'|count/g, '').matchAll(/[a-z]\w*/gi))
        if (!names.has(name)) names.set(name, /^(is|has|can)[A-Z]/.test(name) ? fc.boolean() : WORDS)
  } else if (Array.isArray(node)) for (const one of node) gather(one, names)
  else if (typeof node === 'object' && node !== null) {
    const { $data, ...rest } = node as Record<string, unknown>
    if (typeof $data === 'string') names.set($data.slice(2, -1), fc.array(dataFor(rest), { maxLength: 3 }))
    else for (const one of Object.values(rest)) gather(one, names)
  }
}

const WORDS = fc.oneof(
  fc.constantFrom('', 'action', 'Chair of VAG', 'a "quoted" \\ word', '`tick`', '$ {title}'),
  fc.string(),
)

describe('a card template', () => {
  test.each(FILES)('%s is drawn as the library draws it', (name) => {
    const template: object = JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object
    const draw = readTemplate(template, readExpression)
    fc.assert(
      fc.property(dataFor(template), (data) => {
        fc.pre(!JSON.stringify(data).includes('${'))
        expect(draw(data)).toEqual(new Template(template).expand({ $root: data }))
      }),
      { numRuns: 40 },
    )
  })

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: templates and openings are what is tried
  test('breaks an opening in words, wherever they are put', () => {
    const draw = readTemplate({
      text: '${title}',
      note: 'Note: ${title}',
      items: [{ $data: '${list}', text: '${one}' }],
    })
    expect(draw({ title: '${basis}', list: [{ one: '${x}' }] })).toEqual({
      text: '$ {basis}',
      note: 'Note: $ {basis}',
      items: [{ text: '$ {x}' }],
    })
  })

  test.each([
    ['a word', { text: '${title}' }],
    ['a word among others', { text: 'Due ${title}' }],
    ['a list', { items: [{ $data: '${title}', text: 'x' }] }],
  ])('refuses to draw without %s', (_, template) => {
    expect(() => readTemplate(template)({})).toThrow('A card was drawn with ${title} not filled in.')
  })
  test('with an expression is refused at once where nothing reads it', () => {
    expect(() => readTemplate({ $when: '${!isAlike}' })).toThrow('${!isAlike} is more than a name')
    expect(readTemplate({ text: 'Show', $when: '${!isAlike}' }, readExpression)({ isAlike: true })).toBeNull()
  })

  test('reads names among words itself, numbers too, as the library does', () => {
    const template = { id: 'impact-${ref}', text: '${count} of $5 for ${ref}.' }
    const data = { ref: 'CAP-VAG-009', count: 3 }
    expect(readTemplate(template)(data)).toEqual(new Template(template).expand({ $root: data }))
  })
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
})
