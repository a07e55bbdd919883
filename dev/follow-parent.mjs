// Loaded before a script that the front door runs: ends the script when the front door was killed outright and could
// pass nothing on. The script runs in a process group of its own, so nobody else would tell it.

const LOOK_MS = 500
/** A script that has not ended this long after it was asked to is ended. */
const ENDING_MS = 15_000

const door = Number(process.env.FRONT_DOOR_PID)
// Only the script itself: what it starts in turn inherits the setting, but has another parent.
if (door === process.ppid && process.platform !== 'win32') {
  const looking = setInterval(() => {
    if (process.ppid === door) return
    clearInterval(looking)
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), ENDING_MS).unref()
  }, LOOK_MS)
  looking.unref()
}
