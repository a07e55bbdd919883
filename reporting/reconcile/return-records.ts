// Whether Section 11 returns fit their own dates.
import type { Section11Return } from '../../domain/section11-return.ts'
import type { Check, Finding } from './check.ts'

export const returnRecords: Check<'returns'> = {
  needs: ['returns'],
  reports: ['section11-returns'],
  find: ({ returns, asAt }) => returns.filter((item) => item.invited <= asAt).flatMap(ofReturn),
}

function ofReturn(item: Section11Return): Finding[] {
  const { status, returned, invited, due, extendedTo, scope } = item
  const findings: [boolean, string, string, string][] = [
    [
      returned !== '' && returned < invited,
      'returned-before-invited',
      `It came in on ${returned} and was asked for on ${invited}.`,
      'The steering group corrects one of the dates.',
    ],
    [
      (status === 'Returned' || status === 'Reviewed') !== (returned !== '') &&
        status !== 'Panel' &&
        status !== 'Closed',
      'return-status-does-not-fit',
      `Its status is ${status} and it came in ${returned === '' ? 'on no date' : `on ${returned}`}.`,
      'The steering group gives the date, or corrects the status.',
    ],
    [
      extendedTo !== '' && extendedTo < due,
      'extension-before-due-date',
      `It was due on ${due} and extended to ${extendedTo}.`,
      'The steering group corrects one of the dates.',
    ],
    [
      (scope === 'national' || scope === 'regional') && returned !== '',
      'national-body-with-local-return',
      `The body is ${scope} and a local return of ${returned} is recorded.`,
      'The steering group says whether it makes a local return.',
    ],
  ]
  return findings
    .filter(([isSo]) => isSo)
    .map(([, check, found, settle]) => ({
      check,
      about: `Return ${item.returnId}`,
      found,
      settle,
      report: 'section11-returns',
    }))
}
