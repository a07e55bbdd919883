// Made-up records for tests, whole and valid, with what a test cares about changed.
import type { Action } from '../../domain/action.ts'
import type { Person } from '../../domain/person.ts'
import type { Section11Return } from '../../domain/section11-return.ts'

export function anAction(over: Partial<Action> = {}): Action {
  return {
    ref: 'CAP-VAG-009',
    section: 'VAG',
    category: 'Workforce Development',
    title: 'Keep education central to planning',
    source: 'Multi-agency audit',
    sourceDate: '2024-02',
    ownerGroup: 'VAG',
    ownerRole: 'Education Safeguarding Lead',
    added: '2024-03-19',
    due: '2024-09-30',
    status: 'Not started',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: true,
    ...over,
  }
}

export function aReturn(over: Partial<Section11Return> = {}): Section11Return {
  return {
    returnId: 'S11-2425-12',
    round: '2024-25',
    organisationType: 'District council',
    organisation: 'District council 3',
    scope: 'Norfolk',
    invited: '2024-07-01',
    due: '2024-09-27',
    extendedTo: '',
    returned: '',
    status: 'In progress',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    updated: '',
    version: 1,
    ...over,
  }
}

export function aPerson(over: Partial<Person> = {}): Person {
  return {
    personId: 'p-owner',
    entraObjectId: '11111111-1111-4111-8111-111111111111',
    displayName: 'Education Safeguarding Lead',
    email: 'owner@partners.example',
    roles: ['action_owner'],
    chairs: [],
    ownerRoles: ['Education Safeguarding Lead'],
    organisation: 'Education',
    channel: 'teams',
    tenant: 'host',
    ...over,
  }
}

/** Somebody outside Teams who books courses. */
export function aLearner(personId: string): Person {
  return aPerson({
    personId,
    displayName: `Nurse ${personId}`,
    roles: ['learner'],
    ownerRoles: [],
    organisation: 'Health',
    email: `${personId}@partners.example`,
    entraObjectId: '',
    channel: 'email',
    tenant: 'external',
  })
}

export const chair = aPerson({
  personId: 'p-chair',
  entraObjectId: '22222222-2222-4222-8222-222222222222',
  email: 'chair@partners.example',
  displayName: 'VAG Chair',
  roles: ['chair'],
  chairs: ['VAG'],
  ownerRoles: ['VAG Chair'],
})

export const businessUnit = aPerson({
  personId: 'p-bu',
  entraObjectId: '33333333-3333-4333-8333-333333333333',
  email: 'bu@partners.example',
  displayName: 'Business Unit Administrator',
  roles: ['business_unit'],
  ownerRoles: [],
})

export const champion = aPerson({
  personId: 'p-champion',
  displayName: 'Champion',
  roles: ['champion'],
  ownerRoles: [],
})
