// So many people, each owning one action that is due in a week: one reminder for each of them today.
import type { Services } from '../../functions/services.ts'
import { anAction, aPerson } from '../support/things.ts'

export const NOW = '2024-09-23T09:00:00+01:00'
export const TODAY = '2024-09-23'

export const personIdOf = (index: number): string => `p${String(index).padStart(5, '0')}`
export const chatOf = (personId: string): string => `chat-${personId}`
export const emailOf = (personId: string): string => `${personId}@partners.example`

// As in the partnership's roster, where 24 of 210 people are outside Teams and get e-mail instead.
const OUTSIDE_TEAMS = 9
const isOutside = (index: number): boolean => index % OUTSIDE_TEAMS === 0

export async function seedPeople(services: Services, count: number, connectorUrl: string): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => personIdOf(index))
  await services.people.seed(
    ids.map((personId, index) =>
      aPerson({
        personId,
        entraObjectId: '',
        email: emailOf(personId),
        ownerRoles: [`Owner ${personId}`],
        ...(isOutside(index) ? { channel: 'email' as const, tenant: 'external' as const } : {}),
      }),
    ),
  )
  await services.actions.seed(
    ids.map((personId) => anAction({ ref: `CAP-${personId}`, ownerGroup: 'None', ownerRole: `Owner ${personId}` })),
  )
  const inTeams = ids.filter((_, index) => !isOutside(index))
  await services.conversations.seed(
    inTeams.map((personId) => ({
      key: personId,
      serviceUrl: connectorUrl,
      conversationId: chatOf(personId),
      tenantId: 'tenant',
      botId: '28:bot',
      userId: `29:${personId}`,
      channelId: 'msteams',
      isInstalled: true,
      unreachableReason: '',
      updatedAt: '2024-01-01T00:00:00Z',
    })),
  )
}
