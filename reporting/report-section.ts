// One table of a report on a page: caption, head, rows, totals, further totals and notes.
import { isDay, sayDay } from '../domain/day.ts'
import { furtherTotals, titleAsAt } from './basis.ts'
import { escapeHtml } from './escape-html.ts'
import type { Cell, Report, Row } from './report.ts'

/** @param index 0 for the page's main table, whose title is the page's own heading */
export function reportSection(report: Report, index: number): string {
  const id = `table-${index}`
  const heading = index === 0 ? '' : `<h2>${escapeHtml(report.title)}</h2>`
  return [heading, table(report, id), totalsList(report), notes(report, index)].filter(Boolean).join('\n')
}

function table(report: Report, id: string): string {
  const { columns, rows, totals } = report
  const numbers = new Set(
    columns.filter(({ key }) => rows.some((row) => typeof row[key] === 'number')).map(({ key }) => key),
  )
  const head = columns.map(({ key, title }) => {
    return `<th scope="col"${numbers.has(key) ? ' class="number"' : ''}>${escapeHtml(title)}</th>`
  })
  const toCells = (row: Row) => columns.map(({ key }, index) => cell(row[key] ?? null, index === 0, numbers.has(key)))
  const body = rows.map((row) => `<tr>${toCells(row).join('')}</tr>`)
  const empty = `<tr><td colspan="${columns.length}">Nothing to show for this date.</td></tr>`
  const foot = `<tfoot><tr>${toCells(totals).join('')}</tr></tfoot>`
  const caption = `<caption id="${id}">${escapeHtml(titleAsAt(report))}</caption>`
  return `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>${caption}<thead><tr>${head.join('')}</tr></thead><tbody>${body.join('') || empty}</tbody>${foot}</table></div>`
}

function cell(value: Cell, isFirst: boolean, isNumber: boolean): string {
  const text = sayCell(value)
  if (isFirst) return `<th scope="row">${text}</th>`
  if (isNumber) return `<td class="number">${text}</td>`
  return typeof value === 'string' && isDay(value) ? `<td class="day">${text}</td>` : `<td>${text}</td>`
}

function sayCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return value.toLocaleString('en-GB')
  return escapeHtml(isDay(value) ? sayDay(value) : value)
}

function totalsList(report: Report): string {
  const items = furtherTotals(report).map(
    ({ title, value }) => `<dt>${escapeHtml(title)}</dt><dd>${sayCell(value)}</dd>`,
  )
  return items.length === 0 ? '' : `<dl>${items.join('')}</dl>`
}

function notes(report: Report, index: number): string {
  if (report.notes.length === 0) return ''
  const items = report.notes.map((note) => `<li>${escapeHtml(note)}</li>`)
  const heading = index === 0 ? '<h2>Definitions and notes</h2>' : ''
  return `${heading}<ul>${items.join('')}</ul>`
}
