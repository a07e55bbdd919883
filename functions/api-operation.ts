// One address of the API as its description tells it: what it takes and gives.
import { z } from 'zod'

export const CSV = 'text/csv'
export const HTML = 'text/html'
export const JSON_TYPE = 'application/json'
export const PDF = 'application/pdf'
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** By content type: a schema, or a file of that kind. */
export type Content = Readonly<Record<string, z.ZodType | 'file'>>

export type Operation = {
  /** The function's name. */
  name: string
  method: 'GET' | 'POST'
  /** As registered, without the first slash. */
  path: string
  summary: string
  /** The words allowed for a parameter of the path. */
  words?: Readonly<Record<string, readonly string[]>>
  query?: z.ZodObject
  body?: Content
  answers: Content
  /** Asks for no token. */
  isOpen?: boolean
}

type More = Omit<Operation, 'name' | 'method' | 'path' | 'summary' | 'answers'> & { answers?: Content }

/** A JSON object whose fields are told elsewhere. */
export const SOME_JSON: Content = { [JSON_TYPE]: z.looseObject({}) }

export function get(name: string, path: string, summary: string, more: More = {}): Operation {
  return { name, method: 'GET', path, summary, answers: SOME_JSON, ...more }
}

export function post(name: string, path: string, summary: string, more: More = {}): Operation {
  return { name, method: 'POST', path, summary, answers: SOME_JSON, ...more }
}

/** Parameters that are read as text. */
export function texts(...names: string[]): z.ZodObject {
  return z.object(Object.fromEntries(names.map((name) => [name, z.string().optional()])))
}
