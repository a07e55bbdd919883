// The actions of the Composite Action Plan: one partition, so that an action, its history and its due date change as one.
import { odata, type TransactionAction } from '@azure/data-tables'
import type { Action, Change } from '../domain/action.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome } from './change-row.ts'
import type { Storage } from './connect.ts'
import { failedWith } from './failed-with.ts'
import { afterAll, keyOf } from './keys.ts'
import type { PutOutcome } from './put-row.ts'
import { eachRow, readRow, readRows } from './read-rows.ts'
import { fromRow } from './row.ts'
import { sideBySide } from './side-by-side.ts'
import { versionedRows } from './versioned-rows.ts'

const PARTITION = 'cap'
// Storage gives a thousand rows in one answer: with more than these, to go through all is quicker than to ask for each.
const MANY = 1000

export function actionStore(storage: Storage) {
  const table = () => storage.table('actions')
  const rows = versionedRows<Action>({
    table,
    kind: 'action',
    idOf: (action) => action.ref,
    partitionOf: () => PARTITION,
    indexOf: (action) => [
      ...(isAwaited(action) ? [`due|${keyOf(action.due)}|${keyOf(action.ref)}`] : []),
      ...(isWaiting(action) ? [`waiting|${keyOf(action.ref)}`] : []),
    ],
  })

  return {
    /** Every action, closed ones too, by reference. */
    list: (): Promise<Action[]> => rows.list(PARTITION),
    get: (ref: string): Promise<Action | undefined> => rows.get(PARTITION, ref),
    /** Newest first. */
    history: (ref: string): Promise<Change[]> => rows.history(PARTITION, ref),
    /** Every change of every action, by reference and then oldest first. */
    async changes(): Promise<{ ref: string; change: Change }[]> {
      const filter = odata`PartitionKey eq ${PARTITION} and RowKey ge ${'history|'} and RowKey lt ${afterAll('history')}`
      const found: { ref: string; change: Change }[] = []
      await eachRow(await table(), filter, (row) =>
        found.push({ ref: row.rowKey.split('|')[1] ?? '', change: fromRow<Change>(row) }),
      )
      return found
    },
    /** False when the reference is taken. */
    insert: (action: Action): Promise<boolean> => rows.insert(action),
    /** Inserts those whose reference is free; gives how many. */
    seed: (actions: readonly Action[]): Promise<number> => rows.seed(actions),

    /** Shows every action, holding one page at a time. */
    each: (visit: (action: Action) => void): Promise<void> => rows.each(PARTITION, visit),
    /** For imports: inserts actions whose reference is believed free. */
    addMany: (actions: readonly Action[]): Promise<number> => rows.addMany(actions),

    /** For imports. `changeOf` gives the history row when the action was there and differs. */
    put: (action: Action, changeOf?: (before: Action) => Change): Promise<PutOutcome> => rows.put(action, changeOf),

    /**
     * Takes a proposal out once it was decided about: the plan holds what was accepted, the notes say what became of
     * each. Anything but a proposal stays, and so does the history.
     */
    async withdraw(ref: string): Promise<void> {
      const row = await readRow(await table(), PARTITION, `action|${keyOf(ref)}`)
      const proposal = row && fromRow<Action>(row)
      if (!row || proposal?.status !== 'Proposed') return
      const steps: TransactionAction[] = [['delete', { partitionKey: PARTITION, rowKey: row.rowKey }]]
      if (isAwaited(proposal))
        steps.push(['delete', { partitionKey: PARTITION, rowKey: `due|${keyOf(proposal.due)}|${keyOf(ref)}` }])
      try {
        await (await table()).submitTransaction(steps)
      } catch (error) {
        // Gone already: two people pressed at once.
        if (!failedWith(error, 404)) throw error
      }
    },

    /**
     * Actions not closed whose due date lies from `from` to `to`, both included. Reads the index, not the plan, unless
     * thousands are due.
     */
    async dueBetween(from: Day, to: Day): Promise<Action[]> {
      const index = await readRows(
        await table(),
        odata`PartitionKey eq ${PARTITION} and RowKey ge ${`due|${keyOf(from)}|`} and RowKey lt ${afterAll(`due|${keyOf(to)}`)}`,
      )
      const found =
        index.length > MANY
          ? await rows.list(PARTITION)
          : await sideBySide(index, 16, (row) => rows.get(PARTITION, String(row.id)))
      // Read after its index row, an action may have moved on meanwhile.
      return found.filter((action) => action !== undefined && isDueWithin(action, from, to)) as Action[]
    },

    /** Actions about which somebody has to decide, whenever they are due. Reads the index, not the plan. */
    async waiting(): Promise<Action[]> {
      const filter = odata`PartitionKey eq ${PARTITION} and RowKey ge ${'waiting|'} and RowKey lt ${afterAll('waiting')}`
      const index = await readRows(await table(), filter)
      const found = await sideBySide(index, 16, (row) => rows.get(PARTITION, String(row.id)))
      return found.filter((action) => action !== undefined && isWaiting(action)) as Action[]
    },

    /**
     * Applies a press or request once. The version counts up by itself.
     * @throws Refusal 404 for an unknown reference, 409 when every attempt lost a race; whatever `decide` throws
     */
    async change(
      ref: string,
      operationId: string,
      decide: (action: Action) => { action: Action; change: Change } | undefined,
    ): Promise<{ outcome: Outcome; action: Action }> {
      const { outcome, item } = await rows.change(PARTITION, ref, operationId, (current) => {
        const decision = decide(current)
        return decision && { next: decision.action, change: decision.change }
      })
      return { outcome, action: item }
    },
  }
}

/** Has a date by which something is expected: only these have an index row. */
function isAwaited(action: Action): boolean {
  return action.due !== '' && action.status !== 'Closed'
}

/** Somebody was asked something and has not answered. */
function isWaiting({ status, offeredTo = '', requestedDue, ownerQuery }: Action): boolean {
  if (status === 'Closed' || status === 'Proposed') return false
  return status === 'Awaiting evidence' || offeredTo !== '' || requestedDue !== '' || ownerQuery !== ''
}

function isDueWithin(action: Action, from: Day, to: Day): boolean {
  return isAwaited(action) && action.due >= from && action.due <= to
}
