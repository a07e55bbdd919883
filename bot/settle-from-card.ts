// Presses on the card of proposed actions, and asking for it: read into what is decided, and drawn again.
import type { Message } from '../cards/card.ts'
import { proposedActionsCard } from '../cards/proposed-actions.ts'
import type { Settlement } from '../domain/draft.ts'
import type { Person } from '../domain/person.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Incoming } from './incoming.ts'
import { listProposed, type SettleServices, type Settling, settleAction } from './settle-actions.ts'

const VERBS: Readonly<Record<string, Settlement['verdict']>> = {
  'accept-action': 'accepted',
  'link-action': 'linked',
  'refuse-action': 'refused',
}
export const SETTLE_VERBS: ReadonlySet<string> = new Set(Object.keys(VERBS))

const ASKED =
  /^\W*(?:(?:show|list|what are|which are|see)\s+(?:me\s+)?(?:the\s+)?)?(?:proposed|proposals?|new)\s*(?:cap\s+)?(?:actions?)?(?:\s+(?:waiting|to decide|from notes))?\W*$|\bactions? (?:proposed|waiting) (?:for|from) (?:maag|notes|the plan)\b|\bwhat(?:'s| is) proposed\b/i

/** True when somebody asks, one-to-one, which proposed actions wait. */
export function asksForProposed({ kind, text, scope }: Incoming): boolean {
  return kind === 'message' && scope === 'personal' && text.length < 80 && /propos/i.test(text) && ASKED.test(text)
}

/** @throws Refusal 403 for anybody but MAAG's chair and the business unit */
export async function showProposed(person: Person, services: SettleServices, note = ''): Promise<Message> {
  return proposedActionsCard(await listProposed(person, services), note)
}

/** @returns the card of what still waits */
export async function settleFromCard(incoming: Incoming, person: Person, services: SettleServices): Promise<Message> {
  return showProposed(person, services, await settleAction(readPress(incoming), person, services))
}

function readPress({ verb, data }: Incoming): Settling {
  const id = typeof data.ref === 'string' ? data.ref : ''
  const index = Number(data.index)
  const verdict = VERBS[verb]
  if (!/^[0-9a-f]{20}$/.test(id) || !Number.isSafeInteger(index) || index < 0 || !verdict)
    throw new Refusal(
      400,
      'This button is not one of ours any more. Ask me for "proposed actions". Nothing was changed.',
    )
  const typed = (name: string): string => {
    const value = data[`${name}-${id}-${index}`] ?? data[name]
    return typeof value === 'string' ? value.trim().slice(0, 1000) : ''
  }
  return {
    id,
    index,
    verdict,
    due: typed('due'),
    owner: typed('owner'),
    same: typed('same'),
    reason: typed('reason'),
    door: 'card',
  }
}
