// A model's endpoint on loopback that records what it is asked and answers as it is told, faults included.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/**
 * What the endpoint does: says this content, says what it makes of the request, answers with a status, refuses, is cut at the token limit, hangs, sends its
 * headers and then nothing, drops the line, or sends a body that is not JSON.
 */
export type ModelAnswer =
  | { content: string }
  | { contentFor: (body: string) => string }
  | { status: number }
  | 'refuse'
  | 'cut short'
  | 'hang'
  | 'hang after headers'
  | 'drop'
  | 'not JSON'

export async function startModel() {
  const asked: string[] = []
  let answer: ModelAnswer = { content: '{}' }
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        asked.push(body)
        if (answer === 'hang') return
        if (answer === 'drop') {
          response.destroy()
          return
        }
        const status = typeof answer === 'object' && 'status' in answer ? answer.status : 200
        response.writeHead(status, {
          'content-type': 'application/json',
          ...(status >= 300 && status < 400 ? { location: '/elsewhere' } : {}),
        })
        if (answer === 'hang after headers') {
          response.write('{"id":')
          return
        }
        response.end(answer === 'not JSON' ? '<html>Bad gateway</html>' : JSON.stringify(bodyOf(answer, body)))
      },
      (error: unknown) => response.destroy(error as Error),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    settings: {
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      apiKey: 'a-key-of-the-tests',
      model: 'model-of-the-tests',
    },
    /** Bodies of the requests so far. */
    asked,
    answerWith(next: ModelAnswer): void {
      answer = next
    },
    close(): Promise<void> {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function bodyOf(
  answer: Exclude<ModelAnswer, 'hang' | 'hang after headers' | 'drop' | 'not JSON'>,
  asked: string,
): object {
  if (typeof answer === 'object' && 'status' in answer) return { error: { message: 'told to', type: 'server_error' } }
  const said = typeof answer === 'object' && 'contentFor' in answer ? answer.contentFor(asked) : undefined
  const content =
    typeof answer === 'object'
      ? (said ?? ('content' in answer ? answer.content : ''))
      : answer === 'cut short'
        ? '{"kind":"cap'
        : null
  const refusal = answer === 'refuse' ? 'I cannot help with that.' : null
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'model-of-the-tests',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal },
        finish_reason: answer === 'cut short' ? 'length' : 'stop',
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}
