// Loads what a preview of reminders is worked out from: registers, wishes, and what the ledger has planned already.
import { loadReminders } from '../delivery/load-reminders.ts'
import { addDays, type Day } from '../domain/day.ts'
import { owedKey, type PreviewGiven } from '../domain/preview.ts'
import type { Services } from './services.ts'

const LOOK_BACK_DAYS = 60

export async function loadPreview(day: Day, given: Services): Promise<PreviewGiven> {
  const [reminders, preferences, past] = await Promise.all([
    loadReminders(day, await given.calendar(), given),
    given.preferences.list(),
    given.reminders.digestsBetween(addDays(day, -LOOK_BACK_DAYS), day),
  ])
  const known = new Set(past.flatMap(({ personId, lines }) => lines.map((line) => owedKey({ ...line, personId }))))
  return { ...reminders, preferences, known }
}
