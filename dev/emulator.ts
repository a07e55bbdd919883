// Starts the storage emulator (Azurite) for the local run and for the tests, on loopback ports nobody else uses.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./emulator-child.ts', import.meta.url))
const STARTING_MS = 60_000
const STOPPING_MS = 8_000
const IN_USE = 3

/** The emulator's account, the same in every copy of it and published in its documentation; it opens nothing else. */
const ACCOUNT = 'devstoreaccount1'
const ACCOUNT_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

const SERVICES = ['Blob', 'Queue', 'Table'] as const
type Service = (typeof SERVICES)[number]
type Addresses = Map<Service, string>

export type Emulator = {
  connectionString: string
  /** Saves what is kept on disk and ends the emulator's process. */
  stop(): Promise<void>
}

/**
 * Starts the emulator and waits until its three services answer.
 * @param location folder that keeps the data between runs; without it the data lives in memory and goes with the process
 * @param say told what happens, one line at a time
 * @throws Error with what to do next when the folder is in use or the emulator does not start
 */
export async function startEmulator({ location, say = () => undefined }: EmulatorOptions = {}): Promise<Emulator> {
  if (location) await mkdir(location, { recursive: true })
  say(location ? `Starting the storage emulator on ${location}` : 'Starting the storage emulator, nothing kept on disk')
  const began = Date.now()
  const child = spawn(process.execPath, location ? [CHILD, location] : [CHILD], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Its own process group, so that Ctrl-C in a terminal reaches the parent first; the closing pipe ends it.
    detached: process.platform !== 'win32',
  })
  child.stdin.on('error', () => undefined)
  const stop = () => end(child)
  try {
    const addresses = await listening(child, location)
    await Promise.all([...addresses.values()].map((address) => answering(address)))
    say(`The storage emulator answers after ${((Date.now() - began) / 1000).toFixed(1)} s`)
    return { connectionString: connectionString(addresses), stop: announceEnd(child, say, stop) }
  } catch (error) {
    await stop()
    throw error
  }
}

type EmulatorOptions = { location?: string | undefined; say?: (line: string) => void }

/** Reads the emulator's own output for the address of each service. */
function listening(child: ChildProcess, location: string | undefined): Promise<Addresses> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('The storage emulator was started without its output.')
  const complaints = text(stderr)
  const addresses: Addresses = new Map()
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The storage emulator did not start in time.')), STARTING_MS)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(late)
      complaints.then((said) => reject(new Error(whyEnded(code, location, said))), reject)
    })
    createInterface({ input: stdout }).on('line', (line) => {
      const [, service, address] = /^Azurite (\w+) service is successfully listening at (\S+)$/.exec(line) ?? []
      const known = SERVICES.find((name) => name === service)
      if (known && address) addresses.set(known, address)
      if (addresses.size < SERVICES.length) return
      clearTimeout(late)
      resolve(addresses)
    })
  })
}

function whyEnded(code: number | null, location: string | undefined, said: string): string {
  if (code === IN_USE)
    return `Another running copy uses the data in ${location}: stop it, or set DATA_DIR to another folder.`
  return `The storage emulator ended before it answered (exit code ${code}). ${said.trim()}`.trim()
}

/** Any HTTP answer will do: an unsigned request is refused by a service that is up. */
async function answering(address: string): Promise<void> {
  const response = await fetch(`${address}/${ACCOUNT}?comp=list`, { signal: AbortSignal.timeout(STARTING_MS) })
  await response.arrayBuffer()
}

function connectionString(addresses: Addresses): string {
  const endpoints = SERVICES.map((service) => `${service}Endpoint=${addresses.get(service)}/${ACCOUNT};`)
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${ACCOUNT_KEY};${endpoints.join('')}`
}

/** Says so when the emulator ends without having been asked to. */
function announceEnd(child: ChildProcess, say: (line: string) => void, stop: () => Promise<void>) {
  const surprise = (code: number | null) =>
    say(`The storage emulator ended unexpectedly (exit code ${code}): stop this program and start it again.`)
  child.once('exit', surprise)
  return () => {
    child.off('exit', surprise)
    return stop()
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stuck = setTimeout(() => child.kill('SIGKILL'), STOPPING_MS)
  child.stdin?.end()
  await ended
  clearTimeout(stuck)
}
