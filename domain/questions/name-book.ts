// Everything a question can name (groups, courses, sections, bodies, roles, places), found by its stems in one pass.
import type { Records } from '../records.ts'
import otherNames from './names.json' with { type: 'json' }
import { readWords } from './read-words.ts'
import { stemOf } from './stem-of.ts'

export type NamedSlot =
  | 'section'
  | 'priority'
  | 'category'
  | 'sector'
  | 'course'
  | 'mode'
  | 'status'
  | 'group'
  | 'organisation'
  | 'body'
  | 'role'
  | 'venue'

export type Named = { slot: NamedSlot; value: string; length: number; at: number }

/** Names by their stems; the beginnings of longer ones are there too, naming nothing. */
export type NameBook = ReadonlyMap<string, readonly { slot: NamedSlot; value: string }[]>

// Words of a venue that do not tell where it is.
const VENUE_KIND = /\b(training|room|community|centre|library|hub|hall|offices?|college|school)\b/gi

export function buildNameBook(records: Records): NameBook {
  const names: [NamedSlot, string, string][] = []
  const add = (slot: NamedSlot, value: string, said: string) => names.push([slot, value, said])
  for (const [slot, values] of Object.entries(otherNames)) {
    if (typeof values === 'string') continue
    for (const [value, said] of Object.entries(values))
      for (const one of parted(said)) add(slot as NamedSlot, value, one)
  }
  const ignored = new Set(parted(otherNames.groupsToIgnore).map(keyOf))
  for (const group of records.groups) {
    for (const said of [group.name, group.fullName, ...group.aliases]) {
      if (!ignored.has(keyOf(said))) add('group', group.name, said)
    }
  }
  for (const course of new Set(records.sessions.map((session) => session.course))) add('course', course, course)
  const bodies = new Set(records.returns.map((one) => one.organisation))
  for (const body of bodies) add('organisation', body, body)
  for (const [body, kind] of onlyOnes(bodies)) add('body', body, kind)
  for (const [role, said] of rolesAsSaid(new Set(records.actions.map((action) => action.ownerRole))))
    add('role', role, said)
  for (const sector of new Set(records.champions.map((champion) => champion.sector))) add('sector', sector, sector)
  for (const venue of new Set(records.sessions.map((session) => session.venue))) {
    const place = venue.replace(VENUE_KIND, '').trim()
    if (!/teams/i.test(place)) add('venue', place, place)
  }
  return bookOf(names)
}

/** Bodies of which there is only one of the kind, with the kind: "Probation 1" is probation. */
function onlyOnes(bodies: ReadonlySet<string>): [string, string][] {
  return [...bodies].flatMap((body): [string, string][] => {
    const kind = body.replace(/ 1$/, '')
    return kind === body || bodies.has(`${kind} 2`) ? [] : [[body, kind]]
  })
}

const ROLE_NOUN = /^(manager|lead|chair|nurse|doctor|officer|worker|analyst|superintendent)$/i
const HEADS = /^(head of|director of|assistant director)\b/i

/** Roles in full and as people shorten them: "designated nurse", "head of practice"; a short form of two roles is left out. */
function rolesAsSaid(roles: ReadonlySet<string>): [role: string, said: string][] {
  const short = [...roles].flatMap((role) => shortened(role).map((said): [string, string] => [role, said]))
  const times = Map.groupBy(short, ([, said]) => said.toLowerCase())
  const clear = short.filter(([, said]) => times.get(said.toLowerCase())?.length === 1)
  return [...[...roles].map((role): [string, string] => [role, role]), ...clear]
}

function shortened(role: string): string[] {
  const words = role.split(' ')
  const tails = words.slice(1, -1).map((_, at) => words.slice(at + 1).join(' '))
  const [head = ''] = role.split(/,| & | \(/)
  const [last = ''] = words.slice(-1)
  return [
    // "Policy lead" for the Policy and Procedures Lead, "youth justice manager" without its service.
    ...(/ (and|&) /.test(role) && ROLE_NOUN.test(last) ? [`${words[0]} ${last}`] : []),
    ...(/ (service|team) /i.test(role) ? [role.replace(/ (service|team) /i, ' ')] : []),
    ...(ROLE_NOUN.test(last) ? tails : []),
    ...(head !== role && (HEADS.test(head) || ROLE_NOUN.test(head.split(' ').at(-1) ?? '')) ? [head] : []),
  ]
}

function bookOf(names: readonly [NamedSlot, string, string][]): NameBook {
  const byStems = new Map<string, { slot: NamedSlot; value: string }[]>()
  for (const [slot, value, said] of names) {
    const key = keyOf(said)
    if (!key) continue
    const list = byStems.get(key) ?? []
    if (!list.some((one) => one.slot === slot)) list.push({ slot, value })
    byStems.set(key, list)
    // In a hurry "Voice of the Child" is typed "voice child".
    const short = key.replace(/ (of|the|to)(?= )/g, '')
    if (short !== key && !byStems.has(short)) byStems.set(short, [{ slot, value }])
  }
  for (const key of [...byStems.keys()]) {
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) {
      const beginning = key.slice(0, end)
      if (!byStems.has(beginning)) byStems.set(beginning, [])
    }
  }
  return byStems
}

/** The longest name of each slot, the first where two are as long; and a second group, where two are named. */
export function readNames(stems: readonly string[], book: NameBook): Map<NamedSlot | 'otherGroup', Named> {
  const found = new Map<NamedSlot | 'otherGroup', Named>()
  for (let at = 0; at < stems.length; at++) {
    let key = ''
    for (let length = 1; at + length <= stems.length; length++) {
      key = length === 1 ? (stems[at] ?? '') : `${key} ${stems[at + length - 1]}`
      const names = book.get(key)
      // No name goes on so.
      if (!names) break
      for (const { slot, value } of names) {
        const known = found.get(slot)
        const named = { slot, value, length, at }
        if (slot === 'group' && known && known.value !== value && at >= known.at + known.length)
          found.set('otherGroup', named)
        if (length > (known?.length ?? 0)) found.set(slot, named)
      }
    }
  }
  return found
}

function keyOf(said: string): string {
  return readWords(said)
    .map((word) => stemOf(word))
    .join(' ')
}

function parted(said: string): string[] {
  return said.split('|').map((one) => one.trim())
}
