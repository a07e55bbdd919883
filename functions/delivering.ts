// The wiring of sending: adapter, pace, Teams and e-mail senders. Apart from the bot's, so that a host started to deliver
// does not first load everything that reads questions.
import { sendingPace } from '../delivery/pace.ts'
import { emailSender } from '../delivery/send-email.ts'
import { type Place, teamsSender } from '../delivery/send-teams.ts'
import { type Beside, tellBusinessUnit } from '../delivery/tell-business-unit.ts'
import { createAdapter } from './adapter.ts'
import { oncePerServices } from './once-per-services.ts'
import type { Services } from './services.ts'
import { calendarLinks } from './session-calendar.ts'

function createDelivering(services: Services) {
  const adapter = createAdapter(services.bot)
  const { policy } = services
  const sender = teamsSender(adapter, services.bot.MicrosoftAppId ?? '', {
    timeoutMs: policy.sendSeconds * 1000,
    pace: sendingPace(services.paceRow, policy.sendsPerSecond),
  })
  const places = {
    async find(key: string): Promise<Place | undefined> {
      const kept = await services.conversations.get(key)
      return kept?.isInstalled === true ? kept : undefined
    },
  }
  const calendarLink = calendarLinks(services.publicUrl)
  const delivery = { ...services, teams: sender, email: emailSender(services.notify), places, calendarLink }
  return {
    adapter,
    /** What delivering, redrawing and telling need. */
    delivery,
    tellBusinessUnit: (matter: string, title: string, words: string, beside?: Beside) =>
      tellBusinessUnit(matter, title, words, delivery, beside),
  }
}

/** The wiring of sending for these services: one pace and one sender for the whole host. */
export const delivering = oncePerServices(createDelivering)
