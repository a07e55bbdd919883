// Stores on the run's emulator under names of their own, and things to put in them.
import type { AdditionalPolicyConfig } from '@azure/core-client'
import { RestError } from '@azure/data-tables'
import type { Action, Change } from '../../domain/action.ts'
import type { Draft } from '../../domain/draft.ts'
import type { Person } from '../../domain/person.ts'
import type { Section11Return } from '../../domain/section11-return.ts'
import type { Booking, Session } from '../../domain/training.ts'
import { connectStorage, type Storage } from '../../storage/connect.ts'
import { openStores, type Stores } from '../../storage/stores.ts'
import { testStorage } from '../support/emulator.ts'

export const NOW = new Date('2024-04-22T08:00:00Z')

export async function openTestStores(
  policies: AdditionalPolicyConfig[] = [],
): Promise<{ storage: Storage; stores: Stores }> {
  const { connectionString, prefix } = await testStorage()
  const options = { additionalPolicies: policies, retryOptions: { retryDelayInMs: 5, maxRetryDelayInMs: 10 } }
  const storage = connectStorage({ connectionString }, prefix, options)
  return { storage, stores: openStores(storage, () => NOW) }
}

/** Drops the answer to the next request after storage has done it, as a broken line would. */
export function lineThatBreaks(): {
  policies: AdditionalPolicyConfig[]
  breakNext: (method: string, part: string) => void
  broken: () => number
} {
  let next: { method: string; part: string } | undefined
  let broken = 0
  const policy: AdditionalPolicyConfig['policy'] = {
    name: 'lineThatBreaks',
    async sendRequest(request, send) {
      const response = await send(request)
      if (next === undefined || request.method !== next.method || !request.url.includes(next.part)) return response
      next = undefined
      broken += 1
      throw new RestError('socket hang up', { code: 'ECONNRESET', request })
    },
  }
  return {
    policies: [{ policy, position: 'perRetry' }],
    breakNext: (method, part) => {
      next = { method, part }
    },
    broken: () => broken,
  }
}

/** Text that has tripped up keys, filters, CSV and JSON before. */
export const AWKWARD = `O'Brien said "yes" | no / 50% # ? \\ é 👩‍👧 ' or PartitionKey ne 'x\r\nsecond line\ttab ~ {} ,; `

export function anAction(fields: Partial<Action> = {}): Action {
  return {
    ref: 'CAP-NEG-017',
    section: 'Neglect',
    category: 'Comms',
    title: 'Share the leaflet with schools',
    source: 'Audit',
    sourceDate: '2023-09',
    ownerGroup: 'NSIG',
    ownerRole: 'NSIG Chair',
    added: '2023-09-19',
    due: '2024-04-30',
    status: 'In progress',
    closed: '',
    sector: '',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    evidence: '',
    updated: '',
    version: 1,
    isSynthetic: true,
    ...fields,
  }
}

export function aReturn(fields: Partial<Section11Return> = {}): Section11Return {
  return {
    returnId: 'S11-2425-01',
    round: '2024-25',
    organisationType: 'Police',
    organisation: 'Police 1',
    scope: 'Norfolk',
    invited: '2024-07-01',
    due: '2024-09-27',
    extendedTo: '',
    returned: '',
    status: 'Not started',
    requestedDue: '',
    requestedReason: '',
    ownerQuery: '',
    updated: '',
    version: 1,
    ...fields,
  }
}

export function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    id: 'd-1',
    state: 'drafted',
    receivedAt: '2024-04-22T08:00:00.000Z',
    receivedBy: 'Business Unit Administrator',
    receivedById: 'p-bu-admin',
    decidedAt: '',
    decidedBy: '',
    version: 1,
    audience: 'group',
    postings: [],
    postedAt: '',
    corrections: 0,
    settled: [],
    purgedAt: '',
    drafter: 'rules',
    whyRules: '',
    forOthers: [],
    isUnsure: false,
    doubts: [],
    group: 'VAG',
    date: '2024-04-16',
    headline: 'Dashboard agreed',
    decisions: [{ text: 'Adopt the dashboard', support: 'agreed to adopt the dashboard' }],
    actions: [],
    risks: [],
    figures: [],
    voice: [],
    instructions: [],
    removed: [{ type: 'name', count: 2 }],
    redactedText: 'The group agreed to adopt the dashboard.',
    ...fields,
  }
}

export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    personId: 'p-1',
    entraObjectId: '0C04011f-3183-547a-9800-b8bd88c8c2b1',
    displayName: 'VAG Chair',
    email: 'Chair-VAG@partners.example',
    roles: ['chair', 'scrutineer'],
    chairs: ['VAG'],
    ownerRoles: [],
    organisation: 'Police',
    channel: 'teams',
    tenant: 'guest',
    ...fields,
  }
}

export function aSession(fields: Partial<Session> = {}): Session {
  return {
    sessionId: 'TS-001',
    courseCode: 'NEG',
    course: 'Neglect',
    provider: 'Commissioned provider',
    kind: 'Commissioned',
    date: '2024-05-14',
    start: '09:30',
    durationHours: 3.5,
    mode: 'Virtual',
    venue: 'Microsoft Teams',
    capacity: 12,
    status: 'Open',
    trainingYear: '2024-25',
    taken: 0,
    waiting: 0,
    ...fields,
  }
}

export function aBooking(fields: Partial<Booking> = {}): Booking {
  return {
    bookingId: 'BK-1',
    sessionId: 'TS-001',
    course: 'Neglect',
    sessionDate: '2024-05-14',
    personId: 'p-1',
    agency: 'Police',
    booked: '2024-04-01',
    status: 'booked',
    cancelledOn: '',
    isChargeable: false,
    chargeReason: '',
    ...fields,
  }
}

export function aChange(operationId: string, fields: Partial<Change> = {}): Change {
  return {
    at: NOW.toISOString(),
    by: 'NSIG Chair',
    personId: 'p-1',
    door: 'card',
    what: 'Update given',
    note: '',
    from: {},
    to: {},
    operationId,
    ...fields,
  }
}
