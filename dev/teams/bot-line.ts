// The line from the stand-in to the bot: posts an activity to its messages endpoint and gives back the answer.
import type { Activity } from './shapes.ts'

/** The bot's HTTP status and body; `problem` says in a sentence why there was no usable answer. */
export type BotAnswer = { status: number; body: unknown; problem?: string }

// Teams gives a turn 15 seconds before it tries again.
const LONGEST_TURN_MS = 15_000

/** @param botUrl any address of the bot's server; the path `/api/messages` is used on it */
export async function postToBot(botUrl: string, activity: Activity): Promise<BotAnswer> {
  try {
    const response = await fetch(new URL('/api/messages', botUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(LONGEST_TURN_MS),
    })
    const body = readAnswer(await response.text())
    if (response.ok) return { status: response.status, body }
    return { status: response.status, body, problem: `The assistant answered ${response.status}. Its log says why.` }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return {
        status: 504,
        body: undefined,
        problem: 'The assistant took more than 15 seconds. Teams would try again.',
      }
    // What fetch throws when nothing answers at the address.
    if (error instanceof TypeError)
      return { status: 502, body: undefined, problem: 'The assistant is not answering. Check that it is running.' }
    throw error
  }
}

function readAnswer(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}
