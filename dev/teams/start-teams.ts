// The local stand-in for Teams: a loopback Bot Connector and GOV.UK Notify, and the chat page that shows both.
import type { Clock } from '../../domain/day.ts'
import type { Group } from '../../domain/group.ts'
import type { Person } from '../../domain/person.ts'
import type { LocalRoute } from './answer.ts'
import { connector } from './connector.ts'
import {
  BOT_ID,
  BOT_NAME,
  channelOf,
  personalChat,
  startingConversations,
  TENANT_ID,
  userIdOf,
} from './conversations.ts'
import type { EmailTemplate } from './email-template.ts'
import { openJournal } from './journal.ts'
import { LOCAL_NOTIFY_KEY, notify } from './notify.ts'
import { pageApi } from './page-api.ts'
import { pageEvents } from './page-events.ts'
import { sharedFiles } from './shared-files.ts'
import { State } from './state.ts'

export type TeamsSettings = {
  roster: Person[]
  groups: Group[]
  /** Where chats are kept between runs; left out, nothing is kept. */
  dataDir?: string
  /** Where this server is reached, for example `http://127.0.0.1:3978`. */
  baseUrl: () => string
  /** Where the bot is reached; `/api/messages` there is used. */
  botUrl: () => string
  clock: Clock
  /** Moves the clock, and does whatever falls due. */
  onClock: (now: Date) => Promise<void>
  /** E-mail templates by their Notify id. */
  templates: Record<string, EmailTemplate>
}

/** Where the bot writes to one person, as if they had installed the app. */
export type PersonReference = ChannelReference & { personId: string; aadObjectId: string; userId: string }

/** Where the bot posts to a group's channel. */
export type ChannelReference = {
  serviceUrl: string
  conversationId: string
  tenantId: string
  botId: string
  botName: string
}

export type TeamsStandIn = {
  routes: LocalRoute[]
  /** The API key the loopback Notify accepts. */
  notifyKey: string
  references: () => PersonReference[]
  /** Group name to its channel. */
  groupReferences: () => Record<string, ChannelReference>
  close: () => Promise<void>
}

export function startTeams(settings: TeamsSettings): TeamsStandIn {
  const { roster, groups, dataDir, baseUrl, clock, templates } = settings
  const events = pageEvents()
  const state = new State({
    conversations: startingConversations(roster, groups),
    journal: openJournal(dataDir),
    clock,
    onChange: (people) => events.tell({ kind: 'changed', people }),
  })
  const reference = (conversationId: string): ChannelReference => ({
    serviceUrl: `${baseUrl()}/teams`,
    conversationId,
    tenantId: TENANT_ID,
    botId: BOT_ID,
    botName: BOT_NAME,
  })
  const files = sharedFiles({ clock, baseUrl })
  return {
    routes: [
      files.route,
      connector(state, roster),
      notify({ state, roster, clock, templates, baseUrl }),
      pageApi({ ...settings, state, events, files }),
    ],
    notifyKey: LOCAL_NOTIFY_KEY,
    references: () =>
      roster
        .filter((person) => person.channel === 'teams')
        .map(({ personId, entraObjectId }) => ({
          ...reference(personalChat(personId)),
          personId,
          aadObjectId: entraObjectId,
          userId: userIdOf(personId),
        })),
    groupReferences: () => Object.fromEntries(groups.map(({ name }) => [name, reference(channelOf(name))])),
    close: async () => events.close(),
  }
}
