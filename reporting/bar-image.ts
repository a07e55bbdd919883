// A bar chart as pictures for a document: SVG for programs that draw it, and its bars alone as PNG for those that do not.
import { crc32, deflateSync } from 'node:zlib'
import { barChart } from './bar-chart.ts'
import type { Report } from './report.ts'

export type BarImage = { svg: string; png: Buffer; width: number; height: number; says: string }

const WIDTH = 640
const LEFT = 230
const ROW = 30
const BAR = 20
const INK = [0x1d, 0x5a, 0x8a] as const

/** The pictures, or nothing when there is nothing to draw. The table beneath says the same to everyone. */
export function barImage(report: Report, chart: { label: string; value: string }): BarImage | undefined {
  const svg = /<svg.*<\/svg>/s.exec(barChart(report, chart))?.[0]
  if (svg === undefined) return undefined
  const values = report.rows.map((row) => Number(row[chart.value] ?? 0))
  const height = values.length * ROW
  const says = /aria-label="([^"]*)"/.exec(svg)?.[1] ?? report.title
  return { svg: standAlone(svg, height), png: drawBars(values, height), width: WIDTH, height, says }
}

/** A document has no style sheet, so each part carries its own look. */
function standAlone(svg: string, height: number): string {
  const text = 'font-family="sans-serif" font-size="14" fill="#1b1b1f" dominant-baseline="middle"'
  return svg
    .replace('<svg class="chart"', `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"`)
    .replaceAll('class="chart-label"', `${text} text-anchor="end"`)
    .replaceAll('class="chart-value"', text)
    .replaceAll('class="chart-bar"', 'fill="#1d5a8a"')
}

function drawBars(values: readonly number[], height: number): Buffer {
  const most = Math.max(1, ...values)
  const lines = Array.from({ length: height }, (_, y) => {
    const inRow = (y % ROW) - (ROW - BAR) / 2
    const value = values[Math.floor(y / ROW)] ?? 0
    const end = inRow >= 0 && inRow < BAR ? LEFT + Math.round((value / most) * (WIDTH - LEFT - 80)) : 0
    return Buffer.from([
      0,
      ...Array.from({ length: WIDTH }, (_px, x) => (x >= LEFT && x < end ? INK : [255, 255, 255])).flat(),
    ])
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    part('IHDR', head),
    part('IDAT', deflateSync(Buffer.concat(lines))),
    part('IEND', Buffer.alloc(0)),
  ])
}

function part(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
