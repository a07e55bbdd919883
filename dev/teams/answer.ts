// Reading and answering the stand-in's HTTP requests, and turning away any that another website made.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'

/** A part of the local server: true when it has answered the request. */
export type LocalRoute = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

const MOST_BYTES = 1_000_000
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Answers with JSON, or with no body when there is nothing to say. */
export function answerJson(response: ServerResponse, status: number, body?: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(body === undefined ? '' : JSON.stringify(body))
  return true
}

/** The request's body, read as JSON; an empty body is `{}`. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) throw new Refusal(413, 'That is more than 1 MB. Send something shorter.')
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (text === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(400, 'The body is not JSON. Send a JSON object.')
    throw error
  }
}

/** The body in the shape asked for, or a refusal that names what is wrong with it. */
export async function readBody<T>(request: IncomingMessage, shape: z.ZodType<T>): Promise<T> {
  const result = shape.safeParse(await readJson(request))
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'the body'}: ${issue.message}`)
  throw new Refusal(400, `Send the request again with these put right: ${problems.join('; ')}.`)
}

/**
 * Any website can make a browser post to 127.0.0.1, or point a name of its own at it. Only a page served from this
 * address, or a program that names no origin, is let in.
 */
export function refuseOtherSites(request: IncomingMessage): void {
  const host = request.headers.host ?? ''
  const origin = request.headers.origin
  const isLoopback = LOOPBACK.has(host.replace(/:\d+$/, ''))
  if (isLoopback && (origin === undefined || origin === `http://${host}`)) return
  throw new Refusal(403, 'Only the page on this machine may ask this. Open it at its 127.0.0.1 address.')
}

/** Runs a route and answers a refusal with its status and `{ error: sentence }`. */
export function withRefusals(route: LocalRoute): LocalRoute {
  return async (request, response, url) => {
    try {
      return await route(request, response, url)
    } catch (error) {
      if (error instanceof Refusal) return answerJson(response, error.status, { error: error.message })
      throw error
    }
  }
}
