// Tells when the npm that started this process has gone without a word: npm runs a script through a shell, and the shell
// passes neither a SIGTERM nor its own death on.
import { readFileSync } from 'node:fs'

const LOOK_MS = 500

/** Calls back once, when npm or the shell between has ended. Does nothing for a process that npm did not start. */
export function whenNpmEnds(act) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const before = parents()
  const looking = setInterval(() => {
    if (parents() === before) return
    clearInterval(looking)
    act()
  }, LOOK_MS)
  looking.unref()
}

/** This process's parent and, where that is npm's shell, npm itself. Only Linux lets a process look that far. */
function parents() {
  const parent = process.ppid
  if (process.platform !== 'linux') return String(parent)
  try {
    const [, shell, npm] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return ['sh', 'dash'].includes(shell) ? `${parent} ${npm}` : String(parent)
  } catch (error) {
    // Gone between the two looks, or a machine that hides other processes.
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(error.code)) return String(process.ppid)
    throw error
  }
}
