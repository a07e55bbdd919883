// The routes the chat page and tests use, under `/dev/`, and the page itself.
import { z } from 'zod'
import type { Clock } from '../../domain/day.ts'
import type { Person } from '../../domain/person.ts'
import { Refusal } from '../../domain/refusal.ts'
import { answerJson, type LocalRoute, readBody, refuseOtherSites, withRefusals } from './answer.ts'
import { userIdOf } from './conversations.ts'
import { DIALOG, dialog } from './dialogs.ts'
import { BotFailed, PRESS, press, SAY, say, sendFile } from './page-actions.ts'
import type { PageEvents } from './page-events.ts'
import { servePageFile } from './page-files.ts'
import { sentMessages } from './sent-messages.ts'
import type { RosterEntry } from './shapes.ts'
import type { SharedFiles } from './shared-files.ts'
import type { State } from './state.ts'

const CLOCK = z.object({
  now: z.iso.datetime({ offset: true, error: 'give a date and time like 2024-05-20T09:00:00+01:00' }),
})
const READ = z.object({ person: z.string(), place: z.string() })

type Settings = {
  state: State
  events: PageEvents
  files: SharedFiles
  roster: readonly Person[]
  clock: Clock
  onClock: (now: Date) => Promise<void>
  baseUrl: () => string
  botUrl: () => string
}

export function pageApi(settings: Settings): LocalRoute {
  const { state, events, roster, clock, onClock } = settings

  const routes: Record<string, LocalRoute> = {
    'GET /dev/roster': async (_request, response) => answerJson(response, 200, roster.map(entry)),

    'GET /dev/inbox': async (_request, response, url) =>
      answerJson(response, 200, state.inbox(url.searchParams.get('person') ?? '')),

    'GET /dev/messages': async (_request, response, url) =>
      answerJson(response, 200, sentMessages(state, url.searchParams.get('person'))),

    'GET /dev/events': async (_request, response) => {
      events.listen(response)
      return true
    },

    'GET /dev/clock': async (_request, response) => answerJson(response, 200, { now: clock().toISOString() }),

    'POST /dev/clock': async (request, response) => {
      const { now } = await readBody(request, CLOCK)
      await onClock(new Date(now))
      events.tell({ kind: 'clock' })
      return answerJson(response, 200, { now: clock().toISOString() })
    },

    'POST /dev/read': async (request, response) => {
      const { person, place } = await readBody(request, READ)
      state.markRead(person, place)
      return answerJson(response, 200, {})
    },

    'POST /dev/say': async (request, response) =>
      answerJson(response, 200, await say(settings, await readBody(request, SAY))),

    'POST /dev/file': async (request, response, url) => {
      const { person = '', conversation, name = 'notes' } = Object.fromEntries(url.searchParams)
      const file = await settings.files.keep(name.slice(0, 200), request)
      return answerJson(response, 200, await sendFile(settings, { person, conversation }, file))
    },

    'POST /dev/dialog': async (request, response) =>
      answerJson(response, 200, await dialog(settings, await readBody(request, DIALOG))),

    'POST /dev/press': async (request, response) =>
      answerJson(response, 200, await press(settings, await readBody(request, PRESS))),
  }

  function entry(person: Person): RosterEntry {
    const { personId, displayName, organisation, roles, chairs, channel, email } = person
    const unread = state.unread(personId)
    return { personId, displayName, organisation, roles, chairs, channel, email, userId: userIdOf(personId), unread }
  }

  return withRefusals(async (request, response, url) => {
    if (url.pathname !== '/' && !url.pathname.startsWith('/dev/')) return false
    refuseOtherSites(request)
    if (request.method === 'GET' && (await servePageFile(response, url.pathname))) return true
    const route = routes[`${request.method} ${url.pathname}`]
    if (route === undefined) throw new Refusal(404, `There is nothing at ${request.method} ${url.pathname}.`)
    try {
      return await route(request, response, url)
    } catch (error) {
      if (error instanceof BotFailed) return answerJson(response, 502, { error: error.message })
      throw error
    }
  })
}
