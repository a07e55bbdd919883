// Roles as notes name them: who was there, who chaired, and whether some words are a role at all.
import type { Known } from './known.ts'
import { authorOf, chairOf } from './meeting-chair.ts'
import { isOrganisation } from './organisation-names.ts'
import { asRole, isPost, keyOf, stripped } from './role-words.ts'
import { initialsOf, shortNamesIn } from './short-names.ts'
import type { Block } from './split-notes.ts'

export type Roles = {
  /** The role the words name, in the roster's or the attendance list's spelling; empty when they name none. */
  roleOf: (words: string) => string
  /** Roles named in order in a stretch of text, for "she" and "he". */
  lastRoleIn: (text: string) => string
  /** The chair's role where the roster knows it, otherwise `Chair`. */
  chair: string
  /** The role that wrote the notes, for "me"; may be empty. */
  author: string
}

const COLLECTIVE =
  /^(?:all|each|every|both) (?:[\w'-]+ ){0,4}(?:members?|partners?|agenc(?:y|ies)|organisations?|leads?|councils?|schools?|groups?|settings?|services?|trusts?|chairs?|co-chairs?|areas?|districts?)$/i
const NOT_IN_ROLE =
  /\b(?:whether|is|are|was|were|has|had|have|be|been|will|would|can|could|should|may|might|must|it|he|she|they|we|you|i|this|that|these|those|there|not|no|who|which|what|when|where|how|said|says|asked|told|thought|felt|noted|in|on|at|by|with|from|into|over|about|after|before|under|between|as|if|or|nobody|somebody|whether|his|her|their|its|to|next|last|once|new|draft|than|more|then|also|only|offered|agreed|undertook|promised|wanted|hopes|wants|likes|expects|asks|helps|lets|gets|encourages|allows|urges|prefers|tells|needs|seems|going|able|back|used|due|likely|reported|described|raised|is|going|continued|volunteered|reminded|invited|required|expected|up|out)\b/i
const PRESENT =
  /^\s*(?:present|also present|attending|who|in attendance|attendees|attendance|in the room|round the table|around the table|there|on the call|members|apologies)\b[^:|]{0,40}[:|]|^\s*On the call were\b|\bWith (?:her|him|them) were\b|\bthe others round the table were\b|\b(?:those present|present) were\b/i
const ACRONYM = /\b(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,}\b/g

export function readRoles(blocks: readonly Block[], notes: string, known: Known): Roles {
  const roster = known.roles.map((role) => ({ role, key: keyOf(role) }))
  const present = presentRoles(blocks).map((role) => ({ role, key: keyOf(role) }))
  const chair = chairOf(blocks, roster)
  const shortNames = shortNamesIn(blocks, (role) =>
    looksLikeRole(role) ? (roster.find(({ key }) => key === keyOf(role))?.role ?? role) : '',
  )
  const acronyms = new Map(
    (`${notes.replace(/^[^a-z\n]{8,}?(?::|$)/gm, '')} ${known.roles.join(' ')}`.match(ACRONYM) ?? [])
      .filter((word) => word.length < 8)
      .map((word) => [word.toLowerCase(), word]),
  )

  const groups = new Map(
    known.groups
      .filter(({ name }) => name !== 'Business Unit')
      .flatMap(({ name, fullName }) => [keyOf(name), keyOf(fullName)].map((key) => [key, name])),
  )

  const roleOf = (words: string): string => {
    const named = stripped(words)
    if (named === '' || named.split(' ').length > 12) return ''
    if (/^(?:the )?(?:independent )?(?:chair|chairman|chairwoman|chairperson)$/i.test(named)) return chair
    const short = shortNames.get(named)
    if (short !== undefined) return short
    const key = keyOf(named)
    const exact = roster.find((one) => one.key === key) ?? present.find((one) => one.key === key)
    if (exact) return asRole(exact.role)
    const group = groups.get(key)
    if (group !== undefined) return group
    const joint = jointRole(named, roleOf)
    if (joint !== '') return joint
    if (!looksLikeRole(named)) return ''
    const longer = present.filter((one) => isPartOf(key, one.key))
    if (longer.length === 1 && longer[0])
      return asRole(roster.find((one) => one.key === longer[0]?.key)?.role ?? longer[0].role)
    return asRole(named === named.toUpperCase() && named.length > 5 ? fromCapitals(named, acronyms) : named)
  }
  const titles = [...present, ...roster]
    .filter((one) => one.key.includes(' '))
    .sort((a, b) => b.key.length - a.key.length)
  return {
    roleOf,
    chair,
    author: authorOf(blocks, roleOf),
    lastRoleIn: (text) => lastRole(text, titles, chair, roleOf),
  }
}

/** "The Police lead and the Education lead" are two owners; "Housing and Communities Manager" is one. */
function jointRole(words: string, roleOf: (words: string) => string): string {
  const plain = words.split(/,?\s+and\s+(?:the\s+)?|\s*[/;+]\s*|,\s+/)
  const parts = plain.length > 1 ? plain : words.split(/\s+&\s+(?:the\s+)?/)
  if (parts.length < 2 || parts.length > 4) return ''
  const isMixed = parts.some(isOrganisation) && !parts.every(isOrganisation)
  const roles = parts.map(roleOf)
  return !isMixed && roles.every((role) => role !== '') ? roles.join('; ') : ''
}

function looksLikeRole(words: string): boolean {
  if (words.split('(').length !== words.split(')').length) return false
  if (COLLECTIVE.test(words) || isOrganisation(words)) return true
  const bare = words.replace(/\s*\([^)]*\)/g, '').replace(/ (?:of|for) .*$/, '')
  const parts = bare.split(' ')
  if (parts.length > 8 || NOT_IN_ROLE.test(words.replace(/\bhead\b/i, '').replace(/\bin\b(?=[^()]*\))/gi, '')))
    return false
  const last = parts.at(-1) ?? ''
  if (/^partner$/i.test(last)) return /business partner$/i.test(bare)
  if (/^unit$/i.test(last)) return /business unit$/i.test(bare)
  return isPost(last) && /^[\p{L}'&(/-]+$/u.test(parts[0] ?? '')
}

// "The analyst" is the Partnership Analyst when only one role there ends so.
function isPartOf(key: string, longer: string): boolean {
  const own = key
    .replace(/\([^)]*\)/g, '')
    .trim()
    .split(' ')
  const all = longer
    .replace(/\([^)]*\)/g, '')
    .trim()
    .split(' ')
  return (
    own.at(-1) === all.at(-1) &&
    own.every((word) => longer.includes(word)) &&
    (!/\(/.test(key) || key.split('(')[1] === longer.split('(')[1])
  )
}

