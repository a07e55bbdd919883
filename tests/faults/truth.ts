// What the faulty connector knows to have happened, whatever the ledger says.

export type Truth = {
  /** Posts asked for, failed ones too. */
  requests: number
  /** By conversation, and by e-mail address: how often it was really posted. */
  posts: Record<string, number>
  emails: Record<string, number>
  injected: Record<string, number>
  /** Faults after which a sender cannot know, and those of them after which it had been posted. */
  doubtful: number
  doubtfulPosted: number
  /** When, by conversation, in milliseconds of this machine. */
  doubtfulAt: Record<string, number>
  retryAfterViolations: number
  mostInOneSecond: number
}
