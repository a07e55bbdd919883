// A table's one column as a bar chart, drawn in SVG: for eyes only, the table beneath it says the same to everyone.
import { escapeHtml } from './escape-html.ts'
import type { Report } from './report.ts'

const WIDTH = 640
const LABEL_WIDTH = 230
const ROW_HEIGHT = 30
const BAR_HEIGHT = 20
const LONGEST_LABEL = 30
const MOST_BARS = 30

/** An SVG, or nothing when there is nothing above zero to draw or too much to read. */
export function barChart(report: Report, chart: { label: string; value: string }): string {
  const bars = report.rows.map((row) => ({
    label: String(row[chart.label] ?? ''),
    value: Number(row[chart.value] ?? 0),
  }))
  const most = Math.max(0, ...bars.map((bar) => bar.value))
  if (most === 0 || bars.length > MOST_BARS) return ''
  const measure = report.columns.find((column) => column.key === chart.value)?.title ?? ''
  const height = bars.length * ROW_HEIGHT
  const said = `${report.title}: ${measure}. ${bars.map((bar) => `${bar.label} ${bar.value}`).join(', ')}.`
  const room = WIDTH - LABEL_WIDTH - 80
  const drawn = bars.map(({ label, value }, index) => {
    const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2
    const width = Math.max(0, Math.round((value / most) * room))
    return [
      `<text class="chart-label" x="${LABEL_WIDTH - 10}" y="${middle}">${escapeHtml(shorten(label))}</text>`,
      `<rect class="chart-bar" x="${LABEL_WIDTH}" y="${middle - BAR_HEIGHT / 2}" width="${width}" height="${BAR_HEIGHT}"/>`,
      `<text class="chart-value" x="${LABEL_WIDTH + width + 8}" y="${middle}">${value.toLocaleString('en-GB')}</text>`,
    ].join('')
  })
  return `<figure><svg class="chart" role="img" aria-label="${escapeHtml(said)}" viewBox="0 0 ${WIDTH} ${height}">${drawn.join('')}</svg><figcaption>${escapeHtml(measure)}</figcaption></figure>`
}

function shorten(label: string): string {
  return label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label
}
