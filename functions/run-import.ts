// One import through any door: checked, written when it is right, and recorded as whose it was and when.
import type { Person } from '../domain/person.ts'
import type { ImportAnswer } from '../reporting/registers/import-answer.ts'
import { type ImportOptions, importRegister } from '../reporting/registers/import-register.ts'
import type { Register } from '../reporting/registers/register.ts'
import type { Source } from '../reporting/registers/source.ts'
import { importTarget } from './import-target.ts'
import { watchOwners } from './left-without-owner.ts'
import type { Services } from './services.ts'

type Given = { register: Register; source: Source; person: Person }

/** @throws Refusal 400 or 413 when the file as a whole cannot be read; nothing has been written then */
export async function runImport(
  { register, source, person }: Given,
  options: ImportOptions,
  services: Services,
): Promise<ImportAnswer> {
  const at = services.clock()
  const target = importTarget(register.name, services, { ...person, at })
  const leftWithoutOwner = await watchOwners(register.name, services)
  const answer = await importRegister(register, source, target, options)
  if (!answer.written) return answer
  services.records.forget()
  answer.notes.push(...(await leftWithoutOwner()))
  const { added, changed, unchanged, rejectedRows } = answer
  const { displayName: by, personId } = person
  const counts = { added, changed, unchanged, rejectedRows }
  await services.imports.record({ at: at.toISOString(), register: register.name, by, personId, ...counts })
  return answer
}
