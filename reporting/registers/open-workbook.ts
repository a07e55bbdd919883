// Opens an Excel workbook safely: sizes first, no macros, then its sheets row by row.
import { Refusal } from '../../domain/refusal.ts'
import { readXml, readXmlWhole } from './read-xml.ts'
import { sheetReader } from './sheet-reader.ts'
import type { Source, SourceEvent } from './source.ts'
import { dateStyles } from './workbook-styles.ts'
import { unescapeCell } from './workbook-text.ts'
import { zipEntries } from './zip-entries.ts'

type Sheet = { name: string; entry: string; isHidden: boolean }

/** @throws Refusal 400 or 413 naming what is wrong with the file as a whole */
export function openWorkbook(bytes: Uint8Array): Source {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new Refusal(400, 'The workbook has a password or is an old .xls. Save it as .xlsx without a password.')
  }
  const entries = zipEntries(bytes)
  if ([...entries].some((name) => /vbaProject|macrosheets\//i.test(name))) {
    throw new Refusal(400, 'The workbook holds macros. Save it as .xlsx, which leaves them out, and send that.')
  }
  if (!entries.has('xl/workbook.xml')) {
    throw new Refusal(400, 'The file is not an Excel workbook. Save it as .xlsx and send that.')
  }
  const { sheets, isFrom1904 } = readBook(bytes, entries)
  const hidden = sheets.filter((sheet) => sheet.isHidden).map((sheet) => sheet.name)
  const notes = hidden.length === 0 ? [] : [`Hidden sheets are not read: ${hidden.join(', ')}.`]
  const strings = readStrings(bytes, entries)
  const styles = dateStyles(bytes, entries)
  async function* read(): AsyncGenerator<SourceEvent> {
    for (const { name, entry, isHidden } of sheets) {
      if (isHidden || !entries.has(entry)) continue
      yield { kind: 'sheet', sheet: name }
      const reader = sheetReader({ strings, styles, isFrom1904 })
      for (const _piece of readXml(bytes, entry, reader.listener)) yield* reader.ready.splice(0)
    }
  }
  return { notes, read }
}

function readBook(bytes: Uint8Array, entries: Set<string>): { sheets: Sheet[]; isFrom1904: boolean } {
  const targets = new Map<string, string>()
  if (entries.has('xl/_rels/workbook.xml.rels')) {
    readXmlWhole(bytes, 'xl/_rels/workbook.xml.rels', {
      open(name, { Id = '', Target = '' }) {
        if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
      },
    })
  }
  const sheets: Sheet[] = []
  let isFrom1904 = false
  readXmlWhole(bytes, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (name !== 'sheet') return
      const entry = targets.get(attributes['r:id'] ?? '') ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible'
      sheets.push({ name: attributes.name ?? '', entry, isHidden })
    },
  })
  return { sheets, isFrom1904 }
}

/** Excel keeps each text once and points at it by number. */
function readStrings(bytes: Uint8Array, entries: Set<string>): string[] {
  const strings: string[] = []
  if (!entries.has('xl/sharedStrings.xml')) return strings
  let current = ''
  let isText = false
  let isPhonetic = false
  readXmlWhole(bytes, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text(text) {
      if (isText) current += text
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCell(current))
      if (name === 'rPh') isPhonetic = false
      if (name === 't') isText = false
    },
  })
  return strings
}
