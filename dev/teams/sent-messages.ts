// Everything sent so far, one row for each person it reached: what tests and people read at `/dev/messages`.
import type { Activity, Email } from './shapes.ts'
import type { State } from './state.ts'

export type SentMessage = { at: string; channel: 'teams' | 'email'; to: string; activity?: Activity; email?: Email }

/** Oldest first. A post in a group chat or channel has a row for each member. */
export function sentMessages(state: State, personId: string | null): SentMessage[] {
  const { posts, emails } = state.sent()
  const byTeams = posts.flatMap(({ at, conversationId, activity }) =>
    (state.conversation(conversationId)?.members ?? []).map(
      (to): SentMessage => ({ at, channel: 'teams', to, activity }),
    ),
  )
  const byEmail = emails.map((email): SentMessage => ({ at: email.at, channel: 'email', to: email.to, email }))
  return [...byTeams, ...byEmail]
    .filter(({ to }) => personId === null || to === personId)
    .sort((one, other) => one.at.localeCompare(other.at))
}
