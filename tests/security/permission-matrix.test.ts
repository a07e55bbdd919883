// Every role by every command by every way of standing to a thing, through every door there is: no surprise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadFunctions } from '../../dev/host/load-functions.ts'
import { VERBS } from '../../domain/command.ts'
import { may, PERMISSIONS, type Permission } from '../../domain/permissions.ts'
import { type Person, ROLES, type Role } from '../../domain/person.ts'
import type { Services } from '../../functions/services.ts'
import { anAction, aPerson, aReturn } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { COMMANDS, isExpected, MATRIX, ROUTES } from './expected-permissions.ts'
import { anActivity, call } from './requests.ts'

let house: House
let services: Services
let handlers: Map<string, unknown>

type Stand = 'none' | 'own' | 'chairs' | 'offered' | 'maag'
const STANDS: Stand[] = ['none', 'own', 'chairs', 'offered', 'maag']
const DOORS = ['card', 'older card', 'link'] as const
const ALWAYS_APPLY = new Set(['update', 'done', 'more-time', 'not-mine', 'agree-time', 'refuse-time'])
const NOT_YOURS = /not yours|Only MAAG|Only the chair|not been offered|needs no answer from you/

beforeAll(async () => {
  house = await openHouse()
  services = house.services
  await services.people.seed(ROLES.flatMap((role) => STANDS.map((stand) => personOf(role, stand))))
  await services.groups.seed([
    {
      name: 'Section 11 Steering Group',
      fullName: 'Section 11 Steering Group',
      aliases: [],
      chairRole: '',
      chairNote: '',
      parent: '',
      cadence: '',
      purpose: '',
      sections: [],
    },
  ])
  const registrations = await loadFunctions(() => import('../../functions/index.ts'))
  handlers = new Map(registrations.filter(({ kind }) => kind === 'http').map(({ name, handler }) => [name, handler]))
})
afterAll(() => house.publisher.stop())

/** A person of one role who owns the thing, chairs its group, or has nothing to do with it. */
function personOf(role: Role, stand: Stand): Person {
  const id = `${ROLES.indexOf(role)}${STANDS.indexOf(stand)}`
  return aPerson({
    personId: `p-${role}-${stand}`,
    entraObjectId: `88888888-8888-4888-8888-8888888888${id}`,
    email: `${role}.${stand}@partners.example`,
    displayName: `${role} ${stand}`,
    roles: [role],
    chairs: stand === 'chairs' ? ['VAG', 'Section 11 Steering Group'] : stand === 'maag' ? ['MAAG'] : [],
    ownerRoles: stand === 'own' ? ['Education Safeguarding Lead'] : stand === 'offered' ? ['Offered Lead'] : [],
    organisation: stand === 'own' ? 'District council 3' : 'Elsewhere',
  })
}

/** Who chairs is a chair and who owns actions an owner, whatever else they are called. */
function isAllowed({ roles: [role] }: Person, command: Permission, stand: Stand): boolean {
  if (role === undefined) return false
  const also: Role[] = []
  if (stand === 'chairs' || stand === 'maag') also.push('chair')
  if (stand === 'own' || stand === 'offered') also.push('action_owner')
  return [role, ...also].some((each) => isExpected(each, command, stand))
}

it('is written down for every command there is', () => {
  expect(COMMANDS.slice().sort()).toEqual(Object.keys(PERMISSIONS).sort())
})

it(`holds in the table itself: ${MATRIX.length} cases`, () => {
  const surprises = MATRIX.filter(([role, command, way]) => {
    const person = aPerson({ roles: [role], chairs: [], ownerRoles: [] })
    return may(person, command, way === 'none' ? [] : [way]) !== isExpected(role, command, way)
  })
  expect(surprises).toEqual([])
})

it('gives somebody without a role nothing, however they stand', () => {
  const nobody = aPerson({ roles: [], chairs: [], ownerRoles: [] })
  expect(COMMANDS.filter((command) => may(nobody, command, ['own', 'chairs', 'organisation']))).toEqual([])
})

