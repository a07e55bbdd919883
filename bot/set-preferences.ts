// A person's wish about their own reminders, pressed on a card: put off, mute, away with a deputy, weekly.
import type { Message } from '../cards/card.ts'
import { settingsCard } from '../cards/reminder-settings.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import { findRole } from '../domain/find-role.ts'
import type { Person } from '../domain/person.ts'
import type { Preferences } from '../domain/preferences.ts'
import { applyWish, type Wish, type WishVerb } from '../domain/set-preferences.ts'

export type PreferenceServices = {
  clock: Clock
  records: { current(): Promise<{ people: readonly Person[] }> }
  preferences: {
    get(personId: string): Promise<Preferences>
    change(personId: string, decide: (before: Preferences) => Preferences): Promise<Preferences>
  }
}

/** @throws Refusal when the wish has no end, no reason where one is asked for, or an unknown deputy */
export async function setPreferences(
  verb: WishVerb,
  data: Record<string, unknown>,
  person: Person,
  services: PreferenceServices,
): Promise<{ message: Message; toast: string }> {
  const today = londonDay(services.clock())
  const wish = await readWish(verb, data, services)
  const after = await services.preferences.change(person.personId, (before) => applyWish(before, wish, today))
  const { people } = await services.records.current()
  const toast = verb === 'snooze' ? `${wish.ref} is put off until ${sayDay(wish.until)}.` : 'Your reminders are set.'
  return { message: settingsCard(after, people, today), toast }
}

export async function showPreferences(person: Person, services: PreferenceServices): Promise<Message> {
  const { people } = await services.records.current()
  return settingsCard(await services.preferences.get(person.personId), people, londonDay(services.clock()))
}

async function readWish(verb: WishVerb, data: Record<string, unknown>, { records }: PreferenceServices): Promise<Wish> {
  const ref = word(data.ref).slice(0, 100)
  const typed = (name: string): string => word(data[`${name}-${ref}`]) || word(data[name])
  const role = typed('deputy')
  const deputy = role === '' ? undefined : findRole(role, (await records.current()).people)
  const until = verb === 'away' ? typed('away-until') : typed('until') || typed('date')
  return { verb, kind: word(data.kind), ref, until, from: typed('from'), deputy, reason: typed('note') }
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
