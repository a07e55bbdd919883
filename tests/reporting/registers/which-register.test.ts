import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openCsv } from '../../../reporting/registers/open-csv.ts'
import { registerToCsv } from '../../../reporting/registers/register-to-csv.ts'
import { REGISTERS } from '../../../reporting/registers/registers.ts'
import { whichRegister } from '../../../reporting/registers/which-register.ts'

const named = async (csv: string | Uint8Array) => (await whichRegister(openCsv(Buffer.from(csv)))).name

describe('a file that does not say which register it is', () => {
  test.each([
    ['cap', 'cap.csv'],
    ['section11', 'section11.csv'],
    ['people', 'people.csv'],
    ['reviews', 'reviews.csv'],
    ['champions', 'champions.csv'],
    ['meetings', 'meetings.csv'],
    ['training_sessions', 'training_sessions.csv'],
    ['training_bookings', 'training_bookings.csv'],
    ['recommendations', 'section11_recommendations.csv'],
  ])('is known as %s by the headings of %s', async (name, file) => {
    expect(await named(readFileSync(new URL(`../../../dev/data/registers/${file}`, import.meta.url)))).toBe(name)
  })

  test('is known by the headings of its own export, whichever register', async () => {
    for (const register of REGISTERS) expect(await named(registerToCsv(register, []))).toBe(register.name)
  })

  test('of no register is refused, with what the nearest one would need', async () => {
    await expect(named('Reference,Section,Category,Action,Owner,Added,Due,Status\n')).rejects.toThrow(
      /the nearest is Composite Action Plan, for which it lacks Closed/,
    )
    await expect(named('Fund,Pounds\nHealth,3')).rejects.toThrow(/none of the registers/)
  })
})
