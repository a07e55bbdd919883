// Registers from Excel workbooks: dates real or as text, and every trap of a workbook named plainly.
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { writeSheets } from '../../../reporting/plain-sheet.ts'
import { actionRegister } from '../../../reporting/registers/action-register.ts'
import { openFile } from '../../../reporting/registers/open-file.ts'
import { registerSheet } from '../../../reporting/registers/register-sheet.ts'
import { anAction } from '../../support/things.ts'
import { CAP_ROW, importText, said, shelf } from './import-support.ts'

type Parts = Record<string, string | undefined>

const plan = () => shelf('ref')
const heads = Object.keys(CAP_ROW)
const values = Object.values(CAP_ROW)

async function book(rows: (string | number | Date | null)[][], name = 'Neglect'): Promise<Uint8Array> {
  const cell = (value: string | number | Date | null) => {
    if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
    return value === null || value === '' ? null : { value, type: typeof value === 'number' ? Number : String }
  }
  return new Uint8Array(await writeExcelFile([{ data: rows.map((row) => row.map(cell)), sheet: name }]).toBuffer())
}

/** The same workbook with its first sheet's XML, or any entry, changed. */
function altered(bytes: Uint8Array, change: (sheet: string) => string, more: Parts = {}): Uint8Array {
  const files = unzipSync(bytes)
  const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
  const added = Object.entries(more).map(([name, text]) => [name, strToU8(text ?? '')])
  return zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(change(sheet)), ...Object.fromEntries(added) })
}

const row = (fields: Record<string, string | number | Date | null>) => Object.values({ ...CAP_ROW, ...fields })

test('real dates, and dates as text in four styles, are read the same', async () => {
  const styles = [new Date('2024-04-30T00:00:00Z'), '2024-04-30', '30/04/2024', '30 April 2024', '30-Apr-24']
  const target = plan()
  const rows = styles.map((due, at) => row({ ref: `CAP-${at}`, due }))
  expect(await importText('cap', await book([heads, ...rows]), target)).toMatchObject({ added: 5, rejected: [] })
  expect([...target.entries.values()].map((entry) => entry.due)).toEqual(Array(5).fill('2024-04-30'))
})

test('a number that is not shown as a date is refused as one', async () => {
  const answer = await importText('cap', await book([heads, row({ due: 45412 })]), plan())
  expect(said(answer)).toEqual([expect.stringContaining('is a plain number: show the cell as a date')])
})

test('a formula is refused by cell, whatever it last showed', async () => {
  const bytes = altered(await book([heads, values]), (sheet) =>
    sheet.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="str"><f>A1&amp;B1</f><v>Share the leaflet</v></c>'),
  )
  const answer = await importText('cap', bytes, plan())
  expect(answer.rejected).toEqual([
    { sheet: 'Neglect', row: 2, column: 'title', problem: 'holds a formula (=A1&B1): paste its value instead' },
  ])
})

test('an error shown in a cell is refused by cell', async () => {
  const bytes = altered(await book([heads, values]), (sheet) =>
    sheet.replace(/<c r="D2"[^>]*>.*?<\/c>/, '<c r="D2" t="e"><v>#REF!</v></c>'),
  )
  expect(said(await importText('cap', bytes, plan()))).toEqual(['2 title: shows the error #REF!'])
})

test('merged cells among the rows are named, and keep those rows out', async () => {
  const rows = [heads, values, row({ ref: 'CAP-2' })]
  const bytes = altered(await book(rows), (sheet) =>
    sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="H2:H3"/></mergeCells>'),
  )
  const answer = await importText('cap', bytes, plan())
  expect(said(answer)).toEqual(['2 ownerRole: the cells H2:H3 are merged: split them, and fill in each row'])
  expect(answer).toMatchObject({ rejectedRows: 2, written: false })
})

test('a merged title above the headings does no harm', async () => {
  const bytes = altered(await book([['Composite Action Plan'], heads, values]), (sheet) =>
    sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>'),
  )
  expect(await importText('cap', bytes, plan())).toMatchObject({ added: 1, rejected: [] })
})

test('a workbook without the register’s columns is refused with what each sheet lacks', async () => {
  const bytes = await book(
    [
      ['Fund', 'Pounds'],
      ['Health', 3],
    ],
    'Budget',
  )
  await expect(importText('cap', bytes, plan())).rejects.toThrow(/sheet "Budget" lacks Reference, Section/)
})

test.each(['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml'])('macros (%s) are refused', async (entry) => {
  const bytes = altered(await book([heads, values]), (sheet) => sheet, { [entry]: 'x' })
  await expect(importText('cap', bytes, plan())).rejects.toThrow(/holds macros/)
})

test('a file of 200 MB is refused by its size, before it is opened', () => {
  expect(() => openFile(new Uint8Array(200 * 1024 * 1024), 'xlsx')).toThrow(/has 200 MB; at most 25 MB/)
})

test('a small file that would unpack to very much is refused', async () => {
  const bytes = altered(await book([heads, values]), (sheet) => sheet, { 'xl/media/bomb.bin': '0'.repeat(70_000_000) })
  expect(bytes.length).toBeLessThan(500_000)
  await expect(importText('cap', bytes, plan())).rejects.toThrow(/unpack to more than can be read safely/)
})

test('a workbook whose declared sizes lie is stopped while it is unpacked', async () => {
  const bytes = altered(await book([heads, values]), (sheet) =>
    sheet.replace('</sheetData>', `</sheetData>${' '.repeat(70_000_000)}`),
  )
  // The declared size, in the local header and in the directory, is made small.
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) > 6e7) view.setUint32(at + 22, 1000, true)
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > 6e7) view.setUint32(at + 24, 1000, true)
  }
  await expect(importText('cap', bytes, plan())).rejects.toThrow(/unpack to more|damaged/)
})

test.each([
  ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
  ['an old .xls or one with a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
  ['a zip that is no workbook', () => zipSync({ 'hello.txt': strToU8('hello') })],
])('%s is refused plainly', async (_name, spoil) => {
  await expect(importText('cap', spoil(await book([heads, values])), plan())).rejects.toThrow(/Save it as \.xlsx/)
})

test('XML with a document type of its own is refused', async () => {
  const bytes = altered(await book([heads, values]), (sheet) =>
    sheet.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
  )
  await expect(importText('cap', bytes, plan())).rejects.toThrow(/damaged/)
})

test('hidden sheets are left alone and said to be', async () => {
  const sheets = ['Neglect', 'Old'].map((name) =>
    registerSheet(actionRegister, name, [anAction({ ref: `CAP-${name}` })]),
  )
  const files = unzipSync(new Uint8Array(await writeSheets(sheets)))
  const workbook = new TextDecoder().decode(files['xl/workbook.xml']).replace('name="Old"', 'name="Old" state="hidden"')
  const target = plan()
  const answer = await importText('cap', zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) }), target)
  expect(answer.notes).toContain('Hidden sheets are not read: Old.')
  expect([...target.entries.keys()]).toEqual(['CAP-Neglect'])
})
