// Recommendations as a register: each decided on, and one that is not taken into the plan keeps its reason.
import { DECISIONS, type Recommendation, SOURCE_TYPES } from '../../domain/recommendation.ts'
import { dayOrNone, name, names, oneOf, text } from './kinds.ts'
import { register } from './register.ts'

export const recommendationRegister = register<Recommendation>({
  name: 'recommendations',
  title: 'Recommendations',
  id: 'ref',
  fields: [
    { field: 'ref', title: 'Reference', kind: name, isNeeded: true },
    { field: 'sourceType', title: 'Type of source', kind: oneOf(SOURCE_TYPES) },
    { field: 'source', title: 'Source', kind: text },
    { field: 'sourceRef', title: 'Reference of the source', kind: text },
    { field: 'made', title: 'Made', also: ['date made'], kind: dayOrNone },
    { field: 'title', title: 'Recommendation', also: ['title'], kind: name, isNeeded: true },
    { field: 'section', title: 'Section', kind: text },
    { field: 'ownerGroup', title: 'Owning group', also: ['owner group'], kind: text },
    { field: 'decision', title: 'Decision', kind: oneOf(DECISIONS) },
    { field: 'decidedOn', title: 'Decided on', kind: dayOrNone },
    { field: 'decidedBy', title: 'Decided by', kind: text, isOptional: true },
    { field: 'reason', title: 'Reason', also: ['capStatus'], kind: text },
    { field: 'actionRefs', title: 'Actions', also: ['CAP refs'], kind: names },
    { field: 'impact', title: 'Impact', kind: text },
    { field: 'impactOn', title: 'Impact seen on', kind: dayOrNone },
  ],
  blank: {
    ref: '',
    sourceType: 'Other',
    source: '',
    sourceRef: '',
    made: '',
    title: '',
    section: '',
    ownerGroup: '',
    decision: 'Awaiting a decision',
    decidedOn: '',
    reason: '',
    actionRefs: [],
    impact: '',
    impactOn: '',
  },
  check({ decision, reason, actionRefs, made, decidedOn }) {
    if (decision === 'Not taken into the plan' && reason === '') {
      return [{ field: 'reason', problem: 'a recommendation not taken into the plan needs its reason' }]
    }
    if (decision === 'Taken into the plan' && actionRefs.length === 0) {
      return [{ field: 'actionRefs', problem: 'a recommendation taken into the plan names its actions' }]
    }
    if (made !== '' && decidedOn !== '' && decidedOn < made) {
      return [{ field: 'decidedOn', problem: `decided on ${decidedOn}, before it was made on ${made}` }]
    }
    return []
  },
  // The Section 11 steering group lists its own by the year of the round.
  extra: {
    columns: ['year'],
    fold: (given, { year = '' }) =>
      year === '' ? given : { ...given, sourceType: 'Section 11', source: `Section 11 ${year}` },
  },
})
