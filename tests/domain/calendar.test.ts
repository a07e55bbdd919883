import { describe, expect, it } from 'vitest'
import shipped from '../../domain/bank-holidays.json' with { type: 'json' }
import { allHolidays, readHolidays, SHIPPED_HOLIDAYS, shortCover } from '../../domain/bank-holidays.ts'
import { addDays, daysBetween, isDay, londonDay, londonTime } from '../../domain/day.ts'
import { LADDERS } from '../../domain/ladders.ts'
import { isOfficeTime, missingRun, nextOfficeTime } from '../../domain/planning-run.ts'
import { clockDayOn, rungOn } from '../../domain/rungs.ts'
import { isTermTime } from '../../domain/school-terms.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/working-days.ts'
import { seeded } from '../faults/seeded.ts'
import * as second from './second-calendar.ts'

// What the law gives from 2022 to 2037; one-off holidays cannot be worked out and are left to the shipped list.
const holidays = new Set(
  Array.from({ length: 16 }, (_, index) => second.holidaysOf(2022 + index))
    .flat()
    .map(second.dayOf),
)
// Fewer where the suite is run hundreds of times over, to try it on mutants.
const CASES = Number(process.env.CALENDAR_CASES ?? 100_000)

describe('the calendar, against one worked out another way', () => {
  it(`agrees on ${CASES} cases from 2024 to 2036`, () => {
    const chance = seeded(2024)
    const first = second.numberOf('2024-01-01')
    const span = second.numberOf('2036-12-31') - first
    const mismatches: string[] = []
    for (let index = 0; index < CASES; index += 1) {
      const today = first + Math.floor(chance() * span)
      const step = Math.floor(chance() * 60) - 35
      const count = Math.floor(chance() * 20)
      const moment = today * 86_400_000 + Math.floor(chance() * 86_400_000)
      const ladder = LADDERS[index % LADDERS.length]!
      const [day, other] = [second.dayOf(today), second.dayOf(today - step)]
      const london = moment + second.londonOffset(moment) * 3_600_000
      const pairs: [string, unknown, unknown][] = [
        ['add', addDays(day, step), second.dayOf(today + step)],
        ['between', daysBetween(day, other), 0 - step],
        ['working', isWorkingDay(day, holidays), second.isWorking(today)],
        ['london', londonDay(new Date(moment)), new Date(london).toISOString().slice(0, 10)],
        ['hour', londonTime(new Date(moment)).hour, new Date(london).getUTCHours()],
      ]
      if (index % 4 === 0) {
        pairs.push(['add working', addWorkingDays(day, count, holidays), second.dayOf(second.addWorking(today, count))])
        pairs.push([
          'count working',
          workingDaysBetween(other, day, holidays),
          second.workingBetween(today - step, today),
        ])
      }
      pairs.push([
        'rung',
        rungOn(ladder, other, day, holidays),
        second.rung([...ladder.before], ladder.everyAfter, today - step, today),
      ])
      for (const [what, ours, theirs] of pairs) {
        if (ours !== theirs) mismatches.push(`${what} ${ladder.kind} ${day} ${step} ${count}: ${ours}, not ${theirs}`)
      }
    }
    expect(mismatches.slice(0, 5)).toEqual([])
  }, 240_000)

  it('ships what the law and gov.uk say for 2023 to 2027, the coronation included', () => {
    const byLaw = [2023, 2024, 2025, 2026, 2027].flatMap((year) => second.holidaysOf(year).map(second.dayOf))
    expect([...SHIPPED_HOLIDAYS].sort()).toEqual([...byLaw, '2023-05-08'].sort())
  })
})

