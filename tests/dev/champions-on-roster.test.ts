import { expect, it } from 'vitest'
import { championsOnRoster } from '../../dev/champions-on-roster.ts'
import { sampleRecords } from '../../dev/sample-records.ts'
import { hasRole } from '../../domain/person.ts'

it('gives every champion of the sample’s roster an entry of their sector where the register has one, and none twice', () => {
  const { champions, people } = sampleRecords()
  const joined = championsOnRoster(champions, people).filter(({ personId }) => personId !== undefined)
  const onRoster = people.filter((person) => hasRole(person, 'champion'))
  expect(new Set(joined.map(({ personId }) => personId)).size).toBe(joined.length)
  expect(joined.length).toBe(onRoster.length)
  const teacher = joined.find(({ personId }) => personId === 'u-edu-010')
  expect(teacher).toMatchObject({ sector: 'Education', roleTitle: 'Designated Safeguarding Lead' })
  // Nothing of the register changes but whose it is.
  expect(championsOnRoster(champions, people).map(({ personId: _whose, ...rest }) => rest)).toEqual(champions)
})
