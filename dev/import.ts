// Imports a register's file: `npm run import -- <register> <file> [--dry-run] [--partial]`. Through the product when it
// runs at PORT, so that one process alone writes; otherwise straight into the storage of DATA_DIR.
import { readFile, stat } from 'node:fs/promises'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { importTarget } from '../functions/import-target.ts'
import type { ImportAnswer } from '../reporting/registers/import-answer.ts'
import { importRegister } from '../reporting/registers/import-register.ts'
import { openFile, tooLarge, typeOfFile } from '../reporting/registers/open-file.ts'
import { findRegister } from '../reporting/registers/registers.ts'
import { LARGEST_FILE } from '../reporting/registers/source.ts'
import { connectStorage } from '../storage/connect.ts'
import { openStores, type Stores } from '../storage/stores.ts'
import { startEmulator } from './emulator.ts'
import { readSettings, type Settings } from './settings.ts'

const USAGE = 'Say which register and which file: npm run import -- cap plan.xlsx [--dry-run] [--partial]'
const PROBLEMS_SHOWN = 50

type Asked = { register: string; bytes: Uint8Array; dryRun: boolean; isPartial: boolean }

async function main(words: readonly string[], settings: Settings): Promise<number> {
  const [register, file] = words.filter((word) => !word.startsWith('--'))
  const unknown = words.filter((word) => word.startsWith('--') && word !== '--dry-run' && word !== '--partial')
  if (register === undefined || file === undefined || unknown.length > 0) throw new Refusal(400, USAGE)
  findRegister(register)
  const { size } = await stat(file)
  if (size > LARGEST_FILE) throw tooLarge(size)
  const bytes = await readFile(file)
  const asked = { register, bytes, dryRun: words.includes('--dry-run'), isPartial: words.includes('--partial') }
  const answer = (await isRunning(settings)) ? await throughProduct(asked, settings) : await intoFolder(asked, settings)
  tell(answer)
  return answer.written || (asked.dryRun && answer.rejectedRows === 0) ? 0 : 1
}

async function isRunning({ port }: Settings): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch (error) {
    // `fetch` says a refused connection as a TypeError: nobody is there.
    if (error instanceof TypeError) return false
    throw error
  }
}

async function throughProduct(
  { register, bytes, dryRun, isPartial }: Asked,
  { port }: Settings,
): Promise<ImportAnswer> {
  console.error(`Importing through the product that runs on port ${port}`)
  const caller = process.env.IMPORT_AS ?? 'p-bu-admin'
  const type =
    typeOfFile(bytes, '') === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv'
  const answer = await fetch(`http://127.0.0.1:${port}/api/imports/${register}?dryRun=${dryRun}&partial=${isPartial}`, {
    method: 'POST',
    headers: { 'content-type': type, 'x-local-person': caller },
    body: Buffer.from(bytes),
  })
  const said = (await answer.json()) as ImportAnswer & { error?: string }
  if (!answer.ok && said.rejected === undefined)
    throw new Refusal(answer.status, said.error ?? 'The product refused it.')
  return said
}

async function intoFolder(
  { register, bytes, dryRun, isPartial }: Asked,
  { dataDir, now }: Settings,
): Promise<ImportAnswer> {
  if (dataDir === undefined)
    throw new Refusal(400, 'DATA_DIR is :memory:, which keeps nothing. Start the product first.')
  const emulator = await startEmulator({ location: `${dataDir}/storage`, say: (line) => console.error(line) })
  try {
    const stores = openStores(connectStorage({ connectionString: emulator.connectionString }), () => now)
    const importer = await importerOf(stores)
    const target = importTarget(register, stores, { ...importer, at: now })
    const answer = await importRegister(findRegister(register), openFile(bytes, typeOfFile(bytes, '')), target, {
      dryRun,
      isPartial,
      progress: (step, rows) => console.error(`${rows} rows ${step}`),
    })
    const { written, added, changed, unchanged, rejectedRows } = answer
    const counts = { added, changed, unchanged, rejectedRows }
    const { displayName: by, personId } = importer
    if (written) await stores.imports.record({ at: now.toISOString(), register, by, personId, ...counts })
    return answer
  } finally {
    await emulator.stop()
  }
}

/** History says who: the roster's business unit, or the roster itself is what is being imported. */
async function importerOf({ people }: Stores): Promise<Pick<Person, 'personId' | 'displayName'>> {
  const found = (await people.list()).find((person) => person.roles.includes('business_unit'))
  return found ?? { personId: 'command-line', displayName: 'Business Unit' }
}

function tell({
  dryRun,
  written,
  added,
  changed,
  unchanged,
  rejectedRows,
  rejected,
  notes,
  columns,
}: ImportAnswer): void {
  console.log(`Columns: ${columns.map(({ heading, readAs }) => `${heading} -> ${readAs}`).join(', ')}`)
  for (const note of notes) console.log(note)
  for (const { sheet = '', row, column, problem } of rejected.slice(0, PROBLEMS_SHOWN)) {
    console.log(`${sheet === '' ? '' : `${sheet}, `}row ${row}, ${column}: ${problem}`)
  }
  if (rejected.length > PROBLEMS_SHOWN) console.log(`... and ${rejected.length - PROBLEMS_SHOWN} more.`)
  const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${rejectedRows} rejected`
  const end = dryRun ? 'Nothing was written: this was a dry run.' : written ? 'Written.' : 'Nothing was written.'
  console.log(`${counts}. ${end}`)
}

try {
  process.exitCode = await main(process.argv.slice(2), readSettings(process.env))
} catch (error) {
  const isToAct = error instanceof Refusal || (error instanceof Error && 'code' in error && error.code === 'ENOENT')
  console.error(isToAct ? (error as Error).message : error)
  process.exitCode = 1
}
