// The API described for programs, made from the schemas that check its requests.
import { z } from 'zod'
import type { Operation } from './api-operation.ts'
import { OPERATIONS } from './api-operations.ts'
import { door } from './http.ts'

export const openapi = door(async () => ({
  status: 200,
  jsonBody: describeApi(),
  headers: { 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' },
}))

export function describeApi() {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of OPERATIONS) {
    paths[`/${operation.path}`] = {
      ...paths[`/${operation.path}`],
      [operation.method.toLowerCase()]: describe(operation),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Partnership Assistant',
      version: '0.1.0',
      description: 'Registers in, reports out, and notes between.',
    },
    components: {
      securitySchemes: {
        entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An Entra access token' },
      },
      schemas: { Refusal: schemaOf(z.object({ error: z.string().describe('A sentence that says what to do next') })) },
    },
    security: [{ entra: [] }],
    paths,
  }
}

function describe({ name, summary, path, words, query, body, answers, isOpen }: Operation): object {
  return {
    operationId: name,
    summary,
    ...(isOpen && { security: [] }),
    parameters: [...pathParameters(path, words), ...queryParameters(query)],
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      [name === 'notes-post' ? '202' : '200']: { description: 'Done', content: contentOf(answers) },
      default: {
        description: 'Refused, with what to do next',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  }
}

function pathParameters(path: string, words: Operation['words'] = {}): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = words[name]
    return { name, in: 'path', required: true, schema: { type: 'string', ...(known && { enum: known }) } }
  })
}

function queryParameters(query: z.ZodObject | undefined): object[] {
  if (query === undefined) return []
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: Record<string, object>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function contentOf(content: Readonly<Record<string, z.ZodType | 'file'>>): object {
  const described = Object.entries(content).map(([type, schema]) => [
    type,
    schema === 'file' ? {} : { schema: schemaOf(schema) },
  ])
  return Object.fromEntries(described)
}

/** What a caller sends: fields with a default may be left out. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io: 'input' })
  return described
}
