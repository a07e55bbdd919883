// The rules of reminders: which are in force, and a changed one put into force. For the business unit.
import { setRule } from '../bot/change-rule.ts'
import { londonDay } from '../domain/day.ts'
import { LADDERS, laddersOn } from '../domain/ladders.ts'
import { dryRun } from '../domain/preview.ts'
import { RHYTHM } from '../domain/rhythm.ts'
import { door, SAFE } from './http.ts'
import { loadDryRun } from './load-preview.ts'
import { readRule } from './reminders-preview.ts'
import { services } from './services.ts'

export const reminderRulesGet = door(async () => {
  const { clock, ladders } = await services()
  const today = londonDay(clock())
  const set = await ladders.list()
  const inForce = [...laddersOn(today, [...LADDERS, ...set]).values()]
  const coming = set.filter(({ effectiveFrom }) => effectiveFrom > today)
  return { status: 200, jsonBody: { asAt: today, rhythm: RHYTHM, inForce, coming }, headers: SAFE }
})

export const reminderRulesPost = door(async (request) => {
  const given = await services()
  const person = await given.identify(request)
  const rule = await readRule(request)
  const tryRule = async () => dryRun(await loadDryRun(given, rule), rule)
  return { status: 200, jsonBody: await setRule(rule, person, { ...given, tryRule }), headers: SAFE }
})
