// One install at a time: two commands started together on a bare clone must not write node_modules on top of each other.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const LOOK_MS = 300
/** The owner writes its process id right after making the folder; without one for this long it was killed in between. */
const NAMELESS_MS = 5_000

/** Waits for another run's install of the same project, then does the work alone. */
export async function withInstallLock(root, say, work) {
  // Outside the project: an install empties node_modules, and nothing else in the project is ours to write.
  const folder = join(tmpdir(), `install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`)
  let isSaid = false
  while (!taken(folder)) {
    if (isStale(folder)) rmSync(folder, { recursive: true, force: true })
    else {
      if (!isSaid) say('Another command is installing the packages: waiting for it.')
      isSaid = true
      await pause(LOOK_MS)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function taken(folder) {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

function isStale(folder) {
  const pid = readOwner(join(folder, 'pid'))
  if (pid) return !isAlive(pid)
  const made = statSync(folder, { throwIfNoEntry: false })
  return made !== undefined && Date.now() - made.mtimeMs > NAMELESS_MS
}

function readOwner(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
