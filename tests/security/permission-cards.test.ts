// Commands that are no action's or return's, pressed on a card by every role in every way of standing to the thing: who is
// told no is exactly whom the table written down by hand does not name. And nobody decides past the table.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Permission } from '../../domain/permissions.ts'
import { type Person, ROLES, type Role } from '../../domain/person.ts'
import { messages } from '../../functions/messages.ts'
import { aDraft } from '../storage/open-test-stores.ts'
import { aPerson } from '../support/things.ts'
import { type House, openHouse } from './deployed-house.ts'
import { isExpected } from './expected-permissions.ts'
import { anActivity, call } from './requests.ts'

const DRAFT = 'd'.repeat(20)
const NONE = '0'.repeat(20)

/** What is pressed, the words of the refusal, and which group's chair stands nearer to it. */
const PRESSES: [Permission, string, Record<string, unknown>, RegExp, string][] = [
  ['person.recognise', 'confirm-sign-in', { ref: NONE }, /Who is who is confirmed/, ''],
  ['questions.answer', 'answer-question', { ref: NONE }, /Questions sent in are answered/, ''],
  ['champions.decide', 'accept-champion', { ref: 'NC-none', asked: 'x' }, /business unit accepts champions/, ''],
  ['newsletter.send', 'draft-newsletter', {}, /business unit sends the newsletter/, ''],
  ['action.settle', 'accept-action', { ref: NONE, index: 0 }, /Proposed actions are decided/, 'MAAG'],
  ['notes.decide', 'approve-notes', { ref: DRAFT, v: 99 }, /decides about this draft/, 'VAG'],
  ['pulses.set', 'set-pulses', {}, /workforce group’s chair/, 'WFDG'],
]
const STANDS = ['none', 'chairs another', 'chairs this'] as const

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.services.drafts.insert(aDraft({ id: DRAFT, group: 'VAG' }))
})
afterAll(() => house.publisher.stop())

it.each(PRESSES)('%s', async (command, verb, data, refusal, group) => {
  const surprises: string[] = []
  for (const [place, stand] of STANDS.entries()) {
    const tried = await Promise.all(
      ROLES.map(async (role, index) => {
        const person = personOf(
          role,
          `${place}${index}`,
          stand === 'none' ? [] : [stand === 'chairs this' ? group || 'X' : 'Y'],
        )
        await house.services.people.put(person)
        const said = await press(person, verb, data)
        return { role, isRefused: refusal.test(said), isAllowed: isAllowed(person, command, stand, group) }
      }),
    )
    surprises.push(
      ...tried.filter(({ isRefused, isAllowed: may }) => isRefused === may).map(({ role }) => `${role}, ${stand}`),
    )
  }
  expect(surprises).toEqual([])
})

function personOf(role: Role, number: string, chairs: string[]): Person {
  return aPerson({
    personId: `p-card-${number}`,
    entraObjectId: `66666666-6666-4666-8666-6666666666${number.padStart(2, '0')}`,
    email: `card.${number}@partners.example`,
    roles: [role],
    chairs,
    ownerRoles: [],
  })
}

function isAllowed({ roles: [role], chairs }: Person, command: Permission, stand: string, group: string): boolean {
  const relation = group === 'MAAG' ? 'maag' : 'chairs'
  const way = stand === 'chairs this' && group !== '' ? relation : 'none'
  const also: Role[] = chairs.length > 0 ? ['chair'] : []
  return [role as Role, ...also].some((each) => isExpected(each, command, way))
}

async function press(person: Person, verb: string, data: Record<string, unknown>): Promise<string> {
  const activity = anActivity({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    from: { id: `29:${person.personId}`, aadObjectId: person.entraObjectId },
    value: { action: { type: 'Action.Execute', verb, data: { ...data, verb } } },
  })
  return (await call(messages, { headers: await house.asTeams(), body: JSON.stringify(activity) })).text
}

it('no answer, job or door asks for a role where the table should be asked', () => {
  const root = join(import.meta.dirname, '..', '..')
  // Here a role says whom to write to, what to offer, or who it is that stands so; it opens nothing.
  const NOT_DECIDING = new Set([
    'bot/meet-stranger.ts',
    // The app role of a token, which only lets somebody knock.
    'functions/api-door.ts',
    'bot/join-champions.ts',
    'bot/ask-business-unit.ts',
    'bot/book-place.ts',
    'bot/do-booking.ts',
    'domain/answers/champion-offers.ts',
  ])
  const asking = globSync(['domain/answers/*.ts', 'bot/*.ts', 'functions/*.ts'], { cwd: root }).filter(
    (file) => !NOT_DECIDING.has(file) && /\bhasRole\(|\broles\.includes\(/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(asking).toEqual([])
})
