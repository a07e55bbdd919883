// The first reading of a file: every row is checked, and what is new, changed, the same or wrong is counted.
import { Refusal } from '../../domain/refusal.ts'
import { emptyAnswer, type ImportAnswer, MOST_DETAILS, MOST_PROBLEMS } from './import-answer.ts'
import { type KnownEntries, knownEntries } from './known-entries.ts'
import type { Columns } from './match-columns.ts'
import { type ReadEntry, readEntries } from './read-entries.ts'
import { type Entry, type Field, type Problem, type Register, writeEntry } from './register.ts'
import { type RowSpool, rowSpool } from './row-spool.ts'
import type { Source } from './source.ts'
import type { Target } from './target.ts'

/** A row that is to be written. */
export type Wanted = { outcome: 'added' | 'changed'; place: string; fields: Entry }

export type Checked = {
  answer: ImportAnswer
  wanted: RowSpool<Wanted>
  /** Rows that are not taken, as `sheet` and row; cells that are merged are known only at the end of their sheet. */
  bad: ReadonlySet<string>
}

export const placeOf = (sheet: string, row: number): string => `${sheet}\n${row}`

/**
 * @param progress told every thousand rows
 * @throws Refusal 400 or 413 when the file as a whole cannot be read
 */
export async function checkEntries(
  register: Register,
  source: Source,
  target: Target,
  dryRun: boolean,
  progress: (rows: number) => void,
): Promise<Checked> {
  const answer = emptyAnswer(register.name, dryRun, source.notes)
  const bad = new Set<string>()
  const wanted = rowSpool<Wanted>()
  const seen = new Map<string, string>()
  let known: KnownEntries | undefined
  let fields: readonly Field[] = []
  let rows = 0
  const reject = (place: string, problems: readonly Problem[]) => {
    bad.add(place)
    answer.rejected.push(...problems.slice(0, Math.max(0, MOST_PROBLEMS - answer.rejected.length)))
  }
  for await (const event of readEntries(register, source)) {
    if (event.kind === 'columns') {
      const found = event.columns.found.map((each) => each.field)
      refuseOther(fields, found, event.sheet)
      fields = found
      tellColumns(answer, event.sheet, event.columns)
      known ??= await knownEntries(register, fields, target)
    } else if (event.kind === 'skipped') {
      answer.notes.push(`Sheet "${event.sheet}" was not read: it lacks ${event.missing.join(', ')}.`)
    } else if (event.kind === 'merged') {
      for (let row = event.fromRow; row <= event.toRow; row += 1) bad.add(placeOf(event.sheet, row))
      reject(placeOf(event.sheet, event.fromRow), [event.problem])
    } else if (known) {
      rows += 1
      if (rows % 1000 === 0) progress(rows)
      const place = placeOf(event.sheet, event.row)
      const problems = problemsOf(register, event, known, seen)
      if (problems.length > 0) reject(place, problems)
      else {
        const outcome = await count(answer, register, event, known, target)
        if (outcome !== 'unchanged' && !dryRun) await wanted.add({ outcome, place, fields: event.fields })
      }
    }
  }
  answer.rejectedRows = bad.size
  return { answer, wanted, bad }
}

/** Entries are compared by the file's columns, so every sheet of it has to have the same. */
function refuseOther(fields: readonly Field[], found: readonly Field[], sheet: string): void {
  if (fields.length === 0) return
  const differing = [
    ...fields.filter((field) => !found.includes(field)),
    ...found.filter((field) => !fields.includes(field)),
  ]
  if (differing.length === 0) return
  const titles = differing.map((field) => field.title).join(', ')
  throw new Refusal(400, `Sheet "${sheet}" has other columns than the sheets before it: ${titles}. Give each the same.`)
}

function tellColumns(answer: ImportAnswer, sheet: string, { found, ignored }: Columns): void {
  const placed = sheet === '' ? {} : { sheet }
  answer.columns.push(...found.map(({ field, heading }) => ({ ...placed, heading, readAs: field.title })))
  const where = sheet === '' ? '' : ` on sheet "${sheet}"`
  if (ignored.length > 0) answer.notes.push(`Columns not kept${where}: ${ignored.join(', ')}.`)
}

function problemsOf(register: Register, event: ReadEntry, known: KnownEntries, seen: Map<string, string>): Problem[] {
  const { sheet, row, id, problems } = event
  if (problems.length > 0) return problems
  const at = (field: string, problem: string): Problem => {
    const column = register.fields.find((each) => each.field === field)?.title ?? field
    return { ...(sheet === '' ? {} : { sheet }), row, column, problem }
  }
  const first = seen.get(id)
  if (first !== undefined) return [at(register.id, `"${id}" is also in ${first}: keep one of them`)]
  seen.set(id, sheet === '' ? `row ${row}` : `row ${row} of sheet "${sheet}"`)
  const whole: Entry = { ...register.blank(event.fields), ...event.fields }
  return [
    ...register.check(whole).map(({ field, problem }) => at(field, problem)),
    ...known.conflicts(id, event.fields).map(({ field, problem }) => at(field.field, problem)),
  ]
}

async function count(
  answer: ImportAnswer,
  register: Register,
  { id, row, fields }: ReadEntry,
  known: KnownEntries,
  target: Target,
): Promise<'added' | 'changed' | 'unchanged'> {
  const outcome = known.outcome(id, fields)
  answer[outcome] += 1
  if (outcome === 'added' && answer.details.added.length < MOST_DETAILS) answer.details.added.push(id)
  if (outcome !== 'changed' || answer.details.changed.length >= MOST_DETAILS) return outcome
  const before = await target.get(fields)
  if (before) answer.details.changed.push({ id, row, fields: differences(register, before, fields) })
  return outcome
}

/** Old and new of each field that differs, by the field's own title. */
export function differences(
  register: Register,
  before: Entry,
  fields: Entry,
): ImportAnswer['details']['changed'][0]['fields'] {
  const touched = register.fields.filter((field) => field.field in fields && field.isOwn !== true)
  const old = writeEntry(touched, before)
  const now = writeEntry(touched, fields)
  return Object.fromEntries(
    touched.flatMap((field, at) =>
      old[at] === now[at] ? [] : [[field.title, { from: old[at] ?? '', to: now[at] ?? '' }]],
    ),
  )
}
