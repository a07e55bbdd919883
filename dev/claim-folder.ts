// Keeps two running copies out of one data folder. The owner answers on a loopback port written into the folder; a
// process id would not do, for ids are given out again and a killed copy would seem alive for ever.
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A copy that was just stopped may still be saving; it is given this long to go. */
const HANDOVER_MS = 5_000
const ANSWER_MS = 2_000

/** Takes the folder for this process until it ends. False when another running process keeps it. */
export async function claimFolder(folder: string): Promise<boolean> {
  const file = join(folder, 'in-use.json')
  const owner = await answerAsOwner()
  const deadline = Date.now() + HANDOVER_MS
  while (!isWritten(file, JSON.stringify(owner))) {
    const other = readOwner(file)
    if (!other || !(await answers(other))) rmSync(file, { force: true })
    else if (Date.now() > deadline) return false
    else await pause(100)
  }
  process.on('exit', () => rmSync(file, { force: true }))
  return true
}

type Owner = { port: number; token: string }

function answerAsOwner(): Promise<Owner> {
  const token = randomUUID()
  const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(token))
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve({ port: address.port, token })
      else reject(new Error('The data folder could not be claimed: no loopback port was given out.'))
    })
  })
}

function answers(owner: Owner): Promise<boolean> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(owner.port, '127.0.0.1')
    socket.setEncoding('utf8').setTimeout(ANSWER_MS, () => socket.destroy())
    socket.on('data', (text) => {
      said += text
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(said === owner.token))
  })
}

function isWritten(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Nothing for a file that has just gone or was cut short by a crash. */
function readOwner(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(owner?.port) && typeof owner.token === 'string' ? owner : undefined
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
