import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchRoutes, readRoute } from '../../dev/host/route.ts'

const word = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => text.isWellFormed() && !/%2f|\//i.test(text))

test('whatever stands in a part of the address reaches the function as it was', () => {
  const routes = [readRoute('api/notes/{id}/{what}', 'notes')]
  fc.assert(
    fc.property(word, word, (id, what) => {
      const path = `/api/notes/${encodeURIComponent(id)}/${encodeURIComponent(what)}`
      expect(matchRoutes(routes, path)).toEqual([{ target: 'notes', params: { id, what } }])
    }),
  )
})

test('the most exact of several routes comes first, in whatever order they were registered', () => {
  const templates = ['api/{*rest}', 'api/{a}/{b}', 'api/{a}/fixed', 'api/notes/{b}', 'api/notes/fixed']
  fc.assert(
    fc.property(fc.shuffledSubarray(templates, { minLength: templates.length }), (order) => {
      const matches = matchRoutes(
        order.map((template) => readRoute(template, template)),
        '/api/notes/fixed',
      )
      expect(matches.map(({ target }) => target)).toEqual([...templates].reverse())
    }),
  )
})

test.each(['notes/{id:int}', 'notes/{id', 'notes/a{id}'])('the template %s is refused by name', (template) => {
  expect(() => readRoute(template, 'x')).toThrow(`in the route "${template}"`)
})
