// A sheet of a workbook with what the writing library lacks: a filter on the headings, and lists of allowed words.
import type { Sheet } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'

export type PlainSheet = Sheet<Buffer> & {
  /** Arrows on the headings that filter the rows. */
  filtered?: boolean
  /** Columns, counted from 0, where only these words may be chosen. */
  choices?: readonly { at: number; words: readonly string[] }[]
}

// A list is refused by Excel beyond this many characters.
const LONGEST_LIST = 255
// New rows get the list too.
const ROWS_BEYOND = 1_000

/** The bytes of an `.xlsx` file. Text is written as text, so nothing in it runs as a formula. */
export async function writeSheets(sheets: readonly PlainSheet[]): Promise<Buffer> {
  return writeExcelFile([...sheets], { features: [extras(sheets)] }).toBuffer()
}

function extras(sheets: readonly PlainSheet[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const sheet = sheets[sheetIndex]
            return sheet === undefined
              ? xml
              : xml.replace('</sheetData>', `</sheetData>${filterOf(sheet)}${listsOf(sheet)}`)
          },
        },
      },
    },
  }
}

function filterOf({ filtered, data }: PlainSheet): string {
  const width = data[0]?.length ?? 0
  if (!filtered || width === 0) return ''
  return `<autoFilter ref="A1:${columnName(width - 1)}${Math.max(2, data.length)}"/>`
}

function listsOf({ choices = [], data }: PlainSheet): string {
  const lists = choices.filter(({ words }) => words.join(',').length <= LONGEST_LIST && !words.join('').includes(','))
  if (lists.length === 0) return ''
  const last = data.length + ROWS_BEYOND
  const written = lists.map(({ at, words }) => {
    const column = columnName(at)
    const list = words.join(',').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const said = 'errorTitle="Not in the list" error="Choose one of the words in the list."'
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" ${said} sqref="${column}2:${column}${last}"><formula1>"${list}"</formula1></dataValidation>`
  })
  return `<dataValidations count="${lists.length}">${written.join('')}</dataValidations>`
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`
}