describe('both clock changes', () => {
  it.each([
    ['2024-03-31T00:30:00Z', '2024-03-31', 0],
    ['2024-03-31T01:30:00Z', '2024-03-31', 2],
    ['2024-10-26T23:30:00Z', '2024-10-27', 0],
    ['2024-10-27T00:30:00Z', '2024-10-27', 1],
    ['2024-10-27T01:30:00Z', '2024-10-27', 1],
    ['2024-10-27T23:30:00Z', '2024-10-27', 23],
  ])('at %s it is %s in London, hour %i', (moment, day, hour) => {
    expect([londonDay(new Date(moment)), londonTime(new Date(moment)).hour]).toEqual([day, hour])
  })

  it.each([
    ['2024-03-29T10:00:00Z', '2024-04-02T07:00:00.000Z'],
    ['2024-03-28T19:00:00Z', '2024-04-02T07:00:00.000Z'],
    ['2024-10-25T17:30:00Z', '2024-10-28T08:00:00.000Z'],
    ['2024-10-28T06:00:00Z', '2024-10-28T08:00:00.000Z'],
    ['2024-10-28T12:00:00Z', '2024-10-29T08:00:00.000Z'],
  ])('after %s the office opens next at %s', (moment, opens) => {
    expect(nextOfficeTime(new Date(moment), holidays)).toBe(opens)
  })

  it.each([
    ['2024-04-02T07:00:00Z', true],
    ['2024-04-02T06:59:00Z', false],
    ['2024-04-02T16:59:00Z', true],
    ['2024-04-02T17:00:00Z', false],
    ['2024-04-01T10:00:00Z', false],
    ['2024-03-30T10:00:00Z', false],
  ])('at %s the office is open: %s', (moment, isOpen) => {
    expect(isOfficeTime(new Date(moment), holidays)).toBe(isOpen)
  })
})

describe('the clock of a rapid review', () => {
  const ladder = LADDERS.find(({ kind }) => kind === 'review')!
  it.each([
    ['2023-04-24', null],
    ['2023-04-25', 5],
    ['2023-05-02', 5],
    ['2023-05-03', 10],
    ['2023-05-05', 10],
    ['2023-05-09', 13],
    ['2023-05-10', 13],
    ['2023-05-11', 15],
    ['2023-05-18', 15],
    ['2023-05-19', null],
  ])('notified on 18 April 2023, on %s it is at day %s', (today, day) => {
    expect(clockDayOn(ladder, '2023-04-18', today, new Set(SHIPPED_HOLIDAYS))).toBe(day)
  })
})

describe('dates that do not exist', () => {
  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '2024-6-1', '', 'soon', '2024-06-31'])(
    '%j is refused',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )
})

describe('a list of bank holidays from gov.uk', () => {
  it('is read when it is one, and refused with a reason when it is not', () => {
    expect(readHolidays(shipped)).toHaveLength(41)
    expect(() => readHolidays({})).toThrow('did not answer with the list')
    expect(() => readHolidays(null)).toThrow('did not answer with the list')
    expect(() => readHolidays({ 'england-and-wales': { events: [{ date: '2024-02-30' }] } })).toThrow('2024-02-30')
    const few = { 'england-and-wales': { events: [{ date: '2024-12-25' }] } }
    expect(() => readHolidays(few)).toThrow('only 1')
  })

  it('adds to what is shipped, and alarms when it ends within six months', () => {
    const known = allHolidays(['2028-01-03'])
    expect(known.has('2028-01-03')).toBe(true)
    expect(known.has('2024-12-25')).toBe(true)
    expect(shortCover(known, '2027-06-01')).toBeUndefined()
    expect(shortCover(known, '2027-07-04')).toBeUndefined()
    expect(shortCover(known, '2027-07-05')).toContain('3 January 2028')
  })
})

describe('school terms', () => {
  it.each([
    ['2024-04-15', true],
    ['2024-04-14', false],
    ['2024-05-26', true],
    ['2024-05-27', false],
    ['2024-05-31', false],
    ['2024-07-23', true],
    ['2024-08-12', false],
    ['2030-08-12', true],
  ])('on %s it is term time: %s', (day, isTerm) => {
    expect(isTermTime(day)).toBe(isTerm)
  })
})

describe('the heartbeat of planning', () => {
  const run = (endedAt: string) => ({ startedAt: endedAt, endedAt, digests: 1, lines: 1, heldOver: 0, problems: [] })
  it('is missed when two hours of a working day have passed without a run', () => {
    const now = new Date('2024-04-22T10:00:00Z')
    expect(missingRun([run('2024-04-22T07:15:00Z')], now, holidays)).toBeUndefined()
    expect(missingRun([run('2024-04-19T15:00:00Z')], now, holidays)).toContain('2024-04-19T15:00:00Z')
    expect(missingRun([], now, holidays)).toContain('no record')
    expect(missingRun([], new Date('2024-04-22T08:59:00Z'), holidays)).toBeUndefined()
    expect(missingRun([], new Date('2024-04-20T10:00:00Z'), holidays)).toBeUndefined()
  })
})
