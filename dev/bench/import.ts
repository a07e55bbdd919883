// The import's benchmark: rows a second beside the emulator's raw batch speed in the same run, and memory by length.
import { randomBytes } from 'node:crypto'
import { importTarget } from '../../functions/import-target.ts'
import { championRegister } from '../../reporting/registers/champion-register.ts'
import { importRegister } from '../../reporting/registers/import-register.ts'
import { openFile, typeOfFile } from '../../reporting/registers/open-file.ts'
import type { Entry } from '../../reporting/registers/register.ts'
import { connectStorage } from '../../storage/connect.ts'
import { openStores } from '../../storage/stores.ts'
import { type Emulator, startEmulator } from '../emulator.ts'
import { asCsv, asWorkbook, manyChampions } from './import-file.ts'

const ROWS = Number(process.env.ROWS ?? 50_000)
const ROUNDS = 5
const BATCH = 100
const BATCHES_AT_ONCE = 16

const importedBy = {
  personId: 'bench',
  displayName: 'Business Unit Administrator',
  at: new Date('2024-04-22T08:00:00Z'),
}

/** Rows written by hand in full transactions, as fast as the emulator takes them. */
async function rawBatches({ connectionString }: Emulator, entries: readonly Entry[]): Promise<number> {
  const table = await connectStorage({ connectionString }, `r${randomBytes(4).toString('hex')}`).table('raw')
  const batches = Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, at) =>
    entries.slice(at * BATCH, (at + 1) * BATCH),
  )
  const began = performance.now()
  for (let at = 0; at < batches.length; at += BATCHES_AT_ONCE) {
    await Promise.all(
      batches
        .slice(at, at + BATCHES_AT_ONCE)
        .map((batch) =>
          table.submitTransaction(
            batch.map((entry) => ['create', { partitionKey: 'raw', rowKey: String(entry.championId), ...entry }]),
          ),
        ),
    )
  }
  return entries.length / ((performance.now() - began) / 1000)
}

/** A whole import into tables of its own, and again the same. */
function importer(emulator: Emulator, bytes: Uint8Array) {
  const { connectionString } = emulator
  const stores = openStores(
    connectStorage({ connectionString }, `i${randomBytes(4).toString('hex')}`),
    () => importedBy.at,
  )
  return (progress: () => void = () => undefined) =>
    importRegister(
      championRegister,
      openFile(bytes, typeOfFile(bytes, '')),
      importTarget('champions', stores, importedBy),
      { progress },
    )
}

async function imported(emulator: Emulator, bytes: Uint8Array, rows: number): Promise<number> {
  const run = importer(emulator, bytes)
  const began = performance.now()
  const answer = await run()
  const seconds = (performance.now() - began) / 1000
  if (answer.added !== rows) throw new Error(`Expected ${rows} rows, got ${JSON.stringify(answer).slice(0, 300)}`)
  return rows / seconds
}

/** Looked at apart from the speed: collecting garbage on demand also throws away what the engine has compiled. */
async function memory(emulator: Emulator, bytes: Uint8Array): Promise<string> {
  const run = importer(emulator, bytes)
  const before = usedMb()
  let most = before
  const look = () => {
    most = Math.max(most, usedMb())
  }
  await run(look)
  const { unchanged } = await run(look)
  return `memory +${(most - before).toFixed(0)} MB; again: ${unchanged} unchanged`
}

/** Live memory: what garbage collection leaves. */
function usedMb(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}

/** Raw and imported by turns, for a machine is never equally busy twice; the middle ratio counts. */
async function compare(emulator: Emulator, name: string, bytes: Uint8Array, entries: readonly Entry[]): Promise<void> {
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = await rawBatches(emulator, entries)
    ratios.push(((await imported(emulator, bytes, entries.length)) / raw) * 100)
  }
  const middle = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
  const all = ratios.map((ratio) => ratio.toFixed(0)).join(', ')
  console.log(`${name.padEnd(9)} ${entries.length} rows: ${middle.toFixed(0)} % of raw batch speed (${all})`)
}

const emulator = await startEmulator({ say: (line) => console.error(line) })
try {
  const entries = manyChampions(ROWS)
  const some = entries.slice(0, ROWS / 10)
  await rawBatches(emulator, some)
  const files = [
    ['CSV', await asCsv(entries), await asCsv(some)],
    ['workbook', await asWorkbook(entries), await asWorkbook(some)],
  ] as const
  for (const [name, long, short] of files) {
    await compare(emulator, name, short, some)
    await compare(emulator, name, long, entries)
  }
  for (const [name, long, short] of files) {
    console.log(`${name.padEnd(9)} ${some.length} rows: ${await memory(emulator, short)}`)
    console.log(`${name.padEnd(9)} ${entries.length} rows: ${await memory(emulator, long)}`)
  }
} finally {
  await emulator.stop()
}
