import { beforeEach, describe, expect, it } from 'vitest'
import { type TellServices, tellBusinessUnit } from '../../delivery/tell-business-unit.ts'
import type { Outcome } from '../../domain/ledger.ts'
import { connectStorage } from '../../storage/connect.ts'
import { turnStore } from '../../storage/turns.ts'
import { testStorage } from '../support/emulator.ts'
import { aPerson, businessUnit } from '../support/things.ts'

let now: Date
let services: TellServices
let byTeams: Outcome
let byEmail: Outcome
const said: string[] = []
const sent: Outcome = { result: 'sent', activityId: 'a', conversationId: 'c' }

beforeEach(async () => {
  now = new Date('2024-09-23T09:30:00Z')
  said.length = 0
  byTeams = sent
  byEmail = sent
  const { connectionString, prefix } = await testStorage()
  services = {
    clock: () => now,
    people: { list: async () => [aPerson(), businessUnit] },
    turns: turnStore(connectStorage({ connectionString }, prefix), () => now),
    places: {
      find: async (key) => ({
        serviceUrl: '',
        conversationId: key,
        tenantId: '',
        botId: '',
        userId: '',
        channelId: 'msteams',
      }),
    },
    teams: {
      async send({ conversationId }) {
        said.push(`teams ${conversationId}`)
        return byTeams
      },
    },
    email: {
      async send({ address }) {
        said.push(`e-mail ${address}`)
        return byEmail
      },
    },
  }
})
const tell = () => tellBusinessUnit('planning', 'Reminders were not planned', 'Look at it.', services)

describe('telling the business unit', () => {
  it('happens once a day for a matter, and again the next day', async () => {
    expect([await tell(), await tell()]).toEqual([true, false])
    now = new Date('2024-09-24T09:30:00Z')
    expect(await tell()).toBe(true)
    expect(said).toEqual(['teams p-bu', 'teams p-bu'])
  })

  it('goes by e-mail where Teams does not reach them', async () => {
    byTeams = { result: 'unreachable', reason: 'blocked' }
    expect(await tell()).toBe(true)
    expect(said).toEqual(['teams p-bu', 'e-mail bu@partners.example'])
  })

  it('is tried again when it reached nobody', async () => {
    byTeams = { result: 'retry', reason: 'slow down', afterSeconds: 5 }
    byEmail = { result: 'failed', reason: 'not set up' }
    expect(await tell()).toBe(false)
    byEmail = sent
    expect(await tell()).toBe(true)
  })
})
