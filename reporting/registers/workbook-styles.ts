// Which cell styles of a workbook show their number as a date or a time: a date in Excel is a number in disguise.
import { readXmlWhole } from './read-xml.ts'

export type DateStyles = ReadonlySet<number>

/** Numbers of the cell styles (`s` of a cell) that show dates or times. */
export function dateStyles(bytes: Uint8Array, entries: Set<string>): DateStyles {
  const found = new Set<number>()
  if (!entries.has('xl/styles.xml')) return found
  const formats = new Map<string, string>()
  let isInCells = false
  let index = 0
  readXmlWhole(bytes, 'xl/styles.xml', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') formats.set(numFmtId, formatCode)
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      if (isDateFormat(Number(numFmtId), formats.get(numFmtId))) found.add(index)
      index += 1
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return found
}

/** Excel's own formats 14 to 22 and 45 to 47 are dates and times, as are 27 to 36 and 50 to 58 in some languages. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) {
    const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    return /[dmyhs]/i.test(bare) && !/^general$/i.test(bare)
  }
  const isPlainDate = (id >= 14 && id <= 22) || (id >= 45 && id <= 47)
  return isPlainDate || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}
