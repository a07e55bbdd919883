// A command done once, whichever door it came through: checked against the record as it stands, applied with its history,
// every copy of its cards redrawn, and whoever it was offered to told.
import { createHash } from 'node:crypto'
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { applyToAction, applyToReturn } from '../domain/apply-command.ts'
import type { Command } from '../domain/command.ts'
import { type Clock, londonDay } from '../domain/day.ts'
import { findRole, ownerRoleOf } from '../domain/find-role.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { isOwed, type Section11Return } from '../domain/section11-return.ts'

type Decided<K extends string, T> = { [key in K]: T } & { change: Change }

export type CommandServices = {
  clock: Clock
  actions: {
    get(ref: string): Promise<Action | undefined>
    change(
      ref: string,
      operationId: string,
      decide: (action: Action) => Decided<'action', Action> | undefined,
    ): Promise<{ outcome: string; action: Action }>
  }
  returns: {
    get(ref: string): Promise<Section11Return | undefined>
    change(
      ref: string,
      operationId: string,
      decide: (item: Section11Return) => Decided<'item', Section11Return> | undefined,
    ): Promise<{ outcome: string; item: Section11Return }>
  }
  records: { current(): Promise<{ people: readonly Person[] }>; forget(): void }
  redraw(kind: Command['kind'], ref: string): Promise<void>
  /** Shows one action to other people at once: those it was offered to. */
  show(people: readonly Person[], ref: string): Promise<void>
}

/**
 * @param door where it came from, as its history shall say: `card`, `email link`
 * @returns the command as it was understood: a typed role as the roster has it
 * @throws Refusal when it makes no sense, is not theirs, or comes too late; nothing is changed then
 */
export async function doCommand(
  given: Command,
  person: Person,
  door: string,
  services: CommandServices,
): Promise<Command> {
  const command = await withTarget(given, services)
  const now = services.clock()
  const actor = { person, door, at: now, today: londonDay(now) }
  const operationId = operationIdOf(command, person)
  let outcome: string
  if (command.kind === 'action') {
    if (!(await services.actions.get(command.ref))) throw notThere()
    ;({ outcome } = await services.actions.change(command.ref, operationId, (action) => {
      checkFresh(command, action.version, isOpen(action, actor.today))
      const { record, change } = applyToAction(action, command, actor, operationId)
      return { action: record, change }
    }))
  } else {
    if (!(await services.returns.get(command.ref))) throw notThere()
    ;({ outcome } = await services.returns.change(command.ref, operationId, (item) => {
      checkFresh(command, item.version, isOwed(item, actor.today))
      const { record, change } = applyToReturn(item, command, actor, operationId)
      return { item: record, change }
    }))
  }
  services.records.forget()
  if (outcome === 'changed') await services.redraw(command.kind, command.ref)
  if (outcome === 'changed' && command.verb === 'hand-over') await tellOffered(command, services)
  return command
}

/** The same press can arrive twice, even under a new activity id, but never with another version or other words. */
function operationIdOf({ verb, version, date, note, impact = '', to = '' }: Command, { personId }: Person): string {
  return createHash('sha256')
    .update(JSON.stringify([personId, verb, version, date, note, impact, to]))
    .digest('base64url')
}

/** The typed role as the roster has it. */
async function withTarget(command: Command, { records }: CommandServices): Promise<Command> {
  if (command.verb !== 'hand-over' || command.to === undefined || command.to === '') return command
  return { ...command, to: ownerRoleOf(findRole(command.to, (await records.current()).people)) }
}

async function tellOffered({ ref, to }: Command, services: CommandServices): Promise<void> {
  const { people } = await services.records.current()
  await services.show(
    people.filter(({ ownerRoles }) => to !== undefined && ownerRoles.includes(to)),
    ref,
  )
}

/** An update adds to what is there, so an older card may still send one; anything else must have seen the latest. */
function checkFresh(command: Command, version: number, isOpenStill: boolean): void {
  if (!isOpenStill || command.verb === 'update' || command.version === version) return
  throw new Refusal(
    409,
    `${command.ref} has changed since this card was drawn. Here is how it stands now: please look, and press again if you still want to. Nothing was changed.`,
  )
}

function notThere(): Refusal {
  return new Refusal(
    404,
    'That is not in the plan or the Section 11 register. Ask me "what\'s mine to do?" for a fresh card. Nothing was changed.',
  )
}
