// How a person wants to be reminded: put off, quiet for a while, away with a deputy, once a week. Never for ever.
import { type Day, sayDay } from './day.ts'
import { hasRole, type Person } from './person.ts'
import { type Owed, owedKey } from './reminder.ts'
import { isTermTime } from './school-terms.ts'

/** A thing put off, with the reason, which the chair and the business unit can read. */
export type Snooze = { kind: string; ref: string; until: Day; reason: string }

export type Preferences = {
  personId: string
  rhythm: 'daily' | 'weekly'
  /** Nothing before this day; empty when not muted. */
  mutedUntil: Day | ''
  /** First and last day away; the deputy is told meanwhile. */
  awayFrom: Day | ''
  awayUntil: Day | ''
  deputyId: string
  isTermTimeOnly: boolean
  snoozes: Snooze[]
}

// Longer than this a thing is not put off but forgotten: the chair or the business unit can agree more time.
export const LONGEST_SNOOZE_DAYS = 14
export const LONGEST_MUTE_DAYS = 28

export function noPreferences(personId: string): Preferences {
  return {
    personId,
    rhythm: 'daily',
    mutedUntil: '',
    awayFrom: '',
    awayUntil: '',
    deputyId: '',
    isTermTimeOnly: false,
    snoozes: [],
  }
}

export function isAway({ awayFrom, awayUntil }: Preferences, today: Day): boolean {
  return awayFrom !== '' && awayUntil !== '' && awayFrom <= today && today <= awayUntil
}

type Given = { preferences: readonly Preferences[]; people: readonly Person[]; today: Day; isWeeklyDay: boolean }

/**
 * What is owed after everybody's wishes: put-off and muted things wait, those of people away go to the deputy, and
 * weekly people are told on one day of the week. A statutory clock is neither muted nor kept for that day.
 */
export function heeding(owed: readonly Owed[], { preferences, people, today, isWeeklyDay }: Given): Owed[] {
  const wishes = new Map(preferences.map((each) => [each.personId, each]))
  const onRoster = new Set(people.map(({ personId }) => personId))
  const kept = owed.flatMap((each): Owed[] => {
    const wish = wishes.get(each.personId)
    if (!wish) return [each]
    const deputysWish = wishes.get(wish.deputyId)
    const hasDeputy = onRoster.has(wish.deputyId) && !(deputysWish && isAway(deputysWish, today))
    if (isAway(wish, today) && hasDeputy && each.kind !== 'training')
      return [{ ...each, personId: wish.deputyId, because: 'deputy' }]
    return waits(wish, each, today, isWeeklyDay) ? [] : [each]
  })
  return onceEach(kept)
}

function waits(wish: Preferences, { kind, ref }: Owed, today: Day, isWeeklyDay: boolean): boolean {
  const isPutOff = wish.snoozes.some((each) => each.kind === kind && each.ref === ref && each.until > today)
  if (isPutOff) return true
  if (kind === 'review' || kind === 'training') return false
  if (isAway(wish, today) || wish.mutedUntil > today) return true
  if (wish.isTermTimeOnly && !isTermTime(today)) return true
  return wish.rhythm === 'weekly' && !isWeeklyDay
}

/** A deputy may be owed the same reminder in their own right: then that counts. */
function onceEach(owed: readonly Owed[]): Owed[] {
  const known = new Map<string, Owed>()
  for (const each of owed) {
    const key = `${each.personId}|${owedKey(each)}`
    const before = known.get(key)
    if (!before || before.because === 'deputy') known.set(key, each)
  }
  return [...known.values()]
}

/** The person, with what belongs to those who are away and named them as deputy: they may do it in their place. */
export async function standingIn(
  person: Person,
  preferences: readonly Preferences[],
  loadPeople: () => Promise<{ people: readonly Person[] }>,
  today: Day,
): Promise<Person> {
  const away = new Set(
    preferences.filter((each) => each.deputyId === person.personId && isAway(each, today)).map((each) => each.personId),
  )
  // The roster is read for deputies alone: every press comes through here.
  if (away.size === 0) return person
  const { people } = await loadPeople()
  const absent = people.filter(({ personId }) => away.has(personId))
  const leads = absent.filter((one) => hasRole(one, 'section11_lead')).map(({ organisation }) => organisation)
  return {
    ...person,
    ownerRoles: [...new Set([...person.ownerRoles, ...absent.flatMap(({ ownerRoles }) => ownerRoles)])],
    ...(leads.length > 0 ? { leadsMeanwhile: leads } : {}),
  }
}

/** Why a person puts something off, for those who answer for it; empty when nobody does. */
export function sayPutOff(
  { kind, ref }: { kind: string; ref: string },
  preferences: readonly Preferences[],
  people: readonly Person[],
  today: Day,
): string {
  const names = new Map(people.map(({ personId, displayName }) => [personId, displayName]))
  return preferences
    .flatMap(({ personId, snoozes }) =>
      snoozes
        .filter((each) => each.kind === kind && each.ref === ref && each.until > today)
        .map(
          ({ until, reason }) => `${names.get(personId) ?? 'Somebody'} put it off until ${sayDay(until)}: ${reason}`,
        ),
    )
    .join('. ')
}

/** What a person's reminders are set to, in a sentence. */
export function sayPreferences(wish: Preferences, today: Day): string {
  const parts = [wish.rhythm === 'weekly' ? 'one digest a week' : 'one digest a day at most']
  if (wish.mutedUntil > today) parts.push(`quiet until ${sayDay(wish.mutedUntil)}`)
  if (wish.awayUntil >= today && wish.awayFrom !== '')
    parts.push(
      `away from ${sayDay(wish.awayFrom)} to ${sayDay(wish.awayUntil)}${wish.deputyId === '' ? '' : ', with a deputy'}`,
    )
  if (wish.isTermTimeOnly) parts.push('in term time only')
  const put = wish.snoozes.filter(({ until }) => until > today)
  if (put.length > 0) parts.push(`${put.map(({ ref, until }) => `${ref} put off until ${sayDay(until)}`).join(', ')}`)
  return `Your reminders: ${parts.join('; ')}.`
}
