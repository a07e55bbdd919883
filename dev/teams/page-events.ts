// Tells open pages what has changed, by server-sent events, so that messages appear as they arrive.
import type { ServerResponse } from 'node:http'
import type { PageEvent } from './shapes.ts'

const KEEP_ALIVE_MS = 25_000

export type PageEvents = ReturnType<typeof pageEvents>

export function pageEvents() {
  const pages = new Set<ServerResponse>()
  const beat = setInterval(() => write(': still here\n\n'), KEEP_ALIVE_MS)
  beat.unref()

  function write(text: string): void {
    for (const page of pages) page.write(text)
  }

  return {
    /** Keeps this response open until the page goes away. */
    listen(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': welcome\n\n')
      pages.add(response)
      response.on('close', () => pages.delete(response))
    },
    tell(event: PageEvent): void {
      write(`data: ${JSON.stringify(event)}\n\n`)
    },
    close(): void {
      clearInterval(beat)
      for (const page of pages) page.end()
    },
  }
}
