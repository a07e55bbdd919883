// Delivering workers, of which the oldest is killed outright (SIGKILL) at each stroke; another, loaded and waiting, takes its
// place at once, as a host's next instance would.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { HouseSettings } from './fault-house.ts'

// Few digests are lost from sight with each of several.
const AT_WORK = 4
const LOADING_PRIORITY = 19

export type Killing = { kills(): number; stop(): void }

export async function keepKilling(settings: HouseSettings, everyMs: number): Promise<Killing> {
  const { worker, cache } = await bundle()
  const alive: ChildProcess[] = []
  let kills = 0
  let isOver = false
  const waiting: ChildProcess[] = []
  // All at work whenever so many are loaded, however late the loading was.
  const begin = (): void => {
    while (alive.length < AT_WORK) {
      const next = waiting.shift()
      if (!next) return
      if (next.pid !== undefined) setPriority(next.pid, 0)
      next.send('go')
      alive.push(next)
    }
  }
  const load = async (): Promise<void> => {
    const child = fork(worker, [JSON.stringify(settings)], {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
      execArgv: ['--no-deprecation'],
    })
    // The next instance of a host loads on a machine of its own: here it takes what those at work leave.
    if (child.pid !== undefined) setPriority(child.pid, LOADING_PRIORITY)
    await once(child, 'message')
    if (isOver) child.kill('SIGKILL')
    else waiting.push(child)
    begin()
  }
  await Promise.all(Array.from({ length: AT_WORK + 1 }, load))
  const stroke =
    Number.isFinite(everyMs) &&
    setInterval(() => {
      const oldest = alive.shift()
      if (!oldest) return
      oldest.kill('SIGKILL')
      kills += 1
      begin()
      load().catch((error: unknown) => console.error(error))
    }, everyMs)
  return {
    kills: () => kills,
    stop(): void {
      isOver = true
      if (stroke) clearInterval(stroke)
      for (const child of [...alive, ...waiting]) child.kill('SIGKILL')
    },
  }
}

/** In one file, as it is deployed: a worker that is started every three seconds should not spend them on loading. */
async function bundle(): Promise<{ worker: string; cache: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'delivering-worker-'))
  const worker = join(folder, 'worker.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./delivering-worker.ts', import.meta.url))],
    outfile: worker,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    external: ['@azure/functions-core'],
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    logLevel: 'error',
  })
  return { worker, cache: join(folder, 'cache') }
}
