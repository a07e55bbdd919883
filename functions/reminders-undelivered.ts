// Whom reminders did not reach lately, why, and what to do next; and when planning last ran. For the business unit.
import { addDays, londonDay } from '../domain/day.ts'
import { undelivered } from '../domain/undelivered.ts'
import { door, SAFE } from './http.ts'
import { services } from './services.ts'

const DAYS = 28

export const remindersUndelivered = door(async () => {
  const { clock, people, reminders, runs } = await services()
  const to = londonDay(clock())
  const from = addDays(to, -DAYS)
  const [digests, roster, latest] = await Promise.all([
    reminders.digestsBetween(from, to),
    people.list(),
    runs.since(`${addDays(to, -7)}T00:00:00Z`),
  ])
  const lastRun = latest.at(-1) ?? null
  return { status: 200, jsonBody: { from, to, rows: undelivered(digests, roster), lastRun }, headers: SAFE }
})
