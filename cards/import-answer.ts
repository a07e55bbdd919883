// What a register's file would change, or has changed: counts first, then every row that is wrong, then what differs.
import type { Message } from './card.ts'
import { fitCard } from './fit-card.ts'
import { type StepButton, stepCard } from './step.ts'

export type ImportShown = {
  /** The register's title, and the file as it was sent. */
  title: string
  file: string
  /** What the buttons carry; empty when nothing is left to decide. */
  ref: string
  written: boolean
  added: number
  changed: number
  unchanged: number
  rejectedRows: number
  rejected: readonly { sheet?: string; row: number; column: string; problem: string }[]
  columns: readonly { sheet?: string; heading: string; readAs: string }[]
  notes: readonly string[]
  details: {
    added: readonly string[]
    changed: readonly { id: string; row: number; fields: Readonly<Record<string, { from: string; to: string }>> }[]
  }
}

export function importCard(shown: ImportShown): Message {
  return fitCard([12, 6, 3, 1], (count) => drawCard(shown, count))
}

function drawCard(shown: ImportShown, most: number): Message {
  const { title, file, written, added, changed, unchanged, rejectedRows, rejected, notes } = shown
  return stepCard({
    title: written ? `Imported: ${title}` : `${title}: checked, nothing written yet`,
    paragraphs: [
      rejectedRows > 0 && !written ? `${count(rejectedRows, 'row is', 'rows are')} wrong:` : '',
      ...listed(
        rejected.map(({ sheet = '', row, column, problem }) => `${placeOf(sheet, row)}, ${column}: ${problem}`),
        most,
      ),
      ...listed(changesOf(shown), most),
      added > 0 ? `New: ${some(shown.details.added, added, most)}` : '',
      ...notes.slice(0, most),
      columnsOf(shown),
    ],
    facts: [
      { name: 'File', value: file },
      { name: 'Added', value: String(added) },
      { name: 'Changed', value: String(changed) },
      { name: 'Unchanged', value: String(unchanged) },
      { name: rejectedRows === 0 ? 'Wrong' : 'Left out, wrong', value: String(rejectedRows) },
    ],
    buttons: buttonsOf(shown),
    basis: written ? 'Who imported what and when is kept with the register.' : basisOf(shown),
  })
}

function buttonsOf({ written, ref, added, changed, rejectedRows }: ImportShown): StepButton[] {
  if (written || ref === '' || added + changed === 0) return []
  const drop: StepButton = { verb: 'drop-file', title: 'Leave it', ref }
  return rejectedRows === 0
    ? [{ verb: 'import-file', title: 'Import', style: 'positive', ref }, drop]
    : [{ verb: 'import-right-rows', title: 'Import the right rows only', ref }, drop]
}

function basisOf({ added, changed, rejectedRows }: ImportShown): string {
  if (rejectedRows > 0) return 'Correct the file and send it again, or import the right rows and leave the others out.'
  return added + changed === 0
    ? 'The register holds all of this already.'
    : 'Nothing is written before you press Import.'
}

function changesOf({ details, changed }: ImportShown): string[] {
  const lines = details.changed.map(({ id, fields }) => {
    const said = Object.entries(fields).map(([name, { from, to }]) => `${name} ${quote(from)} becomes ${quote(to)}`)
    return `${id}: ${said.join('; ')}`
  })
  return changed === 0 ? [] : lines
}

function columnsOf({ columns }: ImportShown): string {
  const [first] = columns
  const own = columns.filter(({ sheet }) => sheet === first?.sheet)
  const said = own.map(({ heading, readAs }) => (heading === readAs ? heading : `${heading} as ${readAs}`))
  return said.length === 0 ? '' : `Columns read: ${said.join(', ')}.`
}

function listed(lines: readonly string[], most: number): string[] {
  const left = lines.length - most
  return left > 0 ? [...lines.slice(0, most), `... and ${left} more.`] : [...lines]
}

function some(ids: readonly string[], all: number, most: number): string {
  const shown = ids.slice(0, most)
  return `${shown.join(', ')}${all > shown.length ? ` and ${all - shown.length} more` : ''}.`
}

function placeOf(sheet: string, row: number): string {
  return sheet === '' ? `Row ${row}` : `${sheet}, row ${row}`
}

function quote(text: string): string {
  return text === '' ? 'nothing' : `"${text.length > 80 ? `${text.slice(0, 80)}…` : text}"`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
