// Once a week: the bank holidays as gov.uk has them now. The shipped copy stays in use when it cannot be had.
import type { InvocationContext, Timer } from '@azure/functions'
import { allHolidays, readHolidays, shortCover } from '../domain/bank-holidays.ts'
import { londonDay } from '../domain/day.ts'
import { isOfficeTime } from '../domain/planning-run.ts'
import { type Services, services } from './services.ts'

export async function refreshHolidays(_timer: Timer, context: InvocationContext): Promise<void> {
  const given = await services()
  await refresh(given, context)
  const holidays = allHolidays((await given.holidays.list()).map(({ date }) => date))
  const now = given.clock()
  const warning = shortCover(holidays, londonDay(now))
  if (warning === undefined) return
  context.error(warning)
  // Six months leave time for another week: nobody is told on a bank holiday.
  if (!isOfficeTime(now, holidays)) return
  const { delivering } = await import('./delivering.ts')
  await delivering(given).tellBusinessUnit('bank-holidays', 'The list of bank holidays is running out', warning)
}

/** A bad answer, or none, leaves the dates kept so far in use. */
async function refresh({ fetchHolidays, holidays }: Services, context: InvocationContext): Promise<void> {
  if (!fetchHolidays) return
  try {
    const dates = readHolidays(await fetchHolidays())
    for (const date of dates) await holidays.put({ date })
    context.log(`Bank holidays: ${dates.length} dates read.`)
  } catch (error) {
    context.error('The list of bank holidays could not be read.', error)
  }
}
