// Roles as notes name them: who was there, who chaired, and whether some words are a role at all.
import type { Known } from './known.ts'
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

const HEAD =
  /^(?:co-)?(?:leads?|leaders?|managers?|officers?|chairs?|convenors?|co-?ordinators?|nurses?|doctors?|gps?|analysts?|advis[eo]rs?|advocates?|representatives?|reps?|links?|heads?|headteachers?|principals?|directors?|inspectors?|superintendents?|sergeants?|constables?|workers?|administrators?|admin|assistants?|teachers?|practitioners?|commissioners?|scrutineers?|champions?|clerk|secretary|midwife|midwives|paediatricians?|consultants?|solicitors?|trainers?|psychologists?|psychiatrists?|therapists?|supervisors?|senco|sipco|wfdo|lado|dsls?|iros?|councillors?|executives?|chaplain|minister|librarian|warden|coaches|coach|facilitator|treasurer|members|everyone|all|unit|bu)$/i
const COLLECTIVE =
  /^(?:all|each|every|both) (?:[\w'-]+ ){0,4}(?:members?|partners?|agenc(?:y|ies)|organisations?|leads?|councils?|schools?|groups?|settings?|services?|trusts?|chairs?|co-chairs?|areas?|districts?)$/i
const NOT_IN_ROLE =
  /\b(?:is|are|was|were|has|had|have|be|been|will|would|can|could|should|may|might|must|it|he|she|they|we|you|i|this|that|these|those|there|not|no|who|which|what|when|where|how|said|says|asked|told|thought|felt|noted|in|on|at|by|with|from|into|over|about|after|before|under|between|as|if|or|nobody|somebody|his|her|their|its|to|next|last|once|new|draft|than|more|then|also|only|offered|agreed|undertook|promised|wanted|hopes|needs|seems|going|able|back|used|due|likely|reported|described|raised|is|going|continued|volunteered|reminded|invited|required|expected|up|out)\b/i
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

  const roleOf = (words: string): string => {
    const named = stripped(words)
    if (named === '' || named.split(' ').length > 12) return ''
    if (/^(?:the )?(?:independent )?(?:chair|chairman|chairwoman|chairperson)$/i.test(named)) return chair
    const short = shortNames.get(named)
    if (short !== undefined) return short
    const key = keyOf(named)
    const exact = roster.find((one) => one.key === key) ?? present.find((one) => one.key === key)
    if (exact) return asRole(exact.role)
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

/** "The Police lead and the Education lead" are two owners. */
function jointRole(words: string, roleOf: (words: string) => string): string {
  const parts = words.split(/,?\s+and\s+(?:the\s+)?|\s*[/;+]\s*|,\s+/)
  const roles = parts.length > 1 && parts.length < 5 ? parts.map(roleOf) : []
  return roles.length > 0 && roles.every((role) => role !== '') ? roles.join('; ') : ''
}

/** A key under which spellings of one role are equal. */
function keyOf(role: string): string {
  return role
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/coordinator/g, 'co-ordinator')
    .replace(/advisor/g, 'adviser')
    .replace(/[^a-z0-9()']+/g, ' ')
    .trim()
}

function stripped(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s"“'([*@-]+|[\s"”*,;:-]+$/g, '')
    .replace(/^(?:(?:and|but|so|then|also|agreed|please)[ ,]+)*(?:the |our |an? )?/i, '')
    .replace(/ \((?:by e-?mail|online|item \d+|notes?|minutes)\)$/i, '')
}

function looksLikeRole(words: string): boolean {
  if (words.split('(').length !== words.split(')').length) return false
  if (COLLECTIVE.test(words)) return true
  const bare = words.replace(/\s*\([^)]*\)/g, '').replace(/ (?:of|for) .*$/, '')
  const parts = bare.split(' ')
  if (parts.length > 8 || NOT_IN_ROLE.test(words.replace(/\bhead\b/i, '').replace(/\bin\b(?=[^()]*\))/gi, '')))
    return false
  const last = parts.at(-1) ?? ''
  if (/^unit$/i.test(last)) return /business unit$/i.test(bare)
  return HEAD.test(last) && /^[\p{L}'&(/-]+$/u.test(parts[0] ?? '')
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

function asRole(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1)
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

/** The chair is named by a role of the roster or by one that says "chair"; any other title is left as `Chair`. */
function chairOf(blocks: readonly Block[], roster: readonly { role: string; key: string }[]): string {
  const head = blocks
    .slice(0, 14)
    .map((block) => (block.cells.length > 0 ? block.cells.join(': ') : block.text))
    .join('\n')
  const found =
    /\bchair(?:ed by)?\s*[:|]\s*(?:the )?([^.;|\n]{3,80})/i.exec(head)?.[1] ??
    /\bchaired by (?:the )?([^.;|\n]{3,80}?)(?:[.;,]|$)/i.exec(head)?.[1] ??
    /([^.;|\n:,]{3,60}?) \(chair\)/i.exec(head)?.[1] ??
    /\b[Tt]he ([A-Z][\w &-]{3,60}?) (?:led\b|was in the chair|chaired\b)/.exec(head)?.[1] ??
    /\b((?:independent|acting|vice|interim)[ -]chair)\b/i.exec(head)?.[1]
  const role = stripped(found ?? '').replace(/ \(.*$/, '')
  const known = roster.find((one) => one.key === keyOf(role))
  if (known) return known.role
  return /\bchair\b/i.test(role) && role.length < 60 ? asRole(role) : 'Chair'
}

function authorOf(blocks: readonly Block[], roleOf: (words: string) => string): string {
  const from = blocks
    .slice(0, 6)
    .map((block) => /^\s*From:\s*(.+)$/i.exec(block.text)?.[1] ?? '')
    .find((words) => words !== '')
  if (from) return roleOf(from)
  const first = blocks
    .slice(0, 8)
    .map(
      (block) =>
        /\bI (?:chaired|took the chair|was in the chair),? (?:this time )?as (?:the )?([^;.,]+)/.exec(
          block.text,
        )?.[1] ?? '',
    )
  return roleOf(first.find((words) => words !== '') ?? '')
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
