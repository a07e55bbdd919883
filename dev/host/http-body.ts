// Reads a request's body whole, up to the Functions host's own limit.
import type { IncomingMessage } from 'node:http'

/** The Functions host refuses larger requests. Bytes. */
export const BODY_LIMIT = 100 * 1024 * 1024

/** The body, or nothing when it is larger than the limit. */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  // Kept open on leaving early: the caller still has to be told that the body is too large.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length
    if (size > limit) {
      request.resume()
      return undefined
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
