// Who chaired the meeting and who wrote its notes, as their first lines say.
import { asRole, keyOf, stripped } from './role-words.ts'
import type { Block } from './split-notes.ts'

/** The chair is named by a role of the roster or by one that says "chair"; any other title is left as `Chair`. */
export function chairOf(blocks: readonly Block[], roster: readonly { role: string; key: string }[]): string {
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

/** The role that wrote the notes; empty where they do not say. */
export function authorOf(blocks: readonly Block[], roleOf: (words: string) => string): string {
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
