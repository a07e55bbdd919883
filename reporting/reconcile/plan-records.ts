// Whether the actions of the plan fit their own dates, words and sources.
import type { Action } from '../../domain/action.ts'
import { type Day, daysBetween } from '../../domain/day.ts'
import type { Check, Finding } from './check.ts'

// A plan is looked at every few months; a recommendation that waits longer was overlooked or dated wrongly.
const LATE_AFTER_DAYS = 300

export const planRecords: Check<'actions'> = {
  needs: ['actions'],
  reports: ['cap-summary', 'cap-tracker'],
  find: ({ actions, asAt }) =>
    wrongIn(actions)
      .filter(({ added }) => added <= asAt)
      .flatMap(({ findings }) => findings),
}

// The register's list is the same object until something in it changes, so it is looked through once.
const found = new WeakMap<readonly Action[], Wrong[]>()

type Wrong = { added: Day; findings: Finding[] }

function wrongIn(actions: readonly Action[]): Wrong[] {
  const known = found.get(actions)
  if (known) return known
  const wrong = actions
    .filter((action) => !isRight(action))
    .map((action) => ({ added: action.added, findings: ofAction(action) }))
  // Any list that is not frozen may be changed behind this.
  if (Object.isFrozen(actions)) found.set(actions, wrong)
  return wrong
}

/** Most are; told quickly, for a plan may be long. */
function isRight(action: Action): boolean {
  return !(
    hasOtherCategory(action) ||
    hasOtherSector(action) ||
    isClosedWrongly(action) ||
    isAddedTooEarly(action) ||
    isLate(action)
  )
}

const hasOtherCategory = ({ section, category }: Action) =>
  (section === 'Sector specific') !== (category === 'Sector Specific')

const hasOtherSector = ({ section, sector }: Action) => (section === 'Sector specific') !== (sector !== '')

const isClosedWrongly = ({ status, closed, added }: Action) =>
  (status === 'Closed') !== (closed !== '') || (closed !== '' && closed < added)

/** As text, `2024-03-19` comes after `2024-03` and before `2024-04`. */
const isAddedTooEarly = ({ sourceDate, added }: Action) => added < sourceDate

/** Added in its source's own month it cannot be late, which saves counting the days. */
function isLate({ source, sourceDate, added }: Action): boolean {
  if (sourceDate === '' || added.startsWith(sourceDate) || !/audit/i.test(source)) return false
  return daysBetween(`${sourceDate}-01`, added) > LATE_AFTER_DAYS
}

function ofAction(action: Action): Finding[] {
  const { section, category, sector, status, closed, added, sourceDate } = action
  const findings: Finding[] = []
  const add = (check: string, report: string, found: string, settle: string) =>
    findings.push({ check, about: `Action ${action.ref}`, found, settle, report })
  if (hasOtherCategory(action)) {
    const found = `Its section is ${section} and its category ${category}.`
    add('section-and-category-differ', 'cap-summary', found, 'The business unit says which is meant.')
  }
  if (hasOtherSector(action)) {
    const found =
      sector === ''
        ? 'It is sector specific and names no sector.'
        : `It names the sector ${sector} and is not sector specific.`
    add('sector-missing-or-extra', 'cap-summary', found, 'The owning group says which sector it belongs to.')
  }
  if (isClosedWrongly(action)) {
    const found = `Its status is ${status}, added ${added}, closed ${closed || 'on no date'}.`
    add('closed-does-not-fit', 'cap-tracker', found, 'MAAG gives the date on which it closed it.')
  }
  if (isAddedTooEarly(action)) {
    const found = `It was added in ${added.slice(0, 7)} and its source is of ${sourceDate}.`
    add('added-before-its-source', 'cap-tracker', found, 'The owning group corrects one of the dates.')
  }
  if (isLate(action)) {
    const settle = 'MAAG says when the recommendation was made and when it was taken into the plan.'
    add(
      'added-long-after-its-source',
      'cap-tracker',
      `Its source is of ${sourceDate} and it was added on ${added}.`,
      settle,
    )
  }
  return findings
}
