// Finding the partnership's groups in text, by short name, full name or any other name people use.
import type { Group } from '../domain/group.ts'
import { escapePattern } from './identifier.ts'

type Name = { group: Group; pattern: RegExp; length: number }

const cache = new WeakMap<readonly Group[], Name[]>()

/** The groups named in the text, in the order they appear; where names overlap the longer one counts. */
export function groupsNamed(text: string, groups: readonly Group[]): Group[] {
  const hits: { group: Group; start: number; end: number }[] = []
  for (const name of namesOf(groups)) {
    for (const match of text.matchAll(name.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (!hits.some((hit) => start < hit.end && hit.start < end)) hits.push({ group: name.group, start, end })
    }
  }
  const inOrder = hits.sort((a, b) => a.start - b.start).map((hit) => hit.group)
  return inOrder.length > 0 ? [...new Set(inOrder)] : groupsByWords(text, groups)
}

// Notes shorten a name they have used: "the early years representative ... the advisory group".
function groupsByWords(text: string, groups: readonly Group[]): Group[] {
  const words = new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? [])
  return groups.filter((group) => {
    const own = group.fullName.toLowerCase().match(/[a-z0-9]+/g) ?? []
    return own.length >= 4 && own.every((word) => words.has(word))
  })
}

function namesOf(groups: readonly Group[]): Name[] {
  const known = cache.get(groups)
  if (known) return known
  const names = groups
    .flatMap((group) => {
      const all = [group.fullName, group.name, ...group.aliases]
      return all.map((name) => ({ group, pattern: patternOf(name), length: name.length }))
    })
    .sort((a, b) => b.length - a.length)
  cache.set(groups, names)
  return names
}

// Short names are capitals and are matched as such; longer names in any case, with & for and, singular or plural.
function patternOf(name: string): RegExp {
  const escaped = escapePattern(name)
  const isShort = /^[A-Z0-9 ]{2,8}$/.test(name)
  const loose = isShort
    ? escaped.replace(/ /g, ' ?')
    : escaped.replace(/ (?:and|&) /g, ' (?:and|&) ').replace(/[ -]/g, '[ -]')
  return new RegExp(`(?<![\\w-])${loose}(?![\\w-])`, isShort ? 'g' : 'gi')
}
