// The conversations that exist from the start, as if the app were installed for everyone: who is in each, and their ids.
import type { Group } from '../../domain/group.ts'
import type { Person } from '../../domain/person.ts'
import type { Conversation } from './shapes.ts'

export const TENANT_ID = '3f6c2b1e-8a4d-4c57-9f0e-6d2b7a1c5e90'
export const BOT_ID = '28:7d1f0c4a-52b8-4e36-a9c3-0b6e8f2d4175'
export const BOT_NAME = 'Partnership Assistant'

/** One personal chat for each person reached by Teams, then a group chat and a channel for each group. */
export function startingConversations(roster: readonly Person[], groups: readonly Group[]): Conversation[] {
  const inTeams = roster.filter((person) => person.channel === 'teams')
  const personal = inTeams.map(
    (person): Conversation => ({
      id: personalChat(person.personId),
      type: 'personal',
      name: BOT_NAME,
      members: [person.personId],
    }),
  )
  const shared = groups.flatMap((group): Conversation[] => {
    const members = inTeams.filter((person) => belongs(person, group)).map((person) => person.personId)
    return [
      { id: `chat:${group.name}`, type: 'groupChat', name: group.name, members },
      { id: channelOf(group.name), type: 'channel', name: group.name, members },
    ]
  })
  return [...personal, ...shared]
}

export function personalChat(personId: string): string {
  return `personal:${personId}`
}

export function channelOf(group: string): string {
  return `channel:${group}`
}

/** The Teams user id a person has with this bot. */
export function userIdOf(personId: string): string {
  return `29:${personId}`
}

// The registers do not list members; the chair, the business unit and the scrutineers attend.
function belongs(person: Person, group: Group): boolean {
  return (
    person.chairs.includes(group.name) || person.roles.includes('business_unit') || person.roles.includes('scrutineer')
  )
}
