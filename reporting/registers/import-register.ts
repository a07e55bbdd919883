// Imports a register from a file: everything is checked before anything is written, and the same file again changes nothing.
import { type Checked, checkEntries } from './check-entries.ts'
import type { ImportAnswer } from './import-answer.ts'
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
  await write(register, target, checked, (rows) => progress('written', rows))
  return { ...answer, written: true }
}

async function write(
  register: Register,
  target: Target,
  { wanted, bad }: Checked,
  progress: (rows: number) => void,
): Promise<void> {
  let added: Entry[] = []
  let changed: Entry[] = []
  let rows = 0
  const flush = async () => {
    const [entries, changes] = [added, changed]
    added = []
    changed = []
    if (entries.length > 0) await target.addMany(entries)
    for (let start = 0; start < changes.length; start += CHANGES_AT_ONCE) {
      await Promise.all(changes.slice(start, start + CHANGES_AT_ONCE).map((fields) => change(register, fields, target)))
    }
  }
  // The next rows are unpacked while the last two chunks are on their way: storage is kept busy, and memory small.
  let writing = Promise.resolve()
  let before = writing
  for await (const { outcome, place, fields } of wanted.all()) {
    if (bad.has(place)) continue
    if (outcome === 'added') added.push(newEntry(register, fields))
    else changed.push(fields)
    rows += 1
    if (rows % CHUNK !== 0) continue
    await before
    progress(Math.max(0, rows - 2 * CHUNK))
    before = writing
    writing = flush()
    // Met where it is awaited; until then it must not end the process.
    writing.catch(() => undefined)
  }
  await before
  await writing
  await flush()
  progress(rows)
  await target.finish?.()
}

async function change(register: Register, fields: Entry, target: Target): Promise<void> {
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
