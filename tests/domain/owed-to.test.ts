import { describe, expect, it } from 'vitest'
import { type GivenWishes, isFirstWorkingDay, owedTo } from '../../domain/owed-to.ts'
import { noPreferences } from '../../domain/preferences.ts'
import { anAction, aPerson, chair } from '../support/things.ts'

const review = {
  ref: 'RV-1',
  notified: '2024-09-17',
  rapidReviewDeadline: '2024-10-08',
  isRapidReviewHeld: false,
  status: 'Rapid review',
} as unknown as NonNullable<GivenWishes['reviews']>[number]
const sprg = aPerson({ personId: 'p-sprg', chairs: ['SPRG'], ownerRoles: [] })
const weekly = (personId: string) => ({ ...noPreferences(personId), rhythm: 'weekly' as const })
const owed = (today: string, over: Partial<GivenWishes> = {}) =>
  owedTo({
    actions: [anAction({ due: '2024-09-27' })],
    returns: [],
    people: [aPerson(), chair, sprg],
    today,
    holidays: new Set(),
    preferences: [],
    ...over,
  }).map(({ personId, kind, rung }) => `${personId} ${kind} ${rung}`)

describe('weekly people', () => {
  it('are told on the first working day what falls due up to Sunday, and nobody else is told ahead', () => {
    const preferences = [weekly('p-owner')]
    // Due on Friday: the owner hears of the day itself on Monday, the chair of nothing new.
    expect(owed('2024-09-23', { preferences })).toEqual(['p-owner action 0', 'p-owner action -7', 'p-chair action -7'])
    expect(owed('2024-09-24', { preferences })).toEqual(['p-chair action -7'])
    expect(owed('2024-09-27', { preferences })).toEqual(['p-chair action 0'])
  })

  it('of what comes on Sunday too, and not of what comes on the Monday after', () => {
    const due = (day: string) =>
      owed('2024-09-23', { preferences: [weekly('p-owner')], actions: [anAction({ due: day })] })
    expect(due('2024-09-29')).toContain('p-owner action 0')
    expect(due('2024-09-30')).not.toContain('p-owner action 0')
  })

  it('hear of a rapid review’s clock on its own day, not ahead', () => {
    const given = { preferences: [weekly('p-sprg')], reviews: [review], actions: [] }
    expect(owed('2024-09-23', given)).toEqual([])
    expect(owed('2024-09-24', given)).toEqual(['p-sprg review 5'])
    expect(owed('2024-09-30', given)).toEqual(['p-sprg review 5'])
  })

  it('have their day told where planning stood still, whatever weekday it is', () => {
    const preferences = [weekly('p-owner')]
    expect(owed('2024-09-25', { preferences, isWeeklyDay: true })).toContain('p-owner action 0')
    expect(owed('2024-09-23', { preferences, isWeeklyDay: false })).toEqual(['p-chair action -7'])
  })
})

describe('the first working day of a week', () => {
  it.each([
    ['2024-08-26', [], true],
    ['2024-08-26', ['2024-08-26'], false],
    ['2024-08-27', ['2024-08-26'], true],
    ['2024-08-27', [], false],
    ['2024-08-25', [], false],
    ['2024-08-28', ['2024-08-26', '2024-08-27'], true],
  ])('%s with holidays %j: %s', (day, holidays, isFirst) => {
    expect(isFirstWorkingDay(day, new Set(holidays))).toBe(isFirst)
  })
})
