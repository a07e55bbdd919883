// The wiring of the bot. Loaded only by the functions that talk to people, since it is the slow part to load.
import { createBot } from '../bot/bot.ts'
import { conversationMemory } from '../bot/memory.ts'
import type { Message } from '../cards/card.ts'
import { pressedDrawer } from '../delivery/draw-pressed.ts'
import { postNewsletter } from '../delivery/post-newsletter.ts'
import { askToRedraw } from '../delivery/redraw-copies.ts'
import { lineShower } from '../delivery/show-line.ts'
import { tellPerson } from '../delivery/tell-person.ts'
import { addDays, londonDay } from '../domain/day.ts'
import { dryRun } from '../domain/preview.ts'
import { undelivered } from '../domain/undelivered.ts'
import { delivering } from './delivering.ts'
import { personFinder } from './find-person.ts'
import { placeKeeper } from './keep-place.ts'
import { loadDryRun, previewDay } from './load-preview.ts'
import { notesServices } from './notes-services.ts'
import { oncePerServices } from './once-per-services.ts'
import { placesChanged } from './places-changed.ts'
import { questionMapping, wordMinimiser } from './question-words.ts'
import type { Services } from './services.ts'

const UNDELIVERED_DAYS = 28

export type Teams = ReturnType<typeof createTeams>

function createTeams(services: Services) {
  const { adapter, delivery, tellBusinessUnit } = delivering(services)
  const { teams: sender, places, calendarLink } = delivery
  const notes = notesServices(services, places, sender)
  const commands = {
    ...services,
    redraw: (kind: 'action' | 'return', ref: string) => askToRedraw(kind, ref, services.queues),
    show: lineShower(delivery),
  }
  const champions = {
    ...services,
    postNewsletter: (message: Message, text: string) => postNewsletter({ message, text }, delivery),
    tellOfChampion: (personId: string, message: Message, championId: string) =>
      tellPerson(personId, message, { reference: championId, link: { kind: 'champion', ref: championId } }, delivery),
  }
  return {
    adapter,
    /** What joining, deciding and the newsletter need, whichever door they came through. */
    champions,
    /** What doing a command needs, whichever door it came through. */
    commands,
    /** What delivering, redrawing and telling need. */
    delivery,
    tellBusinessUnit,
    notes,
    bot: createBot({
      ...services,
      ...notes,
      ...champions,
      memory: conversationMemory(services.clock),
      minimise: wordMinimiser(services),
      mapQuestion: questionMapping(services),
      reply: async (place, message) => (await sender.send(place, message)).result === 'sent',
      findPerson: personFinder(services),
      keepPlace: placeKeeper(services),
      placesChanged: placesChanged(services),
      calendarLink,
      redraw: commands.redraw,
      previewReminders: (day) => previewDay(day, services),
      tryRule: async (rule) => dryRun(await loadDryRun(services, rule), rule),
      undeliveredReminders: async () => {
        const today = londonDay(services.clock())
        const digests = await services.reminders.digestsBetween(addDays(today, -UNDELIVERED_DAYS), today)
        return undelivered(digests, await services.people.list())
      },
      drawPressed: pressedDrawer(services),
      show: commands.show,
      log: (message, error) => console.error(message, error),
    }),
  }
}

/** The wiring of the bot for these services. */
export const teams = oncePerServices(createTeams)
