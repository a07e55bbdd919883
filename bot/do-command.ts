// A command done once, whichever door it came through: checked against the record as it stands, applied with its history,
// every copy of its cards redrawn, and whoever it was offered to told.
import { createHash } from 'node:crypto'
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { applyToAction, applyToReturn } from '../domain/apply-command.ts'
import { type Actor, type Command, checkMay, standingOnAction, standingOnReturn } from '../domain/command.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import { findRole, ownerRoleOf } from '../domain/find-role.ts'
import type { Person } from '../domain/person.ts'
import { type Preferences, standingIn } from '../domain/preferences.ts'
import { Refusal } from '../domain/refusal.ts'
import { isOwed, type Section11Return } from '../domain/section11-return.ts'

type Decided<K extends string, T> = { [key in K]: T } & { change: Change }

export type CommandServices = {
  clock: Clock
  actions: {
    get(ref: string): Promise<Action | undefined>
    history(ref: string): Promise<Change[]>
    change(
      ref: string,
      operationId: string,
      decide: (action: Action) => Decided<'action', Action> | undefined,
    ): Promise<{ outcome: string; action: Action }>
  }
  returns: {
    get(ref: string): Promise<Section11Return | undefined>
    history(ref: string): Promise<Change[]>
    change(
      ref: string,
      operationId: string,
      decide: (item: Section11Return) => Decided<'item', Section11Return> | undefined,
    ): Promise<{ outcome: string; item: Section11Return }>
  }
  records: { current(): Promise<{ people: readonly Person[] }>; forget(): void }
  preferences: { list(): Promise<Preferences[]> }
  redraw(kind: Command['kind'], ref: string): Promise<void>
  /** Shows one action to other people at once: those it was offered to. */
  show(people: readonly Person[], ref: string): Promise<void>
}

/**
 * @param door where it came from, as its history shall say: `card`, `email link`
 * @param linkId of an e-mailed link, which takes one answer whatever it says: the record's own row remembers it, so that
 * of two answers sent at once one is taken
 * @returns the command as it was understood: a typed role as the roster has it
 * @throws Refusal when it makes no sense, is not theirs, or comes too late; nothing is changed then
 */
export async function doCommand(
  given: Command,
  person: Person,
  door: string,
  services: CommandServices,
  linkId = '',
): Promise<Command> {
  const command = await withTarget(given, services)
  const now = services.clock()
  const today = londonDay(now)
  const acting = await standingIn(person, await services.preferences.list(), services.records.current, today)
  const actor = { person: acting, door, at: now, today }
  const operationId = linkId === '' ? operationIdOf(command, person) : `link|${linkId}`
  const outcome = await change(command, actor, operationId, services)
  if (linkId !== '' && outcome === 'already') throw answeredAlready(command.ref)
  services.records.forget()
  if (outcome === 'changed') await services.redraw(command.kind, command.ref)
  if (outcome === 'changed' && command.verb === 'hand-over') await tellOffered(command, services)
  return command
}

async function change(command: Command, actor: Actor, operationId: string, services: CommandServices): Promise<string> {
  const { kind, ref } = command
  const store = kind === 'action' ? services.actions : services.returns
  if (!(await store.get(ref))) throw notThere()
  try {
    if (kind === 'action') {
      const done = await services.actions.change(ref, operationId, (action) => {
        checkFresh(command, action.version, isOpen(action, actor.today), () =>
          checkMay(command, actor.person, standingOnAction(actor.person, action)),
        )
        const { record, change: said } = applyToAction(action, command, actor, operationId)
        return { action: record, change: said }
      })
      return done.outcome
    }
    const done = await services.returns.change(ref, operationId, (item) => {
      checkFresh(command, item.version, isOwed(item, actor.today), () =>
        checkMay(command, actor.person, standingOnReturn(actor.person, item)),
      )
      const { record, change: said } = applyToReturn(item, command, actor, operationId)
      return { item: record, change: said }
    })
    return done.outcome
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error
    // Too late: the other copies may be as old as this one.
    await services.redraw(kind, ref)
    throw new Refusal(409, withLatest(error.message, await store.history(ref)))
  }
}

/** What changed, by whom and when, after the reason why nothing was done. */
function withLatest(reason: string, [latest]: readonly Change[]): string {
  if (!latest) return reason
  const when = sayDay(londonDay(new Date(latest.at)))
  const note = latest.note === '' ? '' : `: ${latest.note}`
  return `${reason} What changed last: ${latest.what} by ${latest.by} on ${when}${note}`
}

/** What a link that was answered says to whoever uses it again. */
export function answeredAlready(ref: string): Refusal {
  return new Refusal(
    410,
    `You have answered about ${ref} with this link already; nothing more is needed. The next reminder brings a new link.`,
  )
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
function checkFresh(command: Command, version: number, isOpenStill: boolean, checkTheirs: () => void): void {
  if (!isOpenStill || command.verb === 'update' || command.version === version) return
  // What changed is told to those alone whom it concerns.
  checkTheirs()
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
