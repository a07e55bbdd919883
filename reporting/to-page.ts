// A report as a web page: whole without any script, readable by eye, ear and printer (WCAG 2.2 AA).
import { barChart } from './bar-chart.ts'
import { BASIS, sayAsAt, titleAsAt } from './basis.ts'
import { escapeHtml } from './escape-html.ts'
import { type Asked, allTables, type Report, type ReportDefinition } from './report.ts'
import { reportSection } from './report-section.ts'
import { STYLE_PATH } from './style.ts'

const PATH = '/api/reports'

type PageGiven = {
  report: Report
  definition: ReportDefinition
  /** What was asked, shown again in the form and kept in the links. */
  asked: Asked
  /** Reports this person may see, this one among them. */
  reports: readonly ReportDefinition[]
}

/** A page that needs nothing but the style sheet of its own host. */
export function toPage({ report, definition, asked, reports }: PageGiven): string {
  const main = [
    `<h1>${escapeHtml(report.title)}</h1><p class="as-at">${escapeHtml(sayAsAt(report))}</p>`,
    askForm(definition, asked),
    files(definition, asked),
    definition.chart ? barChart(report, definition.chart) : '',
    ...allTables(report).map(reportSection),
  ]
  return framePage(titleAsAt(report), main.join('\n'), reportLinks(reports, asked.asAt, definition.name))
}

/** The page that lists the reports a person may see. */
export function toListPage(reports: readonly ReportDefinition[]): string {
  const items = reports.map(
    ({ name, title, about }) =>
      `<li><a href="${PATH}/${name}?format=html">${escapeHtml(title)}</a><br>${escapeHtml(about)}</li>`,
  )
  return framePage('Reports', `<h1>Reports</h1><ul>${items.join('')}</ul>`, '')
}

/** The frame of every page: one style sheet, no script. */
export function framePage(title: string, main: string, nav: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Partnership Assistant</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<main>
${main}
</main>
<footer>${nav}<p>${escapeHtml(BASIS)}</p></footer>
</body>
</html>
`
}

/** Links to the reports a person may see, each as at the same date. */
export function reportLinks(reports: readonly ReportDefinition[], asAt: string, current = ''): string {
  const items = reports.map(({ name, title }) => {
    const here = name === current ? ' aria-current="page"' : ''
    return `<li><a href="${PATH}/${name}?asAt=${asAt}&amp;format=html"${here}>${escapeHtml(title)}</a></li>`
  })
  return `<nav aria-label="Reports"><ul>${items.join('')}</ul></nav>`
}

/** What this report takes: a window instead of one date, a year or a round beside it. */
function fieldsOf({ parameters }: ReportDefinition): ('asAt' | 'from' | 'to' | 'year' | 'round')[] {
  return parameters.includes('to') ? [...parameters] : ['asAt', ...parameters]
}

const LABELS = { asAt: 'As at', from: 'From', to: 'To', year: 'Year, such as 2023-24', round: 'Round, such as 2023-24' }

function askForm(definition: ReportDefinition, asked: Asked): string {
  const inputs = fieldsOf(definition).map((name) => {
    const isDate = name !== 'year' && name !== 'round'
    const hint = isDate ? 'type="date" required' : 'type="text" pattern="\\d{4}-\\d{2}" size="8"'
    return `<div><label for="${name}">${LABELS[name]}</label><input id="${name}" name="${name}" ${hint} value="${escapeHtml(asked[name])}"></div>`
  })
  const button = '<button type="submit">Show</button>'
  return `<form method="get" action="${PATH}/${definition.name}"><input type="hidden" name="format" value="html">${inputs.join('')}${button}</form>`
}

function files(definition: ReportDefinition, asked: Asked): string {
  const query = fieldsOf(definition)
    .filter((name) => asked[name] !== '')
    .map((name) => `${name}=${encodeURIComponent(asked[name])}`)
  const formats = [
    ['csv', 'CSV'],
    ['xlsx', 'Excel workbook'],
    ['docx', 'Word document'],
    ['json', 'JSON'],
  ]
  const items = formats.map(
    ([format, title]) =>
      `<li><a href="${PATH}/${definition.name}?${[...query, `format=${format}`].join('&amp;')}">${title}</a></li>`,
  )
  return `<ul class="files" aria-label="This report as a file">${items.join('')}</ul>`
}
