// Facts from the published reports as a register; figures and the place in the report are kept as JSON in their cells.
import type { Fact } from '../../domain/fact.ts'
import { json, name, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

const NO_SOURCE: Fact['source'] = { report: '', section: '', lines: [] }

export const factRegister = register<Fact>({
  name: 'facts',
  title: 'Facts from the published reports',
  id: 'id',
  fields: [
    { field: 'id', title: 'Fact', also: ['id'], kind: name, isNeeded: true },
    { field: 'topic', title: 'Topic', kind: name, isNeeded: true },
    { field: 'statement', title: 'Statement', kind: name, isNeeded: true },
    { field: 'values', title: 'Values', kind: json(isValues, 'a list such as ["£4,000", 12]', []) },
    { field: 'unit', title: 'Unit', kind: text },
    { field: 'period', title: 'Period', kind: text },
    { field: 'isDerived', title: 'Worked out', also: ['derived'], kind: yesNo() },
    { field: 'note', title: 'Note', kind: text },
    {
      field: 'source',
      title: 'Source',
      kind: json(isSource, 'a place such as {"report":"Annual report","section":"Funding","lines":[1,2]}', NO_SOURCE),
      isNeeded: true,
    },
  ],
  blank: {
    id: '',
    topic: '',
    statement: '',
    values: [],
    unit: '',
    period: '',
    isDerived: false,
    note: '',
    source: NO_SOURCE,
  },
})

function isValues(value: unknown): value is Fact['values'] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || Number.isFinite(item))
}

function isSource(value: unknown): value is Fact['source'] {
  if (typeof value !== 'object' || value === null) return false
  const { report, section, lines } = value as Record<string, unknown>
  const isPlace = typeof report === 'string' && typeof section === 'string'
  return isPlace && Array.isArray(lines) && lines.every(Number.isInteger)
}
