// Reads one register of the sample by the same rules as an import, or refuses it naming the first faults.
import { readFile } from 'node:fs/promises'
import { Refusal } from '../domain/refusal.ts'
import { openCsv } from '../reporting/registers/open-csv.ts'
import { readEntries } from '../reporting/registers/read-entries.ts'
import { type Entry, newEntry, type Problem } from '../reporting/registers/register.ts'
import { findRegister } from '../reporting/registers/registers.ts'

const FAULTS_NAMED = 5

/**
 * @param name the register's: `cap`
 * @throws Refusal 400 naming rows and columns; nothing has been written then
 */
export async function readRegister<T>(name: string, file: string): Promise<T[]> {
  const register = findRegister(name)
  const bytes = await readFile(new URL(`./data/registers/${file}`, import.meta.url))
  const entries: Entry[] = []
  const problems: Problem[] = []
  for await (const event of readEntries(register, openCsv(bytes))) {
    if (event.kind !== 'entry') continue
    const entry = newEntry(register, event.fields)
    const across = register.check(entry).map(({ field, problem }) => ({ row: event.row, column: field, problem }))
    problems.push(...event.problems, ...across)
    entries.push(entry)
  }
  if (problems.length === 0) return entries as T[]
  const named = problems
    .slice(0, FAULTS_NAMED)
    .map(({ row, column, problem }) => `row ${row}, column ${column}: ${problem}`)
  throw new Refusal(
    400,
    `${file} has ${problems.length} wrong values. ${named.join('. ')}. Correct them and load again.`,
  )
}
