// Where an approved update goes, and how one posting of it stands. A crash between two steps neither loses nor doubles it.
import type { Draft, Posting } from './draft.ts'
import { hasRole, type Person } from './person.ts'

/** The sending host has this long; afterwards nobody knows whether the update was posted. */
export const SENDING_MS = 60_000

/**
 * Keys of the places an update goes to. Without a channel of its own, a group's update goes to its chair and the
 * business unit.
 */
export function placesOf(
  { group, audience }: Pick<Draft, 'group' | 'audience'>,
  people: readonly Person[],
  hasChannel: boolean,
): string[] {
  if (audience === 'group' && hasChannel) return [`group:${group}`]
  const isTold = (person: Person): boolean =>
    audience === 'partner_leads'
      ? hasRole(person, 'partner_lead')
      : person.chairs.includes(group) || hasRole(person, 'business_unit')
  const told = people.filter((person) => person.channel === 'teams' && isTold(person))
  return told.map(({ personId }) => personId)
}

export type Claim = 'send' | 'redraw' | 'wait' | 'hold' | 'done'

/** What is to be done about one place now. */
export function nextStep(draft: Draft, key: string, now: Date): Claim {
  const posting = draft.postings.find((one) => one.key === key)
  if (!posting) return 'send'
  if (posting.state === 'sending') return now.getTime() - Date.parse(posting.at) < SENDING_MS ? 'wait' : 'hold'
  if (posting.state === 'sent' && posting.corrections < draft.corrections) return 'redraw'
  return 'done'
}

/** The draft with this posting in place of the one with the same key. */
export function withPosting(draft: Draft, posting: Posting): Draft {
  const others = draft.postings.filter(({ key }) => key !== posting.key)
  return { ...draft, postings: [...others, posting] }
}
