// A person's e-mails, newest first, each opened to be read; links go to a new tab.
import type { Email } from '../teams/shapes.ts'
import { element, link } from './element.ts'
import { sayShortDate, sayTime } from './london.ts'
import { inline } from './markdown.ts'

/** A list that calls back when one is opened. Those already open stay open when it is drawn again. */
export function emailList(emails: Email[], place: HTMLElement, onOpen: () => void): void {
  const open = new Set(
    [...place.querySelectorAll<HTMLDetailsElement>('details[open]')].map((details) => details.dataset.email),
  )
  if (emails.length === 0) {
    place.replaceChildren(element('p', { class: 'help' }, 'None yet.'))
    return
  }
  const items = [...emails].reverse().map((email) => {
    const details = element('details', { class: 'email', 'data-email': email.id, open: open.has(email.id) })
    const at = new Date(email.at)
    const when = element('time', { datetime: email.at }, `${sayShortDate(at)}, ${sayTime(at)}`)
    details.append(
      element('summary', {}, element('span', { class: 'email-subject' }, email.subject), when),
      element('div', { class: 'email-body' }, ...emailBody(email.body)),
    )
    details.addEventListener('toggle', () => {
      if (details.open) onOpen()
    })
    return details
  })
  place.replaceChildren(...items)
}

/** The body as GOV.UK Notify lays it out: `#` headings, `*` bullets, `^` insets, `---` rules, bare addresses as links. */
export function emailBody(body: string): HTMLElement[] {
  return body
    .replace(/\r/g, '')
    .split(/\n(?=#)|\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => {
      const [first = '', ...rest] = block.trim().split('\n')
      const heading = /^##?\s*(.+)/.exec(first)?.[1]
      if (heading !== undefined) return [element('h3', {}, heading), ...emailBody(rest.join('\n'))]
      if (/^(-{3,}|\*{3,})$/.test(first)) return [element('hr')]
      return [paragraph([first, ...rest])]
    })
}

function paragraph(lines: string[]): HTMLElement {
  if (lines.every((line) => /^\s*[*•-]\s*/.test(line)))
    return element('ul', {}, ...lines.map((line) => element('li', {}, ...words(line.replace(/^\s*[*•-]\s*/, '')))))
  const isInset = lines[0]?.startsWith('^') === true
  const shown = lines.map((line) => line.replace(/^\^\s*/, ''))
  const parts = shown.flatMap((line, index) => (index === 0 ? words(line) : [element('br'), ...words(line)]))
  return element(isInset ? 'blockquote' : 'p', {}, ...parts)
}

function words(line: string): (Node | string)[] {
  return line.split(/(?<![(\w])(https?:\/\/[^\s)]+)/).flatMap((part, index) => {
    return index % 2 === 1 ? [link(part, part)] : inline(part)
  })
}
