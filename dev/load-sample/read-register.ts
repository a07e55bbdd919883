// Reads one register of the sample, each row as the domain thing it stands for, or refuses it naming the first faults.
import { readFile } from 'node:fs/promises'
import { Refusal } from '../../domain/refusal.ts'
import { type Cells, readCells } from './cells.ts'

const FAULTS_NAMED = 5

/** @throws Refusal 400 naming rows and columns; nothing has been written then */
export async function readRegister<T>(
  file: string,
  columns: readonly string[],
  thingOf: (cells: Cells) => T,
): Promise<T[]> {
  const rows = readCells(file, await readFile(new URL(`../data/registers/${file}`, import.meta.url), 'utf8'), columns)
  const things = rows.map(thingOf)
  const problems = rows.flatMap((row) => row.problems)
  if (problems.length === 0) return things
  const named = problems
    .slice(0, FAULTS_NAMED)
    .map(({ row, column, problem }) => `row ${row}, column ${column}: ${problem}`)
  throw new Refusal(
    400,
    `${file} has ${problems.length} wrong values. ${named.join('. ')}. Correct them and load again.`,
  )
}
