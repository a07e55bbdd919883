// Updates drafted from meeting notes. A row says where a draft stands; what was read out of the notes is kept
// apart, and the notes themselves only until they have been read.
import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../domain/action.ts'
import type { Draft, DraftState, Reading } from '../domain/draft.ts'
import { deleteBlob, readBlob, writeBlob } from './blobs.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { keyOf } from './keys.ts'
import { readingStore } from './readings.ts'
import { sideBySide } from './side-by-side.ts'
import { versionedRows } from './versioned-rows.ts'

const PARTITION = 'drafts'

/** A draft without its reading, and the blob where that is. */
type Standing = Omit<Draft, keyof Reading> & Pick<Reading, 'group' | 'date'> & { blob: string }

export function draftStore(storage: Storage) {
  const rows = versionedRows<Standing>({
    table: () => storage.table('drafts'),
    kind: 'draft',
    idOf: (standing) => standing.id,
    partitionOf: () => PARTITION,
  })
  const readings = readingStore(storage)
  const notes = () => storage.container('notes')

  async function whole({ blob, ...standing }: Standing): Promise<Draft> {
    return { ...(await readings.read(blob)), ...standing }
  }

  return {
    /** False when the id is taken. */
    async insert(draft: Draft): Promise<boolean> {
      const { standing, reading } = split(draft)
      const blob = await readings.write(reading, draft.id)
      const isNew = await rows.insert({ ...standing, blob })
      if (!isNew) await readings.remove(blob)
      return isNew
    },

    async get(id: string): Promise<Draft | undefined> {
      const standing = await rows.get(PARTITION, id)
      return standing === undefined ? undefined : whole(standing)
    },

    /** All drafts, or those in one state, the latest received first. */
    async list(state?: DraftState): Promise<Draft[]> {
      const standings = (await rows.list(PARTITION)).filter(
        (standing) => state === undefined || standing.state === state,
      )
      standings.sort((one, other) => other.receivedAt.localeCompare(one.receivedAt))
      return sideBySide(standings, 16, whole)
    },

    /** How every draft stands, without what was read out of its notes. */
    standings: (): Promise<Omit<Draft, Exclude<keyof Reading, 'group' | 'date'>>[]> => rows.list(PARTITION),

    /** Newest first. */
    history: (id: string): Promise<Change[]> => rows.history(PARTITION, id),

    /**
     * Applies a press or request once. The version counts up by itself.
     * @throws Refusal 404 for an unknown draft, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      id: string,
      operationId: string,
      decide: (draft: Draft) => { draft: Draft; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; draft: Draft }> {
      const { outcome, item } = await rows.change(PARTITION, id, operationId, async (current) => {
        const before = await whole(current)
        const decision = decide(before)
        if (decision === undefined) return undefined
        const { standing, reading } = split(decision.draft)
        const isSame = isDeepStrictEqual(reading, split(before).reading)
        return {
          next: { ...standing, blob: isSame ? current.blob : await readings.write(reading, id) },
          change: decision.change,
        }
      })
      return { outcome, draft: await whole(item) }
    },

    /** Keeps the notes as they came in, until they have been read. */
    async putSource(id: string, text: string): Promise<void> {
      await writeBlob(await notes(), notesName(id), text, 'text/plain; charset=utf-8')
    },

    async getSource(id: string): Promise<string | undefined> {
      return readBlob(await notes(), notesName(id))
    },

    /** Takes the notes away; they may hold what must not be kept. Nothing happens when they are gone already. */
    async deleteSource(id: string): Promise<void> {
      await deleteBlob(await notes(), notesName(id))
    },
  }
}

const notesName = (id: string) => `${keyOf(id)}.txt`

function split(draft: Draft): { standing: Omit<Standing, 'blob'>; reading: Reading } {
  const {
    id,
    state,
    receivedAt,
    receivedBy,
    receivedById,
    decidedAt,
    decidedBy,
    audience,
    postings,
    postedAt,
    corrections,
    settled,
    purgedAt,
    version,
    ...reading
  } = draft
  const { group, date } = reading
  const decided = {
    id,
    state,
    receivedAt,
    receivedBy,
    receivedById,
    decidedAt,
    decidedBy,
    audience,
    version,
    group,
    date,
  }
  return { standing: { ...decided, postings, postedAt, corrections, settled, purgedAt }, reading }
}
