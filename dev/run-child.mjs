// Runs a program as if it were this one: passes signals on once, and ends as it ended.
import { spawn } from 'node:child_process'
import { whenNpmEnds } from './npm-ended.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** npm passes a Ctrl-C on that the terminal has already sent: the same signal again so soon is the same press. */
const SAME_PRESS_MS = 500

/** The program's exit code. When a signal ended it, this process ends by the same signal. */
export function runChild(file, args, options) {
  const child = spawn(file, args, options)
  let last = { signal: '', at: 0 }
  const pass = (signal) => {
    const isSamePress = last.signal === signal && Date.now() - last.at < SAME_PRESS_MS
    last = { signal, at: Date.now() }
    if (!isSamePress) child.kill(signal)
  }
  for (const signal of SIGNALS) process.on(signal, pass)
  whenNpmEnds(() => pass('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass)
      if (signal) process.kill(process.pid, signal)
      else resolve(code)
    })
  })
}
