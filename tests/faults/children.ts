// Processes of a fault program: each tells its port or readiness by message, and ends with the program.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const started = new Set<ChildProcess>()

/** Starts a program of this folder; what it sends first is given back. */
export async function startChild(file: string, args: string[]): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
  started.add(child)
  child.once('exit', () => started.delete(child))
  const [said] = await once(child, 'message')
  return { child, said }
}

/** Starts a program that serves on a port of its own, and gives its address. */
export async function startServer(file: string, args: string[]): Promise<string> {
  const { said } = await startChild(file, args)
  return `http://127.0.0.1:${String(said)}`
}

export function endChildren(): void {
  for (const child of started) child.kill('SIGKILL')
}
