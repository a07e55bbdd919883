// The undelivered list: whom a reminder did not reach, why in plain words, and what to do next.
import type { Digest } from './ledger.ts'
import type { Person } from './person.ts'

/** Why a way to a person is closed, as the ledger keeps it. */
export const WHY = {
  notInstalled: 'This person has not installed the app in Teams.',
  blocked: 'The bot is blocked, removed or not allowed in this chat.',
  chatGone: 'This chat is gone: the app may have been removed.',
  left: 'This person is no longer on the roster.',
  noAddress: 'The roster has no e-mail address for this person.',
  addressRefused: 'GOV.UK Notify would not take this address or message.',
  bounced: 'The e-mail address bounced.',
  emailNotSetUp: 'E-mail is not set up: the GOV.UK Notify settings are missing.',
} as const

const NEXT: Record<string, string> = {
  [WHY.notInstalled]: 'Send them the link to the app, or ask IT to install it for them.',
  [WHY.blocked]:
    'Ring them: ask whether they want reminders by e-mail instead, and change their channel on the roster.',
  [WHY.chatGone]: 'Ask them to add the app again, or change their channel on the roster to e-mail.',
  [WHY.left]: 'Give what they owned to somebody else: hand it over on the card, or change the owner in the register.',
  [WHY.noAddress]: 'Put an e-mail address on the roster.',
  [WHY.addressRefused]: 'Check the address on the roster for a slip of the pen.',
  [WHY.bounced]: 'Ask their organisation for the right address and change it on the roster.',
  [WHY.emailNotSetUp]: 'Ask whoever looks after the app to set up GOV.UK Notify.',
}

export type Undelivered = { personId: string; who: string; day: string; what: string; why: string; next: string }

/** Failed digests, and those nobody knows the end of, newest first. */
export function undelivered(digests: readonly Digest[], people: readonly Person[]): Undelivered[] {
  const names = new Map(people.map((person) => [person.personId, person.displayName]))
  return digests
    .filter(({ state, until }) => state === 'failed' || (state === 'unconfirmed' && until === ''))
    .sort((one, other) => other.day.localeCompare(one.day) || one.personId.localeCompare(other.personId))
    .map(({ personId, day, lines, reason, state }) => ({
      personId,
      who: names.get(personId) ?? `${personId}, who is not on the roster`,
      day,
      what: lines
        .filter(({ dropped }) => dropped === undefined)
        .map(({ ref }) => ref)
        .join(', '),
      why: reason,
      next: nextStep(reason, state),
    }))
}

function nextStep(reason: string, state: Digest['state']): string {
  if (state === 'unconfirmed') return 'Ask them whether it arrived; it is not sent again by itself.'
  return NEXT[reason] ?? 'Ring them about it, and tell whoever looks after the app if it happens again.'
}
