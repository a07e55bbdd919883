import { describe, expect, it } from 'vitest'
import { checkLadder } from '../../domain/check-ladder.ts'
import { LADDERS, type Ladder, laddersOn } from '../../domain/ladders.ts'
import { isFirstRunOfWeek, missedDays, missingRun, nextOfficeTime } from '../../domain/planning-run.ts'
import type { DryRun } from '../../domain/preview.ts'
import { clockDayOn, rungOn } from '../../domain/rungs.ts'
import { isTermTime } from '../../domain/school-terms.ts'
import { ladderToUse } from '../../domain/set-ladder.ts'
import { businessUnit } from '../support/things.ts'

const rule = LADDERS[0]!
const none = new Set<string>()
const fault = (over: Partial<Ladder>) => {
  try {
    checkLadder({ ...rule, ...over })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('a rule at its limits', () => {
  it.each([
    [{ before: [180] }],
    [{ before: [8, 7, 6, 5, 4, 3, 2, 1] }],
    [{ everyAfter: 5 }],
    [{ everyAfter: 0 }],
    [{ everyAfter: 180 }],
  ])('%j is taken', (over) => {
    expect(fault(over)).toBe('')
  })

  it.each([
    [{ before: [181] }, 'Days must be whole numbers'],
    [{ before: [7, -1] }, 'Days must be whole numbers'],
    [{ before: [7, 1.5] }, 'Days must be whole numbers'],
    [{ before: [9, 8, 7, 6, 5, 4, 3, 2, 1] }, 'It has 9 reminders'],
    [{ before: [7, 7] }, 'same day twice'],
    [{ before: [] }, 'no days at all'],
    [{ everyAfter: 4 }, 'too often'],
    [{ everyAfter: 181 }, 'too often'],
    [{ tells: [] }, 'tells nobody'],
    [{ edition: ' ' }, 'its edition and its source'],
    [{ source: '' }, 'its edition and its source'],
    [{ effectiveFrom: '2024-02-30' }, 'not a date to begin on'],
    [{ kind: 'dog' as 'action' }, 'use one of action, return, review, milestone, papers, training, decision'],
  ])('%j is refused in words', (over, words) => {
    expect(fault(over)).toContain(words)
  })

  it('names every fault at once, a space between them', () => {
    expect(fault({ before: [], tells: [] })).toContain('It has no days at all. It tells nobody. Nothing was changed.')
  })

  it('of the same first day the one set later is used; one that begins later is not used yet', () => {
    const set = { ...rule, before: [1] }
    expect(laddersOn('2024-04-22', [rule, set]).get('action')).toBe(set)
    expect(laddersOn('2024-04-22', [{ ...set, effectiveFrom: '2024-04-22' }, rule]).get('action')?.before).toEqual([1])
    expect(laddersOn('2024-04-21', [{ ...set, effectiveFrom: '2024-04-22' }, rule]).get('action')).toBe(rule)
  })

  it('may name its days in any order', () => {
    const mixed = { ...rule, before: [0, 28, 7] }
    expect(rungOn(mixed, '2024-09-30', '2024-09-24', none)).toBe(-7)
    expect(rungOn(mixed, '2024-09-30', '2024-09-10', none)).toBe(-28)
    const clock = { ...rule, before: [], clockDays: [15, 5, 10] }
    expect(clockDayOn(clock, '2024-09-02', '2024-09-18', none)).toBe(10)
  })

  it('a rung of today is told though the next comes tomorrow', () => {
    const close = { ...rule, before: [2, 1] }
    expect(rungOn(close, '2024-09-26', '2024-09-24', none)).toBe(-2)
    expect(rungOn({ ...rule, before: [9, 1] }, '2024-09-26', '2024-09-24', none)).toBeNull()
  })
})

describe('putting a rule into force', () => {
  const run = (tooMuch: string[] = []) => ({ tooMuch }) as unknown as DryRun
  const use = (over: Partial<Ladder>, tooMuch?: string[]) =>
    ladderToUse(
      { ...rule, effectiveFrom: '2024-04-22', ...over },
      run(tooMuch),
      businessUnit,
      new Date(0),
      '2024-04-22',
    )
  it('keeps who did it and when', () => {
    expect(use({})).toMatchObject({ setBy: 'Business Unit Administrator', setAt: '1970-01-01T00:00:00.000Z' })
  })

  it('is refused for the past, for a fault, and for one that floods somebody', () => {
    expect(() => use({ effectiveFrom: '2024-04-21' })).toThrow('cannot begin in the past')
    expect(() => use({ everyAfter: 1 })).toThrow('too often')
    expect(() => use({}, ['X would be told 500 things in four weeks.'])).toThrow('would be told 500 things')
  })
})

describe('days without a run', () => {
  const run = (day: string) => ({
    startedAt: `${day}T08:00:00Z`,
    endedAt: `${day}T08:01:00Z`,
    digests: 0,
    lines: 0,
    heldOver: 0,
    problems: [],
  })
  it.each([
    ['none before', [], '2024-09-24', undefined],
    ['one today', ['2024-09-16', '2024-09-24'], '2024-09-24', undefined],
    ['the working day before', ['2024-09-23'], '2024-09-24', undefined],
    ['Friday, and today is Monday', ['2024-09-20'], '2024-09-23', undefined],
    ['Friday, and today is Tuesday', ['2024-09-20'], '2024-09-24', 'on 23 September 2024;'],
    ['unsorted runs', ['2024-09-20', '2024-09-17'], '2024-09-24', 'on 23 September 2024;'],
    ['Wednesday, and today is Tuesday', ['2024-09-18'], '2024-09-24', 'from 19 September 2024 to 23 September 2024;'],
  ])('%s', (_, days, today, words) => {
    const told = missedDays(days.map(run), today, none)
    if (words === undefined) expect(told).toBeUndefined()
    else expect(told).toContain(`Reminders were not planned ${words}`)
  })

  it('a bank holiday without a run is not missed', () => {
    expect(missedDays([run('2024-08-23')], '2024-08-27', new Set(['2024-08-26']))).toBeUndefined()
    expect(missedDays([run('2024-08-23')], '2024-08-27', none)).toContain('26 August 2024')
  })

  it('the first of a week is told from the others, Sunday to Monday', () => {
    expect(isFirstRunOfWeek([], '2024-09-25')).toBe(true)
    expect(isFirstRunOfWeek([run('2024-09-22')], '2024-09-25')).toBe(true)
    expect(isFirstRunOfWeek([run('2024-09-23')], '2024-09-25')).toBe(false)
    expect(isFirstRunOfWeek([run('2024-09-25')], '2024-09-25')).toBe(true)
  })

  it('today is asked about from ten o’clock, and the office of today opens at eight sharp', () => {
    expect(missingRun([], new Date('2024-09-23T08:59:00Z'), none)).toBeUndefined()
    expect(missingRun([], new Date('2024-09-23T09:00:00Z'), none)).toContain('not been planned today')
    expect(nextOfficeTime(new Date('2024-09-23T07:00:00Z'), none)).toBe('2024-09-24T07:00:00.000Z')
    expect(nextOfficeTime(new Date('2024-09-23T06:59:00Z'), none)).toBe('2024-09-23T07:00:00.000Z')
  })
})

describe('terms in any order', () => {
  const terms = [
    { term: 'B', start: '2024-09-04', end: '2024-12-20', halfTerm: ['2024-10-28', '2024-11-01'] as [string, string] },
    { term: 'A', start: '2024-04-15', end: '2024-07-23', halfTerm: ['2024-05-27', '2024-05-31'] as [string, string] },
  ]
  it.each([
    ['2024-04-14', true],
    ['2024-04-15', true],
    ['2024-05-27', false],
    ['2024-08-10', false],
    ['2024-09-04', true],
    ['2024-11-01', false],
    ['2024-12-20', true],
    ['2024-12-21', true],
  ])('%s: %s', (day, isTerm) => {
    expect(isTermTime(day, terms)).toBe(isTerm)
  })

  it('a term that begins or ends with its half term is off on those days', () => {
    const short = [
      { term: 'C', start: '2024-09-04', end: '2024-09-06', halfTerm: ['2024-09-04', '2024-09-06'] as [string, string] },
    ]
    expect(['2024-09-04', '2024-09-06'].map((day) => isTermTime(day, short))).toEqual([false, false])
    expect(isTermTime('2024-09-05', [])).toBe(true)
  })
})
