// Settings of the local run, all checked before anything starts.
import { resolve } from 'node:path'
import { type ModelConfig, readModel } from '../functions/config.ts'

export type Settings = {
  port: number
  /** The moment the clock shows when the run starts. */
  now: Date
  /** Where data lives between runs; undefined keeps nothing. */
  dataDir: string | undefined
  /** The model's endpoint; undefined with `MODEL=none`, or when no endpoint is set. */
  model: ModelConfig | undefined
}

// The sample's own day: its registers are as they stood then.
const SAMPLE_NOW = '2024-04-22T09:00:00+01:00'

/** @throws Error listing every bad setting at once */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const problems: string[] = []
  const port = Number(env.PORT ?? 3978)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    problems.push(`PORT is "${env.PORT}": give a whole number from 1 to 65535, or leave it out for 3978.`)
  }
  const now = new Date(env.NOW ?? SAMPLE_NOW)
  if (Number.isNaN(now.getTime())) {
    problems.push(`NOW is "${env.NOW}": give a moment such as ${SAMPLE_NOW}, or leave it out.`)
  }
  const model = readModelOf(env, problems)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const dataDir = env.DATA_DIR ?? '.local'
  return { port, now, dataDir: dataDir === ':memory:' ? undefined : resolve(dataDir), model }
}

function readModelOf(env: Record<string, string | undefined>, problems: string[]): ModelConfig | undefined {
  if ((env.MODEL ?? '') === 'none') return undefined
  const { OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL, AZURE_OPENAI_ENDPOINT } = env
  try {
    return readModel({ OPENAI_BASE_URL, OPENAI_API_KEY, OPENAI_MODEL, AZURE_OPENAI_ENDPOINT })
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
