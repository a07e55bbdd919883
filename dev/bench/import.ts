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
const ROUNDS = 3
const BATCH = 100
const BATCHES_AT_ONCE = 16

const importer = { personId: 'bench', displayName: 'Business Unit Administrator', at: new Date('2024-04-22T08:00:00Z') }

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

type Imported = { rowsPerSecond: number; heapMb: number; again: number }

async function imported({ connectionString }: Emulator, bytes: Uint8Array, rows: number): Promise<Imported> {
  const storage = connectStorage({ connectionString }, `i${randomBytes(4).toString('hex')}`)
  const stores = openStores(storage, () => importer.at)
  const run = (progress: () => void = () => undefined) =>
    importRegister(
      championRegister,
      openFile(bytes, typeOfFile(bytes, '')),
      importTarget('champions', stores, importer),
      { progress },
    )
  const began = performance.now()
  const answer = await run()
  const seconds = (performance.now() - began) / 1000
  if (answer.added !== rows) throw new Error(`Expected ${rows} rows, got ${JSON.stringify(answer).slice(0, 300)}`)
  // Memory is looked at the second time, so that collecting garbage does not spoil the speed.
  let most = 0
  const before = usedMb()
  const { unchanged } = await run(() => {
    most = Math.max(most, usedMb())
  })
  return { rowsPerSecond: rows / seconds, heapMb: most - before, again: unchanged }
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
  let last: Imported | undefined
  for (let round = 0; round < ROUNDS; round += 1) {
    const raw = await rawBatches(emulator, entries)
    last = await imported(emulator, bytes, entries.length)
    ratios.push((last.rowsPerSecond / raw) * 100)
  }
  const middle = ratios.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0
  const all = ratios.map((ratio) => ratio.toFixed(0)).join(', ')
  console.log(
    `${name.padEnd(9)} ${entries.length} rows: ${middle.toFixed(0)} % of raw batch speed (${all}), last ${last?.rowsPerSecond.toFixed(0)} rows/s; memory +${last?.heapMb.toFixed(0)} MB; again: ${last?.again} unchanged`,
  )
}

const emulator = await startEmulator({ say: (line) => console.error(line) })
try {
  const entries = manyChampions(ROWS)
  const some = entries.slice(0, ROWS / 10)
  await rawBatches(emulator, some)
  for (const [name, file] of [
    ['CSV', asCsv],
    ['workbook', asWorkbook],
  ] as const) {
    await compare(emulator, name, await file(some), some)
    await compare(emulator, name, await file(entries), entries)
  }
} finally {
  await emulator.stop()
}
