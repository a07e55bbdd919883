// Tells from its headings which register a file is, for a file that comes without being asked for.
import { Refusal } from '../../domain/refusal.ts'
import { matchColumns } from './match-columns.ts'
import type { Register } from './register.ts'
import { REGISTERS } from './registers.ts'
import type { Source } from './source.ts'

// The same rows in which an import looks for headings.
const HEADING_WITHIN = 10

/**
 * The register with the most of the file's columns, and among equals the one that leaves the fewest out.
 * @throws Refusal 400 when no register has its columns, naming the nearest one and what it lacks for that
 */
export async function whichRegister(source: Source): Promise<Register> {
  let sheet = ''
  let nearest: { title: string; sheet: string; missing: string[] } | undefined
  for await (const event of source.read()) {
    if (event.kind === 'sheet') sheet = event.sheet
    if (event.kind !== 'row' || event.row > HEADING_WITHIN) continue
    const fits = []
    for (const register of REGISTERS) {
      const matched = matchColumns(register, event.row, event.values)
      if ('missing' in matched) {
        const isNearer = matched.missing.length < (nearest?.missing.length ?? register.fields.length)
        const isOfIt = matched.missing.length < register.fields.filter((field) => field.isNeeded).length
        if (isNearer && isOfIt) nearest = { title: register.title, sheet, missing: matched.missing }
      } else fits.push({ register, found: matched.found.length, ignored: matched.ignored.length })
    }
    const [best] = fits.sort((one, other) => other.found - one.found || one.ignored - other.ignored)
    if (best) return best.register
  }
  const said =
    nearest === undefined
      ? 'none of its headings is one of a register'
      : `the nearest is ${nearest.title}, for which ${nearest.sheet === '' ? 'it' : `sheet "${nearest.sheet}"`} lacks ${nearest.missing.join(', ')}`
  throw new Refusal(400, `This file is none of the registers: ${said}. Add the columns, or send the right file.`)
}
