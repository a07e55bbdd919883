// Where a person's digest of a day stands in the ledger.
import type { Day } from '../domain/day.ts'
import { keyOf } from './keys.ts'

export const ledgerPartition = (personId: string): string => keyOf(`person|${personId}`)

/**
 * The person stands in it too, though their partition tells them: the emulator looks for a row by its row key first, and
 * one that ten thousand people share makes it go through ten thousand rows.
 */
export const digestKey = (personId: string, day: Day): string => `${digestsFrom(day)}|${keyOf(personId)}`

/** Sorts before every digest of that day and after those of the day before. */
export const digestsFrom = (day: Day): string => `digest|${day}`

/** Sorts after every digest of that day. */
export const digestsTo = (day: Day): string => `digest|${day}~`
