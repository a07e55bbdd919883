// Loads what a preview of reminders is worked out from: registers, wishes, rules, and what the ledger has planned already.
import { loadReminders } from '../delivery/load-reminders.ts'
import { addDays, type Day, daysBetween, londonDay } from '../domain/day.ts'
import type { Ladder } from '../domain/ladders.ts'
import { DRY_RUN_DAYS, type PreviewGiven, type PreviewRow, previewOn } from '../domain/preview.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Services } from './services.ts'

const LOOK_BACK_DAYS = 60
const MOST_AHEAD = 92

/** @param tried a rule that is only tried, and may look further ahead than those in force */
export async function loadPreview(given: Services, ahead: number, tried?: Ladder): Promise<PreviewGiven> {
  const today = londonDay(given.clock())
  const [reminders, preferences, past] = await Promise.all([
    loadReminders(today, await given.calendar(), given, { ahead, ...(tried && { tried }) }),
    given.preferences.list(),
    given.reminders.digestsBetween(addDays(today, -LOOK_BACK_DAYS), today),
  ])
  return { ...reminders, preferences, past, cardsAWeek: given.policy.cardsAWeek }
}

/** @throws Refusal 400 for a day that is over or too far ahead */
export async function previewDay(day: Day, given: Services): Promise<PreviewRow[]> {
  const ahead = daysBetween(londonDay(given.clock()), day)
  if (ahead < 0)
    throw new Refusal(400, 'That day is over: the report "reminders" says who was reminded. Ask for today or later.')
  if (ahead > MOST_AHEAD) throw new Refusal(400, 'Please ask for a day within the next three months.')
  return previewOn(await loadPreview(given, ahead), day)
}

export const loadDryRun = (given: Services, tried: Ladder): Promise<PreviewGiven> =>
  loadPreview(given, DRY_RUN_DAYS, tried)
