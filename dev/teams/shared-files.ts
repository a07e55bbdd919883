// Files that people send in a chat: kept in memory at an address of their own for some minutes, as the tenant's SharePoint does.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Clock } from '../../domain/day.ts'
import { Refusal } from '../../domain/refusal.ts'
import { type LocalRoute, withRefusals } from './answer.ts'

/** What Teams calls a file that may be fetched from the address it gives. */
export const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info'
const BASE = '/teams/files'
const MOST_BYTES = 21 * 1024 * 1024
const MOST_FILES = 20
const KEPT_MS = 10 * 60 * 1000

type Kept = { bytes: Buffer; at: number }

export type SharedFiles = {
  /** Takes the request's body as the file. @throws Refusal 400 for an empty one, 413 for one that is too large */
  keep(name: string, request: IncomingMessage): Promise<object>
  /** Serves the kept files, without asking who fetches them: the address itself is the permission. */
  route: LocalRoute
}

export function sharedFiles({ clock, baseUrl }: { clock: Clock; baseUrl: () => string }): SharedFiles {
  const kept = new Map<string, Kept>()
  return {
    async keep(name, request) {
      const bytes = await readBytes(request)
      const id = randomUUID()
      kept.set(id, { bytes, at: clock().getTime() })
      for (const old of [...kept.keys()].slice(0, -MOST_FILES)) kept.delete(old)
      const fileType = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
      return {
        contentType: FILE_TYPE,
        name,
        content: { downloadUrl: `${baseUrl()}${BASE}/${id}`, uniqueId: id, fileType },
      }
    },
    route: withRefusals(async (request, response, url) => {
      if (!url.pathname.startsWith(`${BASE}/`)) return false
      const file = request.method === 'GET' ? kept.get(url.pathname.slice(BASE.length + 1)) : undefined
      if (!file || clock().getTime() - file.at > KEPT_MS)
        throw new Refusal(404, 'This address of a file is over. Send the file again.')
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
      response.end(file.bytes)
      return true
    }),
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_BYTES)
      throw new Refusal(413, 'That file is more than 20 MB. Send the document without its pictures.')
    chunks.push(chunk)
  }
  if (size === 0) throw new Refusal(400, 'That file is empty. Choose another one.')
  return Buffer.concat(chunks)
}
