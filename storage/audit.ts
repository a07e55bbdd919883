// Every record's history as an auditor asks for it: each change with its digest, and whether all of it still fits together.
import { odata, type TableClient } from '@azure/data-tables'
import type { Change } from '../domain/action.ts'
import type { Storage } from './connect.ts'
import { markOf, marksOfErasures } from './erase-history.ts'
import { checkChain } from './history-chain.ts'
import { afterAll, keyOf } from './keys.ts'
import { readRows } from './read-rows.ts'
import { fromRow, type StoredRow } from './row.ts'

/** Tables whose rows keep a history, and the word for one of their records. */
const KEPT = [
  { table: 'actions', kind: 'action' },
  { table: 'returns', kind: 'return' },
  { table: 'drafts', kind: 'draft' },
  { table: 'questions', kind: 'question' },
  { table: 'signins', kind: 'signin' },
  { table: 'pulses', kind: 'pulse' },
  { table: 'erasures', kind: 'erasure' },
] as const

export type AuditEntry = Change & { version: number; digest: string; previousDigest: string }

export type AuditedRecord = {
  kind: (typeof KEPT)[number]['kind']
  ref: string
  /** Digest of the latest change; empty for a record that was never changed. */
  head: string
  /** What does not fit, in plain words; empty when nothing was tampered with. */
  problems: string[]
  /** Oldest first. */
  changes: AuditEntry[]
}

export function auditStore(storage: Storage) {
  return {
    /** The history of one record, or of every record, by kind and reference. */
    async histories(ref?: string): Promise<AuditedRecord[]> {
      const marks = await marksOfErasures(storage)
      const found = await Promise.all(
        KEPT.map(async ({ table, kind }) => {
          const isToldOf = (row: Record<string, unknown>): boolean => marks.has(markOf(table, row))
          return readHistories(await storage.table(table), kind, isToldOf, ref)
        }),
      )
      return found.flat()
    },
  }
}

async function readHistories(
  table: TableClient,
  kind: AuditedRecord['kind'],
  isToldOf: (row: Record<string, unknown>) => boolean,
  ref?: string,
): Promise<AuditedRecord[]> {
  const [records, changes] = await Promise.all([under(table, kind, ref), under(table, 'history', ref)])
  const heads = new Map(records.map((row) => [identityOf(row), String(row.historyDigest ?? '')]))
  const histories = Map.groupBy(changes, identityOf)
  const all = [...new Set([...heads.keys(), ...histories.keys()])].sort()
  return all.map((identity) => {
    const rows = histories.get(identity) ?? []
    const head = heads.get(identity)
    const problems = checkChain(rows, head ?? '', isToldOf)
    if (head === undefined) problems.push('The record itself is gone.')
    return { kind, ref: identity.split('\n')[1] ?? '', head: head ?? '', problems, changes: rows.map(entryOf) }
  })
}

/** Rows of a kind, in key order: `history|REF|version` or `action|REF`. */
async function under(table: TableClient, kind: string, ref?: string): Promise<StoredRow[]> {
  if (ref === undefined) return readRows(table, odata`RowKey ge ${`${kind}|`} and RowKey lt ${afterAll(kind)}`)
  const key = `${kind}|${keyOf(ref)}`
  return kind === 'history'
    ? readRows(table, odata`RowKey ge ${`${key}|`} and RowKey lt ${afterAll(key)}`)
    : readRows(table, odata`RowKey eq ${key}`)
}

function identityOf({ partitionKey, rowKey }: StoredRow): string {
  return `${partitionKey}\n${rowKey.split('|')[1] ?? ''}`
}

function entryOf(row: StoredRow): AuditEntry {
  const { chainDigest = '', chainPrevious = '', rowKey } = row
  const version = Number(rowKey.split('|')[2])
  return { ...fromRow<Change>(row), version, digest: String(chainDigest), previousDigest: String(chainPrevious) }
}
