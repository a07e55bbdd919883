// The business unit says whether an account and an entry of the roster are the same person. Card and API do the same.
import type { Message } from '../cards/card.ts'
import { signInsCard, type WaitingSignIn } from '../cards/sign-ins.ts'
import type { Change } from '../domain/action.ts'
import type { Clock } from '../domain/day.ts'
import { may } from '../domain/permissions.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { decided, type SignIn, withSignIn } from '../domain/sign-in.ts'
import type { Incoming } from './incoming.ts'

export type DecideSignInServices = {
  clock: Clock
  records: { forget(): void }
  people: { get(personId: string): Promise<Person | undefined>; put(person: Person): Promise<unknown> }
  signIns: {
    waiting(): Promise<SignIn[]>
    change(
      id: string,
      operationId: string,
      decide: (signIn: SignIn) => { signIn: SignIn; change: Change } | undefined,
    ): Promise<{ outcome: string; signIn: SignIn }>
  }
  tell(personId: string, message: Message): Promise<void>
}

export const SIGN_IN_VERBS: ReadonlyMap<string, 'confirmed' | 'refused'> = new Map([
  ['confirm-sign-in', 'confirmed'],
  ['refuse-sign-in', 'refused'],
])

const ASKS =
  /\b(sign-?ins?|strangers?|accounts?)\b.{0,30}\bwaiting\b|\bwaiting (sign-?ins?|strangers?)\b|\bwho is who\b/i

/** True when the business unit asks, one-to-one, whom it has to recognise. */
export function asksForSignIns({ kind, text, scope }: Incoming, person: Person): boolean {
  return (
    kind === 'message' && scope === 'personal' && text.length < 80 && may(person, 'person.recognise') && ASKS.test(text)
  )
}

export async function showSignIns(person: Person, services: DecideSignInServices, note = ''): Promise<Message> {
  refuseOthers(person)
  return signInsCard(await listSignIns(services), note)
}

/** What waits, with the entry that each may belong to. */
export async function listSignIns({ signIns, people }: DecideSignInServices): Promise<WaitingSignIn[]> {
  return Promise.all(
    (await signIns.waiting()).map(async (signIn) => ({ signIn, person: await people.get(signIn.personId) })),
  )
}

/** @throws Refusal as `decideSignIn` */
export async function decideFromCard(
  { verb, data }: Incoming,
  person: Person,
  services: DecideSignInServices,
): Promise<Message> {
  const ref = typeof data.ref === 'string' ? data.ref : ''
  const { state } = await decideSignIn(ref, SIGN_IN_VERBS.get(verb) ?? 'refused', person, 'card', services)
  return showSignIns(person, services, state === 'confirmed' ? 'They are one now.' : 'They stay apart.')
}

/**
 * The account becomes the entry's sign-in, or never does. Everything is read from the row: a card names it and no more.
 * @throws Refusal 400 for no reference of ours, 403 for others, 404 for an unknown one or somebody who has left, 409 when
 * it was decided otherwise or the account is another's
 */
export async function decideSignIn(
  id: string,
  decision: 'confirmed' | 'refused',
  by: Person,
  door: string,
  services: DecideSignInServices,
): Promise<SignIn> {
  refuseOthers(by)
  if (!/^[0-9a-f]{20}$/.test(id)) throw new Refusal(400, 'This is not a sign-in that waits. Nothing was changed.')
  const how = { at: services.clock().toISOString(), door, operationId: `${decision}|${by.personId}` }
  const { outcome, signIn } = await services.signIns.change(id, how.operationId, (before) => {
    if (before.state === decision) return undefined
    if (before.state !== 'waiting') throw new Refusal(409, 'This was decided already. Nothing was changed.')
    return decided(before, decision, by, how)
  })
  if (decision === 'refused' || outcome === 'unchanged') return signIn
  const person = await services.people.get(signIn.personId)
  if (!person) throw new Refusal(404, 'That person is not on the roster any more. Nothing was changed.')
  // After a crash the same press comes here again and finishes; pressed once more much later it undoes nothing.
  if (outcome === 'already' && person.entraObjectId !== '') return signIn
  await services.people.put(withSignIn(person, signIn))
  services.records.forget()
  return signIn
}

function refuseOthers(person: Person): void {
  if (!may(person, 'person.recognise'))
    throw new Refusal(403, 'Who is who is confirmed by the business unit: 01603 223409. Nothing was changed.')
}
