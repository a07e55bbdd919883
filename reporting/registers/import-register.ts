// Imports a register from a file: everything is checked before anything is written, and the same file again changes nothing.
import { type Checked, checkEntries, placeOf } from './check-entries.ts'
import type { ImportAnswer } from './import-answer.ts'
import { type ReadEntry, readEntries } from './read-entries.ts'
import { type Entry, newEntry, type Register } from './register.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'

export type ImportOptions = {
  dryRun?: boolean
  /** Take the right rows although others are wrong. */
  isPartial?: boolean
  /** Told every thousand rows, first of the checking, then of the writing. */
  progress?: (step: 'checked' | 'written', rows: number) => void
}

// Sixteen full transactions at a time: enough to keep storage busy, little enough to hold.
const CHUNK = 1_600
const CHANGES_AT_ONCE = 16

/** @throws Refusal 400 or 413 when the file as a whole cannot be read; nothing has been written then */
export async function importRegister(
  register: Register,
  source: Source,
  target: Target,
  { dryRun = false, isPartial = false, progress = () => undefined }: ImportOptions = {},
): Promise<ImportAnswer> {
  const checked = await checkEntries(register, source, target, dryRun, (rows) => progress('checked', rows))
  const { answer, bad } = checked
  if (dryRun) return answer
  if (bad.size > 0 && !isPartial) return { ...answer, added: 0, changed: 0, unchanged: 0 }
  await write(register, source, target, checked, (rows) => progress('written', rows))
  return { ...answer, written: true }
}

async function write(
  register: Register,
  source: Source,
  target: Target,
  { known, bad }: Checked,
  progress: (rows: number) => void,
): Promise<void> {
  let added: Entry[] = []
  let changed: ReadEntry[] = []
  let rows = 0
  const flush = async () => {
    const [entries, changes] = [added, changed]
    added = []
    changed = []
    if (entries.length > 0) await target.addMany(entries)
    for (let start = 0; start < changes.length; start += CHANGES_AT_ONCE) {
      await Promise.all(changes.slice(start, start + CHANGES_AT_ONCE).map((event) => change(register, event, target)))
    }
  }
  // The next thousand rows are read while the last thousand are on their way.
  let writing = Promise.resolve()
  for await (const event of readEntries(register, source)) {
    if (event.kind !== 'entry' || bad.has(placeOf(event.sheet, event.row))) continue
    const outcome = known.outcome(event.id, event.fields)
    if (outcome === 'added') added.push(newEntry(register, event.fields))
    if (outcome === 'changed') changed.push(event)
    rows += 1
    if (rows % CHUNK !== 0) continue
    await writing
    progress(rows - CHUNK)
    writing = flush()
    // Met where it is awaited; until then it must not end the process.
    writing.catch(() => undefined)
  }
  await writing
  await flush()
  progress(rows)
  await target.finish?.()
}

async function change(register: Register, { fields }: ReadEntry, target: Target): Promise<void> {
  const before = await target.get(fields)
  // Taken out since it was counted: what the file says is then a new entry.
  if (before === undefined) await target.addMany([newEntry(register, fields)])
  else await target.change(before, onlyChanged(register, before, fields))
}

/** What is the same in writing is left as it is, and what the product keeps itself is not the file's to change. */
function onlyChanged({ fields: known }: Register, before: Entry, fields: Entry): Entry {
  const changed = known.filter(({ field, kind, isOwn }) => {
    return field in fields && !isOwn && kind.write(before[field] ?? kind.blank) !== kind.write(fields[field])
  })
  return Object.fromEntries(changed.map(({ field }) => [field, fields[field]]))
}
