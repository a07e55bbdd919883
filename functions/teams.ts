// The wiring of Teams: adapter, bot, sender. Loaded only by the functions that talk to it, since it is the slow part to load.
import { createBot } from '../bot/bot.ts'
import type { DecideNotesServices } from '../bot/decide-notes.ts'
import { conversationMemory } from '../bot/memory.ts'
import type { PressServices } from '../bot/press-button.ts'
import type { Message } from '../cards/card.ts'
import { digestCard } from '../cards/digest.ts'
import { digestLines } from '../delivery/digest-lines.ts'
import { drawDigest, REDRAW_QUEUE } from '../delivery/redraw-copies.ts'
import { emailSender } from '../delivery/send-email.ts'
import { type Place, teamsSender } from '../delivery/send-teams.ts'
import { londonDay } from '../domain/day.ts'
import { confirm } from '../domain/ledger.ts'
import { hasRole } from '../domain/person.ts'
import { createAdapter } from './adapter.ts'
import type { Services } from './services.ts'

export type Teams = ReturnType<typeof createTeams>

export function createTeams(services: Services) {
  const adapter = createAdapter(services.bot)
  const sender = teamsSender(adapter, services.bot.MicrosoftAppId ?? '')
  const places = {
    async find(key: string): Promise<Place | undefined> {
      const kept = await services.conversations.get(key)
      return kept?.isInstalled === true ? kept : undefined
    },
  }
  const notes = notesServices(services, places, sender)
  return {
    adapter,
    /** What delivering, redrawing and telling need. */
    delivery: { ...services, teams: sender, email: emailSender(services.notify), places },
    notes,
    bot: createBot({
      ...services,
      ...notes,
      memory: conversationMemory(services.clock),
      findPerson: (entraObjectId) => services.people.byEntraId(entraObjectId),
      keepPlace: async (person, place, isInstalled) => {
        const updatedAt = services.clock().toISOString()
        const kept = { key: person.personId, ...place, isInstalled, unreachableReason: '', updatedAt }
        await services.conversations.put(kept)
      },
      redraw: (kind, ref) => services.queues.nudge(REDRAW_QUEUE, { kind, ref }),
      drawPressed: drawPressed(services),
      log: (message, error) => console.error(message, error),
    }),
  }
}

/** The pressed digest as it stands now, or a card of that one line where the press came from elsewhere. */
function drawPressed(services: Services): PressServices['drawPressed'] {
  return async (person, kind, ref, pressedActivityId) => {
    const copies = (await services.copies.of(kind, ref)).filter((copy) => copy.personId === person.personId)
    const copy = copies.find(({ activityId }) => activityId === pressedActivityId) ?? copies.at(-1)
    if (copy) {
      await services.reminders.move(person.personId, copy.day, (digest, owed) => {
        const confirmed = confirm(digest, services.clock())
        return (
          confirmed && {
            digest: confirmed,
            owed: owed.map((row) =>
              row.state === 'cancelled'
                ? row
                : { ...row, state: 'sent' as const, reason: confirmed.reason, at: confirmed.at },
            ),
          }
        )
      })
      return drawDigest(person, copy.day, services)
    }
    const today = londonDay(services.clock())
    const lines = await digestLines([{ kind, ref, because: 'owner' }], person, today, services)
    return digestCard({ lines, today, isRepeat: false })
  }
}

/** What approving a draft needs: the group's channel, or its chair and the business unit where it has none. */
function notesServices(
  services: Services,
  places: { find(key: string): Promise<Place | undefined> },
  sender: ReturnType<typeof teamsSender>,
) {
  const tell = async (personId: string, message: Message): Promise<void> => {
    const place = await places.find(personId)
    if (place) await sender.send(place, message)
  }
  const postToGroup: DecideNotesServices['postToGroup'] = async (group, message) => {
    const channel = await places.find(`group:${group}`)
    if (channel) {
      await sender.send(channel, message)
      return
    }
    const { people } = await services.records.current()
    const told = people.filter((person) => person.chairs.includes(group) || hasRole(person, 'business_unit'))
    await Promise.all(told.map((person) => tell(person.personId, message)))
  }
  return { ...services, tell, postToGroup }
}

const built = new WeakMap<Services, Teams>()

/** The Teams wiring for these services, made on first use. */
export function teams(services: Services): Teams {
  const known = built.get(services)
  if (known) return known
  const made = createTeams(services)
  built.set(services, made)
  return made
}
