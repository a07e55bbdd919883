// The API's description and the file of requests cover every route there is, and tell what the schemas check.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OPERATIONS } from '../../functions/api-operations.ts'
import { describeApi } from '../../functions/openapi.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const routes = [...read('functions/index.ts').matchAll(/^route\('([\w-]+)', '(\w+)', '([^']+)'/gm)].map(
  ([, name, method, path]) => `${name} ${method} ${path}`,
)

test('every route is described, and nothing else', () => {
  expect(routes.length).toBeGreaterThan(15)
  expect(OPERATIONS.map(({ name, method, path }) => `${name} ${method} ${path}`).sort()).toEqual([...routes].sort())
})

test('every route can be tried from the file of requests', () => {
  const requests = read('requests.http')
  for (const { name, method } of OPERATIONS) {
    const [, tried] = new RegExp(`^### .*\\(${name}\\)\\n(?:# .*\\n)?(\\w+) `, 'm').exec(requests) ?? []
    expect(`${name} ${tried}`).toBe(`${name} ${method}`)
  }
})

test('parameters and bodies are told as the schemas check them', () => {
  const { paths } = JSON.parse(JSON.stringify(describeApi()))
  const report = paths['/api/reports/{name}'].get
  expect(report.parameters.find((each: { name: string }) => each.name === 'format').schema.enum).toContain('docx')
  expect(report.parameters[0].schema.enum).toContain('cap-summary')
  expect(paths['/api/imports/{register}'].post.parameters.map((each: { name: string }) => each.name)).toEqual([
    'register',
    'dryRun',
    'partial',
  ])
  expect(paths['/api/bookings'].post.requestBody.content['application/json'].schema.required).toContain('session')
  expect(paths['/api/health'].get.security).toEqual([])
})
