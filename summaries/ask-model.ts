// One question to a model's endpoint: a time limit, two tries, one repair of an answer that does not fit, and in plain
// words why there is none.
import { setTimeout as pause } from 'node:timers/promises'
import OpenAI from 'openai'
import { zodResponseFormat } from 'openai/helpers/zod'
import type { z } from 'zod'
import type { ModelSettings } from './map-question.ts'

export type AskLimits = {
  /** For one try. */
  limitMs: number
  tries: number
  /** Shortest wait before the second try; up to twice as long. */
  pauseMs: number
  mostTokens: number
}

export const ASK_LIMITS: AskLimits = { limitMs: 60_000, tries: 2, pauseMs: 800, mostTokens: 8000 }

/** Why no answer can be used, in words for the person who checks the draft. */
export class ModelTrouble extends Error {}

export type Ask<T> = {
  task: string
  words: string
  name: string
  schema: z.ZodType<T>
  /** What is wrong with an answer that fits the shape, or empty. */
  faultOf(answer: T): string
}

type Turn = { role: 'system' | 'user' | 'assistant'; content: string }

/** @throws ModelTrouble for everything that can go wrong with a model */
export function modelAsker(settings: ModelSettings, limits: AskLimits = ASK_LIMITS) {
  const client = new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey,
    maxRetries: 0,
    timeout: limits.limitMs,
    // Words about meetings go where the settings say, and are not passed on from there.
    fetchOptions: { redirect: 'error' },
  })
  return async <T>(ask: Ask<T>): Promise<T> => {
    const turns: Turn[] = [
      { role: 'system', content: ask.task },
      { role: 'user', content: ask.words },
    ]
    const first = await say(client, settings.model, turns, ask, limits)
    const read = readAnswer(first, ask)
    if (read.fault === '') return read.answer as T
    // Once: a model that fails twice has nothing better to say, and each repeat costs the person a minute.
    const again: Turn[] = [
      ...turns,
      { role: 'assistant', content: first },
      { role: 'user', content: `${read.fault} Give the whole answer again with that put right.` },
    ]
    const repaired = readAnswer(await say(client, settings.model, again, ask, limits), ask)
    // What still does not hold is dropped item by item by whoever asked; what has no shape is of no use.
    if (repaired.answer !== undefined) return repaired.answer
    if (read.answer !== undefined) return read.answer
    throw new ModelTrouble('the model gave an answer that could not be read.')
  }
}

async function say<T>(
  client: OpenAI,
  model: string,
  messages: Turn[],
  ask: Ask<T>,
  limits: AskLimits,
): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      const reply = await client.chat.completions.create(
        {
          model,
          messages,
          response_format: zodResponseFormat(ask.schema as never, ask.name),
          max_completion_tokens: limits.mostTokens,
        },
        { signal: AbortSignal.timeout(limits.limitMs) },
      )
      return contentOf(reply)
    } catch (error) {
      if (error instanceof ModelTrouble) throw error
      if (tried >= limits.tries || !isPassing(error)) throw troubleFrom(error, limits)
      await pause(limits.pauseMs * (1 + Math.random()))
    }
  }
}

function contentOf(reply: OpenAI.Chat.Completions.ChatCompletion): string {
  const choice = reply.choices?.[0]
  if (choice?.message.refusal) throw new ModelTrouble('the model would not read these notes.')
  switch (choice?.finish_reason) {
    // Cut short, the shape is no longer promised.
    case 'length':
      throw new ModelTrouble("the model's answer was cut short.")
    case 'content_filter':
      throw new ModelTrouble("the model service's content filter stopped it.")
  }
  if (!choice?.message.content) throw new ModelTrouble('the model gave no answer.')
  return choice.message.content
}

function readAnswer<T>(content: string, ask: Ask<T>): { answer?: T; fault: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'That is not JSON.' }
    throw error
  }
  const read = ask.schema.safeParse(parsed)
  if (read.success) return { answer: read.data, fault: ask.faultOf(read.data) }
  const issues = read.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { fault: `That does not fit the shape asked for (${issues.join('; ')}).` }
}

/** Busy, down or dropped: it may pass. A refusal of the request itself will not. */
function isPassing(error: unknown): boolean {
  if (error instanceof OpenAI.APIConnectionError) return true
  if (!(error instanceof OpenAI.APIError)) return error instanceof SyntaxError
  return error.status === undefined || error.status === 408 || error.status === 429 || error.status >= 500
}

function troubleFrom(error: unknown, { limitMs }: AskLimits): ModelTrouble {
  if (
    error instanceof OpenAI.APIUserAbortError ||
    error instanceof OpenAI.APIConnectionTimeoutError ||
    isTimeout(error)
  )
    return new ModelTrouble(`the model took longer than ${Math.ceil(limitMs / 1000)} seconds.`)
  if (error instanceof OpenAI.APIConnectionError) return new ModelTrouble('the model could not be reached.')
  if (error instanceof OpenAI.APIError) {
    if (/content_filter/.test(`${error.code} ${error.message}`))
      return new ModelTrouble("the model service's content filter stopped it.")
    if (error.status === 401 || error.status === 403)
      return new ModelTrouble('the model service does not accept our key or identity.')
    if (error.status === 429) return new ModelTrouble('the model service is too busy.')
    return new ModelTrouble(`the model service answered ${error.status ?? 'with a fault'}.`)
  }
  return new ModelTrouble('the model gave an answer that could not be read.')
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
