// A button on a card: the press becomes a command, is checked and applied once with its history, and the card is redrawn.
import { createHash } from 'node:crypto'
import type { Message } from '../cards/card.ts'
import { type Action, type Change, isOpen } from '../domain/action.ts'
import { applyToAction, applyToReturn, type Command, VERBS, type Verb } from '../domain/command.ts'
import { type Clock, londonDay, sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { isOwed, type Section11Return } from '../domain/section11-return.ts'
import type { Incoming } from './incoming.ts'

type Decided<K extends string, T> = { [key in K]: T } & { change: Change }

export type PressServices = {
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
  records: { forget(): void }
  redraw(kind: Command['kind'], ref: string): Promise<void>
  /** The card that was pressed, as it stands after the change; also proof that the person got it. */
  drawPressed(person: Person, kind: Command['kind'], ref: string, pressedActivityId: string): Promise<Message>
}

export type Pressed = { message: Message; toast: string }

/** @throws Refusal when the press makes no sense, is not theirs, or comes too late; nothing is changed then */
export async function pressButton(incoming: Incoming, person: Person, services: PressServices): Promise<Pressed> {
  const command = readCommand(incoming)
  const now = services.clock()
  const actor = { person, door: incoming.isInvoke ? 'card' : 'card (older Teams)', at: now, today: londonDay(now) }
  // The same press can arrive twice, even under a new activity id, but never with another version or other words.
  const operationId = createHash('sha256')
    .update(JSON.stringify([person.personId, command.verb, command.version, command.date, command.note]))
    .digest('base64url')

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
  const message = await services.drawPressed(person, command.kind, command.ref, incoming.pressedActivityId)
  return { message, toast: thanksFor(command) }
}

/** @throws Refusal 400 for a card that was tampered with */
export function readCommand({ verb, data }: Incoming): Command {
  const kind = data.kind
  const ref = typeof data.ref === 'string' ? data.ref : ''
  const version = Number(data.v)
  const isKnown = (VERBS as readonly string[]).includes(verb)
  if (
    !isKnown ||
    (kind !== 'action' && kind !== 'return') ||
    ref === '' ||
    ref.length > 100 ||
    !Number.isSafeInteger(version) ||
    version < 1
  ) {
    throw new Refusal(
      400,
      'This button is not one of ours any more. Ask me "what\'s mine to do?" for a fresh card. Nothing was changed.',
    )
  }
  const typed = (name: string): string => {
    const value = data[`${name}-${ref}`] ?? data[name]
    return typeof value === 'string' ? value : ''
  }
  return { verb: verb as Verb, kind, ref, version, note: typed('note'), date: typed('date') }
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

function thanksFor({ verb, ref, date }: Command): string {
  switch (verb) {
    case 'update':
      return `Thank you. Your update is kept with ${ref}.`
    case 'done':
      return `Thank you. ${ref} now waits for what you sent to be checked.`
    case 'more-time':
      return `Thank you. ${sayDay(date)} for ${ref} is noted with your reason.`
    case 'not-mine':
      return `Thank you. The business unit will find out whose ${ref} is.`
    case 'agree-time':
      return `${ref} has its later date.`
    case 'refuse-time':
      return `${ref} keeps its date.`
  }
}
