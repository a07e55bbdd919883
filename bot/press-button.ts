// A button on a card: the press is read, done once, and the card is drawn as things stand afterwards.
import type { Message } from '../cards/card.ts'
import type { Command } from '../domain/command.ts'
import { sayDay } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import { isWish } from '../domain/set-preferences.ts'
import { putRuleInForce, RULE_VERB, type RuleServices } from './change-rule.ts'
import { type CommandServices, doCommand } from './do-command.ts'
import type { Incoming } from './incoming.ts'
import { type PressedCard, readCommand, readLook, wordsOf } from './read-press.ts'
import { type PreferenceServices, setPreferences, showPreferences } from './set-preferences.ts'

export type PressServices = PreferenceServices &
  CommandServices &
  RuleServices & {
    /** The card that was pressed, as it stands after the change; also proof that the person got it. */
    drawPressed(person: Person, pressed: PressedCard): Promise<Message>
  }

/** `isRefused`: nothing was changed, and the card says why and how things stand. */
export type Pressed = { message: Message; toast: string; isRefused?: true }

/** @throws Refusal when the press makes no sense, is not theirs, or comes too late; nothing is changed then */
export async function pressButton(incoming: Incoming, person: Person, services: PressServices): Promise<Pressed> {
  if (isWish(incoming.verb)) return setPreferences(incoming.verb, wordsOf(incoming), person, services)
  if (incoming.verb === RULE_VERB) return { message: await putRuleInForce(incoming, person, services), toast: '' }
  if (incoming.verb === 'settings') return { message: await showPreferences(person, services), toast: '' }
  const looked = readLook(incoming)
  if (looked) return { message: await services.drawPressed(person, looked), toast: '' }
  const door = incoming.isInvoke ? 'card' : 'card (older Teams)'
  const given = readCommand(incoming)
  const { kind, ref } = given
  const pressed: PressedCard = { kind, ref, activityId: incoming.pressedActivityId, view: 'digest', from: 0 }
  let command: Command
  try {
    command = await doCommand(given, person, door, services)
  } catch (error) {
    // Come too late: an old card gives way to one that says what changed, and shows how things stand.
    if (!(error instanceof Refusal) || error.status !== 409) throw error
    const message = await services.drawPressed(person, { ...pressed, notice: error.message })
    return { message, toast: error.message, isRefused: true }
  }
  return { message: await services.drawPressed(person, pressed), toast: thanksFor(command) }
}

function thanksFor({ verb, ref, date, to = '' }: Command): string {
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
    case 'hand-over':
      return `${ref} is offered to ${to}. It stays with you until they take it.`
    case 'accept':
      return `Thank you. ${ref} is yours now.`
    case 'decline':
      return `Thank you for saying so. ${ref} stays where it was.`
    case 'blocked':
      return `${ref} is on the exceptions list now, with what it waits for.`
    case 'unblocked':
      return `${ref} no longer waits for a partner.`
    case 'close':
      return `${ref} is closed.`
    case 'return-evidence':
      return `The evidence for ${ref} went back, with what is missing.`
  }
}
