// Keeps what happened in a file, one line each, so that the same chats are there after a restart.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Email, Message } from './shapes.ts'

/** Something that happened to a message already there. */
export type MessageChange = { conversationId: string; messageId: string } & (
  | { kind: 'edited'; activity: Message['activity']; at: string }
  | { kind: 'deleted' }
  | { kind: 'viewed'; personId: string; card: unknown }
)

export type Entry =
  | { kind: 'posted'; message: Message }
  | MessageChange
  | { kind: 'emailed'; email: Email }
  | { kind: 'read'; personId: string; place: string; upTo: number }

export type Journal = { past: Entry[]; append: (entry: Entry) => void }

/** Opens the journal in a folder, or one that keeps nothing when no folder is given. */
export function openJournal(dataDir: string | undefined): Journal {
  if (dataDir === undefined) return { past: [], append: () => {} }
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'teams.jsonl')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  // A run that was killed can leave half a line; closing it keeps the next entry whole.
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n')
  return {
    past: text.split('\n').flatMap(readEntry),
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
  }
}

function readEntry(line: string): Entry[] {
  if (line.trim() === '') return []
  try {
    return [JSON.parse(line) as Entry]
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}
