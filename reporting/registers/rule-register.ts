// The limits that guidance sets as a register, so that the business unit keeps them up to date without a developer.
import { RULE_UNITS, type StatutoryRule } from '../../domain/statutory-rule.ts'
import { day, name, number, oneOf, text, yesNo } from './kinds.ts'
import { register } from './register.ts'

export const ruleRegister = register<StatutoryRule>({
  name: 'rules',
  title: 'Limits that guidance sets',
  id: 'id',
  fields: [
    { field: 'id', title: 'Rule', also: ['id'], kind: name, isNeeded: true },
    { field: 'limits', title: 'Limits', kind: name, isNeeded: true },
    { field: 'title', title: 'Title', kind: name, isNeeded: true },
    { field: 'edition', title: 'Edition', kind: name, isNeeded: true },
    { field: 'paragraph', title: 'Paragraph', kind: text },
    { field: 'amount', title: 'Amount', also: ['days'], kind: number, isNeeded: true },
    { field: 'unit', title: 'Unit', kind: oneOf(RULE_UNITS), isNeeded: true },
    { field: 'startEvent', title: 'Counted from', also: ['start event'], kind: name, isNeeded: true },
    { field: 'source', title: 'Source', kind: name, isNeeded: true },
    { field: 'effectiveFrom', title: 'In force from', also: ['effective from'], kind: day, isNeeded: true },
    { field: 'isConfirmed', title: 'Confirmed', kind: yesNo(), isNeeded: true },
  ],
  blank: {
    id: '',
    limits: '',
    title: '',
    edition: '',
    paragraph: '',
    amount: 0,
    unit: 'working days',
    startEvent: '',
    source: '',
    effectiveFrom: '',
    isConfirmed: false,
  },
})
