// "Post VAG updates here", said in a channel or group chat: from then on the group's approved updates are posted there.
import { groupNamed } from '../domain/group-named.ts'
import { may } from '../domain/permissions.ts'
import { chairsGroup, type Person } from '../domain/person.ts'
import type { Records } from '../domain/records.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming, Place } from './incoming.ts'

export type LinkServices = {
  records: { current(): Promise<Records> }
  keepGroupPlace(group: string, place: Place): Promise<void>
}

const ASKED =
  /^\s*(?:please\s+)?(?:post|send|put)\s+(?:all\s+)?(.{2,60}?)(?:'s|’s)?\s+(?:group\s+)?updates?\s+(?:in\s+)?here\W*$/i

/** The group named, or undefined when this asks for something else. */
export function groupToLink({ kind, text, scope }: Incoming): string | undefined {
  return kind === 'message' && scope !== 'personal' ? ASKED.exec(text)?.[1]?.replace(/^the\s+/i, '') : undefined
}

/** @throws Refusal when nobody knows the group, or the person neither chairs it nor is of the business unit */
export async function linkChannel(
  name: string,
  { place }: Incoming,
  person: Person,
  services: LinkServices,
): Promise<string> {
  const group = groupNamed(name, (await services.records.current()).groups)
  if (!group) throw new Refusal(400, `No group is called "${name.slice(0, 60)}". Use a name such as VAG.`)
  if (!may(person, 'notes.decide', chairsGroup(person, group.name) ? ['chairs'] : []))
    throw new Refusal(403, `Only the business unit or the chair of ${group.name} says where its updates are posted.`)
  // A thread's own id stays out: an update opens a conversation of its own.
  const conversationId = place.conversationId.replace(/;messageid=.*$/, '')
  await services.keepGroupPlace(group.name, { ...place, conversationId, userId: '' })
  return `From now on the approved updates of ${group.name} are posted here.`
}
