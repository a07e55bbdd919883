// What a link asks about, as it stands now, and what this person may answer.
import { choicesOnAction, choicesOnReturn } from '../domain/choices.ts'
import type { Command } from '../domain/command.ts'
import { londonDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { standingIn } from '../domain/preferences.ts'
import { Refusal } from '../domain/refusal.ts'
import { dueOn } from '../domain/section11-return.ts'
import type { AskedThing } from './respond-page.ts'
import type { Services } from './services.ts'

/** @throws Refusal 410 when there is nothing left to answer: settled, gone, or another's by now */
export async function askedThing(
  { kind, ref }: Pick<Command, 'kind' | 'ref'>,
  person: Person,
  services: Pick<Services, 'actions' | 'returns' | 'preferences' | 'records' | 'clock'>,
): Promise<AskedThing> {
  const by = await acting(person, services)
  const thing = kind === 'action' ? await action(ref, by, services) : await theReturn(ref, by, services)
  if (!thing || thing.verbs.length === 0)
    throw new Refusal(410, `${ref} needs no answer from you any more: it is settled, or somebody else has it now.`)
  return thing
}

/** Whoever is named as deputy answers for those who are away. */
async function acting(
  person: Person,
  { preferences, records, clock }: Pick<Services, 'preferences' | 'records' | 'clock'>,
): Promise<Person> {
  return standingIn(person, await preferences.list(), records.current, londonDay(clock()))
}

async function action(ref: string, person: Person, { actions }: Pick<Services, 'actions'>) {
  const found = await actions.get(ref)
  if (!found || found.due === '' || found.status === 'Closed' || found.status === 'Proposed') return undefined
  const { title, status, due, version, requestedDue } = found
  return { ref, title, status, due, version, requestedDue, verbs: choicesOnAction(person, found) }
}

async function theReturn(ref: string, person: Person, { returns }: Pick<Services, 'returns'>) {
  const found = await returns.get(ref)
  if (found?.returned !== '') return undefined
  const { round, organisation, status, version, requestedDue } = found
  const title = `Section 11 return ${round}, ${organisation}`
  return { ref, title, status, due: dueOn(found), version, requestedDue, verbs: choicesOnReturn(person, found) }
}