function fromCapitals(words: string, acronyms: ReadonlyMap<string, string>): string {
  return words
    .toLowerCase()
    .replace(/[a-z]+/g, (word) =>
      acronyms.get(word) === word.toUpperCase() ? word.toUpperCase() : (acronyms.get(word) ?? word),
    )
}

function presentRoles(blocks: readonly Block[]): string[] {
  const lists = blocks.slice(0, 30).flatMap((block, index) => {
    const words = block.cells.length > 0 ? block.cells.join(' | ') : block.text
    if (/^(?:in attendance|present|attendees|attending)$/i.test(block.heading) && block.kind !== 'heading')
      return [words.replace(/,/g, '\u2024')]
    return PRESENT.test(words) || (index < 6 && words.split(';').length > 4) ? [words.replace(PRESENT, '')] : []
  })
  const speakers = blocks
    .map((block) => block.speaker)
    .filter((speaker) => speaker !== '' && speaker !== speaker.toUpperCase())
  const said = blocks.filter((block) => block.speaker !== '').map((block) => block.text.replace(/[.].*$/, '').trim())
  return [
    ...lists.flatMap(splitList),
    ...speakers,
    ...said.filter((words) => words.length < 60 && looksLikeRole(words) && words !== words.toUpperCase()),
  ]
}

function splitList(list: string): string[] {
  const parts = list
    .replace(/\b(?:Chair|Attending|Present|Attendance|Apologies|Members|Note)(?: \([^)]*\))?:\s*/gi, '')
    .split(/[;|]|\.\s+|\s\/\s/)
  const roles = parts.length > 2 ? parts : list.split(/,(?![^(]*\))|\band (?=(?:the|a|me)\b)/)
  return roles
    .map((role) =>
      stripped(
        role
          .replace(/\u2024/g, ',')
          .replace(/[.*]/g, ' ')
          .replace(/\s*\((?:chair|apologies)\)/i, '')
          .replace(/^(.+?)\s*\(([A-Z]{2,6})\)\s*$/, (whole, name: string, letters: string) =>
            initialsOf(name.trim()) === letters ? name : whole,
          ),
      ),
    )
    .filter(
      (role) =>
        role.length > 1 && role.length < 80 && (looksLikeRole(role.replace(/,.*$/, '')) || /^[A-Z]{2,}/.test(role)),
    )
}

function lastRole(
  text: string,
  titles: readonly { role: string; key: string }[],
  chair: string,
  roleOf: (words: string) => string,
): string {
  const words = ` ${keyOf(text)} `
  let best = { at: -1, role: '' }
  for (const { role, key } of titles) {
    const at = words.lastIndexOf(` ${key} `)
    if (at > best.at) best = { at, role: asRole(role) }
  }
  const chairAt = words.lastIndexOf(' the chair ')
  if (chairAt > best.at) best = { at: chairAt, role: chair }
  for (const match of text.matchAll(
    /\b[Tt]he ((?:[\w&'-]+ ){0,6}?[A-Za-z-]+)\b(?= (?:[a-z]+ed|has|had|said|was|is|told|read|took|thought|led|set|gave|brought|spoke)\b)/g,
  )) {
    const role = roleOf(match[1] ?? '')
    const at = words.lastIndexOf(` ${keyOf(match[1] ?? '')} `)
    if (role !== '' && at > best.at) best = { at, role }
  }
  return best.role
}
