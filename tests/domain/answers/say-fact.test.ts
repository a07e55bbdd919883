// A fact's time is said as people say it: a financial year as it is written, a month in words.
import { expect, test } from 'vitest'
import { sayFact } from '../../../domain/answers/say-fact.ts'
import type { Fact } from '../../../domain/fact.ts'

const fact = (period: string, statement = 'The toolkit passed 100 views.') =>
  ({ statement, period, values: [], isDerived: false, note: '' }) as unknown as Fact

test.each([
  ['2023-24', 'The toolkit passed 100 views. (2023-24)'],
  ['2024-03', 'The toolkit passed 100 views. (March 2024)'],
  ['2023-11', 'The toolkit passed 100 views. (November 2023)'],
  ['2024', 'The toolkit passed 100 views.'],
  ['2023-04-01/2024-03-31', 'The toolkit passed 100 views.'],
])('%s', (period, said) => {
  expect(sayFact(fact(period))).toBe(said)
})

test('a statement that gives its time is left as it is', () => {
  expect(sayFact(fact('2024-03', 'It opened in March 2024.'))).toBe('It opened in March 2024.')
})
