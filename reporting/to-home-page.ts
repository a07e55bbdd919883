// The business unit's home as a web page: whole without any script, in the reports' own frame.
import { sayDay } from '../domain/day.ts'
import { escapeHtml } from './escape-html.ts'
import type { HomeSection } from './home.ts'
import type { ReportDefinition } from './report.ts'
import { framePage, reportLinks } from './to-page.ts'

export function toHomePage(
  today: string,
  sections: readonly HomeSection[],
  reports: readonly ReportDefinition[],
): string {
  const counts = sections.map(
    ({ title, count }, at) => `<li><a href="#section-${at}">${escapeHtml(title)}: ${count}</a></li>`,
  )
  const summary = `<nav aria-label="On this page"><ul>${counts.join('')}</ul></nav>`
  const main = `<h1>Business unit</h1><p class="as-at">${sayDay(today)}</p>${summary}${sections.map(drawSection).join('')}`
  return framePage('Business unit', main, reportLinks(reports, today))
}

function drawSection({ title, items, count, none, link }: HomeSection, at: number): string {
  const heading = `<h2 id="section-${at}">${escapeHtml(title)}</h2>`
  const list = items.map(
    ({ text, detail }) => `<li>${escapeHtml(text)}<br><span class="detail">${escapeHtml(detail)}</span></li>`,
  )
  const body = count === 0 ? `<p>${escapeHtml(none)}</p>` : `<ul>${list.join('')}</ul>`
  const more = count > items.length ? `<p>${count - items.length} more.</p>` : ''
  const whole = link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a></p>` : ''
  return `<section aria-labelledby="section-${at}">${heading}${body}${more}${whole}</section>`
}
