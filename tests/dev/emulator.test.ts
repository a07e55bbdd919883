import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { TableClient } from '@azure/data-tables'
import { BlobServiceClient } from '@azure/storage-blob'
import { QueueClient } from '@azure/storage-queue'
import { afterEach, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../dev/emulator.ts'

const running: Emulator[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.stop()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

async function started(options: Parameters<typeof startEmulator>[0]): Promise<Emulator> {
  const emulator = await startEmulator(options)
  running.push(emulator)
  return emulator
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'emulator-'))
  folders.push(path)
  return path
}

function table(connectionString: string): TableClient {
  return TableClient.fromConnectionString(connectionString, 'actions', { allowInsecureConnection: true })
}

test('tables, queues and blobs answer as soon as the emulator is started', async () => {
  const lines: string[] = []
  const { connectionString } = await started({ say: (line) => lines.push(line) })
  await table(connectionString).createTable()
  await new QueueClient(connectionString, 'nudges').create()
  await BlobServiceClient.fromConnectionString(connectionString).createContainer('notes')
  expect(lines[0]).toMatch(/nothing kept on disk/)
  expect(lines[1]).toMatch(/answers after/)
})

test('what was kept in a folder is there after a restart', async () => {
  const location = await folder()
  const first = await startEmulator({ location })
  await table(first.connectionString).createTable()
  await table(first.connectionString).createEntity({ partitionKey: 'cap', rowKey: '1', section: 'Neglect' })
  await first.stop()
  const second = await started({ location })
  expect(await table(second.connectionString).getEntity('cap', '1')).toMatchObject({ section: 'Neglect' })
})

test('a second copy on the same folder is refused, with what to do next', async () => {
  const location = await folder()
  await started({ location })
  await expect(startEmulator({ location })).rejects.toThrow(
    `Another running copy uses the data in ${location}: stop it, or set DATA_DIR to another folder.`,
  )
})

test('a claim left behind by a copy that was killed does not bar the next one', async () => {
  const location = await folder()
  await writeFile(join(location, 'in-use.json'), JSON.stringify({ port: 9, token: 'gone' }))
  const { connectionString } = await started({ location })
  await table(connectionString).createTable()
})

test('the emulator ends, and lets go of its folder, when its parent is killed outright', async () => {
  const location = await folder()
  const parent = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/emulator-parent.ts'), location])
  const address = /TableEndpoint=([^;]+)/.exec(await firstLine(parent))?.[1] ?? ''
  expect((await fetch(address)).status).toBeGreaterThan(0)
  parent.kill('SIGKILL')
  await expect.poll(() => isAnswering(address), { timeout: 8_000 }).toBe(false)
  await expect.poll(() => readdir(location), { timeout: 8_000 }).not.toContain('in-use.json')
})

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line
  throw new Error('The program ended without printing a line.')
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    await (await fetch(address)).arrayBuffer()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
