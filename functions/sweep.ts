// Every minute: digests that were left behind are nudged again.
import type { InvocationContext, Timer } from '@azure/functions'
import { sweepDigests } from '../delivery/sweep-digests.ts'
import { missingRun } from '../domain/planning-run.ts'
import { services } from './services.ts'

export async function sweep(_timer: Timer, context: InvocationContext): Promise<void> {
  const nudged = await sweepDigests(await services())
  if (nudged > 0) context.log(`Nudged ${nudged} digests that were waiting.`)
  await watchPlanning(context)
}

const WEEK_MS = 7 * 24 * 3_600_000

/** Planning that did not happen is told to people: nobody notices a reminder that never came. */
async function watchPlanning(context: InvocationContext): Promise<void> {
  const given = await services()
  const now = given.clock()
  const runs = await given.runs.since(new Date(now.getTime() - WEEK_MS).toISOString())
  const problem = missingRun(runs, now, await given.calendar())
  if (problem === undefined) return
  context.error(problem)
  const { delivering } = await import('./delivering.ts')
  await delivering(given).tellBusinessUnit('planning', 'Reminders were not planned', problem)
}
