// The loopback web server of the local run: one request at a time to the doors, and one calm answer when they fail.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HttpFunctions } from './http-functions.ts'
import { type HostLog, wholeError } from './invoke.ts'

/** An address that exists in the local run only. True when it answered; tried before the functions. */
export type LocalRoute = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<boolean>

export type LocalServer = {
  url: string
  /** Takes no more requests; resolves when those under way are answered. */
  stop(): Promise<void>
  /** Ends at once, and every connection with it. */
  cut(): void
}

type Options = { port: number; doors: LocalRoute[]; answer: HttpFunctions; log: HostLog }

/** @throws Error saying what to do when the port is in use */
export async function listen({ port, doors, answer, log }: Options): Promise<LocalServer> {
  const server = createServer((request, response) => {
    serve({ doors, answer }, request, response).catch((error: unknown) => {
      log('error', `${request.method} ${request.url} failed: ${wholeError(error)}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNotListening(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : port}`
  return {
    url,
    stop: () => stop(server),
    cut() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function stop(server: Server): Promise<void> {
  // Callers keep connections open after their answer; left alone those would hold the server up for seconds.
  const closing = setInterval(() => server.closeIdleConnections(), 20)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(closing)
      resolve()
    })
  })
}

type Doors = Pick<Options, 'doors' | 'answer'>

async function serve({ doors, answer }: Doors, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? ''
  // A web page elsewhere can point its own name at this machine; its requests carry that name.
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)) {
    response.writeHead(403).end()
    return
  }
  const url = new URL(`http://${host}${request.url ?? '/'}`)
  for (const door of doors) if (await door(request, response, url)) return
  await answer(request, response, url)
}

function whyNotListening(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new Error(`Port ${port} is in use: stop the other program or set PORT to another number.`, { cause: error })
}
