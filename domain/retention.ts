// How long what is kept, as the data protection table says it; the retention job does what stands here.
export type Kept = {
  what: string
  /** Days after which it is removed. */
  days: number
  /** What the days are counted from. */
  from: string
}

export const RETENTION = {
  notes: { what: 'Meeting notes as they came in', days: 30, from: 'approval' },
  undecidedNotes: { what: 'Meeting notes that nobody decided about', days: 90, from: 'arrival' },
  digests: { what: 'The ledger of reminders', days: 730, from: 'the day of the reminder' },
  copies: { what: 'Where a reminder card was posted', days: 180, from: 'the day of the reminder' },
  questions: { what: 'Questions sent to the business unit', days: 365, from: 'the day they were asked' },
  // An e-mailed link is good for two weeks, and must be known as answered for all of them.
  turns: { what: 'Which activities and links were answered', days: 30, from: 'the answer' },
  redundantReadings: { what: 'Earlier readings of a draft', days: 2, from: 'the reading' },
  sentFiles: { what: 'Registers’ files that nobody decided about', days: 7, from: 'arrival' },
  leavers: { what: 'The entry of somebody who left', days: 90, from: 'the day they left' },
  // Long enough for the business unit to ask whoever it is; after that they write again.
  signIns: { what: 'Accounts that may be somebody of the roster', days: 180, from: 'the day they were first seen' },
  runs: { what: 'When reminders were planned', days: 90, from: 'the run' },
} as const satisfies Record<string, Kept>

export type KeptThing = keyof typeof RETENTION

const DAY_MS = 24 * 60 * 60 * 1000

/** The moment before which this is to be removed, ISO 8601 in UTC; its first ten characters are the day. */
export function removedBefore(thing: KeptThing, now: Date): string {
  return new Date(now.getTime() - RETENTION[thing].days * DAY_MS).toISOString()
}
