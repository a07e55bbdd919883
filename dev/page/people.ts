// The list of people to be: a few to start with, then everyone by role, with what each has not read.
import type { RosterEntry } from '../teams/shapes.ts'
import { byId, element } from './element.ts'
import { HEADINGS, headingOf, startWith } from './roles.ts'

type Row = { person: RosterEntry; item: HTMLLIElement; button: HTMLButtonElement; badge: HTMLElement }

// Longer lists stay folded until someone opens them or searches.
const OPEN_UP_TO = 20

let rows: Row[] = []

/** Draws the list once and calls back when a person is chosen. */
export function drawPeople(roster: RosterEntry[], onChoose: (personId: string) => void): void {
  rows = []
  const pinned = startWith(roster).map(({ person, as }) => row(person, as, onChoose))
  const sections = [...HEADINGS.map(([, heading]) => heading), 'Others'].flatMap((heading) => {
    const people = roster.filter((person) => headingOf(person) === heading)
    if (people.length === 0) return []
    const list = element('ul', {}, ...people.map((person) => row(person, aboutOf(person), onChoose)))
    const count = element('span', { class: 'count' }, String(people.length))
    const summary = element('summary', {}, element('span', {}, heading), count)
    return [element('details', { class: 'people-section', open: people.length <= OPEN_UP_TO }, summary, list)]
  })
  byId('people-list').replaceChildren(
    element('h3', {}, 'Start here'),
    element('ul', { class: 'pinned' }, ...pinned),
    element('h3', {}, 'Everyone'),
    ...sections,
  )
  const search = byId<HTMLInputElement>('people-search')
  search.addEventListener('input', () => narrow(search.value))
}

/** Brings unread counts and the chosen person up to date. */
export function markPeople(roster: RosterEntry[], chosen: string): void {
  const unread = new Map(roster.map((person) => [person.personId, person.unread]))
  for (const { person, button, badge } of rows) {
    const count = unread.get(person.personId) ?? 0
    badge.textContent = count === 0 ? '' : String(count)
    badge.hidden = count === 0
    if (count > 0) badge.append(element('span', { class: 'unseen' }, ' unread'))
    if (person.personId === chosen) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
  }
}

function row(person: RosterEntry, about: string, onChoose: (personId: string) => void): HTMLLIElement {
  const badge = element('span', { class: 'badge', hidden: true })
  const lines = element(
    'span',
    { class: 'person-lines' },
    element('span', { class: 'person-name' }, person.displayName),
    element('span', { class: 'person-about' }, about),
  )
  const face = element('span', { class: 'face', 'aria-hidden': 'true' }, initials(person.displayName))
  const button = element('button', { type: 'button', class: 'person' }, face, lines, badge)
  button.addEventListener('click', () => onChoose(person.personId))
  const item = element('li', {}, button)
  rows.push({ person, item, button, badge })
  return item
}

function aboutOf({ organisation, channel }: RosterEntry): string {
  return channel === 'email' ? `${organisation}, by e-mail` : organisation
}

/** Up to two capital letters standing for a role title. */
export function initials(name: string): string {
  const words = name.replace(/[^\p{L}\s]/gu, '').split(/\s+/)
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .slice(0, 2)
    .join('')
}

function narrow(typed: string): void {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  for (const { person, item } of rows) {
    const { displayName, organisation, chairs, email, personId } = person
    const text = [displayName, organisation, headingOf(person), ...chairs, email, personId].join(' ').toLowerCase()
    item.hidden = !words.every((word) => text.includes(word))
  }
  for (const section of document.querySelectorAll<HTMLDetailsElement>('.people-section')) {
    const found = section.querySelectorAll('li:not([hidden])').length
    section.hidden = found === 0
    section.open = words.length > 0 || section.querySelectorAll('li').length <= OPEN_UP_TO
  }
  const found = new Set(rows.filter(({ item }) => !item.hidden).map(({ person }) => person.personId)).size
  byId('people-count').textContent = words.length === 0 ? '' : `${found} ${found === 1 ? 'person' : 'people'} found`
}
