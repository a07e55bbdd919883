// Remembers where a person is reached, writing only when something changed since this process last wrote it.
import type { Place } from '../bot/incoming.ts'
import type { Person } from '../domain/person.ts'
import type { Services } from './services.ts'

// Another instance, or a failed send, may have written meanwhile: after this long storage is asked again.
const TRUSTED_MS = 5 * 60 * 1000

type Written = { place: Place; isInstalled: boolean; at: number }

export function placeKeeper({ conversations, clock }: Pick<Services, 'conversations' | 'clock'>) {
  const written = new Map<string, Written>()
  return async (person: Person, place: Place, isInstalled: boolean): Promise<void> => {
    const now = clock()
    const last = written.get(person.personId)
    const isFresh = last !== undefined && Math.abs(now.getTime() - last.at) < TRUSTED_MS
    if (isFresh && last.isInstalled === isInstalled && isSame(last.place, place)) return
    const kept = { key: person.personId, ...place, isInstalled, unreachableReason: '', updatedAt: now.toISOString() }
    await conversations.put(kept)
    written.set(person.personId, { place, isInstalled, at: now.getTime() })
  }
}

function isSame(one: Place, other: Place): boolean {
  return (Object.keys(one) as (keyof Place)[]).every((name) => one[name] === other[name])
}
