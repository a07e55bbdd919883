// Settings of the local run, all checked before anything starts.
import { resolve } from 'node:path'

export type Settings = {
  port: number
  /** The moment the clock shows when the run starts. */
  now: Date
  /** Where data lives between runs; undefined keeps nothing. */
  dataDir: string | undefined
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
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const dataDir = env.DATA_DIR ?? '.local'
  return { port, now, dataDir: dataDir === ':memory:' ? undefined : resolve(dataDir) }
}