describe.each(['action', 'return'] as const)('holds for buttons on an %s', (kind) => {
  it.each(VERBS)('%s, as a card of today, a card of older Teams and an e-mailed link', async (verb) => {
    const surprises: string[] = []
    for (const door of DOORS) {
      for (const stand of kind === 'action' ? STANDS : STANDS.slice(0, 3)) {
        // All roles at once: each presses on a thing of its own.
        const tried = await Promise.all(
          ROLES.map(async (role) => {
            const person = personOf(role, stand)
            const ref = `${kind === 'action' ? 'CAP' : 'S11'}-${verb}-${role}-${stand}-${DOORS.indexOf(door)}`
            return {
              role,
              isRight: (await tryDoor(door, person, kind, ref, verb)) === isAllowed(person, `${kind}.${verb}`, stand),
            }
          }),
        )
        surprises.push(...tried.filter(({ isRight }) => !isRight).map(({ role }) => `${role} ${stand} ${door}`))
      }
    }
    expect(surprises).toEqual([])
  })
})

type Door = (typeof DOORS)[number]

/** True when permission was not what kept the press from changing anything. */
async function tryDoor(
  door: Door,
  person: Person,
  kind: 'action' | 'return',
  ref: string,
  verb: string,
): Promise<boolean> {
  await seedThing(kind, ref, verb)
  const answer =
    door === 'link' ? await answerLink(person, kind, ref, verb) : await press(person, kind, ref, verb, door === 'card')
  // Some verbs also need the thing to be in a certain state; then what was said tells why nothing was changed.
  return (await versionOf(kind, ref)) > 1 || (!ALWAYS_APPLY.has(verb) && !NOT_YOURS.test(answer.text))
}

async function seedThing(kind: 'action' | 'return', ref: string, verb: string): Promise<void> {
  const status = verb === 'close' || verb === 'return-evidence' ? 'Awaiting evidence' : 'In progress'
  const asked = { requestedDue: '2098-01-04', requestedReason: 'Waiting for a partner' }
  if (kind === 'action') await services.actions.insert(anAction({ ref, status, ...asked, offeredTo: 'Offered Lead' }))
  else await services.returns.insert(aReturn({ returnId: ref, ...asked }))
}

async function versionOf(kind: 'action' | 'return', ref: string): Promise<number> {
  const found = kind === 'action' ? await services.actions.get(ref) : await services.returns.get(ref)
  return found?.version ?? 0
}

async function press(person: Person, kind: string, ref: string, verb: string, isInvoke: boolean) {
  const data = { verb, kind, ref, v: 1, note: 'Some words', date: '2099-01-04' }
  const activity = anActivity({
    from: { id: `29:${person.personId}`, aadObjectId: person.entraObjectId },
    conversation: {
      id: `a:${person.personId}`,
      conversationType: 'personal',
      tenantId: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
    },
    ...(isInvoke
      ? { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } }
      : { text: undefined, value: data }),
  })
  return call(handlers.get('messages'), { headers: await house.asTeams(), body: JSON.stringify(activity) })
}

async function answerLink(person: Person, kind: 'action' | 'return', ref: string, verb: string) {
  const address = services.links?.make({ personId: person.personId, kind, ref }, new Date()) ?? ''
  const token = address.split('/').at(-1) ?? ''
  const body = new URLSearchParams({ verb, version: '1', note: 'Some words', date: '2099-01-04' }).toString()
  return call(handlers.get('respond-post'), { params: { token }, body })
}

describe('holds for the API', () => {
  it('whose every route is written down', () => {
    const open = [
      'health',
      'messages',
      'report-style',
      'respond-get',
      'respond-post',
      'openapi',
      'session-calendar',
      'sign-in',
      'sign-in-script',
    ]
    expect([...handlers.keys()].filter((name) => !open.includes(name)).sort()).toEqual(Object.keys(ROUTES).sort())
  })

  it.each(Object.keys(ROUTES))('%s', async (route) => {
    const surprises: string[] = []
    for (const role of ROLES) {
      const person = personOf(role, 'none')
      const isGet =
        !/^(notes-post|notes-approve|notes-reject|notes-correct|import-register|bookings-post|champions-post|attendance|reminders-dry-run|rounds-post|round-close|person-erase)$/.test(
          route,
        )
      const answer = await call(handlers.get(route), {
        method: isGet ? 'GET' : 'POST',
        headers: await house.as(person),
        params: { id: '0'.repeat(20), name: 'cap-summary', register: 'none' },
        ...(!isGet && { body: '' }),
      })
      const isLetIn = answer.status !== 403 && answer.status !== 401
      if (isLetIn !== ROUTES[route]?.split(' ').includes(role))
        surprises.push(`${role}: ${answer.status} ${answer.text}`)
    }
    expect(surprises).toEqual([])
  })
})
