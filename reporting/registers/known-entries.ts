// What a register holds before an import, in as little memory as tells new, changed and unchanged apart.
import { hash } from 'node:crypto'
import { type Entry, type Field, type Register, writeEntry } from './register.ts'
import type { Target } from './target.ts'

export type KnownEntries = {
  /** `added` when there is no such entry, and how one that is there differs. */
  outcome: (id: string, fields: Entry) => 'added' | 'changed' | 'unchanged'
  /** What forbids these fields: an address that is another's, a field that cannot change. */
  conflicts: (id: string, fields: Entry) => { field: Field; problem: string }[]
}

/** @param inFile the fields that the file has: only they are compared */
export async function knownEntries(
  register: Register,
  inFile: readonly Field[],
  target: Target,
): Promise<KnownEntries> {
  const compared = inFile.filter((field) => field.isOwn !== true)
  const fixed = inFile.filter((field) => field.isFixed)
  const unique = inFile.filter((field) => field.isUnique)
  const entries = new Map<string, { digest: string; fixed: string[] }>()
  const owners = new Map<string, string>()
  const own = (field: Field, entry: Entry, id: string) => {
    const value = field.kind.write(entry[field.field] ?? field.kind.blank).toLowerCase()
    if (value !== '' && !owners.has(`${field.field}\n${value}`)) owners.set(`${field.field}\n${value}`, id)
    return value
  }
  await target.each((entry) => {
    const id = String(entry[register.id])
    entries.set(id, { digest: digest(compared, entry), fixed: writeEntry(fixed, entry) })
    for (const field of unique) own(field, entry, id)
  })
  const references = new Map<string, ReadonlySet<string>>()
  for (const { refersTo } of inFile) if (refersTo !== undefined) references.set(refersTo, await target.idsOf(refersTo))

  return {
    outcome(id, fields) {
      const known = entries.get(id)
      if (known === undefined) return 'added'
      return known.digest === digest(compared, fields) ? 'unchanged' : 'changed'
    },
    conflicts(id, fields) {
      const known = entries.get(id)
      const moved = fixed.flatMap((field, at) => {
        const now = field.kind.write(fields[field.field] ?? field.kind.blank)
        const before = known?.fixed[at] ?? now
        return before === now ? [] : [{ field, problem: `"${now}" cannot replace ${before}: it stays as it is` }]
      })
      const taken = unique.flatMap((field) => {
        const value = own(field, fields, id)
        const owner = owners.get(`${field.field}\n${value}`) ?? id
        return value === '' || owner === id ? [] : [{ field, problem: `"${value}" is already that of ${owner}` }]
      })
      const lost = inFile.flatMap((field) => {
        const value = field.kind.write(fields[field.field] ?? field.kind.blank)
        const there = field.refersTo === undefined ? undefined : references.get(field.refersTo)
        return there === undefined || there.has(value)
          ? []
          : [{ field, problem: `"${value}" is not in ${field.refersTo}: import that first` }]
      })
      return [...moved, ...taken, ...lost]
    },
  }
}

function digest(fields: readonly Field[], entry: Entry): string {
  return hash('sha1', writeEntry(fields, entry).join('\u0001'), 'base64')
}
