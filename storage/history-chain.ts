// Makes tampering with history visible: each history row carries the digest of the one before, and the record itself the
// digest of its latest, so that a row changed, taken out or put in later no longer fits.
import { createHash } from 'node:crypto'
import type { Row } from './row.ts'

type Columns = Record<string, unknown>

// What the service adds to a row as it is read, and the digest itself.
const NOT_DIGESTED = new Set(['etag', 'timestamp', 'odata.metadata', 'chainDigest'])

/** New history rows with their digests, and the digest that the record is to carry from now on. */
export function chainHistory(rows: readonly Row[], head: string): { rows: Row[]; head: string } {
  let latest = head
  const chained = rows.map((row): Row => {
    const linked = { ...row, chainPrevious: latest }
    latest = digestOf(linked)
    return { ...linked, chainDigest: latest }
  })
  return { rows: chained, head: latest }
}

/**
 * What does not fit in a record's history, in plain words; empty when all of it does.
 * @param rows its history rows as stored, oldest first; rows from before histories were chained have no digest
 * @param head the digest that the record carries
 * @param isToldOf whether an erasure tells of a row that was emptied
 */
export function checkChain(
  rows: readonly Columns[],
  head: string,
  isToldOf: (row: Columns) => boolean = () => false,
): string[] {
  const problems: string[] = []
  let expected = ''
  for (const row of rows) {
    const { chainDigest: digest = '', chainPrevious: previous = '', rowKey } = row
    if (digest === '' && expected === '') continue
    if (previous !== expected) problems.push(`${rowKey} does not follow the entry before it.`)
    if (isEmptied(row)) {
      if (!isToldOf(row)) problems.push(`${rowKey} was emptied, and no erasure tells of it.`)
    } else if (digest !== digestOf(row)) problems.push(`${rowKey} is not as it was written.`)
    expected = String(digest)
  }
  if (expected !== head) problems.push('The latest entry is not the one that the record was last changed with.')
  return problems
}

/** A history row without what it said and of whom: when, through which door, and its place in the chain are left. */
export function emptied({ partitionKey, rowKey, at, door, chainPrevious, chainDigest }: Row): Row {
  const nobody = { by: '', personId: '', note: '', fromJson: '{}', toJson: '{}', operationId: '' }
  const left = { at: at ?? '', door: door ?? '', chainPrevious: chainPrevious ?? '', chainDigest: chainDigest ?? '' }
  return { partitionKey, rowKey, ...nobody, ...left, what: 'Erased on request', isEmptied: true }
}

export function isEmptied(row: Columns): boolean {
  return row.isEmptied === true
}

function digestOf(row: Columns): string {
  const columns = Object.entries(row)
    .filter(([name, value]) => !NOT_DIGESTED.has(name) && value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(columns)).digest('base64url')
}
