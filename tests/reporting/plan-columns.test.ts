import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTION_STATUSES, CATEGORIES, isOpen, SECTIONS } from '../../domain/action.ts'
import { addDays } from '../../domain/day.ts'
import { openByKind, planColumns } from '../../reporting/plan-columns.ts'
import { anAction } from '../support/things.ts'

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-01-01', days))
const action = fc
  .record({
    section: fc.constantFrom(...SECTIONS),
    category: fc.constantFrom(...CATEGORIES),
    sector: fc.constantFrom('', 'Health', 'Police'),
    status: fc.constantFrom(...ACTION_STATUSES),
    added: day,
    closed: fc.oneof(fc.constant('' as const), day),
  })
  .map((over) => anAction(over))

test('counts what the rule for one action counts, whatever was added and closed when', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), day, (actions, asAt) => {
      const counted = openByKind(planColumns(actions), asAt)
      for (const { section, category, sector, count } of counted) {
        const own = actions.filter(
          (each) => each.section === section && each.category === category && each.sector === sector,
        )
        expect(count).toBe(own.filter((each) => isOpen(each, asAt)).length)
      }
      const all = counted.reduce((sum, { count }) => sum + count, 0)
      expect(all).toBe(actions.filter((each) => isOpen(each, asAt)).length)
    }),
  )
})

test('is kept for a frozen list alone, for any other may be changed behind it', () => {
  const frozen = Object.freeze([anAction()])
  expect(planColumns(frozen)).toBe(planColumns(frozen))
  const open = [anAction()]
  const before = openByKind(planColumns(open), '2030-01-01')
  open.push(anAction({ ref: 'CAP-VAG-010' }))
  expect(openByKind(planColumns(open), '2030-01-01')[0]?.count).toBe((before[0]?.count ?? 0) + 1)
})
