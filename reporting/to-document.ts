// A report and every table under it as a Word document: headings, charts each with its table, definitions and notes.
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { isDay, sayDay } from '../domain/day.ts'
import { barImage } from './bar-image.ts'
import { BASIS, furtherTotals, sayAsAt, titleAsAt } from './basis.ts'
import { allTables, type Cell, type Report, type Row } from './report.ts'

export type Charts = ReadonlyMap<string, { label: string; value: string }>

/**
 * The bytes of a `.docx` file.
 * @param charts for each report's name, which of its columns make a chart
 */
export async function toDocument(report: Report, charts: Charts): Promise<Buffer> {
  const children = allTables(report).flatMap((table, at) => [
    new Paragraph({
      text: table.title,
      heading: at === 0 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
      pageBreakBefore: at > 0 && !isPart(table, report),
    }),
    new Paragraph({ text: sayAsAt(table), keepNext: true }),
    ...chartOf(table, charts),
    tableOf(table),
    ...notesOf(table),
  ])
  const document = new Document({
    title: titleAsAt(report),
    creator: 'Partnership Assistant',
    styles: { default: { document: { run: { font: 'Arial', size: 20, language: { value: 'en-GB' } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        footers: { default: new Footer({ children: [footer(report)] }) },
        children: [...children, new Paragraph({ text: BASIS, spacing: { before: 400 } })],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** A split of the table before it stays on its page. */
function isPart({ report }: Report, pack: Report): boolean {
  return !(pack.tables ?? []).some((table) => table.report === report)
}

function footer(report: Report): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [`${titleAsAt(report)}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  })
}

function chartOf(table: Report, charts: Charts): Paragraph[] {
  const chart = charts.get(table.report)
  const image = chart && barImage(table, chart)
  if (image === undefined) return []
  const { svg, png, width, height, says } = image
  const altText = { name: table.report, title: table.title, description: says }
  const transformation = { width, height }
  const fallback = { type: 'png' as const, data: png }
  return [
    new Paragraph({
      children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, fallback, altText })],
    }),
  ]
}

function tableOf({ columns, rows, totals }: Report): Table {
  const line = (row: Row, isBold: boolean) =>
    new TableRow({ cantSplit: true, children: columns.map(({ key }) => cellOf(sayCell(row[key] ?? null), isBold)) })
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ title }) => cellOf(title, true, { type: ShadingType.CLEAR, fill: 'EEF3F7' })),
  })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows.map((row) => line(row, false)), line(totals, true)],
  })
}

function cellOf(text: string, isBold: boolean, shading?: { type: 'clear'; fill: string }): TableCell {
  const children = [new Paragraph({ children: [new TextRun({ text, bold: isBold })] })]
  return new TableCell({ children, margins: { left: 80, right: 80 }, ...(shading && { shading }) })
}

function sayCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  return isDay(value) ? sayDay(value) : value
}

function notesOf(table: Report): Paragraph[] {
  const lines = [...furtherTotals(table).map(({ title, value }) => `${title}: ${sayCell(value)}`), ...table.notes]
  if (lines.length === 0) return []
  const heading = new Paragraph({ text: 'Definitions and notes', heading: HeadingLevel.HEADING_2, keepNext: true })
  return [heading, ...lines.map((text) => new Paragraph({ text, bullet: { level: 0 } }))]
}
